import { adjustRate as exact } from "../number/adjustRate";
import type { FunctionHelp } from "./CustomFunction";
import { digitsHelp } from "./digits";
import { rateFunction } from "./rateFunction";
import { operand } from "./readNumber";

const initial = operand("年初预算数", "amount");
const adjusted = operand("调整预算数", "amount");

/** `ADJUSTRATE(initial, adjusted, [digits])` 预算调整率（净额）：（调整预算数 − 年初预算数）÷ 年初预算数。 */
export const adjustRate = rateFunction("ADJUSTRATE", exact, initial, adjusted);

export const adjustRateHelp: FunctionHelp = {
  function: adjustRate,
  summary: {
    zh: "预算调整率（净额）：（调整预算数 − 年初预算数）÷ 年初预算数。",
    en: "Budget adjustment rate (net): (adjusted − initial) ÷ initial.",
  },
  parameters: [
    {
      operand: initial,
      english: "initial",
      about: { zh: "年初预算数，不能为 0。", en: "The budget at the start of the year; not 0." },
    },
    {
      operand: adjusted,
      english: "adjusted",
      about: { zh: "调整预算数（全年预算数）。", en: "The budget after all changes." },
    },
    digitsHelp,
  ],
  examples: [
    {
      values: [6722.56, 8081.56],
      shows: "20.22%",
      note: { zh: "年初 6,722.56 万元，调整后 8,081.56 万元", en: "from 6,722.56 to 8,081.56" },
    },
    {
      values: [102.2, 92.61],
      shows: "-9.38%",
      note: { zh: "日常公用经费调减", en: "a budget that was cut" },
    },
  ],
};
