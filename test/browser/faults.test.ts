import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook } from "../../src/embedded/files/openBook";
import { saveBook } from "../../src/embedded/files/saveBook";
import { eachInItsOwnWindow } from "./support/eachInItsOwnWindow";
import { until, type ExcelPage } from "./support/embeddedExcel";
import { choosePack, generate, lineOf, ourSheets, scorecardSheet } from "./support/scorecard";

/** What a person sees when Excel will not: a sentence with the next step, and a workbook that is as it was. */
let excel: ExcelPage;

eachInItsOwnWindow((its) => {
  excel = its.excel;
});

const press = (): Promise<void> => excel.pane.getByRole("button", { name: "生成评分表" }).click();

test("an Excel that fails while we write is told, nothing is left behind, and trying again works", async () => {
  await choosePack(excel, "sz-2020-a");
  const before = await excel.sheets();
  await excel.fail({ when: 6, code: "GeneralException", status: 500 });
  await press();
  await excel.pane
    .getByText(/Excel没有完成写入（代码：GeneralException），已写入的内容已撤回/)
    .waitFor();
  expect(await excel.sheets()).toEqual(before);
  await excel.fail(null);
  await excel.pane.getByRole("button", { name: "重试" }).click();
  await until(async () => (await excel.sheets()).includes(scorecardSheet));
  await excel.settled();
  expect((await lineOf(excel, "extra-staff-control")).value).toBe("37.88%");
});

test("a workbook whose structure is protected is refused with the way to lift it", async () => {
  const sample = readFileSync(join(__dirname, "../../assets/samples/大鹏新区组织人事局-2020.xlsx"));
  const book = await openBook(sample, "样例.xlsx");
  book.structureProtected = true;
  await excel.open(await saveBook(book), "受保护.xlsx");
  await choosePack(excel, "sz-2020-a");
  await press();
  await excel.pane.getByText(/工作簿的结构受保护.*审阅—保护工作簿/).waitFor();
  expect(await excel.sheets()).toEqual(book.sheets.map(({ name }) => name));
});

test("a cell that is being edited delays the run until it is done", async () => {
  await choosePack(excel, "sz-2020-a");
  await excel.page.evaluate("window.excel.faults.cellEditing = true");
  await press();
  await excel.pane.getByText("正在读取…").first().waitFor({ state: "attached" });
  await excel.page.waitForTimeout(500);
  expect(await excel.sheets()).not.toContain(scorecardSheet);
  await excel.page.evaluate("window.excel.faults.cellEditing = false");
  await until(async () => (await excel.sheets()).includes(scorecardSheet));
});

test("a slow Excel shows what is going on, and finishes", async () => {
  await choosePack(excel, "sz-2020-a");
  await excel.page.evaluate("window.excel.faults.slow = 400");
  await press();
  await excel.pane.getByText("正在写入…").first().waitFor({ state: "attached" });
  await until(async () => (await excel.sheets()).includes(scorecardSheet));
});

test("a sheet of ours that a person protected is refused by name", async () => {
  await choosePack(excel, "sz-2020-a");
  await generate(excel);
  const saved = await openBook(await excel.save(), "样例.xlsx");
  const sheet = saved.sheet(scorecardSheet)!;
  saved.changeSheet(sheet, "protection", "person", (one) => {
    one.protected = true;
  });
  await excel.open(await saveBook(saved), "样例.xlsx");
  await excel.pane
    .getByText(/已评指标 25 分/)
    .first()
    .waitFor();
  await press();
  await excel.pane.getByText(/「2020自评评分表」设有工作表保护/).waitFor();
  expect((await excel.sheets()).slice(-3)).toEqual(ourSheets);
});
