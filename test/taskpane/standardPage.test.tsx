/** @jest-environment jsdom */
import "../support/browserGlobals";
import { afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { act } from "react";
import type { Root } from "react-dom/client";
import type { Language } from "../../src/messages/Language";
import { renderPane } from "../../src/taskpane/renderPane";
import { formBook, formName } from "../support/bureauForm";
import { type FilePane, paneOver } from "../support/paneOver";

let root: Root | null = null;
let pane: FilePane;

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

async function open(language: Language = "zh"): Promise<void> {
  pane = paneOver({ bytes: formBook(), language });
  await act(async () => {
    root = renderPane(document.getElementById("pane")!, pane.session);
    await pane.session.read();
  });
}

const text = (): string => document.body.textContent;

/** Clicks the button of that name, and waits until all that this set off is done. */
async function click(name: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find(
    (button) => (button.getAttribute("aria-label") ?? button.textContent).trim() === name
  );
  if (found === undefined) throw new Error(`there is no button ${name}`);
  await act(async () => {
    found.click();
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (pane.session.store.state().phase !== null);
  });
}

/** The field of that label. */
function field(label: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  const named = [...document.querySelectorAll("label")].find(({ textContent }) =>
    textContent.startsWith(label)
  );
  const found =
    named === undefined
      ? document.querySelector(`[aria-label="${label}"]`)
      : document.getElementById(named.htmlFor);
  if (found === null) throw new Error(`there is no field ${label}`);
  return found as HTMLInputElement;
}

async function enter(label: string, value: string): Promise<void> {
  const input = field(label);
  await act(async () => {
    // Past React's own setter, which would take it for a value of its own.
    Reflect.set(Object.getPrototypeOf(input) as object, "value", value, input);
    input.dispatchEvent(
      new Event(input instanceof HTMLSelectElement ? "change" : "input", { bubbles: true })
    );
    await Promise.resolve();
  });
}

const tableButton = `${formName} · 部门整体支出绩效评价评分表（15）`;

test("the table is read, told line by line and put in force", async () => {
  await open();
  await click("从评分表读取");
  expect(document.activeElement?.textContent).toBe("评分标准");
  await click(tableButton);
  expect(document.activeElement?.textContent).toBe("部门整体支出绩效评价评分表");
  expect(document.querySelector("main [role=status]")?.textContent).toMatch(
    /^15 项：\d+ 项已读懂，\d+ 项人工评分，\d+ 项未读懂$/
  );
  expect(text()).toContain("100% → 5；101% → 4.5；102% → 4；110% → 0");
  expect([...document.querySelectorAll("mark")].map(({ textContent }) => textContent)).toContain(
    "0，计3分"
  );
  await click("采用这份评分标准");
  expect(document.activeElement?.id).toBe("pane-standard");
  expect(text()).toMatch(/已评指标 \d+ 分/);
  await click("查看/修改评分标准");
  expect(text()).toContain("财政供养人员控制率");
});

test("a line is corrected only with a reason, and then says what it was", async () => {
  await open();
  await click("从评分表读取");
  await click(tableButton);
  await click("修改财政供养人员控制率");
  expect(document.activeElement?.textContent).toBe("修改财政供养人员控制率");
  expect(text()).toContain("没有改动。");
  await enter("界限", "九成");
  expect(text()).toContain("“界限”填的“九成”不是数字");
  await enter("界限", "95");
  expect(text()).toContain("改后读作：不高于95%得5分");
  await click("保存修改");
  expect(text()).toContain("请写明修改原因。");
  expect(document.activeElement).toBe(field("修改原因"));
  await enter("修改原因", "区财政局2021年通知");
  await click("保存修改");
  expect(text()).toContain("95% → 5；96% → 4.5");
  expect(text()).toMatch(/已修改：评分方法由“.*100%.*”改为“.*95%.*”。原因：区财政局2021年通知/);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("修改财政供养人员控制率");
});

test("a line that was not understood is given bands", async () => {
  await open();
  await click("从评分表读取");
  await click(tableButton);
  await click("修改预算调整率");
  await enter("计分方法", "bands");
  await enter("第1档上限", "0");
  await act(async () => {
    field("第1档含上限").click();
    await Promise.resolve();
  });
  await enter("第1档得分", "3");
  await enter("第2档得分", "1");
  await enter("完成值怎么来", "(total.adjusted - total.initial) / total.initial");
  await enter("修改原因", "原表漏印符号");
  await click("保存修改");
  expect(text()).toContain("0% → 3");
  expect(text()).toContain("已修改");
});

test("the page is left without any effect", async () => {
  await open();
  await click("从评分表读取");
  await click(tableButton);
  await click("返回");
  expect(pane.session.store.state().packId).toBeNull();
  expect(document.activeElement?.id).toBe("pane-standard");
});

test("in an English Excel the page speaks English", async () => {
  await open("en");
  await click("Read from a scoring table");
  await click(`${formName} · 部门整体支出绩效评价评分表 (15)`);
  expect(text()).toMatch(/15 indicators: \d+ understood/);
  expect(text()).toContain("Use this standard");
});
