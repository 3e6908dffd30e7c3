import { formulaIsWellFormed } from "../coercion/formulaIsWellFormed";
import { HostError } from "../protocol/HostError";
import { asRecord, asText, oneOf } from "./Arguments";

type Rule = Readonly<Record<string, unknown>>;

/** Excel takes no longer list of choices. */
const longestList = 255;

const validationOperators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** `ConditionalCellValueOperator`; its names differ in two places. */
const conditionOperators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

/** A formula of a rule or a name, with its `=`. @throws HostError `InvalidArgument` for one that Excel would not take */
export function formulaOf(value: unknown, member: string): string {
  const text = asText(value, member);
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!formulaIsWellFormed(formula)) throw new HostError("InvalidArgument", member);
  return formula;
}

/** @param kind member of `DataValidationRule`: `list`, `custom`, `decimal` … */
export function checkValidation(kind: string, written: unknown, member: string): void {
  const rule = asRecord(written, member);
  if (kind === "custom") formulaOf(rule["formula"], member);
  else if (kind === "list") checkList(rule["source"], member);
  else checkBounds(rule, validationOperators, member);
}

/** A `ConditionalCellValueRule`. */
export function checkCondition(written: unknown, member: string): Rule {
  const rule = asRecord(written, member);
  checkBounds(rule, conditionOperators, member);
  return rule;
}

/** Excel tells the limits of a rule as formulas, however they were written. */
export function toldValidation(rule: Rule): Rule {
  return Object.fromEntries(
    Object.entries(rule).map(([kind, written]) => {
      if (kind === "list" || kind === "custom" || typeof written !== "object" || written === null)
        return [kind, written];
      const bounds = Object.entries(written).map(([name, value]: [string, unknown]) => [
        name,
        name.startsWith("formula") ? toldBound(value) : value,
      ]);
      return [kind, Object.fromEntries(bounds)];
    })
  );
}

function toldBound(value: unknown): unknown {
  if (typeof value !== "string" && typeof value !== "number") return value;
  return String(value).startsWith("=") ? value : `=${value}`;
}

function checkList(source: unknown, member: string): void {
  const text = asText(source, member);
  if (text === "" || text.length > longestList) throw new HostError("InvalidArgument", member);
  if (text.startsWith("=")) formulaOf(text, member);
}

function checkBounds(rule: Rule, operators: readonly string[], member: string): void {
  const operator = oneOf(rule["operator"], operators, member);
  checkBound(rule["formula1"], member);
  if (operator === "Between" || operator === "NotBetween") checkBound(rule["formula2"], member);
}

/** A number, its text, a date's text, or a formula. */
function checkBound(value: unknown, member: string): void {
  if (typeof value === "number") return;
  const text = asText(value, member);
  if (text === "") throw new HostError("InvalidArgument", member);
  if (text.startsWith("=")) formulaOf(text, member);
}
