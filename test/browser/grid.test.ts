import { expect, test } from "@jest/globals";
import { openBook } from "../../src/embedded/files/openBook";
import { saveBook } from "../../src/embedded/files/saveBook";
import { areaOf, lastRow, wholeSheet } from "../../src/embedded/model/area";
import { BookModel } from "../../src/embedded/model/BookModel";
import type { SheetModel } from "../../src/embedded/model/SheetModel";
import { eachInItsOwnWindow } from "./support/eachInItsOwnWindow";
import { until, type ExcelPage } from "./support/embeddedExcel";

let excel: ExcelPage;

eachInItsOwnWindow((its) => {
  excel = its.excel;
});

/** A book of sheets that hold formulas and values by cell: `{ 表: [[1, "=A1"]] }`. */
function bookOf(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>) {
  const book = new BookModel();
  for (const [name, rows] of Object.entries(sheets)) {
    const cells = rows.map((row) =>
      row.map((value) =>
        typeof value === "string" && value.startsWith("=")
          ? { value: 0, formula: value }
          : { value, formula: null }
      )
    );
    book.setContents(book.addSheet(name, "person"), { top: 0, left: 0 }, cells, "person");
  }
  return book;
}

const list = {
  rule: { list: { inCellDropDown: true, source: "男,女" } },
  prompt: null,
  errorAlert: null,
  ignoreBlanks: true,
};

function validated(sheet: SheetModel): void {
  sheet.validations = [{ area: areaOf(0, 5, lastRow, 5), ...list }];
}

test("rules and merges of whole columns and sheets open at once and are saved whole", async () => {
  const book = bookOf({ 人员: [["姓名", 1]] });
  const sheet = book.sheet("人员")!;
  validated(sheet);
  sheet.merges = [areaOf(0, 7, lastRow, 8)];
  sheet.conditionalFormats = [
    {
      id: "1",
      areas: [wholeSheet],
      type: "Custom",
      formula: '=$A1="甲"',
      rule: null,
      format: { fill: "#FF0000" },
      stopIfTrue: false,
    },
  ];
  const began = Date.now();
  await excel.open(await saveBook(book), "整列.xlsx");
  expect(Date.now() - began).toBeLessThan(20_000);
  await excel.type("人员", "F9", "男");
  const saved = (await openBook(await excel.save(), "整列.xlsx")).sheet("人员")!;
  expect(saved.validations.map(({ area }) => area)).toEqual([areaOf(0, 5, lastRow, 5)]);
  expect(saved.merges).toEqual([areaOf(0, 7, lastRow, 8)]);
  expect(saved.conditionalFormats.map(({ areas }) => areas)).toEqual([[wholeSheet]]);
});

/** Formulas over a sheet that is deleted. */
const dependants = {
  一: [["=二!A1+1"], ['=IFERROR(A1,"无")'], ["=VLOOKUP(5,二!A:B,1,0)"], ["=合计+1"]],
  二: [[5]],
  三: [["=一!A1+二!A1"]],
};

async function openDependants(): Promise<void> {
  const book = bookOf(dependants);
  book.names = [{ name: "合计", formula: "=二!$A$1", comment: "", visible: true, sheet: null }];
  await excel.open(await saveBook(book), "引用.xlsx");
  expect((await excel.read("一", "A1:A4")).values).toEqual([[6], [6], [5], [6]]);
  expect(await excel.value("三", "A1")).toBe(11);
}

async function expectBroken(): Promise<void> {
  const { values } = await excel.read("一", "A1:A4");
  expect(values.slice(0, 3)).toEqual([["#REF!"], ["无"], ["#REF!"]]);
  // The engine has errors of its own for a name that leads nowhere.
  expect(values[3]![0]).toMatch(/^#/);
  expect(await excel.value("三", "A1")).toBe("#REF!");
}

test("what refers to a sheet that an add-in deletes becomes #REF!", async () => {
  await openDependants();
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("二").delete();
      await context.sync();
    })
  );
  await expectBroken();
});

test("what refers to a sheet that a person deletes becomes #REF!", async () => {
  await openDependants();
  const { page } = excel;
  const tab = page.getByText("二", { exact: true }).first();
  await tab.click();
  await tab.click({ button: "right" });
  await page.getByText("删除", { exact: true }).last().click();
  await page.getByRole("button", { name: "确定" }).click();
  await until(() => excel.sheets().then((sheets) => !sheets.includes("二")));
  await expectBroken();
  expect(excel.problems).toEqual([]);
});

test("a custom function that refers to its own cell is 0, as a circular reference is", async () => {
  await excel.type("人员", "F12", "=JX.EXECRATE(F12,1)");
  expect(await excel.value("人员", "F12")).toBe(0);
});

test("a sheet whose first column is hidden comes to the front with the first cell that is to be seen", async () => {
  const book = bookOf({ 一: [[1]], 编号: [["id", 2]] });
  book.sheet("编号")!.hiddenColumns.add(0);
  await excel.open(await saveBook(book), "隐藏.xlsx");
  await excel.page.getByText("编号", { exact: true }).first().click();
  await until(async () => (await excel.selection()) === "编号!B1");
  await excel.page.getByText("一", { exact: true }).first().click();
  await until(async () => (await excel.selection()) === "一!A1");
});

test("what the engine cannot compute keeps the file's result until an input changes", async () => {
  const book = bookOf({ 表: [[5]] });
  const cells = [
    [{ value: "￥5.00", formula: "=RMB(A1)" }],
    [{ value: "￥5.00整", formula: '=A2&"整"' }],
    [{ value: 0, formula: "=A1*2" }],
  ];
  book.setContents(book.sheet("表")!, { top: 1, left: 0 }, cells, "person");
  await excel.open(await saveBook(book), "人民币.xlsx");
  expect((await excel.read("表", "A2:A4")).values).toEqual([["￥5.00"], ["￥5.00整"], [10]]);
  await excel.type("表", "C1", "1");
  expect(await excel.value("表", "A2")).toBe("￥5.00");
  await excel.type("表", "A1", "6");
  expect((await excel.read("表", "A2:A4")).values).toEqual([["#NAME?"], ["#NAME?"], [12]]);
});

test("an add-in gives a whole column a validation and takes it away again", async () => {
  const type = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem("人员").getRange("F:F");
      column.dataValidation.rule = { list: { inCellDropDown: true, source: "男,女" } };
      column.format.fill.color = "#FFFF00";
      await context.sync();
      column.dataValidation.clear();
      column.dataValidation.load("type");
      await context.sync();
      return column.dataValidation.type;
    })
  );
  expect(type).toBe("None");
  await excel.type("人员", "F2", "5");
  expect(await excel.value("人员", "F2")).toBe(5);
});
