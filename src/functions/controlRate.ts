import { rate } from "../number/rate";
import type { FunctionHelp } from "./CustomFunction";
import { digitsHelp } from "./digits";
import { rateFunction } from "./rateFunction";
import { operand } from "./readNumber";

const actual = operand("实际数", "either");
const limit = operand("控制数", "either");

/** `CONTROLRATE(actual, limit, [digits])` 控制率：实际数 ÷ 控制数（公用经费、“三公”经费、财政供养人员控制率）。 */
export const controlRate = rateFunction("CONTROLRATE", rate, actual, limit);

export const controlRateHelp: FunctionHelp = {
  function: controlRate,
  summary: {
    zh: "控制率：实际数 ÷ 控制数（公用经费、“三公”经费、财政供养人员控制率）。",
    en: "Control rate: actual ÷ limit (running costs, official spending, staff in quota).",
  },
  parameters: [
    {
      operand: actual,
      english: "actual",
      about: { zh: "实际支出数，或实际在编人数。", en: "Actual spending, or staff in quota." },
    },
    {
      operand: limit,
      english: "limit",
      about: {
        zh: "预算安排数，或核定编制数，不能为 0。",
        en: "The budget or the approved quota; not 0.",
      },
    },
    digitsHelp,
  ],
  examples: [
    {
      values: [91.43, 92.61],
      shows: "98.73%",
      note: {
        zh: "日常公用经费决算数 91.43 万元，调整预算数 92.61 万元",
        en: "running costs against the adjusted budget",
      },
    },
    {
      values: [41, 49],
      shows: "83.67%",
      note: { zh: "在编 41 人，核定编制 49 人", en: "41 staff, quota 49" },
    },
    {
      values: [3.1, 9.9],
      shows: "31.31%",
      note: {
        zh: "“三公”经费支出 3.10 万元，预算 9.90 万元",
        en: "official hospitality, cars and travel",
      },
    },
  ],
};
