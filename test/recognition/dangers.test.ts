import { describe, expect, test } from "@jest/globals";
import type { FactId } from "../../src/facts/vocabulary";
import { plain } from "../../src/number/exact";
import { recogniseFacts } from "../../src/recognition/recogniseFacts";
import { cellName } from "../../src/workbook/address";
import { type MatrixSheet, snapshotOf } from "../support/sheetMatrix";

type Rows = MatrixSheet["rows"];
/** `ask:` and the code of the question; null: nothing was found. */
type Expected = Readonly<Partial<Record<FactId, string | null>>>;

interface Case {
  readonly name: string;
  readonly sheets: readonly (MatrixSheet | Rows)[];
  readonly expected: Expected;
}

const sheetOf = (sheet: MatrixSheet | Rows, index: number): MatrixSheet =>
  "rows" in sheet ? sheet : { name: `Sheet${index + 1}`, rows: sheet };

function recognise(
  sheets: Case["sheets"],
  choices: readonly (readonly [FactId, string, number, number])[] = []
) {
  return recogniseFacts(snapshotOf(sheets.map(sheetOf)), {
    choices: new Map(choices.map(([id, sheet, row, column]) => [id, { sheet, row, column }])),
    exclude: new Set(),
  });
}

function shown(sheets: Case["sheets"], ids: readonly string[]): Record<string, string | null> {
  const { facts } = recognise(sheets);
  return Object.fromEntries(
    ids.map((id) => {
      const fact = facts.get(id as FactId);
      if (fact === undefined) return [id, null];
      if (fact.status === "ask") return [id, `ask:${fact.question!.code}`];
      return [id, fact.value === null ? fact.text : plain(fact.value)];
    })
  );
}

const cases: readonly Case[] = [
  {
    name: "调整预算数 beside 调整后预算数 is the change",
    sheets: [
      [
        ["2020年支出表", null, null, null, "单位：元"],
        ["项目", "年初预算数", "调整预算数", "调整后预算数", "全年执行数"],
        ["基本支出", 100, 20, 120, 119],
        ["项目支出", 200, -5, 195, 190],
        ["合计", 300, 15, 315, 309],
      ],
    ],
    expected: {
      "total.initial": "300",
      "total.delta": "15",
      "total.adjusted": "315",
      "total.actual": "309",
      "basic.adjusted": "120",
    },
  },
  {
    name: "调整预算数 is the change where spending fits only the sum",
    sheets: [
      [
        ["2020年支出表", null, null, "单位：元"],
        ["项目", "年初预算数", "调整预算数", "决算数"],
        ["基本支出", 100, 20, 119],
        ["项目支出", 200, 5, 190],
        ["合计", 300, 25, 309],
      ],
    ],
    expected: {
      "total.initial": "300",
      "total.delta": "25",
      "total.adjusted": null,
      "basic.adjusted": null,
    },
  },
  {
    name: "调整预算数 that is negative is the change",
    sheets: [
      [
        ["2020年支出表", null, null, "单位：元"],
        ["项目", "年初预算数", "调整预算数", "决算数"],
        ["基本支出", 100, -2, 97],
        ["项目支出", 200, 5, 190],
        ["合计", 300, 3, 287],
      ],
    ],
    expected: { "total.delta": "3", "total.adjusted": null },
  },
  {
    name: "全年预算数 without 年初预算数 is asked",
    sheets: [
      [
        ["2020年支出表", null, "单位：元"],
        ["项目", "全年预算数", "全年执行数"],
        ["基本支出", 100, 97],
        ["合计", 100, 97],
      ],
    ],
    expected: { "total.adjusted": "ask:ambiguousLabel", "total.actual": "97" },
  },
  {
    name: "全年预算数 beside 年初预算数 is the adjusted budget",
    sheets: [
      [
        ["2020年支出表", null, null, "单位：元"],
        ["项目", "年初预算数", "全年预算数", "全年执行数"],
        ["基本支出", 90, 100, 97],
        ["合计", 90, 100, 97],
      ],
    ],
    expected: { "total.initial": "90", "total.adjusted": "100" },
  },
  {
    name: "预算数 alone is the initial budget in a 部门预算 set",
    sheets: [
      [
        ["2020年部门支出预算总表", null, "单位：万元"],
        ["项目", "预算数"],
        ["基本支出", 12],
        ["项目支出", 30],
        ["支出合计", 42],
      ],
    ],
    expected: { "total.initial": "420000", "total.adjusted": null, "basic.initial": "120000" },
  },
  {
    name: "在职人数 without a breakdown is asked",
    sheets: [[["人员情况表"], ["项目", "人数"], ["编制数", 49], ["在职人数", 41]]],
    expected: { "staff.quota": "49", "staff.inQuota": "ask:ambiguousLabel", "staff.all": null },
  },
  {
    name: "在职人数 beside 在编 and 编外 is their sum's name",
    sheets: [
      [
        ["人员情况表"],
        ["项目", "人数"],
        ["编制数", 49],
        ["在职人数", 66],
        ["在编人数", 41],
        ["编外人员", 25],
      ],
    ],
    expected: { "staff.inQuota": "41", "staff.extra": "25", "staff.all": "66" },
  },
  {
    name: "实有人数 beside 离退休 includes them",
    sheets: [
      [
        ["基本数字表"],
        ["项目", "年末数"],
        ["编制人数", 49],
        ["实有人数", 53],
        ["离休人员", 2],
        ["退休人员", 10],
      ],
    ],
    expected: {
      "staff.quota": "49",
      "staff.yearEnd": "53",
      "staff.retired": "12",
      // 53 − 12: the statutory head count holds the retired.
      "staff.inQuota": "41",
    },
  },
  {
    name: "行政编制 and 事业编制 are summed where there is no whole",
    sheets: [[["人员情况表"], ["行政编制", 30], ["事业编制", 19], ["在编人数", 41]]],
    expected: { "staff.quota": "49" },
  },
  {
    name: "a whole makes its parts redundant",
    sheets: [
      [["人员情况表"], ["核定编制数", 50], ["行政编制", 30], ["事业编制", 19], ["在编人数", 41]],
    ],
    expected: { "staff.quota": "50" },
  },
  {
    name: "head counts are not money about people",
    sheets: [
      [
        ["人员情况表"],
        ["编制数", 49],
        ["在编人数", "41人"],
        ["离退休人员经费", 120],
        ["编外人员经费", 300],
      ],
    ],
    expected: { "staff.inQuota": "41", "staff.retired": null, "staff.extra": null },
  },
  {
    name: "编制数 in a list side by side",
    sheets: [[["人员情况"], ["核定编制数", 49, "在编人数", 41], ["编外人员", 25, "离退休人员", 8]]],
    expected: {
      "staff.quota": "49",
      "staff.inQuota": "41",
      "staff.extra": "25",
      "staff.retired": "8",
    },
  },
  {
    name: "year columns are taken by year, not by position",
    sheets: [
      [
        ["2018年度“三公”经费决算表", null, null, null, "单位：万元"],
        ["项目", "2017年决算数", "2018年预算数", "2018年决算数"],
        ["公务用车运行维护费", 5, 4, 3.5],
        ["公务接待费", 2, 1, 0.5],
        ["合计", 7, 5, 4],
      ],
    ],
    expected: {
      "threePublic.budget": "50000",
      "threePublic.actual": "40000",
      "threePublic.actualPrevious": "70000",
      "threePublic.reception.actual": "5000",
    },
  },
  {
    name: "上年 and 本年 columns",
    sheets: [
      [
        ["2020年三公经费表", null, null, "单位：元"],
        ["项目", "上年决算数", "本年决算数", "增减金额", "增减幅度"],
        ["公务接待费", 20, 10, -10, { percent: -0.5 }],
        ["合计", 20, 10, -10, { percent: -0.5 }],
      ],
    ],
    expected: {
      "threePublic.actual": "10",
      "threePublic.actualPrevious": "20",
      "threePublic.reception.actual": "10",
    },
  },
  {
    name: "a parent of 0 above a child that is not, as printed",
    sheets: [
      [
        ["2020年“三公”经费预算", null, "单位：元"],
        ["项目", "本年预算数", "其中:公共预算财政拨款"],
        ["合计", 32.65, 30],
        ["1.因公出国（境）费用", 0, 0],
        ["2.公务接待费", 0, 0],
        ["3.公务用车费", 0, 0],
        ["其中:(1)公务用车运行维护费", 32.65, 30],
        ["(2)公务用车购置", 0, 0],
      ],
    ],
    expected: {
      "threePublic.budget": "32.65",
      "threePublic.car.budget": "0",
      "threePublic.carRunning.budget": "32.65",
      "threePublic.carPurchase.budget": "0",
    },
  },
  {
    name: "a single quarter is not cumulative",
    sheets: [
      [
        ["2020年预算执行情况", null, "单位：元"],
        ["季度", "支出数"],
        ["第一季度", 10],
        ["第二季度", 12],
        ["第三季度", 9],
        ["第四季度", 20],
      ],
    ],
    expected: { "spending.q2": "ask:ambiguousLabel", "spending.q4": "ask:ambiguousLabel" },
  },
  {
    name: "a quarter with 累计 in the heading is cumulative",
    sheets: [
      [
        ["2020年预算执行情况", null, "单位：元"],
        ["季度", "累计支出"],
        ["第一季度", 10],
        ["第二季度", 22],
        ["第三季度", 31],
        ["第四季度", 51],
      ],
    ],
    expected: { "spending.q1": "10", "spending.q2": "22", "spending.q4": "51" },
  },
  {
    name: "在途金额 is not spent",
    sheets: [
      [
        ["2020年预算执行情况", null, null, "单位：元"],
        ["时间", "调整预算数", "在途金额", "实际支出金额"],
        ["截至3月底", 100, 3, 20],
        ["截至6月底", 110, 4, 50],
        ["截至9月30日", 120, 5, 80],
        ["截至12月31日", 120, 0, 119],
      ],
    ],
    expected: {
      "spending.q1": "20",
      "spending.q3": "80",
      "spending.q4": "119",
      "total.adjusted": "120",
    },
  },
  {
    name: "codes are not years and income is not spending",
    sheets: [
      [
        ["2020年收入支出决算总表", null, null, null, "单位：元"],
        ["项目", "决算数", "项目", "决算数"],
        ["本年收入合计", 500, "基本支出", 300],
        ["年初结转和结余", 20, "项目支出", 190],
        ["2013901", null, "本年支出合计", 490],
        ["收入总计", 520, "年末结转和结余", 30],
        [null, null, "支出总计", 520],
      ],
    ],
    expected: {
      "department.year": "2020",
      "total.actual": "490",
      "basic.actual": "300",
      "carryover.in": "20",
      "carryover.out": "30",
    },
  },
  {
    name: "净值 is not 原值, and 固定资产 alone is asked",
    sheets: [
      [
        ["资产情况表", null, "单位：元"],
        ["项目", "金额"],
        ["固定资产", 300],
        ["固定资产净值", 120],
      ],
    ],
    expected: { "fixedAssets.gross": "ask:ambiguousLabel" },
  },
  {
    name: "a total of fixed and intangible assets is neither",
    sheets: [
      [
        ["资产情况表", null, null, "单位：元"],
        ["类别", "账面原值", "净值"],
        ["固定资产", 300, 200],
        ["无形资产", 10, 5],
        ["合计", 310, 205],
      ],
    ],
    expected: { "fixedAssets.gross": "300", "intangibleAssets.gross": "10" },
  },
  {
    name: "states that nobody fixed are asked",
    sheets: [
      [
        ["固定资产台账", null, null, "单位：元"],
        ["资产名称", "原值", "使用状态"],
        ["房屋", 300, "在用"],
        ["商铺", 100, "出租"],
      ],
    ],
    expected: { "fixedAssets.gross": "400", "fixedAssets.inUse": "ask:unknownStatuses" },
  },
  {
    name: "two tables that disagree are asked",
    sheets: [
      [["人员情况表"], ["核定编制数", 49]],
      [["编制台账"], ["核定编制数", 50]],
    ],
    expected: { "staff.quota": "ask:equalCandidates" },
  },
  {
    name: "two tables that agree are one",
    sheets: [
      [["人员情况表"], ["核定编制数", 49]],
      [["编制台账"], ["核定编制数", 49]],
    ],
    expected: { "staff.quota": "49" },
  },
  {
    name: "a formula without result is asked and nothing takes its place",
    sheets: [
      [
        ["2020年支出表", null, "单位：元"],
        ["项目", "年初预算数", "决算数"],
        ["基本支出", 1, 2],
        ["合计", { uncalculated: "SUM(B3)" }, { error: "#DIV/0!" }],
      ],
      [["基本情况"], ["年初预算数", 7], ["决算数", 8], ["核定编制数", 3], ["三公经费预算数", 1]],
    ],
    expected: { "total.initial": "ask:noValue", "total.actual": "ask:noValue" },
  },
  {
    name: "a letter among digits is asked",
    sheets: [
      [
        ["人员情况表"],
        ["项目", "人数"],
        ["核定编制数", "4O"],
        ["在编人数", 41],
        ["编外人员", "1,2O3"],
      ],
    ],
    expected: { "staff.inQuota": "41", "staff.extra": "ask:unreadable" },
  },
  {
    name: "placeholders are absent, not zero",
    sheets: [
      [
        ["2020年“三公”经费表", null, "单位：元"],
        ["项目", "预算数", "决算数"],
        ["因公出国（境）费", "—", "/"],
        ["公务接待费", 5, "0.00"],
        ["合计", 5, 0],
      ],
    ],
    expected: {
      "threePublic.abroad.budget": null,
      "threePublic.abroad.actual": null,
      "threePublic.reception.actual": "0",
    },
  },
  {
    name: "the unit in the cell wins over the sheet's",
    sheets: [
      [
        ["2020年政府采购情况", null, "单位：元"],
        ["项目", "计划金额", "实际采购金额"],
        ["合计", "5.88万元", "58,800.00"],
      ],
    ],
    expected: { "procurement.plan": "58800", "procurement.actual": "58800" },
  },
  {
    name: "a unit that no sheet states follows from a shared total",
    sheets: [
      [
        ["2020年支出决算表", null, "单位：万元"],
        ["项目", "年初预算数", "决算数"],
        ["基本支出", 300, 310],
        ["合计", 300, 310],
      ],
      [
        ["2020年预算执行情况"],
        ["期间", "累计支出"],
        ["1-3月", 700000],
        ["1-6月", 1500000],
        ["1-9月", 2500000],
        ["1-12月", 3100000],
      ],
    ],
    expected: { "total.actual": "3100000", "spending.q1": "700000", "spending.q4": "3100000" },
  },
  {
    name: "a money label that only contains the item is asked",
    sheets: [
      [
        ["2020年支出表", null, "单位：元"],
        ["项目", "年初预算数", "决算数"],
        ["甲类专项基本支出", 10, 9],
        ["合计", 10, 9],
      ],
    ],
    expected: { "basic.actual": "ask:ambiguousLabel", "total.actual": "9" },
  },
  {
    name: "details by function are not the item of the column",
    sheets: [
      [
        ["2020年支出决算表", null, null, null, "单位：元"],
        ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
        ["合计", null, 100, 60, 40],
        ["205", "教育支出", 70, 50, 20],
        ["208", "社会保障和就业支出", 30, 10, 20],
      ],
    ],
    expected: { "total.actual": "100", "basic.actual": "60", "project.actual": "40" },
  },
  {
    name: "a hidden sheet goes behind a visible one",
    sheets: [
      { name: "旧", visibility: "hidden", rows: [["人员情况表"], ["核定编制数", 30]] },
      [["人员情况表"], ["核定编制数", 49]],
    ],
    expected: { "staff.quota": "49" },
  },
  {
    name: "a very hidden sheet is not read",
    sheets: [
      { name: "码", visibility: "veryHidden", rows: [["人员情况表"], ["在编人数", 30]] },
      [["人员情况表"], ["核定编制数", 49]],
    ],
    expected: { "staff.quota": "49", "staff.inQuota": null },
  },
  {
    name: "labels merged over rows, bases in the second column",
    sheets: [
      {
        name: "表",
        rows: [
          ["2020年度支出情况", null, "单位：元"],
          ["项目", "口径", "金额"],
          ["基本支出", "年初预算数", 10],
          [null, "调整预算数", 12],
          [null, "决算数", 11],
          ["项目支出", "年初预算数", 20],
          [null, "调整预算数", 22],
          [null, "决算数", 21],
        ],
        merges: [
          { top: 2, bottom: 4, left: 0, right: 0 },
          { top: 5, bottom: 7, left: 0, right: 0 },
        ],
      },
    ],
    expected: {
      "basic.initial": "10",
      "basic.adjusted": "12",
      "basic.actual": "11",
      "project.actual": "21",
    },
  },
  {
    name: "figures with their own unit column",
    sheets: [
      [
        ["2020年基本情况"],
        ["指标", "单位", "数值"],
        ["核定编制数", "人", 49],
        ["三公经费预算数", "万元", 9.9],
        ["采购计划金额合计数", "元", 58800],
        ["公务接待费决算数", "万元", 0.1],
      ],
    ],
    expected: {
      "staff.quota": "49",
      "threePublic.budget": "99000",
      "procurement.plan": "58800",
      "threePublic.reception.actual": "1000",
    },
  },
  {
    name: "a 绩效自评表 with 其中：财政拨款 twice",
    sheets: [
      [
        ["2020年部门整体支出绩效自评表", null, null, null, null, null, "单位：万元"],
        [
          "部门预算情况",
          "年初预算数",
          "年度预算调整",
          "调整后预算数",
          "其中：财政拨款",
          "全年执行数",
          "其中：财政拨款",
          "预算执行率%",
        ],
        ["合计", 100, 20, 120, 118, 110, 109, 91.67],
        ["基本支出", 60, 5, 65, 65, 64, 64, 98.46],
      ],
    ],
    expected: {
      "total.initial": "1000000",
      "total.delta": "200000",
      "total.adjusted": "1200000",
      "total.actual": "1100000",
      "basic.actual": "640000",
    },
  },
  {
    name: "追加, 追减 and 调剂",
    sheets: [
      [
        ["2020年预算调整情况表", null, "单位：万元"],
        ["项目", "金额"],
        ["追加预算", 100],
        ["追减预算", 20],
        ["项目间调剂", 30],
        ["其中：政策性调整", 60],
      ],
    ],
    expected: {
      "adjustments.added": "1000000",
      "adjustments.cut": "200000",
      "adjustments.transferred": "300000",
      "adjustments.policy": "600000",
    },
  },
  {
    name: "projects, satisfaction, key projects",
    sheets: [
      [
        ["2020年项目完成情况"],
        ["计划完成项目总数", "12个"],
        ["按期完成项目数", 11],
        ["服务对象满意度", "96.5%"],
      ],
      [
        ["2020年重点项目", null, "单位：万元"],
        ["项目", "金额"],
        ["重点项目支出", 300],
      ],
    ],
    expected: {
      "projects.total": "12",
      "projects.onTime": "11",
      "satisfaction.rate": "0.965",
      "keyProjects.actual": "3000000",
    },
  },
];

describe("labels that mislead", () => {
  test.each(cases)("$name", ({ sheets, expected }) => {
    expect(shown(sheets, Object.keys(expected))).toEqual(expected);
  });
});

describe("task lists", () => {
  const list = (...statuses: (string | number | null | { percent: number })[]): Rows => [
    ["2020年重点工作任务完成情况"],
    ["序号", "工作任务", "进度评价"],
    ...statuses.map(
      (status, index) => [index + 1, `任务${"甲乙丙丁戊己"[index]!}`, status] as const
    ),
  ];
  const tasks: readonly (readonly [string, readonly Rows[], Expected])[] = [
    [
      "exact words of done",
      [list("已完成", "完成", "已办结", "办结", "100%", { percent: 1 })],
      { "tasks.total": "6", "tasks.done": "6" },
    ],
    [
      "exact words of not done",
      [list("未完成", "未启动", "取消", "已完成")],
      { "tasks.total": "4", "tasks.done": "1" },
    ],
    [
      "a word in between is asked",
      [list("已完成", "基本完成")],
      { "tasks.total": "2", "tasks.done": "ask:unknownStatuses" },
    ],
    ["85 % is asked", [list("已完成", { percent: 0.85 })], { "tasks.done": "ask:unknownStatuses" }],
    [
      "a blank is asked",
      [list("已完成", null)],
      { "tasks.total": "2", "tasks.done": "ask:unknownStatuses" },
    ],
    ["spaces in a word do not matter", [list("已 完成", "完成　")], { "tasks.done": "2" }],
    [
      "lists on several sheets are added",
      [list("已完成", "已完成"), [...list("已完成").slice(0, 2), [1, "别的", "未完成"]]],
      { "tasks.total": "3", "tasks.done": "2" },
    ],
    [
      "a list that stands on two sheets counts once",
      [list("已完成", "未完成"), list("已完成", "未完成")],
      { "tasks.total": "2", "tasks.done": "1" },
    ],
    [
      "a repeated number counts once",
      [[...list("已完成", "已完成"), [2, "又一行", "已完成"]]],
      { "tasks.total": "2", "tasks.done": "2" },
    ],
    [
      "numbering that begins again is a new list",
      [[...list("已完成", "已完成"), [1, "新一", "已完成"], [2, "新二", "已完成"]]],
      { "tasks.total": "4", "tasks.done": "4" },
    ],
    [
      "rows without a number belong to the task above",
      [[...list("已完成"), [null, "续行", null], [2, "乙", "已完成"]]],
      { "tasks.total": "2", "tasks.done": "2" },
    ],
    [
      "Chinese numerals head groups of numbered tasks",
      [
        [
          ["重点工作任务"],
          ["序号", "工作任务", "完成情况"],
          ["一", "党建工作", null],
          ["1", "甲", "已完成"],
          ["2", "乙", "已完成"],
          ["二", "业务工作", null],
          ["3", "丙", "已完成"],
        ],
      ],
      { "tasks.total": "3", "tasks.done": "3" },
    ],
    [
      "plans without a status do not count beside lists with one",
      [
        [["重点工作任务"], ["序号", "工作任务"], [1, "甲"], [2, "乙"], [3, "丙"]],
        list("已完成", "已完成"),
      ],
      { "tasks.total": "2" },
    ],
  ];
  test.each(tasks)("%s", (_, sheets, expected) => {
    expect(shown(sheets, Object.keys(expected))).toEqual(expected);
  });

  test("a repeated number is told with its cell", () => {
    const { problems } = recognise([[...list("已完成", "已完成"), [2, "又一行", "已完成"]]]);
    expect(problems).toEqual([
      { code: "repeatedNumber", sheet: "Sheet1", cell: "A5", raw: "2", fact: "tasks.total" },
    ]);
  });

  test("unknown words come once each, blanks in brackets", () => {
    const { facts } = recognise([list("基本完成", null, "已完成", "基本完成")]);
    expect(facts.get("tasks.done")!.question).toEqual({
      code: "unknownStatuses",
      words: ["基本完成", "（空）"],
      cells: ["C3", "C4", "C6"],
    });
  });

  test("the count's cells are the numbers' cells, list by list and sheet by sheet", () => {
    const { facts } = recognise([
      list("已完成", "已完成"),
      [...list("已完成").slice(0, 2), [1, "别的", "未完成"]],
    ]);
    const { source } = facts.get("tasks.total")!;
    expect(source!.reading).toEqual({ form: "count" });
    expect(
      source!.ranges.map(({ top, left, bottom }) => [cellName(top, left), cellName(bottom, left)])
    ).toEqual([["A3", "A4"]]);
    expect(source!.continued).toEqual([
      { sheet: "Sheet2", ranges: [{ top: 2, left: 0, bottom: 2, right: 0 }] },
    ]);
  });
});

describe("what leads back to the cells", () => {
  const table: Rows = [
    ["2020年财政拨款支出表", null, "单位：万元"],
    ["项目", "年初预算数", "决算数"],
    ["基本支出", "1,460.16", "28.8万元"],
    ["合计", 6722.56, 8029.7],
  ];
  test("the forms of a live formula", () => {
    const { facts } = recognise([table]);
    expect(facts.get("total.initial")!.source!.reading).toEqual({
      form: "number",
      factor: "10000",
    });
    expect(facts.get("basic.initial")!.source!.reading).toEqual({
      form: "numericText",
      factor: "10000",
    });
    expect(facts.get("basic.actual")!.source!.reading).toEqual({ form: "literal" });
    expect(plain(facts.get("basic.actual")!.value!)).toBe("288000");
    expect(facts.get("total.initial")!.scope).toBe("财政拨款；2020年");
  });

  test("a summary keeps its other value as a candidate", () => {
    const { facts } = recognise([
      table,
      {
        name: "基本情况",
        rows: [
          ["单位：万元"],
          ["财政拨款收入年初预算数", 6772.56],
          ["核定编制数", 49],
          ["三公经费控制率", { percent: 0.3133 }],
        ],
      },
    ]);
    const fact = facts.get("total.initial")!;
    expect([
      plain(fact.value!),
      ...fact.candidates.map(({ value, why }) => `${plain(value!)} ${why}`),
    ]).toEqual(["67225600", "67725600 summary"]);
  });

  test("a chosen cell goes before all others and keeps them", () => {
    const { facts } = recognise(
      [
        [["人员情况表"], ["核定编制数", 49]],
        [["编制台账"], ["核定编制数", 50]],
      ],
      [["staff.quota", "Sheet2", 1, 1]]
    );
    const fact = facts.get("staff.quota")!;
    expect([fact.status, plain(fact.value!), fact.why, fact.candidates.length]).toEqual([
      "chosen",
      "50",
      "named",
      1,
    ]);
  });

  test("a chosen cell that recognition did not see takes the sheet's unit", () => {
    const { facts } = recognise(
      [table, [["单位：万元"], ["杂项", 3.5]]],
      [["procurement.plan", "Sheet2", 1, 1]]
    );
    expect(plain(facts.get("procurement.plan")!.value!)).toBe("35000");
  });

  test("a chosen cell without a number is asked", () => {
    const { facts } = recognise(
      [table, [["杂项", "若干"]]],
      [["procurement.plan", "Sheet2", 0, 1]]
    );
    expect(facts.get("procurement.plan")).toMatchObject({
      status: "ask",
      question: { code: "unreadable" },
    });
  });

  test("our own sheets are not read", () => {
    const { facts } = recogniseFacts(
      snapshotOf([
        { name: "指标数据底稿", rows: [["核定编制数", 1]] },
        { name: "人员", rows: [["核定编制数", 49]] },
      ]),
      { choices: new Map(), exclude: new Set(["指标数据底稿"]) }
    );
    expect(plain(facts.get("staff.quota")!.value!)).toBe("49");
  });

  test("printed rates bear the name they stand under and are never facts", () => {
    const { printedRates } = recognise([
      [
        ["2020年政府采购情况", null, null, "单位：万元"],
        ["项目", "采购计划金额", "实际采购金额", "执行率"],
        ["设备", 5, 4, 80],
        ["合计", 10, 9.5, "95%"],
      ],
      [
        ["三公经费控制率", { percent: 0.3133 }],
        ["三公经费预算数", 9],
      ],
    ]);
    expect(printedRates.map(({ indicator, value }) => [indicator, plain(value)])).toEqual([
      ["政府采购执行率", "0.95"],
      ["三公经费控制率", "0.3133"],
    ]);
  });
});

describe("name and year", () => {
  const body: Rows = [["核定编制数", 49]];
  const names: readonly (readonly [string, readonly Rows[], Expected])[] = [
    [
      "a line with its label",
      [[["部门（单位）名称：某区文化局"], ...body]],
      { "department.name": "某区文化局" },
    ],
    [
      "the value in the next cell",
      [[["编制单位：", "某区文化局"], ...body]],
      { "department.name": "某区文化局" },
    ],
    ["单位：万元 is no department", [[["单位：万元"], ...body]], { "department.name": null }],
    ["XXX is no department", [[["编制单位：XXX"], ...body]], { "department.name": null }],
    [
      "a title with the name before the year",
      [[["某区文化局2021年度人员情况表"], ...body]],
      { "department.name": "某区文化局", "department.year": "2021" },
    ],
    [
      "a shorter form of the same name",
      [
        [["编制单位：某市某区文化局"], ...body],
        [["编制单位：某区文化局"], ...body],
      ],
      { "department.name": "某市某区文化局" },
    ],
    [
      "two departments are asked",
      [
        [["编制单位：文化局"], ...body],
        [["编制单位：教育中心"], ...body],
      ],
      { "department.name": "ask:equalCandidates" },
    ],
    [
      "the year that most titles name",
      [
        [["2020年度人员情况表"], ...body],
        [["2020年采购表"], ...body],
        [["2019年度决算表"], ...body],
      ],
      { "department.year": "2020" },
    ],
    [
      "two years of equal weight are asked",
      [
        [["2020年度人员情况表"], ...body],
        [["2019年度人员情况表"], ["在编人数", 3]],
      ],
      { "department.year": "ask:equalCandidates" },
    ],
    [
      "a line with the year",
      [[["评价年度：2021"], ["2020年数据"], ...body]],
      { "department.year": "2021" },
    ],
  ];
  test.each(names)("%s", (_, sheets, expected) => {
    expect(shown(sheets, Object.keys(expected))).toEqual(expected);
  });
});

describe("workbooks about something else", () => {
  const others: readonly (readonly [string, Rows])[] = [
    [
      "a company's budget against actual",
      [
        ["一月份费用支出分析"],
        ["费用类别", "实际", "预算", "差异率%"],
        ["差旅费", 1572, 4000, 0.6],
        ["总计", 63885, 48000, -0.33],
      ],
    ],
    [
      "expenses by department",
      [
        ["20XX年各部门费用报销统计表"],
        ["编制单位：", null, "XXX", "单位：", "人民币元"],
        ["部门", "差旅费", "合  计"],
        ["人事部", 16900, 61585],
        ["合计", 47976, 418144],
      ],
    ],
    [
      "cities",
      [
        ["省", "市", "口径", "2022年一般公共预算收入", "2022年一般公共预算支出"],
        ["安徽省", "安庆市", "全市", "174.9亿元", "512.2亿元"],
      ],
    ],
    [
      "a template without amounts",
      [
        ["2026年部门支出预算总表"],
        ["编制部门：", "单位：元"],
        ["项目", "合计", "基本支出", "项目支出"],
        ["教育支出", null, null, null],
        ["合计", null, null, null],
      ],
    ],
    ["nothing", []],
  ];
  test.each(others)("%s", (_, rows) => {
    const { anyKnownTable, facts } = recognise([rows]);
    expect([anyKnownTable, [...facts.keys()]]).toEqual([false, []]);
  });
});
