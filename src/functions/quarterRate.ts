import { quarterRate as exact } from "../number/quarterRate";
import type { CustomFunction, FunctionHelp } from "./CustomFunction";
import { digitsHelp, readDigits } from "./digits";
import { mapCells } from "./grid";
import { misuse, Problem } from "./Problem";
import { rateCell } from "./rateFunction";
import { operand, readNumber } from "./readNumber";

const cumulative = operand("季末累计支出数", "amount");
const budget = operand("年度预算数", "amount");
const quarter = operand("季度", "plain");

const quarters = [1, 2, 3, 4] as const;

/** The exact rate of each quarter, first to fourth. */
export const ratesOfQuarters = quarters.map(
  (quarter) =>
    (cumulative: number, budget: number, digits: number): number | null =>
      exact(cumulative, budget, quarter, digits)
);

/** `QUARTERRATE(cumulative, budget, quarter, [digits])` 季度执行率：支出进度 ÷ 序时进度。 */
export const quarterRate: CustomFunction = {
  id: "QUARTERRATE",
  call(spent, year, which, argument) {
    const digits = readDigits(argument);
    if (digits instanceof Problem) return digits;
    return mapCells(
      (a, b, c) => {
        const rate = (typeof c === "number" ? ratesOfQuarters[c - 1] : undefined) ?? rateOf(c);
        return rate instanceof Problem ? rate : rateCell(a, b, cumulative, budget, rate, digits);
      },
      spent,
      year,
      which
    );
  },
};

function rateOf(cell: unknown): (typeof ratesOfQuarters)[number] | Problem {
  const read = readNumber(cell, quarter);
  if (read instanceof Problem) return read;
  const number = read.value.toNumber();
  return (
    ratesOfQuarters[number - 1] ?? misuse(`${quarter.name}应为 1、2、3 或 4，现为 ${number}。`)
  );
}

export const quarterRateHelp: FunctionHelp = {
  function: quarterRate,
  summary: {
    zh: "季度执行率：季末累计支出数 ÷ 年度预算数 ÷ 序时进度（25%、50%、75%、100%）。",
    en: "Quarter's execution rate: cumulative ÷ budget ÷ share of the year elapsed (25, 50, 75, 100 %).",
  },
  parameters: [
    {
      operand: cumulative,
      english: "cumulative",
      about: {
        zh: "1 月至该季度末的累计支出数，不是单季数。",
        en: "Spending from January to the end of the quarter, not of the quarter alone.",
      },
    },
    {
      operand: budget,
      english: "budget",
      about: {
        zh: "年度预算数（一般为年末调整预算数），不能为 0。",
        en: "The year's budget (usually the adjusted one at year end); not 0.",
      },
    },
    {
      operand: quarter,
      english: "quarter",
      about: { zh: "1、2、3 或 4。", en: "1, 2, 3 or 4." },
    },
    digitsHelp,
  ],
  remarks: {
    zh: "按 4 × 累计支出 ÷（季度 × 预算）计算，只在最后四舍五入一次。",
    en: "Computed as 4 × cumulative ÷ (quarter × budget), rounded once at the end.",
  },
  examples: [
    {
      values: [1529.08, 8081.56, 1],
      shows: "75.68%",
      note: { zh: "1—3 月支出 1,529.08 万元", en: "spending from January to March" },
    },
    {
      values: [[[1529.08, 3572.03, 5994.16, 8029.7]], 8081.56, [[1, 2, 3, 4]]],
      shows: "75.68%;88.40%;98.89%;99.36%",
      note: { zh: "四个季度一次算出", en: "the four quarters at once" },
    },
  ],
};
