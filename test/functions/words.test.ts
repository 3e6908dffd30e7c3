import { describe, expect, test } from "@jest/globals";
import { doneWords, notDoneWords } from "../../src/facts/taskWords";
import { statusRateHelp } from "../../src/functions/statusRate";
import { call, callOne } from "./support/callFunction";

const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

describe("STATUSRATE", () => {
  test.each<[string, readonly unknown[], unknown]>([
    ["all done", Array.from({ length: 51 }, () => "已完成"), 1],
    ["every word that means done", doneWords, 1],
    ["every word that means not done", notDoneWords, 0],
    ["two of three", ["已完成", "办结", "未完成"], 0.6667],
    ["spaces and full width do not matter", [" 已 完成\n", "１００％", "100.00%"], 1],
    ["blanks at the end are left out", ["已完成", "未启动", "", null, " "], 0.5],
    ["a blank between", ["已完成", "", "未完成"], "#N/A 完成情况第2个为空，请先填写。"],
    ["nothing at all", ["", null], "#N/A 完成情况全部为空。"],
    ["a logical value", ["已完成", true], "#VALUE! 完成情况第2个不能是 TRUE。"],
  ])("%s", (_, statuses, expected) => {
    expect(callOne("STATUSRATE", column(...statuses))).toBe(expected);
    expect(callOne("STATUSRATE", [statuses])).toBe(expected);
  });

  test.each([
    ["基本完成", 2],
    ["部分完成", 1],
    ["长期推进", 3],
    ["85%", 2],
    [1, 2],
  ])("%j is asked, not guessed", (word, place) => {
    const statuses: unknown[] = ["已完成", "已完成", "已完成"];
    statuses[place - 1] = word;
    expect(callOne("STATUSRATE", column(...statuses))).toBe(
      `#N/A 完成情况第${place}个“${word}”不能确定是否完成，请改为已完成、完成、已办结、办结、100%，或未完成、未启动、取消。`
    );
  });

  test("a rectangle is read row by row; digits as for every rate", () => {
    const cells = [
      ["已完成", "未完成"],
      ["已完成", ""],
    ];
    expect(callOne("STATUSRATE", cells)).toBe(0.6667);
    expect(callOne("STATUSRATE", cells, 0)).toBe(0.67);
    expect(callOne("STATUSRATE", cells, 12)).toMatch(/^#VALUE! 小数位数/);
  });

  test("the help names every word", () => {
    for (const word of [...doneWords, ...notDoneWords]) {
      expect(statusRateHelp.remarks!.zh).toContain(word);
      expect(statusRateHelp.remarks!.en).toContain(word);
    }
  });
});

describe("AMOUNT", () => {
  test.each<[unknown, unknown, unknown]>([
    ["28.8万元", undefined, 288000],
    ["28.8 万", undefined, 288000],
    ["8,029.70万元", "元", 80297000],
    ["1.62亿元", "万元", 16200],
    ["1234.5", "万元", 0.12345],
    [12345, "千元", 12.345],
    ["１，２３４．５", null, 1234.5],
    ["（204.61）万元", "元", -2046100],
    ["△5", "", -5],
    ["5千元", "千元", 5],
    ["5千元", "万", 0.5],
    ["—", undefined, "#N/A 金额文字是“—”，请改为数字（没有的填 0）。"],
    ["", undefined, "#N/A 金额文字为空，请先填写。"],
    ["99.36%", undefined, "#VALUE! 金额文字“99.36%”不能识别，应为金额。"],
    ["45人", undefined, "#VALUE! 金额文字“45人”不能识别，应为金额。"],
    ["1.2.3", undefined, "#VALUE! 金额文字“1.2.3”不能识别，应为金额。"],
    [5, "美元", "#VALUE! 单位“美元”不能识别，应为元、千元、万元或亿元。"],
    [5, "人", "#VALUE! 单位“人”不能识别，应为元、千元、万元或亿元。"],
    [5, [["元", "万元"]], "#VALUE! 单位只能是一个值。"],
    [5, true, "#VALUE! 单位不能是 TRUE。"],
  ])("%j in %j is %j", (text, unit, expected) => {
    expect(callOne("AMOUNT", text, unit)).toBe(expected);
  });

  test("a column, each cell by its own unit", () => {
    expect(call("AMOUNT", column("1万元", "20000元", "3"), "万元")).toEqual(column(1, 2, 0.0003));
  });
});
