import { averageRate } from "../number/averageRate";
import type { CustomFunction, FunctionHelp } from "./CustomFunction";
import { digitsHelp, readDigits } from "./digits";
import { cellsOf, oneCell, singleOf } from "./grid";
import { misuse, Problem, zeroBase } from "./Problem";
import { ratesOfQuarters } from "./quarterRate";
import { rateCell } from "./rateFunction";
import { operand, readNumber } from "./readNumber";
import { readEach } from "./readEach";

const cumulatives = "各季末累计支出数";
const spending = operand(cumulatives, "amount");
const budget = operand("年度预算数", "amount");

/** `AVGEXECRATE(cumulatives, budget, [digits])` 全年平均执行率：四个季度执行率（先各自四舍五入）的平均数。 */
export const avgExecRate: CustomFunction = {
  id: "AVGEXECRATE",
  call(spent, year, argument) {
    const digits = readDigits(argument);
    if (digits instanceof Problem) return digits;
    const cells = cellsOf(spent);
    if (cells.length !== 4) return misuse(`${cumulatives}应为 4 个值，现有 ${cells.length} 个。`);
    const base = singleOf(year, budget.name);
    const sums = readRising(cells);
    if (sums instanceof Problem) return sums;
    const rates = readEach(sums, (sum, quarter) =>
      rateCell(sum, base, spending, budget, ratesOfQuarters[quarter - 1]!, digits)
    );
    return rates instanceof Problem
      ? rates
      : oneCell(averageRate(rates as number[], digits) ?? zeroBase);
  },
};

/**
 * Sums from January on never fall; where they do, a quarter's own spending was typed, or Excel handed over a blank as 0.
 */
function readRising(cells: readonly unknown[]): readonly number[] | Problem {
  let before: number | null = null;
  return readEach(cells, (cell, quarter) => {
    const read = readNumber(cell, operand(`${cumulatives}第${quarter}个`, "amount"));
    if (read instanceof Problem) return read;
    const sum = read.value.toNumber();
    if (before !== null && sum < before)
      return misuse(`累计数第${quarter}季度小于上一季度，请核对。`);
    before = sum;
    return sum;
  });
}

export const avgExecRateHelp: FunctionHelp = {
  function: avgExecRate,
  summary: {
    zh: "全年平均执行率：四个季度执行率之和 ÷ 4，各季度执行率先四舍五入。结果是一个值。",
    en: "Average execution rate of the year: the mean of the four rounded quarter rates. One value.",
  },
  parameters: [
    {
      operand: cumulatives,
      english: "cumulatives",
      about: {
        zh: "3、6、9、12 月末的累计支出数，按季度顺序的 4 个单元格。",
        en: "Four cells: cumulative spending at the end of March, June, September, December.",
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
    digitsHelp,
  ],
  remarks: {
    zh: "缺任何一个季度都是 #N/A，不按其余季度平均。累计数只增不减：某季度小于上一季度得 #VALUE!，多为误填单季数，或空单元格被当作 0。",
    en: "A missing quarter gives #N/A; the others are not averaged without it. Cumulative sums never fall: one below the quarter before gives #VALUE! (a single quarter's spending was typed, or a blank was taken as 0).",
  },
  examples: [
    {
      values: [[[1529.08, 3572.03, 5994.16, 8029.7]], 8081.56],
      shows: "90.58%",
      note: {
        zh: "（75.68% + 88.40% + 98.89% + 99.36%）÷ 4",
        en: "(75.68 % + 88.40 % + 98.89 % + 99.36 %) ÷ 4",
      },
    },
    {
      values: [[[1529.08, 2042.95, 2422.13, 2035.54]], 8081.56],
      shows: "#VALUE!",
      note: {
        zh: "填的是单季数：第4季度小于第3季度，提示核对",
        en: "each quarter alone was typed: the fourth is below the third, and the message says so",
      },
    },
  ],
};
