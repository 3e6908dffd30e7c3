/** @jest-environment jsdom */
import "../support/browserGlobals";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { act } from "react";
import type { Root } from "react-dom/client";
import { renderPane } from "../../src/taskpane/renderPane";
import { Refusal } from "../../src/workbook/Refusal";
import { type FilePane, paneOver, sampleBytes } from "../support/paneOver";
import { buildXlsx, data } from "../support/xlsxBuilder";

let root: Root | null = null;

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

beforeEach(() => {
  document.body.innerHTML = '<div id="pane"></div>';
});

afterEach(() => {
  act(() => root?.unmount());
  root = null;
});

/** Draws the pane and reads, as the add-in's page does. */
async function openPane(pane: FilePane): Promise<void> {
  await act(async () => {
    root = renderPane(document.getElementById("pane")!, pane.session);
    await pane.session.read();
  });
}

function text(): string {
  return document.body.textContent;
}

/** Clicks a button or a region's tab, and waits until all that this set off is done. */
async function click(name: string, kind: "button" | "tab" = "button"): Promise<void> {
  const selector = kind === "tab" ? "[role=tab]" : "button:not([role])";
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    ({ textContent }) => textContent.trim() === name
  );
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
  await act(async () => {
    found.click();
    await settled();
  });
}

let current: FilePane;
/** A job of the session that does nothing comes after all that were asked for before. */
function settled(): Promise<void> {
  return until(() => current.session.store.state().phase === null);
}

async function until(isSo: () => boolean): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 5));
  while (!isSo());
}

async function choosePack(title: string): Promise<void> {
  const select = document.querySelector("select")!;
  const option = [...select.options].find(({ text: shown }) => shown.includes(title))!;
  await act(async () => {
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
  });
}

/** Types into a field without leaving it. */
async function draft(input: HTMLInputElement, typed: string): Promise<void> {
  await act(async () => {
    input.focus();
    // Past React's own setter, which would take it for a value of its own.
    Reflect.set(HTMLInputElement.prototype, "value", typed, input);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
}

async function type(id: string, typed: string): Promise<void> {
  const input = document.getElementById(id) as HTMLInputElement;
  await draft(input, typed);
  await act(async () => {
    input.blur();
    await settled();
  });
}

describe("the pane over a file", () => {
  beforeEach(async () => {
    current = paneOver();
    await openPane(current);
  });

  test("shows what was recognised, with cells that can be visited, and writes nothing", async () => {
    expect((document.getElementById("pane-department") as HTMLInputElement).value).toBe(
      "深圳市大鹏新区组织人事局"
    );
    expect(text()).toContain("部门预算支出（年初预算数）6,722.56万元");
    expect(text()).toContain("尚未选择评分标准");
    await click("「人员」B5");
    expect(current.shown).toEqual(["人员!B5"]);
    expect(current.book.bytes()).toBe(sampleBytes);
  });

  test("生成评分表 asks for the 评分标准 and goes there", async () => {
    await click("生成评分表");
    expect(text()).toContain("请选择评分标准：以财政部门发的评分表为准。");
    expect(document.activeElement?.id).toBe("pane-pack");
    expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
    expect(current.book.bytes()).toBe(sampleBytes);
  });

  test("with a 评分标准 it scores line by line, generates, and goes to the result", async () => {
    await choosePack("2020年度，25/20/55");
    expect(text()).toContain("已评指标 25 分，得 21.43 分；待评指标 75 分。");
    expect(text()).toContain("评分规则未与文件原文核对");
    await click("逐项评分", "tab");
    expect(text()).toContain("编外人员控制率0.00 / 1 分自动计分完成值 37.88%");
    expect(text()).toContain("预算编制合理性— / 5 分待人工评分");

    await click("生成评分表");
    expect(document.activeElement?.textContent).toBe("评分表已生成");
    expect(document.querySelector('[role="status"]')?.textContent).toBe(
      "已写入3张表，有7条核对提示。"
    );
    await click("数据核对表");
    expect(current.shown).toEqual(["2020自评评分表!B1", "数据核对表!B1"]);
    expect((await current.book.read()).sheets.map(({ name }) => name)).toContain("2020自评评分表");
  });

  test("a corrected year counts at once; one that is none is told and asked for", async () => {
    await choosePack("2020年度，25/20/55");
    await type("pane-year", "2022年");
    expect(text()).toContain("评价年度2022不在该评分标准的适用期内");
    await type("pane-year", "22");
    expect(text()).toContain("请填写四位数的年度，如2020。");
    await click("生成评分表");
    expect(current.session.store.state().written).toBeNull();
  });

  test("the three regions are tabs that the arrows move between", async () => {
    const tab = document.getElementById("pane-tab-facts")!;
    await act(async () => {
      tab.focus();
      tab.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true }));
      await settled();
    });
    expect(document.activeElement?.id).toBe("pane-tab-result");
    expect(document.activeElement?.getAttribute("aria-selected")).toBe("true");
  });
});

test("in an English Excel the pane speaks English, names of the table apart", async () => {
  current = paneOver({ language: "en" });
  await openPane(current);
  await choosePack("2020年度，25/20/55");
  expect(text()).toContain("21.43 of the 25 points decided; 75 points open.");
  await click("Scores", "tab");
  expect(text()).toContain("编外人员控制率0.00 / 1 pointscomputedValue 37.88%");
  expect(document.documentElement.lang).toBe("en");
});

test("a refusal is a sentence with its next step, and can be tried again", async () => {
  let isLocked = true;
  current = paneOver({
    settings: new Map([["packId", "sz-2020-a"]]),
    beforeWrite: () => {
      if (isLocked) throw new Refusal("lockedStructure");
    },
  });
  await openPane(current);
  await click("生成评分表");
  expect(text()).toContain("工作簿的结构受保护");
  isLocked = false;
  await click("重试");
  expect(text()).not.toContain("工作簿的结构受保护");
  expect(text()).toContain("评分表已生成");
});

test("who types while the sheets are written is not disturbed, and is told what is not written yet", async () => {
  let finish: () => void = () => undefined;
  const writing = new Promise<void>((resolve) => {
    finish = resolve;
  });
  current = paneOver({
    settings: new Map([["packId", "sz-2020-a"]]),
    beforeWrite: () => writing,
  });
  await openPane(current);
  let run: Promise<unknown> = Promise.resolve();
  act(() => {
    run = current.session.generate();
  });
  await act(() => until(() => current.session.store.state().phase === "writing"));
  const year = document.getElementById("pane-year") as HTMLInputElement;
  await draft(year, "202");
  await act(async () => {
    finish();
    await run;
  });
  expect(document.activeElement).toBe(year);
  expect(year.value).toBe("202");
  expect(text()).toContain("评分表已生成");
  expect(text()).not.toContain("请填写四位数的年度");
  await type("pane-year", "2021");
  expect(text()).toContain("评分表已生成");
  expect(text()).toContain("此后的改动还没有写入");
});

test("says that the sheets changed since they were read, until they are read again", async () => {
  const pane = paneOver({ settings: new Map([["packId", "sz-2020-a"]]) });
  pane.session.noteChange();
  await openPane(pane);
  expect(text()).not.toContain("表格有改动");
  act(() => {
    pane.session.noteChange();
  });
  expect(text()).toContain("读取之后表格有改动，请重新读取。");
  await click("重新读取");
  expect(text()).not.toContain("表格有改动");
});

test("a workbook without any known table is told so", async () => {
  current = paneOver({
    bytes: buildXlsx({ sheets: { 杂项: data('<row r="1"><c r="A1"><v>1</v></c></row>') } }),
  });
  await openPane(current);
  expect(text()).toContain("没有找到能识别的表");
});
