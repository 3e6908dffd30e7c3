import { rate } from "../number/rate";
import type { FunctionHelp } from "./CustomFunction";
import { digitsHelp } from "./digits";
import { rateFunction } from "./rateFunction";
import { operand } from "./readNumber";

const inUse = operand("在用固定资产", "either");
const total = operand("固定资产总额", "either");

/** `USERATE(inUse, total, [digits])` 固定资产利用率：实际在用固定资产 ÷ 所有固定资产。 */
export const useRate = rateFunction("USERATE", rate, inUse, total);

export const useRateHelp: FunctionHelp = {
  function: useRate,
  summary: {
    zh: "固定资产利用率：实际在用固定资产 ÷ 所有固定资产。",
    en: "Use of fixed assets: assets in use ÷ all fixed assets.",
  },
  parameters: [
    {
      operand: inUse,
      english: "inUse",
      about: {
        zh: "实际在用固定资产原值合计（或件数）。",
        en: "Original value (or number) of the assets in use.",
      },
    },
    {
      operand: total,
      english: "total",
      about: {
        zh: "所有固定资产原值合计（或件数），不能为 0。",
        en: "Original value (or number) of all fixed assets; not 0.",
      },
    },
    digitsHelp,
  ],
  examples: [
    {
      values: [330.37, 330.37],
      shows: "100.00%",
      note: { zh: "原值 330.37 万元全部在用", en: "all assets are in use" },
    },
    { values: [300, 330.37, 1], shows: "90.8%", note: { zh: "保留 1 位小数", en: "one decimal" } },
  ],
};
