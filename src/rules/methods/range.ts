import { plain, type Exact } from "../../number/exact";
import type { RangeMethod } from "../RulePack";
import type { AnswerOutcome } from "./answers";
import { pointsText } from "./shared";

/** A person gives the score itself: from 0 to the points, with at most the pack's decimals. */
export const range = {
  type: "range",

  /**
   * @param typed the score as typed, null where nothing was
   * @returns `invalid` for a score outside 0…points or with more decimals than the pack has
   */
  score(typed: Exact | null, points: Exact, scorePlaces: number): AnswerOutcome {
    if (typed === null) return { state: "open", score: null };
    const possible =
      !typed.isNegative() &&
      typed.lessThanOrEqualTo(points) &&
      typed.decimalPlaces() <= scorePlaces;
    return possible ? { state: "decided", score: typed } : { state: "invalid", score: null };
  },

  /**
   * The typed cell's score where a formula needs it (inside a veto, or a sum of parts): blank while it is blank or
   * cannot be.
   * @param cell the cell in which the score is typed
   */
  formula(cell: string, points: Exact, scorePlaces: number): string {
    const possible = `AND(${cell}>=0,${cell}<=${plain(points)},ROUND(${cell},${scorePlaces})=${cell})`;
    return `IF(ISNUMBER(${cell}),IF(${possible},${cell},""),"")`;
  },

  describe(method: RangeMethod, points: Exact, language: "zh" | "en"): string {
    if (language === "en") return `by hand, from 0 to ${plain(points)}`;
    const guidance = method.guidance === undefined ? "" : `：${method.guidance}`;
    return `在0至${pointsText(points)}之间评分${guidance}`;
  },
} as const;
