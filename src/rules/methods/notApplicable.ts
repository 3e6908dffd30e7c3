import { plain, type Exact } from "../../number/exact";
import type { NotApplicableMethod } from "../RulePack";
import type { Answer } from "./answers";

/** A question whose 是 means that the line does not apply to the bureau and, by the table's text, counts full. */
export const notApplicable = {
  type: "notApplicable",

  /** @param inner the score where the line applies, null where open */
  score(
    answer: Answer | null,
    points: Exact,
    inner: Exact | null
  ): { readonly score: Exact | null; readonly applies: boolean; readonly open: boolean } {
    const applies = answer !== "是";
    return {
      score: applies ? inner : points,
      applies,
      open: answer !== "是" && answer !== "否",
    };
  },

  /**
   * @param answer the cell of the answer
   * @param inner the formula of the score where the line applies, without `=`
   * @example `IF(G8="是",5,…)`
   */
  formula(answer: string, points: Exact, inner: string): string {
    return `IF(${answer}="是",${plain(points)},${inner})`;
  },

  /** @param inner what the line scores by otherwise, in the same language */
  describe(method: NotApplicableMethod, inner: string, language: "zh" | "en"): string {
    return language === "zh"
      ? `${inner}。下列情形按满分计算：${method.question}`
      : `${inner}. Counts full if: ${method.question}`;
  },
} as const;
