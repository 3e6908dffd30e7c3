import { rate } from "../number/rate";
import type { FunctionHelp } from "./CustomFunction";
import { digitsHelp } from "./digits";
import { rateFunction } from "./rateFunction";
import { operand } from "./readNumber";

const actual = operand("实际采购金额", "amount");
const plan = operand("采购计划金额", "amount");

/** `PROCURERATE(actual, plan, [digits])` 政府采购执行率：实际采购金额合计 ÷ 采购计划金额合计。 */
export const procureRate = rateFunction("PROCURERATE", rate, actual, plan);

export const procureRateHelp: FunctionHelp = {
  function: procureRate,
  summary: {
    zh: "政府采购执行率：实际采购金额合计 ÷ 采购计划金额合计。",
    en: "Procurement execution rate: actual purchases ÷ planned purchases.",
  },
  parameters: [
    {
      operand: actual,
      english: "actual",
      about: { zh: "实际采购金额合计数。", en: "Total of actual purchases." },
    },
    {
      operand: plan,
      english: "plan",
      about: { zh: "采购计划金额合计数，不能为 0。", en: "Total of planned purchases; not 0." },
    },
    digitsHelp,
  ],
  examples: [
    {
      values: [5.88, 5.88],
      shows: "100.00%",
      note: { zh: "采购计划 5.88 万元，实际 5.88 万元", en: "bought as planned" },
    },
    {
      values: ["5.88 万元", "5.88万元"],
      shows: "100.00%",
      note: { zh: "带单位的文字也可以", en: "text with units" },
    },
  ],
};
