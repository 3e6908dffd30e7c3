import { expect, test } from "@jest/globals";
import { eachInItsOwnWindow } from "./support/eachInItsOwnWindow";
import type { EmbeddedExcel, ExcelPage } from "./support/embeddedExcel";
import {
  column,
  generate,
  generatedSample,
  lineOf,
  ourSheets,
  rowOf,
  scorecardSheet,
} from "./support/scorecard";

/** What an accountant does: opens last year's workbook, chooses the table, clicks once, reads, types, clicks again. */
let embedded: EmbeddedExcel;
let excel: ExcelPage;

eachInItsOwnWindow((its) => {
  embedded = its.embedded;
  excel = its.excel;
});

test("npm start prints one line, and the page asks no other host for anything", async () => {
  await generatedSample(excel);
  expect(embedded.printed()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
  const elsewhere = excel.requests.filter(
    (address) => !address.startsWith(embedded.url) && !/^(data|blob|about):/.test(address)
  );
  expect(excel.requests.length).toBeGreaterThan(10);
  expect(elsewhere).toEqual([]);
  expect(excel.problems).toEqual([]);
});

test("the pane shows what the workbook holds, with its cells, before anything is written", async () => {
  const { pane } = excel;
  await pane.getByText("8,081.56").first().waitFor();
  const before = await excel.sheets();
  expect(before).not.toContain(scorecardSheet);
  const source = pane.getByRole("button", { name: /财政拨款支出情况.*C8/ }).first();
  await source.click();
  expect(await excel.selection()).toBe("财政拨款支出情况!C8");
  expect(await excel.sheets()).toEqual(before);
});

test("one click writes the three sheets right of the last one, alive and with the report's figures", async () => {
  const before = await excel.sheets();
  await generatedSample(excel);
  expect(await excel.sheets()).toEqual([...before, ...ourSheets]);
  expect(await lineOf(excel, "extra-staff-control")).toEqual({
    value: "37.88%",
    score: "0.00",
    reason: "编外人员控制率37.88%，高于10%，按标准得0分，扣1分",
  });
  expect(await lineOf(excel, "budget-execution")).toMatchObject({ value: "90.58%", score: "5.43" });
  const row = await rowOf(excel, scorecardSheet, "extra-staff-control");
  const { formulas } = await excel.read(scorecardSheet, `H${row}:I${row}`);
  expect(formulas[0]![0]).toMatch(/^=IF\(COUNT\(.+IFERROR\(JX\.EXTRASTAFFRATE\(/);
  expect(formulas[0]![1]).toMatch(/^=IF\(COUNT\(H\d+\)<1,"",IF\(ROUND\(H\d+,4\)<0\.05,1,/);
  const foot = await excel.read(scorecardSheet, "B1:B60");
  expect(foot.text.flat()).toContain("已评指标 25 分，得 21.43 分；待评指标 75 分");
  await excel.pane.getByText("已评指标 25 分，得 21.43 分；待评指标 75 分").first().waitFor();
});

test("an edited source cell moves value, score and reason at once; a blanked one opens the line", async () => {
  await generatedSample(excel);
  await excel.type("人员", "B6", "4");
  expect(await lineOf(excel, "extra-staff-control")).toEqual({
    value: "8.89%",
    score: "0.50",
    reason: "编外人员控制率8.89%，在5%（含）至10%（含）之间，按标准得0.5分，扣0.5分",
  });
  // The pane shows what it read, and says so.
  await excel.pane.getByText("读取之后表格有改动，请重新读取。").waitFor();
  await excel.type("人员", "B6", "");
  expect(await lineOf(excel, "extra-staff-control")).toEqual({ value: "", score: "", reason: "" });
});

test("what was typed into our sheets is there after the next run, and counts", async () => {
  await generatedSample(excel);
  const row = await rowOf(excel, scorecardSheet, "budget-compliance");
  await excel.type(scorecardSheet, `${column.score}${row}`, "4.5");
  await excel.type(scorecardSheet, `${column.note}${row}`, "见附件");
  const before = await excel.sheets();
  await generate(excel);
  expect(await excel.sheets()).toEqual(before);
  const { text } = await excel.read(scorecardSheet, `H${row}:L${row}`);
  expect(text[0]![1]).toBe("4.50");
  expect(text[0]![4]).toBe("见附件");
  await excel.pane.getByText("已评指标 30 分，得 25.93 分；待评指标 70 分").first().waitFor();
});

test("reading and writing take as few syncs as the workbook's size asks for", async () => {
  await excel.pane.getByText("8,081.56").first().waitFor();
  const read = await excel.stats();
  // Sheets, sizes, merged cells, contents; the visit's end lets go of its references.
  expect(read.syncs).toBeLessThanOrEqual(5);
  expect(read.largestIn).toBeLessThan(4_000_000);
  await generatedSample(excel);
  const written = await excel.stats();
  expect(written.largestOut).toBeLessThan(4_000_000);
  expect(written.bytesOut).toBeGreaterThan(100_000);
});
