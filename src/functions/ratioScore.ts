import { Exact } from "../number/exact";
import { proportionalScore } from "../rules/methods/proportionalScore";
import type { CustomFunction, FunctionHelp } from "./CustomFunction";
import { readPoints, scoreContext } from "./points";
import { Problem } from "./Problem";
import { scoreCells, scoredValue } from "./scoreCells";

const points = "分值";
const one = new Exact(1);

/** `RATIOSCORE(value, points)` 按比例得分：完成值 × 分值，不超过分值。 */
export const ratioScore: CustomFunction = {
  id: "RATIOSCORE",
  call(values, argument) {
    const most = readPoints(argument, points);
    if (most instanceof Problem) return most;
    const context = scoreContext(most);
    return scoreCells(values, scoredValue, (value) =>
      proportionalScore(value, one, context).toNumber()
    );
  },
};

export const ratioScoreHelp: FunctionHelp = {
  function: ratioScore,
  summary: {
    zh: "按比例得分：完成值 × 分值，最高为分值，最低为 0，保留两位小数。",
    en: "Score in proportion: value × points, not above the points nor below 0, two decimals.",
  },
  parameters: [
    {
      operand: scoredValue,
      english: "value",
      about: {
        zh: "完成值（比率，如 99.36%），一个值或一列。",
        en: "The value (a rate such as 99.36 %), one or a column.",
      },
    },
    {
      operand: points,
      english: "points",
      about: { zh: "该项的分值。", en: "The points of the item." },
    },
  ],
  examples: [
    {
      values: [0.9058, 2],
      shows: "1.81",
      note: { zh: "全年平均执行率 90.58% × 2 分", en: "average execution rate 90.58 % × 2" },
    },
    {
      values: [[[0.7568], [0.884], [0.9889], [0.9936]], 1],
      shows: "0.76;0.88;0.99;0.99",
      note: { zh: "四个季度，每季度 1 分", en: "four quarters, one point each" },
    },
    {
      values: ["120%", 2],
      shows: "2",
      note: { zh: "不超过分值", en: "not above the points" },
    },
  ],
};
