import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Exact, fromDouble } from "../../src/number/exact";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { nationalGrades } from "../../src/rules/grades";
import { bands } from "../../src/rules/methods/bands";
import { proportional } from "../../src/rules/methods/proportional";
import { steps } from "../../src/rules/methods/steps";
import { call, callOne } from "./support/callFunction";

const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const contextOf = (points: number) =>
  ({
    points: new Exact(points),
    scorePlaces: 2,
    stepMode: "full",
    valueKind: "percent",
  }) as const;

/** Values with the decimals of a printed rate. */
const printed = fc.integer({ min: -2000, max: 30000 }).map((value) => value / 10000);
const cents = (max: number) => fc.integer({ min: 1, max: max * 100 }).map((value) => value / 100);

describe("BANDSCORE", () => {
  const bounds = [["<5%", 0.1]];
  const scores = [[1, 0.5, 0]];

  test("just under, on and just over each bound", () => {
    const values = column(0, 0.0499, 0.05, 0.0501, 0.0999, 0.1, 0.1001, 9);
    expect(call("BANDSCORE", values, bounds, scores)).toEqual(
      column(1, 1, 0.5, 0.5, 0.5, 0.5, 0, 0)
    );
  });

  test.each<[unknown, unknown]>([
    ["<5%", 0.5],
    ["＜５％", 0.5],
    ["<0.05", 0.5],
    ["< 5 %", 0.5],
    ["<=5%", 1],
    ["≤5%", 1],
    ["≦5%", 1],
    ["5%", 1],
    [0.05, 1],
  ])("a value on the bound %j gets %j", (bound, expected) => {
    expect(callOne("BANDSCORE", 0.05, [[bound, 0.1]], scores)).toBe(expected);
    expect(callOne("BANDSCORE", "5%", column(bound, "10%"), column(1, "0.5", 0))).toBe(expected);
  });

  test("the same bound, first excluded, then included, is a band of that one value", () => {
    expect(call("BANDSCORE", column(0.9, 1, 1.1), [["<1", 1]], [[0, 5, 2]])).toEqual(
      column(0, 5, 2)
    );
  });

  test("a sum of doubles means what it shows", () => {
    expect(callOne("BANDSCORE", 0.1 + 0.2, 0.3, [[1, 0]])).toBe(1);
    expect(callOne("BANDSCORE", (110.11 - 100.1) / 100.1, "10%", [[1, 0]])).toBe(1);
  });

  test("blanks and texts stay in their own cell", () => {
    expect(call("BANDSCORE", column(0.3788, "", "不适用", "3%"), bounds, scores)).toEqual(
      column(0, "#N/A 完成值为空，请先填写。", "#VALUE! 完成值“不适用”不能识别，应为数字。", 1)
    );
  });

  test.each<[string, unknown, unknown, string]>([
    ["too few scores", bounds, [[1, 0]], "#VALUE! 各档得分应比各档上限多一个，现为 2 个与 2 个。"],
    ["falling bounds", [[0.1, 0.05]], scores, "#VALUE! 各档上限应从小到大，第2个不是。"],
    ["equal bounds", [[0.1, "10%"]], scores, "#VALUE! 各档上限应从小到大，第2个不是。"],
    ["a blank bound", [["<5%", ""]], scores, "#N/A 各档上限第2个为空，请先填写。"],
    ["a word", [["低", 0.1]], scores, "#VALUE! 各档上限第1个“低”不能识别，应为数字。"],
    ["a negative score", bounds, [[1, 0, -1]], "#VALUE! 各档得分第3个不能是负数。"],
    ["no scores", bounds, undefined, "#N/A 各档得分第1个为空，请先填写。"],
  ])("%s", (_, limits, list, expected) => {
    expect(callOne("BANDSCORE", 0.5, limits, list)).toBe(expected);
  });

  test("is the exact score of the method `bands`", () => {
    const rule = fc.record({
      bounds: fc.uniqueArray(fc.integer({ min: -50, max: 200 }), { minLength: 1, maxLength: 6 }),
      below: fc.boolean(),
    });
    fc.assert(
      fc.property(rule, fc.array(printed, { minLength: 1 }), (drawn, values) => {
        const uppers = drawn.bounds.sort((a, b) => a - b).map((bound) => bound / 100);
        const scoreList = [...uppers.keys(), uppers.length].map((index) => index / 2);
        const method = {
          type: "bands",
          bands: scoreList.map((score, index) => ({
            ...(index < uppers.length && {
              [drawn.below ? "below" : "upTo"]: String(uppers[index]),
            }),
            score: String(score),
          })),
        } as const;
        const context = contextOf(Math.max(...scoreList));
        const typed = uppers.map((bound) => (drawn.below ? `<${bound}` : bound));
        expect(call("BANDSCORE", column(...values), [typed], [scoreList])).toEqual(
          column(
            ...values.map((value) => bands.score(method, fromDouble(value), context)!.toNumber())
          )
        );
      })
    );
  });
});

describe("STEPSCORE", () => {
  test.each<[string, readonly unknown[], number]>([
    ["up to the limit", [0.1, 0.1, 0.01, 0.1, 1], 1],
    ["ten full points beyond", [0.2022, "10%", "1%", 0.1, 1], 0],
    ["full steps only, by default", [0.155, 0.1, 0.01, 0.1, 1], 0.5],
    ["full", [0.155, 0.1, 0.01, 0.1, 1, "full"], 0.5],
    ["足额", [0.155, 0.1, 0.01, 0.1, 1, "足额"], 0.5],
    ["started", [0.155, 0.1, 0.01, 0.1, 1, "Started"], 0.4],
    ["不足一档按一档", [0.155, 0.1, 0.01, 0.1, 1, "不足一档按一档"], 0.4],
    ["continuous", [0.155, 0.1, 0.01, 0.1, 1, "continuous"], 0.45],
    ["按比例", [0.155, 0.1, 0.01, 0.1, 1, " 按比例 "], 0.45],
    ["an exact step is one, doubles or not", [1, 0.9, 0.05, 1, 5], 3],
    ["below a limit: 92.8 % of 100 %, two for each full five", [0.928, 1, -0.05, 2, 5], 3],
    ["not below a limit", [1.2, 1, -0.05, 2, 5], 5],
    ["started below a limit", [0.928, 1, "-5%", 2, 5, "started"], 1],
    ["never below zero", [9, 1, 0.01, 1, 5], 0],
    ["counts", [2, 0, 1, 4, 8], 0],
  ])("%s", (_, values, expected) => {
    expect(callOne("STEPSCORE", ...values)).toBe(expected);
  });

  test.each<[readonly unknown[], string]>([
    [[0.5, 0.1, 0, 0.1, 1], "#VALUE! 每档幅度不能为 0。"],
    [[0.5, 0.1, 0.01, -0.1, 1], "#VALUE! 每档扣分不能是负数。"],
    [[0.5, 0.1, 0.01, 0.1, -1], "#VALUE! 分值不能是负数。"],
    [[0.5, "", 0.01, 0.1, 1], "#N/A 标准值为空，请先填写。"],
    [[0.5, [[0.1, 0.2]], 0.01, 0.1, 1], "#VALUE! 标准值只能是一个值。"],
    [[0.5, 0.1, 0.01, 0.1], "#N/A 分值为空，请先填写。"],
    [
      [0.5, 0.1, 0.01, 0.1, 1, "四舍五入"],
      "#VALUE! 计档方式“四舍五入”不能识别，应为full、足额、started、不足一档按一档、continuous、按比例。",
    ],
  ])("%j is %s", (values, expected) => {
    expect(callOne("STEPSCORE", ...values)).toBe(expected);
  });

  test("is the exact score of the method `steps`", () => {
    fc.assert(
      fc.property(
        fc.array(printed, { minLength: 1 }),
        cents(1),
        fc.integer({ min: 1, max: 200 }).map((thousandths) => thousandths / 1000),
        cents(5),
        cents(10),
        fc.constantFrom("full" as const, "started" as const, "continuous" as const),
        fc.boolean(),
        (values, limit, step, deduction, points, mode, below) => {
          const method = {
            type: "steps",
            direction: below ? "below" : "above",
            limit: String(limit),
            step: String(step),
            deduction: String(deduction),
            mode,
          } as const;
          expect(
            call("STEPSCORE", [values], limit, below ? -step : step, deduction, points, mode)
          ).toEqual([
            values.map((value) =>
              steps.score(method, fromDouble(value), contextOf(points))!.toNumber()
            ),
          ]);
        }
      )
    );
  });
});

describe("RATIOSCORE", () => {
  test.each<[unknown, unknown, unknown]>([
    [0.9058, 2, 1.81],
    [0.9936, 1, 0.99],
    [1.2155, 2, 2],
    [-0.2, 2, 0],
    ["90.58%", "2", 1.81],
    [0.5, 0.01, 0.01],
    ["", 2, "#N/A 完成值为空，请先填写。"],
    [0.5, "", "#N/A 分值为空，请先填写。"],
    [0.5, -2, "#VALUE! 分值不能是负数。"],
    [0.5, [[1], [2]], "#VALUE! 分值只能是一个值。"],
    [true, 2, "#VALUE! 完成值不能是 TRUE。"],
  ])("%j of %j is %j", (value, points, expected) => {
    expect(callOne("RATIOSCORE", value, points)).toBe(expected);
  });

  test("is the exact score of the method `proportional`, cell by cell", () => {
    fc.assert(
      fc.property(fc.array(printed, { minLength: 1 }), cents(20), (values, points) => {
        const expected = values.map((value) =>
          proportional
            .score({ type: "proportional" }, fromDouble(value), contextOf(points))!
            .toNumber()
        );
        expect(call("RATIOSCORE", column(...values, ...values), points)).toEqual(
          column(...expected, ...expected)
        );
      })
    );
  });
});

describe("GRADE", () => {
  test.each<[unknown, unknown]>([
    [100, "优"],
    [90, "优"],
    [89.99, "良"],
    [89.999, "良"],
    [80, "良"],
    [79.99, "中"],
    [60, "中"],
    [59.99, "差"],
    [0, "差"],
    ["92.5", "优"],
    [100.01, "#VALUE! 总分应在 0 到 100 之间，现为 100.01。"],
    [-1, "#VALUE! 总分应在 0 到 100 之间，现为 -1。"],
    ["", "#N/A 总分为空，请先填写。"],
    ["良好", "#VALUE! 总分“良好”不能识别，应为数字。"],
  ])("%j is %j", (score, expected) => {
    expect(callOne("GRADE", score)).toBe(expected);
    expect(call("GRADE", [[score, 85]])).toEqual([[expected, "良"]]);
  });

  test("the shipped packs print the same grades", () => {
    for (const pack of shippedPacks.values()) expect(pack.grades).toEqual(nationalGrades);
  });
});
