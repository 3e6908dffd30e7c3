import { expect, test } from "@jest/globals";
import { eachInItsOwnWindow } from "./support/eachInItsOwnWindow";
import { until, type ExcelPage } from "./support/embeddedExcel";
import { choosePack, lineOf, scorecardSheet } from "./support/scorecard";

let excel: ExcelPage;

eachInItsOwnWindow((its) => {
  excel = its.excel;
});

const ribbon = (name: string) => excel.page.getByRole("button", { name, exact: true });

test("生成评分表 asks in the pane where the table was never chosen, and writes nothing", async () => {
  await excel.closePane();
  await ribbon("生成评分表").click();
  await excel.paneFrame().waitFor({ state: "visible" });
  await excel.pane.getByText(/请选择评分标准：/).waitFor();
  expect(await excel.sheets()).not.toContain(scorecardSheet);
});

test("生成评分表 writes without the pane once the table is known", async () => {
  await choosePack(excel, "sz-2020-a");
  await excel.pane.getByText("已评指标 25 分，得 21.43 分").first().waitFor();
  await excel.closePane();
  await ribbon("生成评分表").click();
  await until(async () => (await excel.sheets()).includes(scorecardSheet));
  await excel.settled();
  expect((await lineOf(excel, "extra-staff-control")).value).toBe("37.88%");
  expect(await excel.paneFrame().isVisible()).toBe(false);
});

test("数据核对 opens the pane at 取数核对", async () => {
  await excel.pane.getByRole("tab", { name: "逐项评分" }).click();
  await excel.closePane();
  await ribbon("数据核对").click();
  await excel.paneFrame().waitFor({ state: "visible" });
  await excel.pane.getByRole("tab", { name: "取数核对", selected: true }).waitFor();
});
