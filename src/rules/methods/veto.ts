import { Exact } from "../../number/exact";
import type { VetoMethod } from "../RulePack";
import type { Answer } from "./answers";

/** A question whose 是 means the breach: then the whole line scores 0, whatever its parts score. */
export const veto = {
  type: "veto",

  /**
   * @param inner the score without the breach, null where open
   * @returns `open` until somebody answered 是 or 否; meanwhile the inner score stands, and the lowest possible is 0
   */
  score(
    answer: Answer | null,
    inner: Exact | null
  ): { readonly score: Exact | null; readonly vetoed: boolean; readonly open: boolean } {
    const vetoed = answer === "是";
    return {
      score: vetoed ? new Exact(0) : inner,
      vetoed,
      open: answer !== "是" && answer !== "否",
    };
  },

  /**
   * @param answer the cell of the answer
   * @param inner the formula of the score without the breach, without `=`
   * @example `IF(G8="是",0,…)`
   */
  formula(answer: string, inner: string): string {
    return `IF(${answer}="是",0,${inner})`;
  },

  /** @param inner what the line scores by otherwise, in the same language */
  describe(method: VetoMethod, inner: string, language: "zh" | "en"): string {
    return language === "zh"
      ? `${inner}。出现下列情形的，本项计0分：${method.question}`
      : `${inner}. The whole line scores 0 if: ${method.question}`;
  },
} as const;
