import type { CellStyle, ConditionalRule, ValidationOperator } from "hucre";
import type { ConditionalFormat } from "../../model/SheetModel";
import { readColor, writeColor } from "../formats/colors";
import { fromFile, toFile } from "../formulas/formulaText";
import { areasText, parseAreas } from "./areas";

const operators: Readonly<Record<ValidationOperator, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** Rules about text and blanks: files write the formula that says the same beside them. */
const saidByFormula: ReadonlySet<string> = new Set([
  "expression",
  "containsText",
  "notContainsText",
  "beginsWith",
  "endsWith",
  "containsBlanks",
  "notContainsBlanks",
]);

/**
 * The rules that the model can hold, the first to win first. Rules with a formula become `Custom`, comparisons
 * `CellValue`; scales, bars, icons, top tens, averages and doubles are left out.
 */
export function readConditionalFormats(
  rules: readonly ConditionalRule[],
  theme: readonly string[]
): readonly ConditionalFormat[] {
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule, at) => {
      const meaning = readRule(rule);
      const areas = parseAreas(rule.range);
      if (meaning === null || areas.length === 0) return [];
      return {
        id: `{00000000-0000-0000-0001-${String(at + 1).padStart(12, "0")}}`,
        areas,
        ...meaning,
        format: readLook(rule.style ?? {}, theme),
        stopIfTrue: rule.stopIfTrue ?? false,
      };
    });
}

/** Whether `readConditionalFormats` keeps a rule. */
export function isHeld(rule: ConditionalRule): boolean {
  return readRule(rule) !== null;
}

function readRule(
  rule: ConditionalRule
): Pick<ConditionalFormat, "type" | "formula" | "rule"> | null {
  const formulas = typeof rule.formula === "string" ? [rule.formula] : (rule.formula ?? []);
  const [first, second] = formulas.map(fromFile);
  if (first === undefined) return null;
  if (saidByFormula.has(rule.type)) return { type: "Custom", formula: first, rule: null };
  if (rule.type !== "cellIs" || rule.operator === undefined) return null;
  const bounds: Record<string, unknown> = { formula1: first, operator: operators[rule.operator] };
  if (second !== undefined) bounds["formula2"] = second;
  return { type: "CellValue", formula: null, rule: bounds };
}

function readLook(
  { font, fill }: CellStyle,
  theme: readonly string[]
): ConditionalFormat["format"] {
  const look: { fill?: string; color?: string; bold?: boolean; italic?: boolean } = {};
  // In these styles the background colour is the one of a solid fill.
  const behind = fill?.type === "pattern" ? (fill.bgColor ?? fill.fgColor) : undefined;
  const background = readColor(behind, theme);
  const color = readColor(font?.color, theme);
  if (background !== null) look.fill = background;
  if (color !== null) look.color = color;
  if (font?.bold !== undefined) look.bold = font.bold;
  if (font?.italic !== undefined) look.italic = font.italic;
  return look;
}

/** Rules that files can hold; the first one wins. */
export function writeConditionalFormats(
  formats: readonly ConditionalFormat[]
): readonly ConditionalRule[] {
  return formats.flatMap((format, at) => {
    const rule = writeRule(format);
    if (rule === null) return [];
    const file: ConditionalRule = {
      ...rule,
      priority: at + 1,
      range: areasText(format.areas),
      style: writeLook(format.format),
    };
    if (format.stopIfTrue) file.stopIfTrue = true;
    return [file];
  });
}

function writeRule(
  format: ConditionalFormat
): Pick<ConditionalRule, "type" | "operator" | "formula"> | null {
  if (format.type === "Custom" && format.formula !== null)
    return { type: "expression", formula: toFile(format.formula) };
  const { rule } = format;
  if (format.type !== "CellValue" || rule === null) return null;
  const found = Object.entries(operators).find(([, wire]) => wire === rule["operator"]);
  if (!found) return null;
  const bounds = [rule["formula1"], rule["formula2"]]
    .filter((bound) => typeof bound === "string" || typeof bound === "number")
    .map((bound) => toFile(String(bound)));
  return { type: "cellIs", operator: found[0] as ValidationOperator, formula: bounds };
}

function writeLook(look: ConditionalFormat["format"]): CellStyle {
  const style: CellStyle = {};
  const font: NonNullable<CellStyle["font"]> = {};
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.color !== undefined) font.color = writeColor(look.color);
  if (Object.keys(font).length > 0) style.font = font;
  if (look.fill !== undefined) {
    const color = writeColor(look.fill);
    style.fill = { type: "pattern", pattern: "solid", fgColor: color, bgColor: color };
  }
  return style;
}
