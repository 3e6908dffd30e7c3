import type { Exact } from "../../../number/exact";
import type { ValueKind } from "../../methods/ValueMethod";
import type { ScoreMethod } from "../../RulePack";
import type { DescribedText } from "./DescribedText";

/** A method told by its own description, and what its value is; null where it scores none. */
export interface DescribedMethod {
  readonly method: ScoreMethod;
  readonly valueKind: ValueKind | null;
}

/**
 * The way back from what one method's `describe` prints; null for a sentence of any other shape.
 * @param points of the line or part
 * @param read any description, for what stands inside parts and questions
 */
export type DescribedShape = (
  text: DescribedText,
  points: Exact,
  read: (inner: DescribedText, points: Exact) => DescribedMethod | null
) => DescribedMethod | null;
