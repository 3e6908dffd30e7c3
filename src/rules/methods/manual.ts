import { Exact } from "../../number/exact";
import type { ManualMethod } from "../RulePack";
import type { AnswerOutcome } from "./answers";
import {
  allowedText,
  typedScore,
  typedScoreFormula,
  typedScoreValidation,
  type AllowedScores,
} from "./typedScore";

/**
 * A person gives the score itself, because the table says so or because its words could not be read: from 0 to the
 * points, or within the ranges that the words leave (`建立的得1-3分，未建立的不得分`). Below 0 where points are taken off.
 */
export const manual = {
  type: "manual",

  /** @returns `invalid` for a score outside what is allowed or with more decimals than the pack has */
  score(
    method: ManualMethod,
    typed: Exact | null,
    points: Exact,
    scorePlaces: number
  ): AnswerOutcome {
    return typedScore(typed, allowedScores(method, points), scorePlaces);
  },

  /** The typed cell's score; see {@link typedScoreFormula}. */
  formula(method: ManualMethod, cell: string, points: Exact, scorePlaces: number): string {
    return typedScoreFormula(cell, allowedScores(method, points), scorePlaces);
  },

  /** What the cell accepts; see {@link typedScoreValidation}. */
  validation(method: ManualMethod, cell: string, points: Exact): string {
    return typedScoreValidation(cell, allowedScores(method, points));
  },

  /** `人工评分（0分，或1至3分）：建立制度并有效执行的得1-3分。未能读懂：“酌情”`. */
  describe(method: ManualMethod, points: Exact, language: "zh" | "en"): string {
    const scores = allowedText(allowedScores(method, points), language);
    if (language === "en") {
      const rest =
        method.notUnderstood === undefined ? "" : `; not understood: “${method.notUnderstood}”`;
      return `scored by hand, ${scores}${rest}`;
    }
    const guidance = method.guidance === undefined ? "" : `：${method.guidance}`;
    const rest = method.notUnderstood === undefined ? "" : `。未能读懂：“${method.notUnderstood}”`;
    return `人工评分（${scores}）${guidance}${rest}`;
  },
} as const;

/** The scores that a person may give: what the method allows, else 0 to the points. */
export function allowedScores({ allowed }: ManualMethod, points: Exact): AllowedScores {
  if (allowed === undefined) return [[new Exact(0), points]];
  return allowed.map(([from, to]) => [new Exact(from), new Exact(to)]);
}
