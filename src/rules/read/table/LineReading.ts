import type { Scored } from "../../RulePack";
import type { CriterionReading } from "../CriterionReading";
import type { TableLine } from "../ScoringTable";
import type { LineValue, LineValueInput } from "../value/LineValue";

export type ReadCriterion = (sentence: string, points: string) => CriterionReading;
export type LineValueFor = (input: LineValueInput) => LineValue;

/** What of a line goes into a pack as it is scored. */
export type ScoredRule = Pick<Scored, "points" | "expression" | "method" | "valueKind">;

/** One line of a table with what was understood of it, for the confirmation. */
export interface LineReading {
  readonly line: TableLine;
  readonly reading: CriterionReading;
  readonly value: LineValue;
  /** As it goes into the pack. */
  readonly rule: ScoredRule;
  /** Values of the parts of a composed criterion that score one, by the names that it gives them. */
  readonly parts: readonly { readonly name: string; readonly value: LineValue }[];
}
