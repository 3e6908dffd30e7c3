import { rate } from "../number/rate";
import type { FunctionHelp } from "./CustomFunction";
import { digitsHelp } from "./digits";
import { rateFunction } from "./rateFunction";
import { operand } from "./readNumber";

const done = operand("完成数", "count");
const total = operand("总数", "count");

/** `COMPLETIONRATE(done, total, [digits])` 完成率：完成数 ÷ 总数，如重点工作完成率。 */
export const completionRate = rateFunction("COMPLETIONRATE", rate, done, total);

export const completionRateHelp: FunctionHelp = {
  function: completionRate,
  summary: {
    zh: "完成率：完成数 ÷ 总数，如重点工作完成率。",
    en: "Completion rate: done ÷ total.",
  },
  parameters: [
    {
      operand: done,
      english: "done",
      about: { zh: "已完成的项数。", en: "Items that are done." },
    },
    {
      operand: total,
      english: "total",
      about: { zh: "应完成的总项数，不能为 0。", en: "All items; not 0." },
    },
    digitsHelp,
  ],
  examples: [
    {
      values: [51, 51],
      shows: "100.00%",
      note: { zh: "51 项重点工作全部完成", en: "all 51 tasks are done" },
    },
    {
      values: [
        [[38], [5], [7]],
        [[38], [5], [8]],
      ],
      shows: "100.00%;100.00%;87.50%",
      note: { zh: "一列一次算出", en: "a column at once" },
    },
  ],
};
