import { Exact } from "../../number/exact";
import type { RangeMethod } from "../RulePack";
import { allowedText, typedScore, typedScoreFormula, typedScoreValidation } from "./typedScore";
import type { AnswerOutcome } from "./answers";

/** A person gives the score itself: from 0 to the points, with at most the pack's decimals. */
export const range = {
  type: "range",

  /**
   * @param typed the score as typed, null where nothing was
   * @returns `invalid` for a score outside 0…points or with more decimals than the pack has
   */
  score(typed: Exact | null, points: Exact, scorePlaces: number): AnswerOutcome {
    return typedScore(typed, upTo(points), scorePlaces);
  },

  /** The typed cell's score; see {@link typedScoreFormula}. */
  formula(cell: string, points: Exact, scorePlaces: number): string {
    return typedScoreFormula(cell, upTo(points), scorePlaces);
  },

  /** What the cell accepts; see {@link typedScoreValidation}. */
  validation(cell: string, points: Exact): string {
    return typedScoreValidation(cell, upTo(points));
  },

  describe(method: RangeMethod, points: Exact, language: "zh" | "en"): string {
    const scores = allowedText(upTo(points), language);
    if (language === "en") return `by hand, ${scores}`;
    const guidance = method.guidance === undefined ? "" : `：${method.guidance}`;
    return `在${scores}之间评分${guidance}`;
  },
} as const;

/** A line of 0 points still has the range 0…0. */
function upTo(points: Exact): readonly (readonly [Exact, Exact])[] {
  return [[new Exact(0), points]];
}
