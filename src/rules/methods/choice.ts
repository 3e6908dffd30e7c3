import { Exact, plain } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { ChoiceMethod } from "../RulePack";
import { pointsEnglish, pointsText } from "./shared";

/** Outcomes of which a person picks the one that applies, by its text: 无结余 3分 / 不超过上年结转 2分 / 超过 0分. */
export const choice = {
  type: "choice",

  /**
   * @param answer the text that was picked, null where none was
   * @returns `chosen` null where nothing, or an unknown text, was picked
   */
  score(
    method: ChoiceMethod,
    answer: string | null
  ): { readonly score: Exact | null; readonly chosen: string | null } {
    const option = method.options.find(({ text }) => text === answer);
    return option
      ? { score: new Exact(option.points), chosen: option.text }
      : { score: null, chosen: null };
  },

  /**
   * @param answer the cell that holds the picked text
   * @example `IF(G8="是",1,IF(G8="否",0,""))`
   */
  formula(method: ChoiceMethod, answer: string): string {
    return method.options.reduceRight(
      (otherwise, { text, points }) =>
        `IF(${answer}=${textLiteral(text)},${plain(new Exact(points))},${otherwise})`,
      '""'
    );
  },

  /** `按所属情形计分：（1）无结余，得3分；（2）结余超过上年结转，得0分`; a question stands before it. */
  describe(method: ChoiceMethod, language: "zh" | "en"): string {
    const question = method.question ?? "";
    const options = method.options.map(({ text, points }, index) =>
      language === "zh"
        ? `（${index + 1}）${text}，得${pointsText(new Exact(points))}`
        : `(${index + 1}) ${text}: ${pointsEnglish(new Exact(points))}`
    );
    return language === "zh"
      ? `按所属情形计分${question === "" ? "" : `（${question}）`}：${options.join("；")}`
      : `by what applies${question === "" ? "" : ` (${question})`}: ${options.join("; ")}`;
  },

  /** The best of the outcomes. */
  best(method: ChoiceMethod): Exact {
    return Exact.max(0, ...method.options.map(({ points }) => points));
  },
} as const;
