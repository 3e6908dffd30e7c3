import type { ScoreMethod } from "../RulePack";
import type { ValueKind } from "../methods/ValueMethod";

/** What a criterion sentence was understood to say. Nothing of it is guessed: what is assumed is told. */
export interface CriterionReading {
  /** `manual` where a person scores, by the sentence's own words or because it could not be read. */
  readonly method: ScoreMethod;
  /** What the value is that the method scores; null where it scores none. */
  readonly valueKind: ValueKind | null;
  /** The indicator's name where the sentence names it, as written there without quotes. */
  readonly subject: string | null;
  /** A formula that the sentence itself gives for the value: `实际支出数/预算数×100%`. */
  readonly formula: string | null;
  /** Open points of the text and how they were settled. */
  readonly assumptions: readonly Assumption[];
  /** Null where the whole sentence was read. */
  readonly refusal: CriterionRefusal | null;
}

export type Assumption =
  | { readonly code: "fullSteps"; readonly step: string }
  | { readonly code: "percentagePoints"; readonly step: string }
  /** A bound that two bands name and neither claims. */
  | { readonly code: "boundToFirst"; readonly bound: string }
  /** Values of which the text says nothing. */
  | { readonly code: "unstatedBelow" | "unstatedAbove"; readonly bound: string }
  /** The text ends with its best value; beyond it the score stays. */
  | { readonly code: "bestBeyond"; readonly bound: string }
  /** Bands that lie within one another: the best that is reached counts. */
  | { readonly code: "cascade" }
  | { readonly code: "shareOfPoints"; readonly share: string; readonly points: string }
  /** A remark that bears on the value, not on the score. */
  | { readonly code: "aboutValue"; readonly words: string }
  /** 否 is not in the text; what is not met scores 0. */
  | { readonly code: "otherwiseNothing" };

export interface CriterionRefusal {
  readonly reason:
    | "notUnderstood"
    | "lostSign"
    | "gap"
    | "boundTwice"
    | "overlap"
    | "bestScore"
    | "noRule"
    | "contradiction";
  /** The part of the sentence, as written, that was not understood or that contradicts; null where it is the whole. */
  readonly notUnderstood: string | null;
  /** The best score that the sentence can give, where it was read that far. */
  readonly best: string | null;
  readonly points: string;
  /** The bound or value that is doubtful, for the sentence. */
  readonly bound?: string;
}
