import type { ScoredResult } from "../evaluation/Evaluation";
import type { TypedCell } from "../evaluation/Memory";
import type { CellContent } from "../workbook/SheetPlan";
import { typedOr } from "./cells";

/** A score that cannot be (above the points, say) stays as text, so that no sum counts it and nobody's typing is lost. */
export function scoreContent(
  { status, score }: Pick<ScoredResult, "status" | "score">,
  typed: TypedCell | null,
  formula: string | null
): CellContent {
  if (typed !== null && status === "ask" && score === null)
    return typeof typed === "object"
      ? typedOr(typed, null, null)
      : { kind: "text", text: String(typed) };
  if (typed !== null && typeof typed !== "object" && score !== null) {
    return { kind: "number", number: score.toNumber() };
  }
  return typedOr(typed, formula, score);
}
