import { describe, expect, test } from "@jest/globals";
import { tableNoticeSentence, tableProblemSentence } from "../../src/messages/scoringTables";
import type { TableNotice } from "../../src/rules/read/table/packFromTable";

type Problem = Parameters<typeof tableProblemSentence>[0];

const problems: readonly (readonly [Problem, zh: string, en: string])[] = [
  [
    { code: "noSuchSheet", data: { sheet: "评分" } },
    "文件中没有名为“评分”的工作表或表格。请核对名称（空格、括号也要一致）后重试。",
    "There is no sheet or table named “评分”. Check the name, spaces and brackets included, and try again.",
  ],
  [
    { code: "noScoringTable", data: {} },
    "没有找到评分表。评分表的表头应有“分值”（或权重、标准分、满分），并有“评分标准”（或评价标准、评分细则、计分办法）或一级、二级、三级指标，表头下至少有两个指标。请核对表头，或指定评分表所在的工作表。",
    "No scoring table was found. Its header must have 分值 (or 权重, 标准分, 满分) and either 评分标准 (or 评价标准, 评分细则, 计分办法) or levels of indicators (一级指标, 二级指标, 三级指标), with at least two indicators below it. Check the header, or name the sheet of the table.",
  ],
  [
    { code: "noScoringTable", data: { sheet: "预算" } },
    "“预算”中没有找到评分表。评分表的表头应有“分值”（或权重、标准分、满分），并有“评分标准”（或评价标准、评分细则、计分办法）或一级、二级、三级指标，表头下至少有两个指标。请核对表头，或指定评分表所在的工作表。",
    "No scoring table was found on “预算”. Its header must have 分值 (or 权重, 标准分, 满分) and either 评分标准 (or 评价标准, 评分细则, 计分办法) or levels of indicators (一级指标, 二级指标, 三级指标), with at least two indicators below it. Check the header, or name the sheet of the table.",
  ],
  [
    { code: "severalScoringTables", data: { places: "甲!A1、乙!A1" } },
    "找到不止一张评分表：甲!A1、乙!A1。请指定按哪一张评分。",
    "There is more than one scoring table: 甲!A1、乙!A1. Say which one to use.",
  ],
  [
    { code: "pointsMissing", data: { name: "预算完成率", place: "评分表!E2" } },
    "「评分表!E2」没有“预算完成率”的分值，或几项指标合用一格。请填入该项指标的分值（如 5）。",
    "评分表!E2 holds no points for “预算完成率”, or one cell for several indicators. Give the points of this indicator (such as 5).",
  ],
  [
    { code: "pointsUnreadable", data: { name: "预算完成率", place: "评分表!E2", found: "五" } },
    "为“预算完成率”填写的分值“五”不是数字（对应「评分表!E2」）。请改为数字（如 5 或 2.5）。",
    "The points “五” given for “预算完成率” (评分表!E2) are not a number. Give a number such as 5 or 2.5.",
  ],
];

const notices: readonly (readonly [TableNotice, zh: string])[] = [
  [
    { code: "groupSum", data: { group: "投入/配置", expected: "60", found: "50" } },
    "提醒：“投入/配置”印有60分，所属各项指标分值合计50分。评分以各项指标为准，请核对评分表。",
  ],
  [
    { code: "printedTotal", data: { expected: "110", found: "100" } },
    "提醒：评分表合计印有110分，各项指标分值合计100分。评分以各项指标为准，请核对是否漏读或印错。",
  ],
  [
    { code: "outsideLines", data: { names: "获得表彰、违反财经纪律" } },
    "提醒：获得表彰、违反财经纪律属于加分项或扣分项，不在100分之内；扣分项按0分列示，不自动扣分。请核对，需要扣分的请人工核定。",
  ],
  [
    { code: "weightsInPercent", data: {} },
    "提醒：评分表印的是百分比权重，已换算为分值。请核对各项分值。",
  ],
];

describe("sentences about scoring tables", () => {
  test.each(problems)("%j", (problem, zh, en) => {
    expect(tableProblemSentence(problem, "zh")).toBe(zh);
    expect(tableProblemSentence(problem, "en")).toBe(en);
  });

  test.each(notices)("%j", (notice, zh) => {
    expect(tableNoticeSentence(notice, "zh")).toBe(zh);
    const en = tableNoticeSentence(notice, "en");
    expect(en).toMatch(/[Pp]lease check/);
    for (const value of Object.values(notice.data)) expect(en).toContain(value);
    expect(en).not.toMatch(/[{}]/);
  });
});
