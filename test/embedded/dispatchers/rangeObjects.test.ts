import { describe, expect, test } from "@jest/globals";
import { areaOf } from "../../../src/embedded/model/area";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const { run, refusal } = excel;

type Walk = (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas;

async function address(walk: Walk): Promise<string | null> {
  return run(async (sheet, context) => {
    const found = walk(sheet);
    found.load("address");
    await context.sync();
    return found.isNullObject ? null : found.address;
  });
}

describe("ranges from ranges", () => {
  test.each<[string, Walk, string]>([
    ["getCell", (s) => s.getRange("B2:C3").getCell(0, 1), "表!C2"],
    ["getCell outside", (s) => s.getRange("B2:C3").getCell(5, 0), "表!B7"],
    ["getRow", (s) => s.getRange("B2:C3").getRow(1), "表!B3:C3"],
    ["getColumn", (s) => s.getRange("B2:C3").getColumn(0), "表!B2:B3"],
    ["getLastCell", (s) => s.getRange("B2:C3").getLastCell(), "表!C3"],
    ["getLastRow", (s) => s.getRange("B2:C3").getLastRow(), "表!B3:C3"],
    ["getLastColumn", (s) => s.getRange("B2:C3").getLastColumn(), "表!C2:C3"],
    ["getRowsAbove", (s) => s.getRange("B4:C5").getRowsAbove(2), "表!B2:C3"],
    ["getRowsAbove, negative", (s) => s.getRange("B4:C5").getRowsAbove(-1), "表!B6:C6"],
    ["getRowsBelow", (s) => s.getRange("B4:C5").getRowsBelow(), "表!B6:C6"],
    ["getColumnsBefore", (s) => s.getRange("B4:C5").getColumnsBefore(1), "表!A4:A5"],
    ["getColumnsAfter", (s) => s.getRange("B4:C5").getColumnsAfter(2), "表!D4:E5"],
    ["getEntireRow", (s) => s.getRange("B4:C5").getEntireRow(), "表!4:5"],
    ["getEntireColumn", (s) => s.getRange("B4:C5").getEntireColumn(), "表!B:C"],
    ["getOffsetRange", (s) => s.getRange("B4:C5").getOffsetRange(1, -1), "表!A5:B6"],
    ["getResizedRange", (s) => s.getRange("B4:C5").getResizedRange(1, -1), "表!B4:B6"],
    [
      "getAbsoluteResizedRange",
      (s) => s.getRange("B4:C5").getAbsoluteResizedRange(1, 3),
      "表!B4:D4",
    ],
    ["getBoundingRect", (s) => s.getRange("B2").getBoundingRect(s.getRange("D5")), "表!B2:D5"],
    ["getBoundingRect of a text", (s) => s.getRange("B2").getBoundingRect("A1"), "表!A1:B2"],
    ["getIntersection", (s) => s.getRange("A1:C3").getIntersection(s.getRange("B:B")), "表!B1:B3"],
    ["getRangeByIndexes", (s) => s.getRangeByIndexes(1, 2, 3, 1), "表!C2:C4"],
    ["worksheet.getCell", (s) => s.getCell(0, 27), "表!AB1"],
    ["getRange backwards", (s) => s.getRange("C3:A1"), "表!A1:C3"],
    ["getRange with its sheet", (s) => s.getRange("表!$A$1"), "表!A1"],
    ["getRanges", (s) => s.getRanges("A1:B2,D4"), "表!A1:B2,表!D4"],
    ["RangeAreas.getEntireRow", (s) => s.getRanges("A1,C3").getEntireRow(), "表!1:1,表!3:3"],
    [
      "RangeAreas.getIntersection",
      (s) => s.getRanges("A1:A9,C1:C9").getIntersection("2:3"),
      "表!A2:A3,表!C2:C3",
    ],
    [
      "RangeAreas.getOffsetRangeAreas",
      (s) => s.getRanges("A1,C3").getOffsetRangeAreas(1, 1),
      "表!B2,表!D4",
    ],
    ["RangeAreas.areas", (s) => s.getRanges("A1,C3").areas.getItemAt(1), "表!C3"],
  ])("%s", async (_name, walk, expected) => {
    expect(await address(walk)).toBe(expected);
  });

  test.each<[string, Walk]>([
    ["off the sheet", (s) => s.getRange("A1").getOffsetRange(-1, 0)],
    ["an address that is none", (s) => s.getRange("A0")],
    ["a name that is none", (s) => s.getRange("没有")],
    ["another sheet's address", (s) => s.getRange("别的!A1")],
    ["more columns than there are", (s) => s.getRange("XFE1")],
    ["no rows", (s) => s.getRange("A1").getResizedRange(-1, 0)],
  ])("%s is refused", async (_name, walk) => {
    const refused = await refusal((sheet) => {
      walk(sheet).load("address");
    });
    expect(refused?.code).toBe("InvalidArgument");
  });

  test("a name stands for its range", async () => {
    excel.book.setNames(
      [{ name: "总额", formula: "=表!$B$2", comment: "", visible: true, sheet: null }],
      "person"
    );
    expect(await address((sheet) => sheet.getRange("总额"))).toBe("表!B2");
  });

  test("sheets whose names need it are quoted", async () => {
    excel.book.renameSheet(excel.sheet, "1 月", "person");
    const found = await excel.client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(found).toBe("'1 月'!A1");
  });
});

describe("used ranges", () => {
  test("of an empty sheet: A1, or a null object", async () => {
    expect(await address((sheet) => sheet.getUsedRange())).toBe("表!A1");
    expect(await address((sheet) => sheet.getUsedRangeOrNullObject())).toBeNull();
  });

  test("count formats unless values only are asked for", async () => {
    await run((sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D4").format.fill.color = "#FF0000";
    });
    expect(await address((sheet) => sheet.getUsedRange())).toBe("表!B2:D4");
    expect(await address((sheet) => sheet.getUsedRange(true))).toBe("表!B2");
    expect(await address((sheet) => sheet.getRange("C:F").getUsedRangeOrNullObject())).toBe(
      "表!D4"
    );
    expect(
      await address((sheet) => sheet.getRange("C:F").getUsedRangeOrNullObject(true))
    ).toBeNull();
    expect(await address((sheet) => sheet.getRanges("A:B,D:D").getUsedRangeAreas())).toBe(
      "表!B2,表!D4"
    );
  });
});

describe("special cells", () => {
  test("constants, formulas, blanks", async () => {
    await run((sheet) => {
      sheet.getRange("A1:C2").values = [
        [1, "a", "=A1"],
        ["", true, "#N/A"],
      ];
    });
    const special = (kind: string, values?: string) =>
      address((sheet) =>
        sheet.getRange("A:C").getSpecialCellsOrNullObject(kind as never, values as never)
      );
    expect(await special("Constants")).toBe("表!A1:B1,表!B2:C2");
    expect(await special("Constants", "Numbers")).toBe("表!A1");
    expect(await special("Constants", "ErrorsText")).toBe("表!B1,表!C2");
    expect(await special("Formulas")).toBe("表!C1");
    expect(await special("Formulas", "Logical")).toBeNull();
    expect(await special("Blanks")).toBe("表!A2");
  });
});

describe("spilled cells", () => {
  test("know where they come from", async () => {
    excel.book.setContents(
      excel.sheet,
      { top: 0, left: 0 },
      [[{ value: null, formula: "=F(1)" }]],
      "person"
    );
    const spilledFrom = { row: 0, column: 0 };
    excel.book.setResults(excel.sheet, [
      { row: 0, column: 0, value: 1 },
      { row: 1, column: 0, value: 2, spilledFrom },
      { row: 2, column: 0, value: 3, spilledFrom },
    ]);
    expect(await address((s) => s.getRange("A1").getSpillingToRangeOrNullObject())).toBe(
      "表!A1:A3"
    );
    expect(await address((s) => s.getRange("A3").getSpillParentOrNullObject())).toBe("表!A1");
    expect(await address((s) => s.getRange("B1").getSpillingToRangeOrNullObject())).toBeNull();
    const [all, some, none] = await run((sheet) =>
      ["A1:A3", "A1:B3", "B1"].map((text) => {
        const range = sheet.getRange(text);
        range.load("hasSpill,values");
        return range;
      })
    );
    expect([all!.hasSpill, some!.hasSpill, none!.hasSpill]).toEqual([true, null, false]);
    expect(all!.values).toEqual([[1], [2], [3]]);
  });
});

test("rows and columns have sizes and may be hidden", async () => {
  excel.sheet.columnWidths.set(1, 100);
  excel.sheet.rowHeights.set(0, 20);
  const range = await run((sheet) => {
    sheet.getRange("A:A").columnHidden = true;
    sheet.getRange("2:3").rowHidden = true;
    const found = sheet.getRange("B1:C4");
    found.load("left,top,width,height,rowHidden,columnHidden,hidden");
    return found;
  });
  expect([range.left, range.top, range.width, range.height]).toEqual([0, 0, 154, 33.5]);
  expect([range.rowHidden, range.columnHidden, range.hidden]).toEqual([null, false, null]);
  const rows = await run((sheet) => sheet.getRange("A1:A3").getRowProperties({ rowHidden: true }));
  expect(rows.value).toEqual([{ rowHidden: false }, { rowHidden: true }, { rowHidden: true }]);
});

test("selecting goes to the sheet, and the selection is told", async () => {
  const other = excel.book.addSheet("别的", "person");
  const [cell, range, areas] = await run(async (_sheet, context) => {
    context.workbook.worksheets.getItem("别的").getRange("B2:C3").select();
    const found = [
      context.workbook.getActiveCell(),
      context.workbook.getSelectedRange(),
      context.workbook.getSelectedRanges(),
    ] as const;
    for (const one of found) one.load("address");
    await context.sync();
    return found.map((one) => one.address);
  });
  expect([cell, range, areas]).toEqual(["别的!B2", "别的!B2:C3", "别的!B2:C3"]);
  expect(excel.book.active).toBe(other);
  excel.book.select(other, [areaOf(0, 0), areaOf(2, 2)], "person");
  const refused = await refusal((_sheet, context) => {
    context.workbook.getSelectedRange().load("address");
  });
  expect(refused?.code).toBe("InvalidSelection");
});
