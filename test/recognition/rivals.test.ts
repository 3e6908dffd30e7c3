import { describe, expect, test } from "@jest/globals";
import { recogniseFacts } from "../../src/recognition/recogniseFacts";
import { plain } from "../../src/number/exact";
import { snapshotOf, type MatrixSheet } from "../support/sheetMatrix";

/** A main table of 2020, and what another sheet says beside it. */
const spending: MatrixSheet = {
  name: "支出情况",
  rows: [
    ["2020年度部门支出情况表"],
    ["单位：万元"],
    ["项目", "年初预算数", "调整预算数", "决算数"],
    ["基本支出", 1460.16, 1488.27, 1439.05],
    ["项目支出", 5262.4, 6593.29, 6590.66],
    ["总计", 6722.56, 8081.56, 8029.7],
  ],
};

function found(
  id:
    | "total.adjusted"
    | "project.adjusted"
    | "tasks.total"
    | "tasks.done"
    | "spending.q1"
    | "staff.extra"
    | "procurement.plan",
  other: readonly MatrixSheet[]
): string {
  const facts = recogniseFacts(snapshotOf([spending, ...other]), {
    choices: new Map(),
    exclude: new Set(),
  });
  const fact = facts.facts.get(id);
  return fact === undefined
    ? "missing"
    : fact.value === null
      ? `ask ${fact.question?.code ?? ""}`
      : plain(fact.value);
}

describe("a second table does not pass for the department's whole", () => {
  const columns = ["项目", "年初预算数", "调整预算数", "决算数"];
  test.each([
    [
      "项目支出明细表",
      "2020年度项目支出明细表",
      [
        ["党建经费", 262.4, 593.29, 590.66],
        ["人才经费", 5000, 6000, 6000],
        ["合计", 5262.4, 6593.29, 6590.66],
      ],
    ],
    [
      "some projects",
      "2020年度部分项目支出情况",
      [
        ["党建经费", 262.4, 593.29, 590.66],
        ["合计", 262.4, 593.29, 590.66],
      ],
    ],
    [
      "income",
      "2020年度收入情况表",
      [
        ["财政拨款收入", 6722.56, 8081.56, 8029.7],
        ["其他收入", 100, 100, 100],
        ["合计", 6822.56, 8181.56, 8129.7],
      ],
    ],
    [
      "政府性基金",
      "2020年度政府性基金预算支出情况表",
      [
        ["项目支出", 100, 100, 90],
        ["合计", 100, 100, 90],
      ],
    ],
  ])("%s", (_name, title, rows) => {
    const other: MatrixSheet = {
      name: "另一张",
      rows: [[title], ["单位：万元"], columns, ...rows],
    };
    expect(found("total.adjusted", [other])).toBe("80815600");
  });
});

describe("task lists", () => {
  const list = (name: string, title: string, words: readonly string[]): MatrixSheet => ({
    name,
    rows: [
      [title],
      ["序号", "工作任务", "进度评价"],
      ...words.map((word, index) => [index + 1, `任务${index + 1}`, word]),
    ],
  });
  test("a list of another year is not counted", () => {
    const lists = [
      list("任务", "2020年重点工作任务", ["已完成", "已完成"]),
      list("上年", "2019年重点工作任务", ["未完成", "已完成"]),
    ];
    expect([found("tasks.total", lists), found("tasks.done", lists)]).toEqual(["2", "2"]);
  });
  test("the same list twice counts once, and is asked where it contradicts itself", () => {
    const same = [
      list("甲", "2020年重点工作任务", ["已完成", "未完成"]),
      list("乙", "2020年重点工作任务", ["已完成", "未完成"]),
    ];
    expect([found("tasks.total", same), found("tasks.done", same)]).toEqual(["2", "1"]);
    const other = [
      list("一季度", "2020年重点工作任务", ["未完成", "未完成"]),
      list("四季度", "2020年重点工作任务", ["已完成", "已完成"]),
    ];
    expect(found("tasks.done", other)).toBe("ask equalCandidates");
  });
  test("the status of the whole year goes before that of half of it", () => {
    const sheet: MatrixSheet = {
      name: "任务",
      rows: [
        ["2020年重点工作任务"],
        ["序号", "工作任务", "上半年完成情况", "全年完成情况"],
        [1, "任务1", "未完成", "已完成"],
        [2, "任务2", "未完成", "已完成"],
      ],
    };
    expect(found("tasks.done", [sheet])).toBe("2");
  });
});

test.each([
  [
    "by project, quarters as columns",
    [
      ["2020年预算指标执行情况"],
      ["单位：万元"],
      ["序号", "指标名称", "1-3月累计", "1-6月累计"],
      [1, "党建项目", 500, 900],
      [2, "人才项目", 1029.08, 2672.03],
      [null, "合计", 1529.08, 3572.03],
    ],
  ],
  [
    "by kind, quarters as rows",
    [
      ["2020年支出进度（累计）"],
      ["单位：万元"],
      ["时间", "基本支出", "项目支出", "合计"],
      ["3月末", 300, 1229.08, 1529.08],
      ["6月末", 700, 2872.03, 3572.03],
    ],
  ],
])("execution %s", (_name, rows) => {
  expect(found("spending.q1", [{ name: "执行", rows }])).toBe("15290800");
});

test.each([
  [
    "劳务派遣 on a row of its own is asked",
    [
      ["编外人员", 20],
      ["劳务派遣人员", 5],
    ],
    "ask ambiguousLabel",
  ],
  [
    "其中 is a breakdown",
    [
      ["编外人员", 25],
      ["其中：劳务派遣人员", 5],
    ],
    "25",
  ],
  [
    "rows that add up are one",
    [
      ["编外人员", 25],
      ["雇员", 20],
      ["劳务派遣人员", 5],
    ],
    "25",
  ],
  [
    "parts alone are added",
    [
      ["雇员", 20],
      ["劳务派遣人员", 5],
    ],
    "25",
  ],
])("staff outside the quota: %s", (_name, rows, expected) => {
  const staff: MatrixSheet = {
    name: "人员",
    rows: [["2020年人员情况"], ["项目", "人数"], ["核定编制数", 49], ["在编人数", 41], ...rows],
  };
  expect(found("staff.extra", [staff])).toBe(expected);
});

test.each([
  ["58,800 without a unit beside a budget of 8,081.56 万元 is asked", 58800, "ask ambiguousLabel"],
  ["5.88 without a unit is read as the other tables are", 5.88, "58800"],
])("a borrowed unit: %s", (_name, plan, expected) => {
  const sheet: MatrixSheet = {
    name: "采购",
    rows: [["2020年政府采购情况"], ["项目", "采购计划金额", "实际采购金额"], ["合计", plan, plan]],
  };
  expect(found("procurement.plan", [sheet])).toBe(expected);
});

test.each([
  [
    "其中 among them is asked",
    [
      ["一、货物类", 4, 4],
      ["其中：电脑", 3, 3],
      ["打印机", 1, 1],
      ["二、服务类", 1.88, 1.88],
    ],
    "ask ambiguousLabel",
  ],
  [
    "a printed total stands",
    [
      ["一、货物类", 4, 4],
      ["其中：电脑", 3, 3],
      ["二、服务类", 1.88, 1.88],
      ["合计", 5.88, 5.88],
    ],
    "58800",
  ],
  [
    "plain items are added",
    [
      ["货物类", 4, 4],
      ["服务类", 1.88, 1.88],
    ],
    "58800",
  ],
])("items of procurement: %s", (_name, rows, expected) => {
  const sheet: MatrixSheet = {
    name: "采购",
    rows: [
      ["2020年政府采购情况"],
      ["单位：万元"],
      ["项目", "采购计划金额", "实际采购金额"],
      ...rows,
    ],
  };
  expect(found("procurement.plan", [sheet])).toBe(expected);
});
