import type { Evaluation } from "../evaluation/Evaluation";
import type { Fact, RecognisedFacts } from "../facts/Fact";
import type { FactId } from "../facts/vocabulary";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import type { Finding, FindingKind } from "./Finding";

/** What the checks look at. */
export interface CheckInput {
  readonly facts: RecognisedFacts;
  /** Null for `inspect`, where no pack says which facts are needed: then all of them are. */
  readonly evaluation: Evaluation | null;
  readonly snapshot: WorkbookSnapshot;
}

/** The input as one check sees it. */
export interface CheckContext extends CheckInput {
  /** The fact in force: the evaluation's, where a person chose or entered one, else the recognised. */
  fact(id: FactId): Fact | null;
  /** True where a line of the pack uses the item; always true without a pack. */
  isNeeded(id: FactId): boolean;
}

/** One contradiction that is looked for; pure, and silent where a fact it needs is missing. */
export interface Check {
  readonly kind: FindingKind;
  run(context: CheckContext): readonly Finding[];
}
