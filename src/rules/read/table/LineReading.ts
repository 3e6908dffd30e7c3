import type { CriterionReading } from "../CriterionReading";
import type { TableLine } from "../ScoringTable";

/** What is known of a line when its value is looked for. */
export interface LineValueInput {
  readonly name: string;
  readonly explanation: string;
  readonly formula: string;
  /** The indicator as the criterion names it; null where it names none. */
  readonly subject: string | null;
  /** The formula that the criterion gives; null where it gives none. */
  readonly sentenceFormula: string | null;
  /** What the score method wants; null where it can do with either. */
  readonly kind: "percent" | "count" | null;
}

/** The value of a line, and how it was found. */
export interface LineValue {
  /** In the expression language of packs; null where it must be asked or typed. */
  readonly expression: string | null;
  readonly valueKind: "percent" | "count";
  readonly via: "formula" | "name" | "sentence" | "none";
  /** The formula text that was read; null where none was. */
  readonly formulaText: string | null;
  /** Words of the formula that name no data item. */
  readonly unknown: readonly string[];
}

export type ReadCriterion = (sentence: string, points: string) => CriterionReading;
export type LineValueFor = (input: LineValueInput) => LineValue;

/** One line of a table with what was understood of it, for the confirmation. */
export interface LineReading {
  readonly line: TableLine;
  readonly reading: CriterionReading;
  readonly value: LineValue;
}
