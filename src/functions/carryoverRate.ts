import { rate } from "../number/rate";
import type { FunctionHelp } from "./CustomFunction";
import { digitsHelp } from "./digits";
import { rateFunction } from "./rateFunction";
import { operand } from "./readNumber";

const carryover = operand("结转结余", "amount");
const budget = operand("支出预算数", "amount");

/** `CARRYOVERRATE(carryover, budget, [digits])` 结转结余率：结转结余总额 ÷ 支出预算数。 */
export const carryoverRate = rateFunction("CARRYOVERRATE", rate, carryover, budget);

export const carryoverRateHelp: FunctionHelp = {
  function: carryoverRate,
  summary: {
    zh: "结转结余率：结转结余总额 ÷ 支出预算数。",
    en: "Carry-over rate: funds carried over ÷ budget.",
  },
  parameters: [
    {
      operand: carryover,
      english: "carryover",
      about: {
        zh: "年末结转和结余总额。",
        en: "Funds carried over or left at the end of the year.",
      },
    },
    {
      operand: budget,
      english: "budget",
      about: { zh: "支出预算数，不能为 0。", en: "The budget; not 0." },
    },
    digitsHelp,
  ],
  examples: [
    {
      values: [51.86, 8081.56],
      shows: "0.64%",
      note: {
        zh: "8,081.56 − 8,029.70 = 51.86 万元未支出",
        en: "8,081.56 − 8,029.70 = 51.86 not spent",
      },
    },
  ],
};
