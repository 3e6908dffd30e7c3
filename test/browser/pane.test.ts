import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { EmbeddedExcel, type ExcelPage } from "./support/embeddedExcel";
import { choosePack, generate } from "./support/scorecard";

let embedded: EmbeddedExcel;
let excel: ExcelPage;

beforeAll(async () => {
  embedded = await EmbeddedExcel.start();
});
afterAll(async () => {
  await embedded.close();
});
afterEach(async () => {
  await excel.close();
});

test("in an English Excel the pane speaks English", async () => {
  excel = await embedded.window({ language: "en-US" });
  await choosePack(excel, "sz-2020-a");
  await generate(excel);
  await excel.pane.getByText("The scorecard is ready").first().waitFor();
  await excel.page.getByRole("button", { name: "Generate scorecard", exact: true }).waitFor();
  expect(excel.problems).toEqual([]);
});

test.each([320, 350])("at %d px nothing of the pane is cut off sideways", async (width) => {
  excel = await embedded.window();
  await excel.resizePane(width);
  await choosePack(excel, "sz-2020-a");
  for (const region of ["取数核对", "逐项评分", "生成评分表"]) {
    await excel.pane.getByRole("tab", { name: region }).click();
    const [content, visible] = await excel.pane.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(visible).toBe(width);
    expect(content).toBeLessThanOrEqual(width);
    expect(await excel.pane.getByRole("button", { name: "生成评分表" }).isVisible()).toBe(true);
  }
});

test("axe finds no fault in the pane", async () => {
  excel = await embedded.window();
  await choosePack(excel, "sz-2020-a");
  await generate(excel);
  for (const region of ["取数核对", "逐项评分", "生成评分表"]) {
    await excel.pane.getByRole("tab", { name: region }).click();
    const { violations } = await new AxeBuilder({ page: excel.page })
      .include(["iframe", "body"])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});

test("the keyboard reaches the table, the regions and the button, and the result gets the focus", async () => {
  excel = await embedded.window();
  await choosePack(excel, "sz-2020-a");
  const button = excel.pane.getByRole("button", { name: "生成评分表" });
  await button.focus();
  await excel.page.keyboard.press("Enter");
  await excel.pane.getByText("评分表已生成").first().waitFor();
  const focused = await excel.pane.evaluate(() => document.activeElement?.textContent ?? "");
  expect(focused).toContain("评分表已生成");
});
