import { fromDouble, type Exact } from "../number/exact";
import { parseNumber } from "../number/parse/parseNumber";
import type { PerItemMethod, Scored, ScoreMethod } from "../rules/RulePack";
import { isValueScoreMethod, type ValueScoreMethod } from "../rules/methods/registry";
import type { ValueKind } from "../rules/methods/ValueMethod";
import type { EvaluationContext } from "./EvaluationContext";
import { remembered } from "./Memory";
import { questionId, typedNumber } from "./result";
import { expressionOf } from "./settings";

/** A number that a person typed; null where the cell has no result yet, `unreadable` where it holds no such number. */
export type TypedNumber = Exact | null | "unreadable";

/**
 * 完成值 as a person typed it, over our formula or where no data gives it: a fraction, or a text such as `95%`.
 * @returns undefined where she typed nothing
 */
export function typedValue(
  path: string,
  kind: ValueKind,
  { memory }: Pick<EvaluationContext, "memory">
): TypedNumber | undefined {
  const cell = remembered(memory, path, "value");
  if (cell === null) return undefined;
  if (cell === "") return null;
  // A number stands in a cell that shows percent, so it is a fraction whatever its size.
  if (typeof cell === "number") return fromDouble(cell);
  const parsed = parseNumber(cell, kind === "percent" ? "rate" : "count");
  return parsed.kind === "number" ? parsed.value : "unreadable";
}

/** How many breaches a person counted: 0 or a whole number; undefined where she typed nothing. */
export function typedCount(
  path: string,
  { memory }: Pick<EvaluationContext, "memory">
): TypedNumber | undefined {
  const cell = remembered(memory, questionId(path, "count"), "answer");
  if (cell === null) return undefined;
  if (cell === "") return null;
  const count = typedNumber(cell);
  return count !== null && count.isInteger() && !count.isNegative() ? count : "unreadable";
}

/** Whether a person counts what a method deducts for. */
export function isCountedByHand(
  method: ScoreMethod | { readonly type: "item" }
): method is PerItemMethod {
  return method.type === "perItem" && method.count === undefined;
}

/** Whether a person types the value that a method scores, since no data gives it. */
export function isValueTyped(
  rule: Scored,
  method: ScoreMethod | { readonly type: "item" },
  settings: ReadonlyMap<string, string>
): method is ValueScoreMethod {
  if (method.type === "item" || method.type === "perItem") return false;
  return isValueScoreMethod(method) && expressionOf(rule, settings) === null;
}
