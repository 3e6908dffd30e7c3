import type { Exact } from "../../number/exact";
import type { ScoreMethod, StepMode } from "../RulePack";

/** What every method knows of the line it scores. */
export interface MethodContext {
  readonly points: Exact;
  /** Decimals of a score, from the pack's rounding. */
  readonly scorePlaces: number;
  /** The step mode in force where the method names none. */
  readonly stepMode: StepMode;
  /** How the value is printed: `percent` 37.88%, `count` 2. */
  readonly valueKind: ValueKind;
  /** Decimals of the printed value, to which a formula rounds it once more before comparing; see {@link valuePlacesOf}. */
  readonly valuePlaces?: number;
}

/** `percent`: a fraction that prints as 37.88%; `count`: a number of things. */
export type ValueKind = "percent" | "count";

/** Decimals of the value: the pack's `rounding.rate`, where the context names none 4 for a rate and 8 for a count. */
export function valuePlacesOf(context: MethodContext): number {
  return context.valuePlaces ?? (context.valueKind === "percent" ? 4 : 8);
}

/**
 * A method that scores one number. Everything about it stands in one file, so that the exact score, the Excel formula
 * and the words cannot drift apart. The number is the printed value of the indicator (the count for `perItem`).
 */
export interface ValueMethod<M extends ScoreMethod> {
  readonly type: M["type"];
  /**
   * The exact score, rounded half away from zero to `scorePlaces`, between 0 and the points. The value is taken as
   * given: rounding it first is the caller's, who can so compare the scores of the rounded and the unrounded one.
   * @returns null where the table's text says nothing of this value: its score is asked, never taken for 0
   */
  score(method: M, value: Exact, context: MethodContext): Exact | null;
  /**
   * The same as an Excel expression (without `=`). `value` is an Excel expression, mostly a cell reference, that is
   * known to be a number. Leans on no engine's tolerance: whatever is compared or floored goes through ROUND first.
   * `""` where the score is null.
   */
  formula(method: M, value: string, context: MethodContext): string;
  /** The clause of 扣分原因 that says where the value lies: `高于10%`; "" at the full score, {@link unstatedClause} where the score is null. */
  clause(method: M, value: Exact, context: MethodContext): string;
  /** The same clause as an Excel expression of type text. */
  clauseFormula(method: M, value: string, context: MethodContext): string;
  /** The criterion as a sentence, in Chinese or English. */
  describe(method: M, context: MethodContext, language: "zh" | "en"): string;
  /** The best score it can give, for the validator. */
  best(method: M, context: MethodContext): Exact;
  /** Values at which the score changes, rising, as far as the first twenty: for tests and the 临界值 check. */
  bounds(method: M, context: MethodContext): readonly Exact[];
}
