import { beforeEach, describe, expect, test } from "@jest/globals";
import { areaOf, parseArea, subtract } from "../../../src/embedded/model/area";
import type { BookChange } from "../../../src/embedded/model/BookChange";
import { BookModel } from "../../../src/embedded/model/BookModel";
import type { SheetModel } from "../../../src/embedded/model/SheetModel";

let book: BookModel;
let data: SheetModel;
let report: SheetModel;
let changes: BookChange["kind"][];

beforeEach(() => {
  book = new BookModel();
  data = book.addSheet("数据", "person");
  report = book.addSheet("报表", "person");
  book.setContents(
    report,
    { top: 0, left: 0 },
    [
      [
        { value: 7, formula: "=数据!A1+1" },
        { value: 1, formula: "=B2" },
      ],
    ],
    "person"
  );
  book.setNames(
    [
      { name: "总额", formula: "=数据!$A$1", comment: "", visible: true, sheet: null },
      { name: "本表", formula: "=数据!$B$1", comment: "", visible: true, sheet: data.id },
    ],
    "person"
  );
  book.changeSheet(report, "conditionalFormats", "person", (sheet) => {
    sheet.conditionalFormats = [
      {
        id: "1",
        areas: [areaOf(0, 0)],
        type: "Custom",
        formula: "=数据!A1>0",
        rule: null,
        format: {},
        stopIfTrue: false,
      },
    ];
  });
  changes = [];
  book.watch(({ kind }) => changes.push(kind));
});

describe("a renamed sheet", () => {
  test("is followed by formulas, names and conditional formats, and each change is told", () => {
    book.renameSheet(data, "新 数据", "api");
    expect(report.cell(0, 0)).toEqual({ value: 7, formula: "='新 数据'!A1+1" });
    expect(book.names[0]?.formula).toBe("='新 数据'!$A$1");
    expect(report.conditionalFormats[0]?.formula).toBe("='新 数据'!A1>0");
    expect(changes).toEqual(["sheet", "contents", "sheet", "names"]);
  });

  test("under the name it had is no change", () => {
    book.renameSheet(data, "数据", "api");
    expect(changes).toEqual([]);
  });
});

describe("a removed sheet", () => {
  test("leaves #REF! behind, and takes its own names along", () => {
    book.removeSheet(data, "api");
    expect(report.cell(0, 0)?.formula).toBe("=#REF!A1+1");
    expect(book.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["总额", "=#REF!$A$1"],
    ]);
    expect(book.active).toBe(report);
  });
});

test.each([
  ["B2:D4", "C3", ["B2:D2", "B4:D4", "B3", "D3"]],
  ["A1:B2", "A1:B2", []],
  ["A1:B2", "C3", ["A1:B2"]],
  ["A1:C1", "A1", ["B1:C1"]],
  ["A:A", "A3", ["A1:A2", "A4:A1048576"]],
])("%s without %s", (from, cut, left) => {
  const parts = subtract(parseArea(from)!, parseArea(cut)!);
  expect([...parts]).toEqual(left.map((text) => parseArea(text)));
});
