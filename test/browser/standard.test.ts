import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { earlierAnswers } from "../../src/app/earlierAnswers";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { validatePack } from "../../src/rules/validatePack";
import { formBook, formName } from "../support/bureauForm";
import { buildDocx, table } from "../support/docxTable";
import { eachInItsOwnWindow } from "./support/eachInItsOwnWindow";
import type { ExcelPage } from "./support/embeddedExcel";
import { generate, rowOf } from "./support/scorecard";

/** A bureau's data and its city's own 评分表 in one workbook: read, confirmed, scored by, and filled in. */
let excel: ExcelPage;

eachInItsOwnWindow((its) => {
  excel = its.excel;
});

async function openBook(layout: Parameters<typeof formBook>[0] = {}): Promise<void> {
  await excel.open(formBook(layout), "南山湖区文化局.xlsx");
  await excel.pane.getByRole("button", { name: "重新读取" }).click();
  await excel.pane.getByText("已取数据").first().waitFor();
}

/** From 从评分表读取 to the lines of the workbook's own table. */
async function readTable(): Promise<void> {
  const { pane } = excel;
  await pane.getByRole("button", { name: "从评分表读取" }).click();
  await pane.getByRole("button", { name: new RegExp(`^${formName}`) }).click();
  await pane.getByText(/^15 项：/).waitFor();
}

async function adopt(): Promise<void> {
  const { pane } = excel;
  await pane.getByRole("button", { name: "采用这份评分标准" }).click();
  await pane
    .getByText(/已评指标 [\d.]+ 分，/)
    .first()
    .waitFor();
}

/** What a cell of the form shows and holds. */
async function formCell(
  cell: string
): Promise<{ readonly text: string; readonly formula: string }> {
  const { text, formulas } = await excel.read(formName, cell);
  return { text: text[0]![0]!, formula: String(formulas[0]![0]) };
}

test("the city's table is read, confirmed and scored by; in a second go it is filled in", async () => {
  await openBook({ typed: { F11: 1 } });
  const { pane } = excel;
  await readTable();
  await pane.getByText("100% → 5；101% → 4.5；102% → 4；110% → 0").waitFor();
  expect(await pane.locator("mark").allTextContents()).toContain("0，计3分");
  await adopt();
  await generate(excel);
  const scorecardSheet = (await excel.sheets()).find((name) => name.endsWith("自评评分表"))!;
  const row = await rowOf(excel, scorecardSheet, "staff-control");
  const score = (await excel.read(scorecardSheet, `I${row}`)).text[0]![0]!;
  expect(Number(score)).toBeGreaterThan(0);
  expect((await formCell("F5")).formula).toBe("");
  // The workbook keeps what was confirmed.
  const kept = await earlierAnswers(XlsxWorkbook.open(await excel.save()));
  expect(kept.pack?.pack).toMatchObject({ id: kept.packId, status: "verified" });

  // The second go.
  await pane.getByLabel("填写哪张表").selectOption(formName);
  await pane.getByText("公用经费控制率 · 自评得分").waitFor();
  await generate(excel);
  const filled = await formCell("F5");
  expect(filled.formula).toContain(scorecardSheet);
  expect(Number(filled.text)).toBe(Number(score));
  // What was typed stands, and a line that waits for a person stays blank.
  expect(await formCell("F11")).toEqual({ text: "1", formula: "1" });
  expect((await formCell("F7")).text).toBe("");
  await pane.getByText(/另填写了“评价评分表”的\d+个单元格/).waitFor();

  // An answer on our sheet is in the form at once.
  const manual = await rowOf(excel, scorecardSheet, "key-spending");
  await excel.type(scorecardSheet, `I${manual}`, "4");
  expect(Number((await formCell("F7")).text)).toBe(4);

  // Where she says so, what was typed is replaced.
  await pane.getByRole("radio", { name: "用计算结果替换" }).check();
  await generate(excel);
  expect((await formCell("F11")).formula).toContain(scorecardSheet);
  expect(excel.problems).toEqual([]);
});

test("a line is corrected with a reason, the standard exported, and imported again", async () => {
  await openBook();
  const { pane, page } = excel;
  await readTable();
  await pane.getByRole("button", { name: "修改财政供养人员控制率" }).click();
  await pane.getByLabel("界限", { exact: true }).fill("95");
  await pane.getByLabel("修改原因").fill("区财政局通知");
  await pane.getByText(/改后读作：不高于95%得5分/).waitFor();
  await pane.getByRole("button", { name: "保存修改" }).click();
  await pane.getByText(/已修改：评分方法由/).waitFor();

  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: "导出JSON" }).click();
  const path = await (await download).path();
  const { pack } = validatePack(JSON.parse(await readFile(path, "utf8")));
  expect(pack?.lines[0]?.changes?.map(({ reason }) => reason)).toEqual(["区财政局通知"]);

  await pane.getByRole("button", { name: "换一份" }).click();
  await pane.locator("input[type=file]").setInputFiles({
    name: "规则.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(pack)),
  });
  await pane.getByText("95% → 5；96% → 4.5").waitFor();
  expect(excel.problems).toEqual([]);
});

test("a Word document's table is read by a chunk that comes when it is wanted", async () => {
  await openBook();
  const { pane } = excel;
  const before = excel.requests.length;
  await pane.getByRole("button", { name: "从评分表读取" }).click();
  await pane.locator("input[type=file]").setInputFiles({
    name: "通知.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: Buffer.from(
      buildDocx(
        table(
          ["一级指标", "三级指标", "评分标准", "分值"],
          ["投入", "财政供养人员控制率", "≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。", "5"],
          ["产出", "预算完成率", "完成率×95分。", "95"]
        )
      )
    ),
  });
  await pane.getByText(/^2 项：2 项已读懂/).waitFor();
  expect(excel.requests.length).toBeGreaterThan(before);
  expect(excel.problems).toEqual([]);
});

test.each([320, 350])(
  "at %d px nothing of the page is cut off, and axe finds no fault",
  async (width) => {
    await openBook({ typed: { F5: 1 } });
    await excel.resizePane(width);
    const { pane, page } = excel;
    const check = async (): Promise<void> => {
      const [content, visible] = await pane.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(visible).toBe(width);
      expect(content).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).include(["iframe", "body"]).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    };
    await pane.getByRole("button", { name: "从评分表读取" }).click();
    await pane.locator("input[type=file]").waitFor();
    await check();
    await pane.getByRole("button", { name: new RegExp(`^${formName}`) }).click();
    await pane.getByText(/^15 项：/).waitFor();
    await check();
    await pane.getByRole("button", { name: "修改预算调整率" }).click();
    await pane.getByLabel("计分方法").selectOption("bands");
    await check();
    await pane.getByRole("button", { name: "取消" }).click();
    await adopt();
    await pane.getByRole("tab", { name: "生成评分表" }).click();
    await pane.getByLabel("填写哪张表").selectOption(formName);
    await pane.getByText("财政供养人员控制率 · 自评得分").waitFor();
    await check();
  }
);
