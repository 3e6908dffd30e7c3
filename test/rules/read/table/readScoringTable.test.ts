import { describe, expect, test } from "@jest/globals";
import { readScoringTable } from "../../../../src/rules/read/table/readScoringTable";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/workbook/WorkbookSnapshot";
import * as layouts from "./layouts";
import { sheetOf } from "./sheetOf";

function book(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, definedNames: [], date1904: false, precisionAsDisplayed: false };
}

const data = sheetOf(
  [
    ["项目", "预算数"],
    ["甲", 1],
  ],
  [],
  { name: "预算" }
);
const first = { ...layouts.yueyang(), name: "评分表" };
const second = { ...layouts.hunan(), name: "指标表" };
/** 项目支出绩效自评表: planned and actual values, no criteria. */
const project = sheetOf(
  [
    [
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    ["产出指标", "数量指标", "培训人数", "100人", "98人", 50, 49, null],
    ["效益指标", "社会效益", "覆盖率", "90%", "95%", 50, 50, null],
  ],
  [],
  { name: "项目自评" }
);

function sheetRead(result: ReturnType<typeof readScoringTable>): string | undefined {
  return "table" in result ? result.table.sheet : undefined;
}

describe("which table is read", () => {
  test("the only one of the workbook", () => {
    expect(sheetRead(readScoringTable(book(data, first)))).toBe("评分表");
  });

  test("of several the named one", () => {
    expect(sheetRead(readScoringTable(book(first, second), { sheet: "指标表" }))).toBe("指标表");
  });

  test("several are listed by place", () => {
    const result = readScoringTable(book(first, data, second));
    expect(result).toEqual({
      problem: { code: "severalScoringTables", data: { places: "评分表!A4、指标表!A2" } },
    });
  });

  test("our own sheets are left out, unless named", () => {
    const exclude = new Set(["评分表"]);
    expect(sheetRead(readScoringTable(book(first, second), { exclude }))).toBe("指标表");
    expect(sheetRead(readScoringTable(book(first), { exclude, sheet: "评分表" }))).toBe("评分表");
  });

  test("forms of projects stand back behind a table with criteria, and are read where nothing else is", () => {
    const another = { ...project, name: "项目二" };
    expect(sheetRead(readScoringTable(book(project, first, another)))).toBe("评分表");
    expect(sheetRead(readScoringTable(book(data, project)))).toBe("项目自评");
    expect(sheetRead(readScoringTable(book(project, first), { sheet: "项目自评" }))).toBe(
      "项目自评"
    );
  });

  test("a hidden sheet counts only where no visible one has a table", () => {
    const hidden = { ...second, visibility: "hidden" as const };
    expect(sheetRead(readScoringTable(book(hidden, first)))).toBe("评分表");
    expect(sheetRead(readScoringTable(book(data, hidden)))).toBe("指标表");
    expect(sheetRead(readScoringTable(book(hidden, first), { sheet: "指标表" }))).toBe("指标表");
  });

  test("of two tables on one sheet that of the row", () => {
    const header = ["指标名称", "评分标准", "分值"];
    const rows = [
      ["甲", "得60分", 60],
      ["乙", "得40分", 40],
      ["合计", null, 100],
    ];
    const sheet = sheetOf([header, ...rows, [], header, ...rows]);
    expect(readScoringTable(book(sheet))).toMatchObject({
      problem: { data: { places: "评分表!A1、评分表!A6" } },
    });
    expect(readScoringTable(book(sheet), { row: 5 })).toMatchObject({
      table: { header: { first: 5, last: 5 } },
    });
  });
});

describe("why none is read", () => {
  test("no such sheet, nothing on it, nothing in the workbook", () => {
    expect(readScoringTable(book(first), { sheet: "无" })).toEqual({
      problem: { code: "noSuchSheet", data: { sheet: "无" } },
    });
    expect(readScoringTable(book(data, first), { sheet: "预算" })).toEqual({
      problem: { code: "noScoringTable", data: { sheet: "预算" } },
    });
    expect(readScoringTable(book(data))).toEqual({
      problem: { code: "noScoringTable", data: {} },
    });
  });
});
