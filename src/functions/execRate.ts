import { rate } from "../number/rate";
import type { FunctionHelp } from "./CustomFunction";
import { digitsHelp } from "./digits";
import { rateFunction } from "./rateFunction";
import { operand } from "./readNumber";

const actual = operand("实际支出数", "amount");
const budget = operand("预算数", "amount");

/** `EXECRATE(actual, budget, [digits])` 预算执行率：实际支出数 ÷ 预算数。 */
export const execRate = rateFunction("EXECRATE", rate, actual, budget);

export const execRateHelp: FunctionHelp = {
  function: execRate,
  summary: {
    zh: "预算执行率：实际支出数 ÷ 预算数。",
    en: "Budget execution rate: actual ÷ budget.",
  },
  parameters: [
    {
      operand: actual,
      english: "actual",
      about: {
        zh: "实际支出数（决算数），一个值或一列。",
        en: "Actual spending, one value or a column.",
      },
    },
    {
      operand: budget,
      english: "budget",
      about: {
        zh: "预算数（一般用调整预算数），不能为 0。",
        en: "The budget (usually the adjusted one); not 0.",
      },
    },
    digitsHelp,
  ],
  examples: [
    {
      values: [8029.7, 8081.56],
      shows: "99.36%",
      note: {
        zh: "部门决算数 8,029.70 万元，调整预算数 8,081.56 万元",
        en: "final accounts against the adjusted budget",
      },
    },
    {
      values: ["1,439.05万元", 14882700],
      shows: "96.69%",
      note: {
        zh: "带单位的文字按单位换算成元，不带单位的数字按元",
        en: "text with a unit becomes yuan; a number without one is yuan",
      },
    },
  ],
};
