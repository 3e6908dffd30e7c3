import { plain } from "../number/exact";
import { stepScore as exact } from "../rules/methods/stepScore";
import type { StepMode, StepsMethod } from "../rules/RulePack";
import type { CustomFunction, FunctionHelp } from "./CustomFunction";
import { singleOf } from "./grid";
import { readPoints, readRuleNumber, scoreContext } from "./points";
import { misuse, Problem, unreadable } from "./Problem";
import { readAll } from "./readEach";
import { isLeftOut, readText } from "./readNumber";
import { scoreCells, scoredValue, scoredValueHelp } from "./scoreCells";

const limit = "标准值";
const step = "每档幅度";
const deduction = "每档扣分";
const points = "分值";
const mode = "计档方式";

const modes: ReadonlyMap<string, StepMode> = new Map([
  ["full", "full"],
  ["足额", "full"],
  ["started", "started"],
  ["不足一档按一档", "started"],
  ["continuous", "continuous"],
  ["按比例", "continuous"],
]);

/** `STEPSCORE(value, limit, step, deduction, points, [mode])` 超出标准值后逐档扣分。 */
export const stepScore: CustomFunction = {
  id: "STEPSCORE",
  call(values, ...rule) {
    const read = readAll(
      readRuleNumber(rule[0], limit),
      readRuleNumber(rule[1], step),
      readPoints(rule[2], deduction),
      readPoints(rule[3], points),
      readMode(singleOf(rule[4], mode))
    );
    if (read instanceof Problem) return read;
    const [at, width, each, most, counting] = read;
    if (width.isZero()) return misuse(`${step}不能为 0。`);
    const method: StepsMethod = {
      type: "steps",
      direction: width.isNegative() ? "below" : "above",
      limit: plain(at),
      step: plain(width.abs()),
      deduction: plain(each),
      mode: counting,
    };
    const context = scoreContext(most);
    return scoreCells(values, scoredValue, (value) => exact(method, value, context).toNumber());
  },
};

function readMode(value: unknown): StepMode | Problem {
  if (isLeftOut(value)) return "full";
  const written = readText(value, mode);
  if (written instanceof Problem) return written;
  return (
    modes.get(written.toLowerCase()) ?? unreadable(mode, written, [...modes.keys()].join("、"))
  );
}

export const stepScoreHelp: FunctionHelp = {
  function: stepScore,
  summary: {
    zh: "逐档扣分：不超过标准值得满分，每超出一档扣分，扣完为止；每档幅度为负数时低于标准值扣分。",
    en: "Full points up to a limit, a deduction for each step beyond it, not below 0; negative step: below it.",
  },
  parameters: [
    scoredValueHelp,
    {
      operand: limit,
      english: "limit",
      about: {
        zh: "得满分的标准值，如 10% 或 100%。",
        en: "The value up to which points are full, such as 10 %.",
      },
    },
    {
      operand: step,
      english: "step",
      about: {
        zh: "每档幅度，如 1%（一个百分点）；负数表示低于标准值才扣分。",
        en: "One step, such as 1 % (a percentage point); negative deducts below the limit.",
      },
    },
    {
      operand: deduction,
      english: "deduction",
      about: { zh: "每档扣的分。", en: "Points taken off for each step." },
    },
    {
      operand: points,
      english: "points",
      about: { zh: "该项的分值。", en: "The points of the item." },
    },
    {
      operand: mode,
      english: "mode",
      about: {
        zh: "不足一档的部分：足额（full，不扣，默认）、不足一档按一档（started）、按比例（continuous）。",
        en: "Part of a step: full (nothing, the default), started (counts whole), continuous (its share).",
      },
      optional: true,
    },
  ],
  examples: [
    {
      values: [0.2022, "10%", "1%", 0.1, 1],
      shows: "0",
      note: {
        zh: "预算调整率 20.22%，超出 10 个足额百分点，每个扣 0.1 分，1 分扣完",
        en: "adjustment rate 20.22 %: ten full percentage points above 10 %, 0.1 each",
      },
    },
    {
      values: [0.155, "10%", "1%", 0.1, 1],
      shows: "0.5",
      note: { zh: "超出 5.5 个百分点，足额计 5 档", en: "5.5 above the limit: five full steps" },
    },
    {
      values: [0.155, "10%", "1%", 0.1, 1, "不足一档按一档"],
      shows: "0.4",
      note: { zh: "不足一档按一档，计 6 档", en: "a started step counts whole: six" },
    },
    {
      values: [0.155, "10%", "1%", 0.1, 1, "按比例"],
      shows: "0.45",
      note: { zh: "按比例，计 5.5 档", en: "in proportion: 5.5 steps" },
    },
    {
      values: [0.928, 1, "-5%", 2, 5],
      shows: "3",
      note: {
        zh: "预算完成率 92.8%，每低 5 个百分点扣 2 分，低 7.2 个百分点按一档扣",
        en: "92.8 %: 2 points for each full 5 percentage points below 100 %",
      },
    },
  ],
};
