import { beforeEach, describe, expect, test } from "@jest/globals";
import { earlierAnswers } from "../../src/app/earlierAnswers";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import type { RulePack } from "../../src/rules/RulePack";
import { correctionsOf, draftOf } from "../../src/taskpane/views/Standard/LineDraft";
import { StandardDesk } from "../../src/taskpane/views/Standard/StandardDesk";
import { standardModel } from "../../src/taskpane/views/Standard/viewModel";
import { correctLine } from "../../src/app/correctLine";
import { formBook, formName, formPack } from "../support/bureauForm";
import { buildDocx, table } from "../support/docxTable";
import { type FilePane, paneOver } from "../support/paneOver";
import { bytesOf, type MatrixSheet } from "../support/sheetMatrix";

let pane: FilePane;
let desk: StandardDesk;

/** A file on the user's disk. */
function file(name: string, bytes: Uint8Array): Pick<File, "name" | "arrayBuffer"> {
  return { name, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
}

const json = (pack: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(pack));

async function open(bytes: Uint8Array): Promise<void> {
  pane = paneOver({ bytes });
  await pane.session.read();
  desk = new StandardDesk(pane.session);
}

function readOwnTable(): void {
  desk.readHere(pane.session.store.state().tables[0]!);
}

describe("a city's 评分表 in the workbook", () => {
  beforeEach(() => open(formBook()));

  test("is offered by its sheet, and read line by line", () => {
    expect(pane.session.store.state().tables).toMatchObject([
      { sheet: formName, lines: 15, fillable: true },
    ]);
    readOwnTable();
    const model = standardModel(desk.store.state(), "zh");
    const staff = model.lines.find(({ name }) => name === "财政供养人员控制率");
    expect(staff).toMatchObject({
      state: "read",
      points: "5",
      samples: [{ name: "", text: "100% → 5；101% → 4.5；102% → 4；110% → 0" }],
      values: [{ text: "在编人数（不含编外）÷核定编制数×100%" }],
    });
    expect(staff?.bounds[0]?.texts[0]).toBe("99.99% → 5；100% → 5；100.01% → 5");
    const { read, hand, refused } = model.counts;
    expect(read + hand + refused).toBe(15);
    expect(refused).toBeGreaterThan(0);
  });

  test("marks within the sentence what was not understood, and says why", () => {
    readOwnTable();
    const line = standardModel(desk.store.state(), "zh").lines.find(
      ({ name }) => name === "预算调整率"
    );
    expect(line?.state).toBe("refused");
    expect(line?.sentence.map(({ text }) => text).join("")).toBe(
      "0，计3分；0-10%（含），计2分；10-20%（含），计1分；大于20%不得分。"
    );
    expect(line?.sentence.filter(({ isMarked }) => isMarked)).toHaveLength(1);
    expect(line?.refusal).toContain("丢失");
  });

  test("once confirmed it is in force, kept in the workbook, and used again without asking", async () => {
    readOwnTable();
    await desk.adopt();
    const { packId, packs, preview, page } = pane.session.store.state();
    const pack = packs.get(packId ?? "");
    expect(pack).toMatchObject({ id: expect.stringMatching(/^table-/), status: "verified" });
    expect(preview?.evaluation?.evaluation.pack).toBe(pack);
    expect(page).toBeNull();
    expect(await pane.session.generate()).toBe("written");
    const kept = await earlierAnswers(XlsxWorkbook.open(pane.book.bytes()));
    expect(kept.pack?.pack).toEqual(pack);

    const again = paneOver({ bytes: pane.book.bytes() });
    await again.session.read();
    expect(again.session.store.state().packId).toBe(packId);
    expect(again.session.store.state().preview?.evaluation?.evaluation.pack).toEqual(pack);
  });

  test("a line that was not read is given bands; old value and reason are kept with it", async () => {
    readOwnTable();
    const line = desk.store.state().pack!.lines.find(({ id }) => id === "budget-adjustment")!;
    const draft = {
      ...draftOf(line),
      method: "bands" as const,
      bands: [
        { end: "0", isIncluded: true, score: "3" },
        { end: "10", isIncluded: true, score: "2" },
        { end: "20%", isIncluded: true, score: "1" },
        { end: "", isIncluded: false, score: "0" },
      ],
      expression: "(total.adjusted - total.initial) / total.initial",
    };
    correct(line.id, draft, "原表漏印≤");
    const told = standardModel(desk.store.state(), "zh").lines.find(
      ({ lineId }) => lineId === line.id
    );
    expect(told).toMatchObject({
      state: "read",
      samples: [{ text: expect.stringContaining("0% → 3") }],
      values: [{ text: expect.stringContaining("调整预算数") }],
    });
    expect(told?.changes.map(({ field, reason }) => [field, reason])).toEqual([
      ["评分方法", "原表漏印≤"],
      ["完成值计算式", "原表漏印≤"],
    ]);
    await desk.adopt();
    const scored = pane.session.store
      .state()
      .preview?.evaluation?.evaluation.lines.find(({ id }) => id === line.id);
    expect(scored?.status).toBe("scored");
  });

  test("what was told of the other lines stays when one is corrected", () => {
    readOwnTable();
    const before = desk.store.state().lines;
    const line = desk.store.state().pack!.lines[0]!;
    correct(line.id, { ...draftOf(line), method: "manual" }, "按通知人工评分");
    const after = desk.store.state().lines;
    expect(after[0]?.state).toBe("hand");
    expect(after.slice(1)).toEqual(before.slice(1));
  });
});

test("points that the table lacks are asked; with them there is a standard", async () => {
  await open(formBook({ typed: { E5: "若干" } }));
  readOwnTable();
  const [question] = standardModel(desk.store.state(), "zh").pointsAsked;
  expect(question).toMatchObject({ row: 4, name: "财政供养人员控制率" });
  expect(desk.store.state().pack).toBeNull();
  desk.givePoints(4, "5分");
  expect(desk.store.state().problems).toEqual([]);
  expect(desk.store.state().pack?.lines[0]?.points).toBe("5");
});

test("a total that is printed otherwise is told and refuses nothing", async () => {
  await open(formBook({ points: { 满意度: 12 } }));
  readOwnTable();
  const { notices } = standardModel(desk.store.state(), "zh");
  expect(notices.join("\n")).toContain("合计印有100分");
  expect(desk.store.state().pack).not.toBeNull();
});

describe("a file from the disk", () => {
  beforeEach(() => open(bytesOf([{ name: "人员", rows: [["人员情况"], ["在编", 3]] }])));

  test("a workbook with one table is read at once, and names its file", async () => {
    await desk.open(file("市评分表.xlsx", formBook()));
    expect(desk.store.state()).toMatchObject({ step: "confirm", isBusy: false });
    expect(desk.store.state().pack?.documents[0]?.title).toBe("市评分表.xlsx");
  });

  test("a workbook with several is asked which", async () => {
    const sheet = (name: string): MatrixSheet => ({
      name,
      rows: [
        ["一级指标", "三级指标", "分值", "评分标准"],
        ["投入", "预算完成率", 60, "完成率×60分。"],
        ["产出", "满意度", 40, "≥90%，计40分；否则不得分。"],
      ],
    });
    await desk.open(file("两张.xlsx", bytesOf([sheet("甲"), sheet("乙")])));
    const { step, file: opened } = desk.store.state();
    expect(step).toBe("source");
    expect(opened?.tables.map((table) => table.sheet)).toEqual(["甲", "乙"]);
    desk.readFromFile(opened!.tables[1]!);
    expect(desk.store.state().lines.map(({ line }) => line.name)).toEqual(["预算完成率", "满意度"]);
  });

  test("a Word document's table is read", async () => {
    const rows = [
      ["一级指标", "三级指标", "评分标准", "分值"],
      ["投入", "财政供养人员控制率", "≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。", "5"],
      ["产出", "预算完成率", "完成率×95分。", "95"],
    ];
    await desk.open(file("通知.docx", buildDocx(table(...rows))));
    expect(desk.store.state().step).toBe("confirm");
    expect(desk.store.state().lines.map(({ line, state }) => [line.name, state])).toEqual([
      ["财政供养人员控制率", "read"],
      ["预算完成率", "read"],
    ]);
  });

  test("a pack is looked through as it is; one with a mistake is told what", async () => {
    await desk.open(file("规则.json", json(formPack)));
    expect(desk.store.state().pack).toEqual(formPack);
    expect(standardModel(desk.store.state(), "zh").lines).toHaveLength(15);
    desk.again();
    await desk.open(file("规则.json", json({ ...formPack, format: 2 })));
    expect(desk.store.state().unusable).toMatchObject({ why: "badPack" });
    expect(desk.store.state().unusable?.mistakes).toHaveLength(1);
    await desk.open(file("规则.json", new TextEncoder().encode("{")));
    expect(desk.store.state().unusable).toMatchObject({ why: "notJson" });
  });

  test("what is no table, and what is no workbook, is told", async () => {
    await desk.open(file("空.xlsx", bytesOf([{ name: "甲", rows: [["没有"]] }])));
    expect(desk.store.state().unusable).toMatchObject({ why: "noTable", name: "空.xlsx" });
    await desk.open(file("坏.xlsx", new Uint8Array([1, 2, 3])));
    expect(desk.store.state().failure?.refusal?.code).toBeDefined();
    expect(desk.store.state()).toMatchObject({ step: "source", isBusy: false });
  });
});

test("a shipped standard that is corrected is told apart from the shipped one", async () => {
  pane = paneOver();
  await pane.session.read();
  await pane.session.choosePack("sz-2020-a");
  await pane.session.openStandard("pack");
  desk = new StandardDesk(pane.session);
  const shipped = desk.store.state().pack!;
  await desk.adopt();
  expect(pane.session.store.state()).toMatchObject({ packId: "sz-2020-a", own: null });
  const line = shipped.lines.find(({ id }) => id === "extra-staff-control")!;
  correct(line.id, { ...draftOf(line), method: "manual" }, "区里另有规定");
  await desk.adopt();
  const { packs, packId } = pane.session.store.state();
  expect(packId).toBe("sz-2020-a-own");
  expect(packs.get("sz-2020-a")).toBe(shipped);
  expect(packs.get("sz-2020-a-own")?.title).toContain("本单位修改");
});

describe("the editor's fields", () => {
  const corrected = (
    id: string,
    change: (draft: ReturnType<typeof draftOf>) => ReturnType<typeof draftOf>,
    pack: RulePack = formPack
  ): ReturnType<typeof correctLine> => {
    const line = pack.lines.find((one) => one.id === id)!;
    const read = correctionsOf(change(draftOf(line)), line, "试");
    if ("notNumbers" in read) throw new Error(JSON.stringify(read.notNumbers));
    return correctLine(pack, id, read.corrections);
  };

  test.each(formPack.lines.map(({ id, name }) => [name, id]))(
    "%s: untouched fields change nothing",
    (_, id) => {
      expect(corrected(id, (draft) => draft).pack).toEqual(formPack);
    }
  );

  test("rates are typed in percent, a deduction in points", () => {
    const { pack } = corrected("line-1", (draft) => ({
      ...draft,
      limit: "９５%",
      step: "2",
      deduction: "1分",
      mode: "started",
    }));
    expect(pack?.lines[0]?.method).toEqual({
      type: "steps",
      direction: "above",
      limit: "0.95",
      step: "0.02",
      deduction: "1",
      mode: "started",
    });
  });

  test("points that the bands do not reach are told at once", () => {
    const { pack, mistakes } = corrected("line-4", (draft) => ({ ...draft, points: "5" }));
    expect(pack).toBeNull();
    expect(mistakes.map(({ code }) => code)).toEqual(["bestScore"]);
  });

  test("a number of things is counted by what the workbook knows, or by hand", () => {
    const { pack } = corrected("line-9", (draft) => ({
      ...draft,
      method: "perItem",
      kind: "count",
      deduction: "1",
      expression: "tasks.total - tasks.done",
    }));
    expect(pack?.lines[8]?.method).toEqual({
      type: "perItem",
      deduction: "1",
      count: "tasks.total - tasks.done",
    });
  });

  test("in proportion to a target, the lower the better, nothing below a floor", () => {
    const { pack } = corrected("line-11", (draft) => ({
      ...draft,
      target: "80",
      isReverse: true,
      floor: "10",
    }));
    expect(pack?.lines[10]?.method).toEqual({
      type: "proportional",
      reverse: true,
      target: "0.8",
      floor: "0.1",
    });
  });

  test("what is no number is named by its field", () => {
    const line = formPack.lines[3]!;
    const draft = draftOf(line);
    const bands = draft.bands.map((band, at) => (at === 1 ? { ...band, end: "一成" } : band));
    expect(correctionsOf({ ...draft, bands, points: "" }, line, "试")).toEqual({
      notNumbers: [
        { name: "points", found: "" },
        { name: "bandEnd", position: 2, found: "一成" },
      ],
    });
  });
});

/** Corrects a line as the editor does. */
function correct(id: string, draft: ReturnType<typeof draftOf>, reason: string): void {
  const { pack } = desk.store.state();
  const line = pack!.lines.find((one) => one.id === id)!;
  const read = correctionsOf(draft, line, reason);
  if ("notNumbers" in read) throw new Error(JSON.stringify(read.notNumbers));
  const { pack: next, mistakes } = correctLine(pack!, id, read.corrections);
  expect(mistakes).toEqual([]);
  desk.take(next!, id);
}
