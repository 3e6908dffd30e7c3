import type { DataValidation as FileValidation, ValidationOperator, ValidationType } from "hucre";
import type { DataValidation } from "../../model/SheetModel";
import { fromFile, toFile } from "../formulas/formulaText";
import { areasText, parseAreas } from "./areas";

/** Names of the rules in files and in Office.js. */
const kinds = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const satisfies Partial<Record<ValidationType, string>>;

const operators: Readonly<Record<ValidationOperator, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

const styles = { stop: "Stop", warning: "Warning", information: "Information" } as const;

type Json = Readonly<Record<string, unknown>>;

/** One record for each area of the rule. @param arrow whether a list shows its arrow in the cell */
export function readValidation(file: FileValidation, arrow: boolean): readonly DataValidation[] {
  const rule = readRule(file, arrow);
  if (rule === null) return [];
  const { inputTitle, inputMessage, errorTitle, errorMessage } = file;
  const showPrompt = file.showInputMessage ?? false;
  const showAlert = file.showErrorMessage ?? false;
  const prompt =
    showPrompt || inputTitle !== undefined || inputMessage !== undefined
      ? { title: inputTitle ?? "", message: inputMessage ?? "", showPrompt }
      : null;
  const errorAlert = {
    title: errorTitle ?? "",
    message: errorMessage ?? "",
    showAlert,
    style: styles[file.errorStyle ?? "stop"],
  };
  const ignoreBlanks = file.allowBlank ?? false;
  return parseAreas(file.range).map((area) => ({ area, rule, prompt, errorAlert, ignoreBlanks }));
}

function readRule(file: FileValidation, arrow: boolean): Json | null {
  const { type, formula1, formula2 } = file;
  if (type === "list") {
    const source = file.values ? file.values.join(",") : formula1 && fromFile(formula1);
    return { list: { inCellDropDown: arrow, source: unquoted(source ?? "") } };
  }
  if (type === "custom") return { custom: { formula: fromFile(formula1 ?? "") } };
  const operator = operators[file.operator ?? "between"];
  const bounds: Record<string, unknown> = { formula1: readBound(formula1 ?? ""), operator };
  if (formula2 !== undefined) bounds["formula2"] = readBound(formula2);
  return { [kinds[type]]: bounds };
}

/** In a list between quotes a quote is written twice. */
function unquoted(source: string): string {
  return source.startsWith("=") ? source : source.replaceAll('""', '"');
}

/** A number where there is one, else a formula. */
function readBound(text: string): number | string {
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : fromFile(text);
}

/** @returns null for a rule that files do not know */
export function writeValidation(validation: DataValidation): FileValidation | null {
  const rule = writeRule(validation.rule);
  if (rule === null) return null;
  const file: FileValidation = { ...rule, range: areasText([validation.area]) };
  if (validation.ignoreBlanks) file.allowBlank = true;
  const { prompt, errorAlert } = validation;
  if (prompt) {
    if (prompt["showPrompt"] !== false) file.showInputMessage = true;
    if (word(prompt["title"]) !== "") file.inputTitle = word(prompt["title"]);
    if (word(prompt["message"]) !== "") file.inputMessage = word(prompt["message"]);
  }
  // Without an alert of its own Excel refuses wrong input with its own words.
  if (errorAlert?.["showAlert"] !== false) file.showErrorMessage = true;
  if (errorAlert) {
    const style = word(errorAlert["style"]).toLowerCase();
    if (style === "warning" || style === "information") file.errorStyle = style;
    if (word(errorAlert["title"]) !== "") file.errorTitle = word(errorAlert["title"]);
    if (word(errorAlert["message"]) !== "") file.errorMessage = word(errorAlert["message"]);
  }
  return file;
}

/** Whether a list hides its arrow, which hucre cannot say. */
export function hidesArrow({ rule }: DataValidation): boolean {
  return (rule["list"] as Json | undefined)?.["inCellDropDown"] === false;
}

function writeRule(rule: Json): Omit<FileValidation, "range"> | null {
  const list = rule["list"] as Json | undefined;
  if (list) {
    const source = word(list["source"]);
    if (source.startsWith("=")) return { type: "list", formula1: toFile(source) };
    return { type: "list", values: source.split(",").map((part) => part.replaceAll('"', '""')) };
  }
  const custom = rule["custom"] as Json | undefined;
  if (custom) return { type: "custom", formula1: toFile(word(custom["formula"])) };
  for (const [type, name] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
    const bounds = rule[name] as Json | undefined;
    if (!bounds) continue;
    const file: Omit<FileValidation, "range"> = { type, formula1: writeBound(bounds["formula1"]) };
    const found = Object.entries(operators).find(([, wire]) => wire === bounds["operator"]);
    if (found) file.operator = found[0] as ValidationOperator;
    if (word(bounds["formula2"]) !== "") file.formula2 = writeBound(bounds["formula2"]);
    return file;
  }
  return null;
}

/** Numbers and formulas as they are; a date such as `2020-12-31`, which Office.js allows, as its day number. */
function writeBound(bound: unknown): string {
  const text = word(bound);
  const days = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text.slice(0, 10)) : NaN;
  return Number.isNaN(days) ? toFile(text) : String(days / 86400000 + 25569);
}

function word(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
