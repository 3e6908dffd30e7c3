import { changeRate as exact } from "../number/changeRate";
import type { FunctionHelp } from "./CustomFunction";
import { digitsHelp } from "./digits";
import { rateFunction } from "./rateFunction";
import { operand } from "./readNumber";

const current = operand("本年数", "either");
const previous = operand("上年数", "either");

/** `CHANGERATE(current, previous, [digits])` 变动率：（本年数 − 上年数）÷ 上年数，如“三公”经费变动率。 */
export const changeRate = rateFunction("CHANGERATE", exact, current, previous);

export const changeRateHelp: FunctionHelp = {
  function: changeRate,
  summary: {
    zh: "变动率：（本年数 − 上年数）÷ 上年数，如“三公”经费变动率。",
    en: "Change against the year before: (current − previous) ÷ previous.",
  },
  parameters: [
    {
      operand: current,
      english: "current",
      about: { zh: "本年度的数。", en: "This year's number." },
    },
    {
      operand: previous,
      english: "previous",
      about: { zh: "上年度的数，不能为 0。", en: "Last year's number; not 0." },
    },
    digitsHelp,
  ],
  examples: [
    {
      values: [63.46, 32],
      shows: "98.31%",
      note: { zh: "本年 63.46 万元，上年 32 万元", en: "63.46 after 32" },
    },
  ],
};
