import type { Exact } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { EitherOfMethod } from "../RulePack";

/** 二者择其一: a person picks the alternative that is scored, by its name. */
export const eitherOf = {
  type: "eitherOf",

  /**
   * @param choice the name that was picked, null where none was
   * @param scores the alternatives' scores by their names, null where open
   * @returns `chosen` null where nothing, or an unknown name, was picked
   */
  score(
    method: EitherOfMethod,
    choice: string | null,
    scores: ReadonlyMap<string, Exact | null>
  ): { readonly score: Exact | null; readonly chosen: string | null } {
    const chosen = method.alternatives.find(({ name }) => name === choice)?.name ?? null;
    return { score: chosen === null ? null : (scores.get(chosen) ?? null), chosen };
  },

  /**
   * @param choice the cell that holds the picked name
   * @param inner each alternative's score formula or cell, in the order of the method
   * @example `IF(G8="结转结余率",H9,IF(G8="结转结余变动率",H10,""))`
   */
  formula(method: EitherOfMethod, choice: string, inner: readonly string[]): string {
    return method.alternatives.reduceRight(
      (otherwise, { name }, index) =>
        `IF(${choice}=${textLiteral(name)},${inner[index] ?? '""'},${otherwise})`,
      '""'
    );
  },

  describe(method: EitherOfMethod, language: "zh" | "en"): string {
    const names = method.alternatives.map(({ name }) => name);
    return language === "zh" ? `择其一评分：${names.join("、")}` : `one of: ${names.join(", ")}`;
  },
} as const;
