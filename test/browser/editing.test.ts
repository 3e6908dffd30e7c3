import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { EmbeddedExcel, type ExcelPage } from "./support/embeddedExcel";

/** The add-in while a person is editing a cell in the grid, with mouse and keyboard. */
const sheet = "财政拨款支出情况";
/** Somewhere below and beside the cells of the sample's first sheet, on the screen. */
const emptyPlace = { x: 766, y: 453 };

let embedded: EmbeddedExcel;
let excel: ExcelPage;
/** The empty cell at that place. */
let cell: string;

beforeAll(async () => {
  embedded = await EmbeddedExcel.start();
});
afterAll(async () => {
  await embedded.close();
});
beforeEach(async () => {
  excel = await embedded.window();
  await excel.page.mouse.click(emptyPlace.x, emptyPlace.y);
  cell = (await excel.selection()).replace(`${sheet}!`, "");
  expect(await excel.value(sheet, cell)).toBe("");
});
afterEach(async () => {
  await excel.close();
});

/** Reads the cell from the pane. @returns the value, or the code of the refusal */
function readFromPane(delayForCellEdit: boolean): Promise<unknown> {
  return excel.pane.evaluate(
    ([name, address, delays]) =>
      Excel.run({ delayForCellEdit: delays }, async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(address);
        range.load("values");
        await context.sync();
        return range.values[0]![0] as unknown;
      }).catch((error: unknown) => (error as { code: string }).code),
    [sheet, cell, delayForCellEdit] as const
  );
}

async function beginByTyping(): Promise<void> {
  await excel.page.keyboard.type("42");
}

async function beginByDoubleClick(): Promise<void> {
  await excel.page.mouse.dblclick(emptyPlace.x, emptyPlace.y);
  await excel.page.waitForTimeout(300);
  await excel.page.keyboard.type("42");
}

test.each([
  ["by typing into it", beginByTyping],
  ["by a double click", beginByDoubleClick],
])("a request that may wait goes on after Enter when a cell is edited %s", async (_how, begin) => {
  await begin();
  let answer: unknown = "waits";
  const reading = readFromPane(true).then((value) => (answer = value));
  await excel.page.waitForTimeout(700);
  expect(answer).toBe("waits");
  // Another one may not.
  expect(await readFromPane(false)).toBe("InvalidOperationInCellEditMode");
  await excel.page.keyboard.press("Enter");
  await reading;
  expect(answer).toBe(42);
  expect(await excel.value(sheet, cell)).toBe(42);
});

test("Escape ends editing as well, and nothing was written", async () => {
  await beginByTyping();
  const reading = readFromPane(true);
  expect(await readFromPane(false)).toBe("InvalidOperationInCellEditMode");
  await excel.page.keyboard.press("Escape");
  expect(await reading).toBe("");
  expect(await readFromPane(false)).toBe("");
});
