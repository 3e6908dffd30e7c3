import { describe, expect, test } from "@jest/globals";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { isOutdated } from "../../src/taskpane/decisions";
import { formModel } from "../../src/taskpane/views/Form/viewModel";
import { parseCell } from "../../src/workbook/address";
import type { CellSnapshot } from "../../src/workbook/WorkbookSnapshot";
import { formBook, formName, formPack, type FormLayout } from "../support/bureauForm";
import { type FilePane, paneOver } from "../support/paneOver";

/** The pane over a bureau's workbook with its city's form, by the rules of that form. */
async function open(layout: FormLayout = {}): Promise<FilePane> {
  const pane = paneOver({ bytes: formBook(layout) });
  await pane.session.read();
  await pane.session.adoptPack(formPack);
  return pane;
}

async function cellOf(pane: FilePane, address: string): Promise<CellSnapshot | undefined> {
  const { sheets } = await XlsxWorkbook.open(pane.book.bytes()).read();
  const { row, column } = parseCell(address)!;
  return sheets
    .find(({ name }) => name === formName)
    ?.cells.find((cell) => cell.row === row && cell.column === column);
}

const model = ({ session }: FilePane): ReturnType<typeof formModel> | null => {
  const form = session.store.state().preview?.evaluation?.form ?? null;
  return form && formModel(form, "zh");
};

test("no form is filled before a person says so", async () => {
  const pane = await open();
  expect(await pane.session.generate()).toBe("written");
  expect(await cellOf(pane, "F5")).toBeUndefined();
  expect(pane.session.store.state().written?.form).toBeNull();
});

test("the chosen form gets live formulas, and follows in the next run by itself", async () => {
  const pane = await open();
  await pane.session.chooseForm({ sheet: formName });
  expect(model(pane)).toMatchObject({ sheet: formName, kept: 0, rows: [] });
  expect(await pane.session.generate()).toBe("written");
  expect((await cellOf(pane, "F5"))?.formula).toContain("自评评分表");
  const { written } = pane.session.store.state();
  expect(written?.form?.sheet).toBe(formName);
  expect(written?.form?.cells).toBeGreaterThan(15);
  expect(isOutdated(pane.session.store.state())).toBe(false);

  const again = paneOver({ bytes: pane.book.bytes() });
  await again.session.read();
  expect(again.session.store.state().form).toBeNull();
  expect(model(again)?.sheet).toBe(formName);
});

describe("what is typed in the form", () => {
  const typed = { F5: 4, F11: 6 };

  test("stands beside what is computed, with difference and cause, and stays", async () => {
    const pane = await open({ typed });
    await pane.session.chooseForm({ sheet: formName });
    const staff = model(pane)?.rows.find(({ title }) => title.startsWith("财政供养人员控制率"));
    expect(staff).toMatchObject({
      title: "财政供养人员控制率 · 自评得分",
      link: { text: "「评价评分表」F5" },
      filled: "4",
      own: "5",
      difference: "-1",
    });
    expect(staff?.cause).not.toBe("");
    expect(await pane.session.generate()).toBe("written");
    expect((await cellOf(pane, "F5"))?.value).toEqual({ kind: "number", number: 4 });
  });

  test("is replaced where a person says so, once", async () => {
    const pane = await open({ typed });
    await pane.session.chooseForm({ sheet: formName });
    const before = model(pane);
    await pane.session.chooseForm({ sheet: formName, replaceFilled: true });
    // Both stay in sight while she chooses, and nothing else changes.
    expect(model(pane)).toEqual(before);
    expect(await pane.session.generate()).toBe("written");
    expect((await cellOf(pane, "F5"))?.formula).toContain("自评评分表");
    expect(pane.session.store.state().form).toEqual({ sheet: formName });
    expect(isOutdated(pane.session.store.state())).toBe(false);
  });

  test("after the last writing is told as not written yet when she decides otherwise", async () => {
    const pane = await open({ typed });
    await pane.session.chooseForm({ sheet: formName });
    await pane.session.generate();
    await pane.session.chooseForm({ sheet: formName, replaceFilled: true });
    expect(isOutdated(pane.session.store.state())).toBe(true);
  });
});

test("a form that has nothing in common with the rules is told and not chosen", async () => {
  const pane = paneOver({ bytes: formBook() });
  await pane.session.read();
  await pane.session.adoptPack({
    ...formPack,
    lines: formPack.lines.slice(0, 1).map((line) => ({ ...line, name: "别的指标" })),
  });
  await pane.session.chooseForm({ sheet: formName });
  const { form, failure } = pane.session.store.state();
  expect(failure?.refusal?.code).toBe("formNoMatch");
  expect(form).toBeNull();
});
