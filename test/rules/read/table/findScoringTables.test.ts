import { describe, expect, test } from "@jest/globals";
import type { ScoringTable } from "../../../../src/rules/read/ScoringTable";
import { findScoringTables } from "../../../../src/rules/read/table/findScoringTables";
import type { SheetSnapshot } from "../../../../src/workbook/WorkbookSnapshot";
import * as layouts from "./layouts";
import { moved, sheetOf } from "./sheetOf";

/** The one table of a sheet. */
function only(sheet: SheetSnapshot): ScoringTable {
  const tables = findScoringTables(sheet);
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

/** `一级/二级/三级 分值` of every line. */
function lines(table: ScoringTable): readonly string[] {
  return table.lines.map(
    ({ level1, level2, name, points }) => `${level1}/${level2}/${name} ${points ?? "?"}`
  );
}

function groups(table: ScoringTable): readonly string[] {
  return table.groups.map(({ level1, level2, points }) =>
    [level1, level2, points].filter(Boolean).join(" ")
  );
}

describe("levels and points", () => {
  test.each<[layout: keyof typeof layouts, lines: readonly string[], groups: readonly string[]]>([
    [
      "yueyang",
      [
        "投入/预算配置/财政供养人员控制率 5",
        "投入/预算配置/“三公经费”变动率 5",
        "投入/预算配置/重点支出安排率 5",
        "过程/预算执行/预算调整率 15",
        "过程/预算管理/管理制度健全性 25",
        "产出/职责履行/重点工作完成率 45",
      ],
      [
        "投入 15",
        "投入 预算配置 15",
        "过程 40",
        "过程 预算执行 15",
        "过程 预算管理 25",
        "产出 45",
        "产出 职责履行 45",
      ],
    ],
    [
      "hunan",
      [
        "投入/预算配置/在职人员控制率 5",
        "投入/预算配置/“三公经费”变动率 8",
        "过程/预算执行/预算完成率 87",
      ],
      [],
    ],
    [
      "dazhou",
      [
        "部门决策/目标任务/相关性 5",
        "部门决策/目标任务/明确性 5",
        "部门决策/目标任务/合理性 5",
        "部门决策/预算编制/测算依据 5",
        "部门决策/预算编制/目标管理 5",
        "部门绩效情况/部门特性指标/部门特性指标 20",
        "部门绩效情况/可持续发展能力/人才培养 55",
      ],
      ["部门决策 25", "部门决策 目标任务 15", "部门决策 预算编制 10", "部门绩效情况 75"],
    ],
    [
      "shenzhen",
      [
        "部门决策/预算编制/预算编制合理性 5",
        "部门决策/预算编制/预算编制规范性 5",
        "部门决策/目标设置/绩效目标完整性 15",
        "部门管理/资金管理/政府采购执行情况 75",
      ],
      [
        "部门决策 25",
        "部门决策 预算编制 10",
        "部门决策 目标设置 15",
        "部门管理 75",
        "部门管理 资金管理 75",
      ],
    ],
    [
      "levelPoints",
      ["投入/配置/在职人员控制率 30", "投入/配置/三公经费变动率 10", "过程/执行/预算完成率 60"],
      ["投入 40", "投入 配置 40", "过程 60", "过程 执行 60"],
    ],
    ["word", ["过程/预算管理/管理制度健全性 3", "过程/预算管理/资金使用合规性 97"], []],
    [
      "percentWeights",
      [
        "投入/配置/在职人员控制率 5",
        "投入/配置/三公经费变动率 10",
        "过程/执行/预算完成率 20",
        "过程/执行/预算调整率 65",
      ],
      [],
    ],
    [
      "blockWeights",
      [
        "投入/配置/在职人员控制率 6",
        "投入/配置/三公经费变动率 9",
        "过程/执行/预算完成率 21.25",
        "过程/执行/预算调整率 63.75",
      ],
      ["投入 15", "过程 85"],
    ],
    [
      "blockWeightColumns",
      ["产出//数量 15", "产出//质量 15", "效益//满意度 17.5", "效益//社会效益 52.5"],
      ["产出 30", "效益 70"],
    ],
    [
      "subRows",
      [
        "过程/预算执行/政府采购执行率—要点1 1",
        "过程/预算执行/政府采购执行率—要点2 1",
        "过程/预算执行/预算执行率 98",
      ],
      [],
    ],
    [
      "outline",
      [
        "投入/预算配置/在职人员控制率 15",
        "过程/预算执行/预算完成率 60",
        "过程/预算管理/管理制度健全性 25",
      ],
      ["投入 15", "投入 预算配置 15", "过程 85", "过程 预算执行 60", "过程 预算管理 25"],
    ],
    [
      "headings",
      ["投入//在职人员控制率 10", "投入//三公经费变动率 10", "过程//预算完成率 80"],
      ["投入 20", "过程 80"],
    ],
    [
      "twoLevels",
      ["预算执行//预算执行率 20", "预算执行//支付进度率 40", "管理//制度健全性 40"],
      ["预算执行 60", "管理 40"],
    ],
    [
      "mergedNames",
      ["投入/配置/在职人员控制率 40", "投入/配置/三公经费变动率 10", "过程/执行/预算完成率 50"],
      [],
    ],
    [
      "twoPages",
      [
        "过程/预算执行/预算完成率 20",
        "过程/预算执行/预算调整率 10",
        "过程/预算执行/支付进度率 0",
        "过程/预算管理/管理制度健全性 30",
        "产出/职责履行/完成率 40",
      ],
      ["过程 60", "过程 预算执行 30", "产出 40"],
    ],
    [
      "bonus",
      [
        "过程/执行/预算完成率 60",
        "产出/履职/完成率 40",
        "加分项/创新/获得表彰 5",
        "扣分项/违规/违反财经纪律 0",
      ],
      [],
    ],
    [
      "eitherOf",
      [
        "过程/执行/预算完成率 60",
        "过程/执行/结转结余率 20",
        "过程/执行/结转结余变动率 20",
        "产出/履职/应付账款率 20",
      ],
      [],
    ],
    [
      "missingPoints",
      [
        "过程/执行/预算完成率 ?",
        "过程/执行/预算调整率 ?",
        "过程/执行/支付进度率 ?",
        "产出/履职/数量 ?",
        "产出/履职/质量 ?",
        "产出/履职/时效 10",
      ],
      [],
    ],
    ["numbered", ["投入/配置/在职人员控制率 40", "投入/配置/三公经费变动率 60"], []],
    [
      "content",
      ["预算管理//预算完成率 30", "预算管理//预算调整率 40", "资产管理//固定资产利用率 30"],
      ["预算管理 70", "资产管理 30"],
    ],
    [
      "unmergedHeader",
      ["投入/在职人员控制率/在职人员控制率 40", "过程/预算执行/预算完成率 60"],
      ["投入 40", "过程 60"],
    ],
    [
      "weightsOfWeights",
      [
        "投入/配置/在职人员控制率 10",
        "投入/配置/三公经费变动率 30",
        "过程/执行/预算完成率 30",
        "过程/管理/管理制度健全性 30",
      ],
      ["投入 40", "投入 配置 40", "过程 60", "过程 执行 30", "过程 管理 30"],
    ],
    [
      "numberedHeadings",
      [
        "投入//在职人员控制率 10",
        "投入//三公经费变动率 20",
        "过程//预算完成率 30",
        "过程//预算调整率 40",
      ],
      ["投入 30", "过程 70"],
    ],
    ["numberedNames", ["投入//在职人员控制率 40", "投入//三公经费变动率 60"], []],
    [
      "namedAlternatives",
      [
        "结果/效率/结转结余率（二者择其一） 40",
        "结果/效率/结转结余变动率（二者择其一） 40",
        "结果/评价结果/结果应用 60",
      ],
      ["结果 100"],
    ],
  ])("%s", (layout, expectedLines, expectedGroups) => {
    const table = only(layouts[layout]());
    expect(lines(table)).toEqual(expectedLines);
    expect(groups(table)).toEqual(expectedGroups);
    const elsewhere = only(moved(layouts[layout](), "C8"));
    expect(lines(elsewhere)).toEqual(expectedLines);
    expect(groups(elsewhere)).toEqual(expectedGroups);
  });
});

describe("what else stands in a table", () => {
  test("title, header, columns and total of the form of 岳阳", () => {
    const table = only(layouts.yueyang());
    expect(table.title).toBe("2019年度部门整体支出绩效评价评分表");
    expect(table.header).toEqual({ first: 3, last: 3 });
    expect(table.total).toBe("100");
    expect(table.weightsInPercent).toBe(false);
    expect(table.columns).toEqual({
      level1: 0,
      level2: 1,
      name: 2,
      explanation: null,
      formula: null,
      criterion: 3,
      points: 4,
      value: null,
      selfScore: 5,
      basis: null,
      reason: 6,
      remark: null,
    });
  });

  test("what the bureau fills in, and whose score is not its own", () => {
    const { columns } = only(layouts.content());
    expect(columns).toMatchObject({ value: 5, selfScore: 6, basis: 8, reason: 9, remark: null });
  });

  test("explanation, formula, criterion and filled score of a line", () => {
    const table = only(layouts.hunan());
    expect(table.lines[0]).toEqual({
      rows: { first: 2, last: 2 },
      level1: "投入",
      level2: "预算配置",
      name: "在职人员控制率",
      points: "5",
      explanation: "部门实际在职人员数与编制数的比率。",
      formula: "在职人员控制率=（在职人员数/编制数）×100%",
      criterion: "以100%为标准。在职人员控制率≦100%，计５分。",
      source: { top: 2, left: 5, bottom: 2, right: 5 },
      filledScore: "5",
    });
    expect(table.lines.map(({ filledScore }) => filledScore)).toEqual(["5", "7", "#DIV/0!"]);
  });

  test("criteria in several rows are joined, their cells are the source", () => {
    const [line] = only(layouts.word()).lines;
    expect(line?.criterion).toBe(
      "①已制定制度，1分；\n②制度合法、合规、完整，1分；\n③制度得到有效执行，1分。"
    );
    expect(line?.rows).toEqual({ first: 1, last: 3 });
    expect(line?.source).toEqual({ top: 1, left: 3, bottom: 3, right: 3 });
    expect(line?.filledScore).toBe("2");
  });

  test("rows with points of their own keep their own texts", () => {
    const { lines: own } = only(layouts.subRows());
    expect(own.map(({ rows, explanation }) => [rows.first, rows.last, explanation])).toEqual([
      [1, 1, "执行率"],
      [2, 2, "政策功能"],
      [3, 4, ""],
    ]);
  });

  test("weights are told, points are not called weights", () => {
    expect(only(layouts.percentWeights()).weightsInPercent).toBe(true);
    expect(only(layouts.blockWeights()).weightsInPercent).toBe(true);
    expect(only(layouts.hunan()).weightsInPercent).toBe(false);
  });

  test("of 二者择其一 both lines carry the points and the same mark", () => {
    const { lines: own } = only(layouts.eitherOf());
    expect(own.map(({ eitherOf }) => eitherOf)).toEqual([undefined, 1, 1, undefined]);
  });

  test("what stands under the foot is no line, a second header belongs to no line", () => {
    expect(only(layouts.yueyang()).lines.at(-1)?.rows.last).toBe(9);
    expect(only(layouts.numbered()).header).toEqual({ first: 0, last: 1 });
    expect(only(layouts.shenzhen()).header).toEqual({ first: 0, last: 1 });
  });

  test("a hidden row is a line like the others, a formula counts by its result", () => {
    const sheet = { ...layouts.hunan(), hiddenRows: new Set([3]) };
    expect(only(sheet).lines).toHaveLength(3);
    const uncalculated = sheetOf([
      ["指标名称", "评分标准", "分值"],
      ["预算完成率", "完成率×60分", { value: 60, formula: "50+10" }],
      ["预算调整率", "=0得40分", { value: { kind: "uncalculated" }, formula: "100-C2" }],
      ["支付进度率", "达标得分", "—"],
    ]);
    expect(lines(only(uncalculated))).toEqual([
      "//预算完成率 60",
      "//预算调整率 ?",
      "//支付进度率 ?",
    ]);
  });

  test("a second table with a header of its own, or after a total, is another table", () => {
    const header = ["指标名称", "评分标准", "分值"];
    const rows = [
      ["甲", "得60分", 60],
      ["乙", "得40分", 40],
      ["合计", null, 100],
    ];
    const sheet = sheetOf([header, ...rows, [], ["乙部门评分表"], header, ...rows]);
    const tables = findScoringTables(sheet);
    expect(tables.map((table) => [table.title, table.total, lines(table)])).toEqual([
      [null, "100", ["//甲 60", "//乙 40"]],
      ["乙部门评分表", "100", ["//甲 60", "//乙 40"]],
    ]);
  });
});

describe("what is no scoring table", () => {
  const cases: Readonly<Record<string, SheetSnapshot>> = {
    "execution of the budget": sheetOf([
      ["预算指标执行情况表"],
      ["项目名称", "调整预算数", "计划金额", "在途金额", "实际支出金额", "实际支出进度%"],
      ["甲", 100, 100, 0, 90, 90],
      ["乙", 100, 100, 0, 90, 90],
    ]),
    "head of a self-evaluation form": sheetOf([
      [
        "任务名称",
        "完成情况",
        "年初预算数",
        "年度预算调整",
        "全年预算数",
        "全年执行数",
        "预算执行率%",
        "分值",
        "自评得分",
      ],
      ["甲", "完成", 100, 0, 100, 90, 90, 10, 9],
      ["乙", "完成", 100, 0, 100, 90, 90, 10, 9],
    ]),
    "final accounts": sheetOf([
      ["收入支出决算总表"],
      ["项目", "行次", "年初预算数", "全年预算数", "决算数"],
      ["栏次", null, 1, 2, 3],
      ["一、一般公共预算财政拨款收入", 1, 100, 100, 100],
      ["合计", 2, 100, 100, 100],
    ]),
    "three public expenses": sheetOf([
      ["项目", "本年预算数", "其中：公共预算财政拨款", "备注"],
      ["合计", 32.65, 32.65, null],
      ["1.因公出国(境)费用", 0, 0, null],
    ]),
    staff: sheetOf([
      ["编制数", "2018年实际在职人数", "控制率"],
      [100, 98, 0.98],
    ]),
    assets: sheetOf([
      ["资产编号", "资产名称", "分类", "账面原值", "使用状态", "备注"],
      ["1", "电脑", "通用设备", 5000, "在用", null],
    ]),
    tasks: sheetOf([
      ["序号", "重点工作任务", "责任部门", "完成情况", "进度评价"],
      [1, "甲", "办公室", "已完成", "完成"],
      [2, "乙", "办公室", "已完成", "完成"],
    ]),
    "examination results": sheetOf([
      ["姓名", "笔试分数", "面试分数", "得分"],
      ["甲", 80, 90, 85],
      ["乙", 80, 90, 85],
    ]),
    "a table on its side": sheetOf([
      ["一级指标", "投入", "投入", "过程"],
      ["二级指标", "配置", "配置", "执行"],
      ["三级指标", "在职人员控制率", "三公经费变动率", "预算完成率"],
      ["评分标准", "≤100%得5分", "≤0得5分", "完成率×90分"],
      ["分值", 5, 5, 90],
    ]),
    "a header alone": sheetOf([["一级指标", "二级指标", "三级指标", "评分标准", "分值"]]),
    "one line only": sheetOf([
      ["一级指标", "二级指标", "三级指标", "评分标准", "分值"],
      ["投入", "配置", "在职人员控制率", "≤100%得5分", 5],
    ]),
    "targets without points": sheetOf([
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出", "数量", "培训人数", "100人"],
      ["产出", "质量", "合格率", "95%"],
    ]),
    "words in a text": sheetOf([
      ["评分标准见附件，分值共100分，一级指标三个。"],
      ["一级指标"],
      ["分值"],
    ]),
    empty: sheetOf([]),
  };

  test.each(Object.entries(cases))("%s", (_, sheet) => {
    expect(findScoringTables(sheet)).toEqual([]);
  });
});
