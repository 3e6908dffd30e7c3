import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateWorkbook } from "../../src/app/evaluateWorkbook";
import { evaluationJson } from "../../src/app/json";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { cellName } from "../../src/workbook/address";
import type { WorkbookSnapshot } from "../../src/workbook/WorkbookSnapshot";
import { bureauSheets } from "../support/bureauWorkbook";
import { bytesOf } from "../support/sheetMatrix";
import { eachInItsOwnWindow } from "./support/eachInItsOwnWindow";
import type { ExcelPage } from "./support/embeddedExcel";
import { choosePack, generate, ourSheets } from "./support/scorecard";

const pack = shippedPacks.get("sz-2020-a")!;
let excel: ExcelPage;

eachInItsOwnWindow((its) => {
  excel = its.excel;
});

/** `sheet!cell: content` of our sheets: formulas with what they show, constants as they are. */
function ours(snapshot: WorkbookSnapshot): string[] {
  return snapshot.sheets
    .filter(({ name }) => ourSheets.includes(name))
    .flatMap(({ name, cells }) =>
      cells.map(
        ({ row, column, value, formula }) =>
          `${name}!${cellName(row, column)}: ${formula ?? ""} → ${JSON.stringify(value)}`
      )
    );
}

test("the sheet made here with plain formulas holds the cells that the command line writes", async () => {
  const sample = readFileSync(join(__dirname, "../../assets/samples/大鹏新区组织人事局-2020.xlsx"));
  await choosePack(excel, "sz-2020-a");
  await excel.pane.getByRole("tab", { name: "生成评分表" }).click();
  await excel.pane.getByText("设置", { exact: true }).click();
  await excel.pane.getByRole("radio", { name: "通用公式", exact: true }).click();
  await generate(excel);
  const here = await XlsxWorkbook.open(await excel.save()).read();

  const file = XlsxWorkbook.open(sample);
  await evaluateWorkbook(file, { pack });
  const there = await file.read();
  expect(ours(here)).toEqual(ours(there));
  expect(ours(there).length).toBeGreaterThan(500);
});

test("one's own file is opened, evaluated and saved, and the command line reads the same result from it", async () => {
  const bytes = bytesOf(bureauSheets({ unit: "元", gaps: true, staff: "by kind" }));
  await excel.open(bytes, "某局.xlsx");
  await choosePack(excel, "sz-2020-a");
  await generate(excel);
  const saved = XlsxWorkbook.open(await excel.save());
  const again = await evaluateWorkbook(saved, { pack });
  const direct = await evaluateWorkbook(XlsxWorkbook.open(bytes), { pack });
  expect(evaluationJson(again)).toEqual(evaluationJson(direct));
});

test("a file that is no workbook is refused in a sentence, and the open one stays", async () => {
  const before = await excel.sheets();
  const refused = await excel.open(new TextEncoder().encode("a,b\n1,2\n"), "表.csv").then(
    () => "opened",
    (error: unknown) => String(error)
  );
  expect(refused).toMatch(/请/);
  expect(await excel.sheets()).toEqual(before);
});
