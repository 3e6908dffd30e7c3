import { Exact, plain } from "../number/exact";
import { halfWidth } from "../number/parse/halfWidth";
import { bandScore as exact } from "../rules/methods/bandScore";
import type { BandsMethod } from "../rules/RulePack";
import type { CustomFunction, FunctionHelp } from "./CustomFunction";
import { cellsOf } from "./grid";
import { readPoints, scoreContext } from "./points";
import { misuse, Problem } from "./Problem";
import { operand, readNumber } from "./readNumber";
import { readEach } from "./readEach";
import { scoreCells, scoredValue, scoredValueHelp } from "./scoreCells";

const bounds = "各档上限";
const scores = "各档得分";

/** `BANDSCORE(value, bounds, scores)` 分档得分。 */
export const bandScore: CustomFunction = {
  id: "BANDSCORE",
  call(values, limits, list) {
    const uppers = readEach(cellsOf(limits), (cell, number) =>
      readBound(cell, `${bounds}第${number}个`)
    );
    if (uppers instanceof Problem) return uppers;
    const falling = uppers.findIndex(
      (upper, index) => index > 0 && !rises(uppers[index - 1]!, upper)
    );
    if (falling > 0) return misuse(`${bounds}应从小到大，第${falling + 1}个不是。`);
    const points = readEach(cellsOf(list), (cell, number) =>
      readPoints(cell, `${scores}第${number}个`)
    );
    if (points instanceof Problem) return points;
    if (points.length !== uppers.length + 1)
      return misuse(
        `${scores}应比${bounds}多一个，现为 ${points.length} 个与 ${uppers.length} 个。`
      );
    const method: BandsMethod = {
      type: "bands",
      bands: points.map((score, index) => ({ ...uppers[index]?.band, score: plain(score) })),
    };
    const context = scoreContext(Exact.max(...points));
    // Each band has a score, so that no value is without one.
    return scoreCells(values, scoredValue, (value) => exact(method, value, context)!.toNumber());
  },
};

/** An upper bound, and how the rule says it. */
interface Upper {
  readonly at: Exact;
  readonly band: { readonly below: string } | { readonly upTo: string };
}

/** Higher, or the same bound first excluded and then included: a band of that one value. */
function rises(before: Upper, next: Upper): boolean {
  return (
    next.at.greaterThan(before.at) ||
    (next.at.equals(before.at) && "below" in before.band && "upTo" in next.band)
  );
}

/** `0.05`, `"5%"`, `"<=5%"` and `"≤5%"` include the bound, `"<5%"` does not. */
function readBound(cell: unknown, name: string): Upper | Problem {
  const [, sign = "", rest] =
    typeof cell === "string" ? /^(<=|[≤≦⩽]|<)?(.*)$/s.exec(halfWidth(cell))! : [cell, "", cell];
  const read = readNumber(rest, operand(name, "plain"));
  if (read instanceof Problem) return read;
  const text = plain(read.value);
  return { at: read.value, band: sign === "<" ? { below: text } : { upTo: text } };
}

export const bandScoreHelp: FunctionHelp = {
  function: bandScore,
  summary: {
    zh: "分档得分：看完成值落在哪一档。上限从小到大，等于上限的归下面一档；写“<5%”则不含 5%。",
    en: "Score by bands: rising upper bounds; a value on a bound belongs below it, unless written <5%.",
  },
  parameters: [
    scoredValueHelp,
    {
      operand: bounds,
      english: "bounds",
      about: {
        zh: "各档上限，从小到大；数字含本数，文字可写 <5%、<=10%、≤10%。",
        en: "Upper bounds, rising; numbers are included, texts may say <5%, <=10%, ≤10%.",
      },
    },
    {
      operand: scores,
      english: "scores",
      about: {
        zh: "各档得分，比上限多一个；最后一个是超过最大上限时的得分。",
        en: "The score of each band, one more than bounds; the last is for above all bounds.",
      },
    },
  ],
  examples: [
    {
      values: [0.3788, [["<5%", "10%"]], [[1, 0.5, 0]]],
      shows: "0",
      note: {
        zh: "编外人员控制率 37.88%：低于 5% 得 1 分，5%（含）至 10%（含）得 0.5 分，高于 10% 得 0 分",
        en: "staff outside the quota 37.88 %: below 5 % 1, up to 10 % 0.5, above 0",
      },
    },
    {
      values: [0.9873, [["<90%", "100%"]], [[3, 2, 0]]],
      shows: "2",
      note: {
        zh: "日常公用经费控制率 98.73%：低于 90% 得 3 分，90%（含）至 100%（含）得 2 分，高于 100% 得 0 分",
        en: "running costs 98.73 %: below 90 % 3, up to 100 % 2, above 0",
      },
    },
    {
      values: [[["5%"], ["10%"], ["10.01%"]], [["<5%", "10%"]], [[1, 0.5, 0]]],
      shows: "0.5;0.5;0",
      note: { zh: "恰在上限上", en: "values on the bounds" },
    },
  ],
};
