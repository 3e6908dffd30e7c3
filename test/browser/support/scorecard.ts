import { until, type ExcelPage } from "./embeddedExcel";

export const scorecardSheet = "2020自评评分表";
export const ourSheets = [scorecardSheet, "指标数据底稿", "数据核对表"];

/** Columns of the score sheet. */
export const column = { value: "H", score: "I", working: "J", reason: "K", note: "L", status: "M" };

/** The row on a sheet of ours that bears an id in its hidden first column, counted from 1. */
export async function rowOf(excel: ExcelPage, sheet: string, id: string): Promise<number> {
  const { values } = await excel.read(sheet, "A1:A200");
  const row = values.findIndex(([cell]) => cell === id);
  if (row < 0) throw new Error(`no row ${id} on ${sheet}`);
  return row + 1;
}

/** Value, score and reason of a line as they are shown. */
export async function lineOf(
  excel: ExcelPage,
  id: string
): Promise<{ readonly value: string; readonly score: string; readonly reason: string }> {
  const row = await rowOf(excel, scorecardSheet, id);
  const { text } = await excel.read(scorecardSheet, `H${row}:K${row}`);
  const [value = "", score = "", , reason = ""] = text[0]!;
  return { value, score, reason };
}

/** Chooses the 评分标准 in the pane, as a person does, and waits until its scores are shown. */
export async function choosePack(excel: ExcelPage, id: string): Promise<void> {
  const { pane } = excel;
  await pane.getByLabel(/评分标准|Scoring standard/).selectOption(id);
  await pane
    .getByText(/已评指标 [\d.]+ 分，|\d points decided/)
    .first()
    .waitFor();
}

/** A run reads in four syncs and writes in three, and the visit to the new sheet takes two. */
const syncsOfARun = 9;

/** Presses 生成评分表 in the pane and waits until the sheets are there. */
export async function generate(excel: ExcelPage): Promise<void> {
  const { pane } = excel;
  const { syncs } = await excel.stats();
  await pane.getByRole("button", { name: /^(生成评分表|Generate scorecard)$/ }).click();
  await until(async () => (await excel.stats()).syncs >= syncs + syncsOfARun);
  await pane
    .locator("[role=status]")
    .filter({ hasText: /已写入|已生成|is ready|written/ })
    .waitFor({ state: "attached" });
  await excel.settled();
}

/** The sample with its first 评分表. */
export async function generatedSample(excel: ExcelPage): Promise<void> {
  await choosePack(excel, "sz-2020-a");
  await generate(excel);
}
