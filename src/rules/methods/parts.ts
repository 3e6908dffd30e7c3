import { Exact, roundHalfAway } from "../../number/exact";
import type { PartsMethod } from "../RulePack";
import { pointsEnglish, pointsText } from "./shared";

/**
 * The sum of scores that are each rounded already; open ones are left out.
 * @param scores of parts or items, null where open
 * @returns null while none is decided: a blank, not 0
 */
export function sumScores(scores: readonly (Exact | null)[], scorePlaces: number): Exact | null {
  const decided = scores.filter((score) => score !== null);
  return decided.length === 0 ? null : roundHalfAway(Exact.sum(...decided), scorePlaces);
}

/**
 * The same as an Excel formula, without `=`.
 * @param cells a range (`H9:H13`) or a list of cells (`H9,H11`) that hold the scores
 * @example `IF(COUNT(H9:H13)=0,"",ROUND(SUM(H9:H13),2))`
 */
export function sumScoresFormula(cells: string, scorePlaces: number): string {
  return `IF(COUNT(${cells})=0,"",ROUND(SUM(${cells}),${scorePlaces}))`;
}

/** A line of several parts, each with its own value and method. A part's method keeps it between 0 and its points. */
export const parts = {
  type: "parts",
  /** Sum of the decided parts, null while none is. */
  score: sumScores,
  /** The same over the parts' score cells. */
  formula: sumScoresFormula,

  /** Names and points only: what a part scores by is told with the part. */
  describe(method: PartsMethod, language: "zh" | "en"): string {
    const named = method.parts.map(({ name, points }) => {
      if (points === null) return name;
      const own = new Exact(points);
      return language === "zh" ? `${name}${pointsText(own)}` : `${name} ${pointsEnglish(own)}`;
    });
    return language === "zh"
      ? `由以下部分相加：${named.join("，")}`
      : `sum of: ${named.join(", ")}`;
  },

  /** The best score: the parts' points together. */
  best(method: PartsMethod): Exact {
    return Exact.sum(0, ...method.parts.map(({ points }) => points ?? 0));
  },
} as const;
