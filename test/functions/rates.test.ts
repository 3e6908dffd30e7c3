import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Exact, fromDouble, roundHalfAway } from "../../src/number/exact";
import { ofDouble, oracleRate, plus, times } from "../number/rational";
import { call, callOne } from "./support/callFunction";

describe("single values, with the figures of a printed report", () => {
  test.each<[string, readonly unknown[], unknown]>([
    ["EXECRATE", [8029.7, 8081.56], 0.9936],
    ["EXECRATE", [1347.61, 1395.66], 0.9656],
    ["EXECRATE", [8029.7, 8081.56, 1], 0.994],
    ["EXECRATE", [8029.7, 8081.56, 0], 0.99],
    ["EXECRATE", [1, 3, 10], 0.333333333333],
    ["EXECRATE", [364635, 300000], 1.2155],
    ["EXECRATE", [0, 810], 0],
    ["EXECRATE", [-204.61, 810], -0.2526],
    ["CONTROLRATE", [3.1, 9.9], 0.3131],
    ["CONTROLRATE", [91.43, 92.61], 0.9873],
    ["CONTROLRATE", [41, 49], 0.8367],
    ["ADJUSTRATE", [6722.56, 8081.56], 0.2022],
    ["ADJUSTRATE", [6772.56, 8081.56], 0.1933],
    ["ADJUSTRATE", [102.2, 92.61], -0.0938],
    ["ADJUSTRATE", [100.1, 110.11], 0.1],
    ["CHANGERATE", [63.46, 32], 0.9831],
    ["CHANGERATE", [90, 120], -0.25],
    ["QUARTERRATE", [1529.08, 8081.56, 1], 0.7568],
    ["QUARTERRATE", [3572.03, 8081.56, 2], 0.884],
    ["QUARTERRATE", [5994.16, 8081.56, 3], 0.9889],
    ["QUARTERRATE", [8029.7, 8081.56, 4], 0.9936],
    ["PROCURERATE", [5.88, 5.88], 1],
    ["PROCURERATE", [803, 810], 0.9914],
    ["USERATE", [330.37, 330.37], 1],
    ["EXTRASTAFFRATE", [25, 41], 0.3788],
    ["COMPLETIONRATE", [51, 51], 1],
    ["COMPLETIONRATE", [18, 20], 0.9],
    ["CARRYOVERRATE", [51.86, 8081.56], 0.0064],
  ])("%s%j is %j", (id, values, expected) => {
    expect(callOne(id, ...values)).toBe(expected);
    // The same as ranges of one cell, as Excel hands over a reference.
    expect(callOne(id, ...values.map((value) => [[value]]))).toBe(expected);
  });
});

describe("text as the core reads it", () => {
  test.each<[string, readonly unknown[], unknown]>([
    ["EXECRATE", ["8,029.70万元", "8,081.56万元"], 0.9936],
    ["EXECRATE", ["6,772.56万元", 67725600], 1],
    ["EXECRATE", ["８０２９．７０", "8081.56"], 0.9936],
    ["EXECRATE", ["0.81亿元", "8100万元"], 1],
    ["EXECRATE", ["△204.61", 810], -0.2526],
    ["EXECRATE", ["(204.61)", 810], -0.2526],
    ["EXECRATE", ["5.88\n万元", "5.88 万元"], 1],
    ["CONTROLRATE", ["41人", "49人"], 0.8367],
    ["CONTROLRATE", ["3.10万元", "9.90万元"], 0.3131],
    ["CONTROLRATE", ["41人", 49], 0.8367],
    ["EXTRASTAFFRATE", ["25名", "41人"], 0.3788],
    ["COMPLETIONRATE", ["51项", 51], 1],
    ["EXECRATE", [1, 3, "1"], 0.333],
    ["QUARTERRATE", [1529.08, 8081.56, "1"], 0.7568],
  ])("%s%j is %j", (id, values, expected) => {
    expect(callOne(id, ...values)).toBe(expected);
  });
});

describe("what has no rate", () => {
  test.each<[string, readonly unknown[], string]>([
    ["EXECRATE", [5, 0], "#DIV/0!"],
    ["EXECRATE", [0, 0], "#DIV/0!"],
    ["EXECRATE", ["5元", "0元"], "#DIV/0!"],
    ["ADJUSTRATE", [0, 5], "#DIV/0!"],
    ["CHANGERATE", [5, 0], "#DIV/0!"],
    ["EXTRASTAFFRATE", [0, 0], "#DIV/0!"],
    ["QUARTERRATE", [5, 0, 1], "#DIV/0!"],
    ["EXECRATE", [5, ""], "#N/A 预算数为空，请先填写。"],
    ["EXECRATE", [null, 5], "#N/A 实际支出数为空，请先填写。"],
    ["EXECRATE", [undefined, undefined], "#N/A 实际支出数为空，请先填写。"],
    ["EXECRATE", ["  ", 5], "#N/A 实际支出数为空，请先填写。"],
    ["EXECRATE", ["—", 5], "#N/A 实际支出数是“—”，请改为数字（没有的填 0）。"],
    ["EXECRATE", [5, "无"], "#N/A 预算数是“无”，请改为数字（没有的填 0）。"],
    ["EXECRATE", ["12%", 5], "#VALUE! 实际支出数“12%”不能识别，应为金额。"],
    ["EXECRATE", ["45人", 5], "#VALUE! 实际支出数“45人”不能识别，应为金额。"],
    ["EXECRATE", ["1,2O3", 5], "#VALUE! 实际支出数“1,2O3”不能识别，应为金额。"],
    [
      "EXECRATE",
      ["本单位2020年度部门预算执行情况详见附表", 5],
      "#VALUE! 实际支出数“本单位2020年度部门预算执行情况详见…”不能识别，应为金额。",
    ],
    ["EXECRATE", [true, 5], "#VALUE! 实际支出数不能是 TRUE。"],
    ["EXECRATE", [5, false], "#VALUE! 预算数不能是 FALSE。"],
    ["CONTROLRATE", ["41人", "49万元"], "#VALUE! 实际数与控制数的单位不同类。"],
    ["COMPLETIONRATE", ["51万元", 51], "#VALUE! 完成数“51万元”不能识别，应为个数。"],
    ["EXECRATE", [1, 3, 11], "#VALUE! 小数位数应为 0 到 10 的整数，现为 11。"],
    ["EXECRATE", [1, 3, 1.5], "#VALUE! 小数位数应为 0 到 10 的整数，现为 1.5。"],
    ["EXECRATE", [1, 3, -1], "#VALUE! 小数位数应为 0 到 10 的整数，现为 -1。"],
    ["EXECRATE", [1, 3, "两位"], "#VALUE! 小数位数“两位”不能识别，应为数字。"],
    ["EXECRATE", [1, 3, [[1, 2]]], "#VALUE! 小数位数只能是一个值。"],
    ["QUARTERRATE", [5, 5, 5], "#VALUE! 季度应为 1、2、3 或 4，现为 5。"],
    ["QUARTERRATE", [5, 5, 1.5], "#VALUE! 季度应为 1、2、3 或 4，现为 1.5。"],
    ["QUARTERRATE", [5, 5, ""], "#N/A 季度为空，请先填写。"],
  ])("%s%j is %s", (id, values, expected) => {
    expect(callOne(id, ...values)).toBe(expected);
  });

  test("an omitted, null or blank number of digits is two", () => {
    for (const digits of [undefined, null, "", [[""]], [[null]]])
      expect(callOne("EXECRATE", 8029.7, 8081.56, digits)).toBe(0.9936);
  });

  test("errors in an argument go on; those that cannot are named", () => {
    const error = (code: string): unknown => Object.assign(new Error(), { code });
    expect(callOne("EXECRATE", error("#N/A"), 5)).toBe("#N/A");
    expect(callOne("EXECRATE", 5, error("#DIV/0!"))).toBe("#DIV/0!");
    expect(callOne("EXECRATE", 5, error("#REF!"))).toBe("#VALUE! 预算数有错误 #REF!，请先改正。");
  });
});

describe("ranges", () => {
  const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

  test("a column gives a column, and one bad cell does not spoil the others", () => {
    const actual = column(1347.61, 91.43, "", "6,590.66", "附表", true);
    const budget = column(1395.66, 92.61, 5, 6593.29, 5, 5);
    expect(call("EXECRATE", actual, budget)).toEqual(
      column(
        0.9656,
        0.9873,
        "#N/A 实际支出数为空，请先填写。",
        0.9996,
        "#VALUE! 实际支出数“附表”不能识别，应为金额。",
        "#VALUE! 实际支出数不能是 TRUE。"
      )
    );
  });

  test("a single value goes with each cell, either side", () => {
    expect(call("EXECRATE", column(1, 2), 4)).toEqual(column(0.25, 0.5));
    expect(call("EXECRATE", 4, [[8, 16]])).toEqual([[0.5, 0.25]]);
  });

  test("a rectangle keeps its shape; a fitting row or column is repeated", () => {
    const cells = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(call("EXECRATE", cells, cells)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(call("EXECRATE", cells, [[1, 2, 3]])).toEqual([
      [1, 1, 1],
      [4, 2.5, 2],
    ]);
    expect(call("EXECRATE", cells, column(1, 2))).toEqual([
      [1, 2, 3],
      [2, 2.5, 3],
    ]);
  });

  test("the four quarters at once", () => {
    const spent = [[1529.08, 3572.03, 5994.16, 8029.7]];
    expect(call("QUARTERRATE", spent, 8081.56, [[1, 2, 3, 4]])).toEqual([
      [0.7568, 0.884, 0.9889, 0.9936],
    ]);
  });

  test.each<[string, unknown, unknown]>([
    ["columns of different length", column(1, 2, 3), column(1, 2)],
    ["a row beside a column", column(1, 2), [[1, 2]]],
    ["a rectangle and a longer column", [[1, 2]], column(1, 2, 3)],
  ])("%s do not fit", (_, first, second) => {
    expect(call("EXECRATE", first, second)).toBe("#VALUE! 各参数区域的行列数不同，不能逐格对应。");
  });

  test("a long column answers for each row", () => {
    const rows = 100_000;
    const actual = column(...Array.from({ length: rows }, (_, row) => row / 100));
    const answer = call("EXECRATE", actual, 1000) as number[][];
    expect(answer).toHaveLength(rows);
    expect(answer[12345]).toEqual([0.1235]);
  });
});

describe("AVGEXECRATE", () => {
  const spent = [1529.08, 3572.03, 5994.16, 8029.7];

  test("is the mean of the four rounded rates, from a row or a column", () => {
    expect(callOne("AVGEXECRATE", [spent], 8081.56)).toBe(0.9058);
    expect(
      callOne(
        "AVGEXECRATE",
        spent.map((value) => [value]),
        [[8081.56]]
      )
    ).toBe(0.9058);
    expect(callOne("AVGEXECRATE", [spent], 8081.56, 1)).toBe(0.906);
  });

  test.each<[unknown, unknown, string]>([
    [[spent.slice(0, 3)], 8081.56, "#VALUE! 各季末累计支出数应为 4 个值，现有 3 个。"],
    [[[1, "", 3, 4]], 5, "#N/A 各季末累计支出数第2个为空，请先填写。"],
    // A blank that Excel hands over as 0 would else be averaged.
    [[[1529.08, 0, 5994.16, 8029.7]], 8081.56, "#VALUE! 累计数第2季度小于上一季度，请核对。"],
    [[[1529.08, 3572.03, 5994.16, 0]], 8081.56, "#VALUE! 累计数第4季度小于上一季度，请核对。"],
    [
      [["1,529.08", "3572.03元", 5994.16, "5994.15"]],
      5,
      "#VALUE! 累计数第4季度小于上一季度，请核对。",
    ],
    [[spent], "", "#N/A 年度预算数为空，请先填写。"],
    [[spent], 0, "#DIV/0!"],
    [[spent], [[1], [2]], "#VALUE! 年度预算数只能是一个值。"],
  ])("%j, %j is %s", (cumulatives, budget, expected) => {
    expect(callOne("AVGEXECRATE", cumulatives, budget)).toBe(expected);
  });

  test("quarters in which nothing was spent are no fault", () => {
    expect(callOne("AVGEXECRATE", [[0, 0, 50, 100]], 100)).toBe(0.4167);
    expect(callOne("AVGEXECRATE", [[0, 0, 0, 0]], 100)).toBe(0);
    expect(callOne("AVGEXECRATE", [[50, 50, 50, 50]], 100)).toBe(1.0417);
  });

  test("equals the exact mean of exact quarter rates", () => {
    const cents = fc.integer({ min: 0, max: 1e9 }).map((value) => value / 100);
    fc.assert(
      fc.property(
        fc.tuple(cents, cents, cents, cents).map((cells) => cells.sort((a, b) => a - b)),
        cents.filter((value) => value > 0),
        (cells, budget) => {
          const rates = cells.map((cell, index) =>
            roundHalfAway(
              fromDouble(cell)
                .times(4)
                .dividedBy(fromDouble(budget).times(index + 1)),
              4
            )
          );
          const mean = roundHalfAway(Exact.sum(...rates).dividedBy(4), 4);
          expect(callOne("AVGEXECRATE", [cells], budget)).toBe(mean.toNumber());
        }
      )
    );
  });
});

describe("equal to whole-number arithmetic of any size", () => {
  const amount = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }).map((hundredths) => hundredths / 100),
    fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1000)
  );
  const digits = fc.integer({ min: 0, max: 6 });
  const minus = (a: number, b: number) => plus(ofDouble(a), times(ofDouble(b), -1n));
  const same = (id: string, oracle: (a: number, b: number, places: number) => number | null) => {
    fc.assert(
      fc.property(amount, amount, digits, (a, b, places) => {
        const expected = oracle(a, b, places) ?? "#DIV/0!";
        expect(callOne(id, a, b, places)).toBe(expected);
        // As text the same, through the reader.
        expect(callOne(id, String(a), [[b]], String(places))).toBe(expected);
      })
    );
  };

  test.each([
    "EXECRATE",
    "CONTROLRATE",
    "PROCURERATE",
    "USERATE",
    "COMPLETIONRATE",
    "CARRYOVERRATE",
  ])("%s", (id) => {
    same(id, (a, b, places) => oracleRate(ofDouble(a), ofDouble(b), places));
  });

  test("ADJUSTRATE, CHANGERATE, EXTRASTAFFRATE", () => {
    same("ADJUSTRATE", (a, b, places) => oracleRate(minus(b, a), ofDouble(a), places));
    same("CHANGERATE", (a, b, places) => oracleRate(minus(a, b), ofDouble(b), places));
    same("EXTRASTAFFRATE", (a, b, places) =>
      oracleRate(ofDouble(a), plus(ofDouble(a), ofDouble(b)), places)
    );
  });

  test.each([1n, 2n, 3n, 4n])("QUARTERRATE of quarter %d", (quarter) => {
    fc.assert(
      fc.property(amount, amount, digits, (a, b, places) => {
        const expected = oracleRate(times(ofDouble(a), 4n), times(ofDouble(b), quarter), places);
        expect(callOne("QUARTERRATE", a, b, Number(quarter), places)).toBe(expected ?? "#DIV/0!");
      })
    );
  });
});
