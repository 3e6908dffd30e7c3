import { describe, expect, test } from "@jest/globals";
import { enterFacts } from "../../src/evaluation/enterFacts";
import { evaluate } from "../../src/evaluation/evaluate";
import type { Memory, MemoryField, TypedCell } from "../../src/evaluation/Memory";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { factColumns, partColumns, scorecard } from "../../src/plan/columns";
import { planWorkbook } from "../../src/plan/planWorkbook";
import { readMemory, resolveNames } from "../../src/plan/readMemory";
import { idsByRowName } from "../../src/plan/rowNames";
import type { WorkbookPlan } from "../../src/workbook/SheetPlan";
import { checkInput } from "../checks/build";
import { sampleFacts } from "../checks/sample";
import {
  edits,
  insertRow,
  loseId,
  planSnapshot,
  typeFormula,
  typeInto,
  type Edit,
} from "../support/planSnapshot";

const input = checkInput(sampleFacts);
const scorecardSheet = "自评评分表";
const factsSheet = "指标数据底稿";

function plan(memory: Memory, packId = "sz-2020-a"): WorkbookPlan {
  const facts = enterFacts(input.facts, memory);
  const evaluation = evaluate(shippedPacks.get(packId)!, facts, memory);
  return planWorkbook({
    evaluation,
    findings: [],
    memory,
    existing: new Map(),
    taken: [],
    formulas: "native",
  });
}

/** Runs once, lets a person edit, runs again with the given pack, and tells what is remembered after that. */
function afterSecondRun(changes: Readonly<Record<string, Edit>>, packId = "sz-2020-a"): Memory {
  const edited = planSnapshot(input.snapshot, plan(new Map()), changes);
  const names = idsByRowName(shippedPacks.get(packId)!);
  const memory = resolveNames(readMemory(edited), names);
  const second = planSnapshot(input.snapshot, plan(memory, packId));
  return resolveNames(readMemory(second), names);
}

function cell(memory: Memory, id: string, field: MemoryField): TypedCell | undefined {
  return memory.get(id)?.cells.get(field);
}

test("an untouched sheet remembers nothing: all that stands there is ours", () => {
  expect([...readMemory(planSnapshot(input.snapshot, plan(new Map())))]).toEqual([]);
});

describe("what a person typed is there after the second run", () => {
  const typed: readonly (readonly [
    string,
    string,
    string,
    number,
    MemoryField,
    number | string,
  ])[] = [
    ["a score by hand", scorecardSheet, "budget-compliance", scorecard.score, "score", 4.5],
    [
      "a score over our formula",
      scorecardSheet,
      "extra-staff-control",
      scorecard.score,
      "score",
      0.5,
    ],
    ["a score above the points", scorecardSheet, "staff-control", scorecard.score, "score", "7"],
    ["a value over our formula", scorecardSheet, "staff-control", scorecard.value, "value", 0.9],
    [
      "a reason over our formula",
      scorecardSheet,
      "extra-staff-control",
      scorecard.reason,
      "reason",
      "编外人员偏多",
    ],
    ["a note", scorecardSheet, "extra-staff-control", scorecard.note, "note", "见附件3"],
    ["words beside the form", scorecardSheet, "extra-staff-control", 17, "column:17", "待核"],
    [
      "the answer to an item",
      factsSheet,
      "asset-safety/item-1",
      partColumns.answer,
      "answer",
      "是",
    ],
    [
      "the answer to a veto",
      factsSheet,
      "financial-compliance/veto",
      partColumns.answer,
      "answer",
      "否",
    ],
    ["a missing value", factsSheet, "projects.total", factColumns.entry, "entry", 15],
    [
      "a value over a data item's formula",
      factsSheet,
      "staff.quota",
      factColumns.value,
      "entry",
      50,
    ],
    ["a chosen cell", factsSheet, "office.adjusted", factColumns.choice, "choice", "基本情况!B8"],
  ];
  const ids = new Map([["asset-safety/item-1", firstItem("asset-safety")]]);
  test.each(typed)("%s", (_name, sheet, row, column, field, content) => {
    const id = ids.get(row) ?? row;
    const memory = afterSecondRun({ [sheet]: typeInto(id, column, content) });
    expect(cell(memory, id, field)).toBe(content);
  });

  test.each([
    ["a score", scorecardSheet, "budget-compliance", scorecard.score, "score", "3+1.5", 4.5],
    [
      "a score over ours",
      scorecardSheet,
      "extra-staff-control",
      scorecard.score,
      "score",
      "0.5+0.2",
      0.7,
    ],
    [
      "a value over ours",
      scorecardSheet,
      "staff-control",
      scorecard.value,
      "value",
      "IFERROR(人员!C4/人员!B4,0)",
      0.82,
    ],
    ["an entry", factsSheet, "projects.total", factColumns.entry, "entry", "5+5", 10],
    ["a note", scorecardSheet, "effects", scorecard.note, "note", '"见"&A1', "见"],
  ] as const)("a formula of her own: %s", (_name, sheet, id, column, field, formula, value) => {
    const memory = afterSecondRun({ [sheet]: typeFormula(id, column, formula, value) });
    expect(cell(memory, id, field)).toEqual({ formula, value });
  });

  test("also when rows were inserted on top of the sheet", () => {
    const change = edits(typeInto("effects", scorecard.score, 18), insertRow(0));
    expect(cell(afterSecondRun({ [scorecardSheet]: change }), "effects", "score")).toBe(18);
  });

  test.each([
    ["95%", "satisfaction.rate", 0.95],
    [95, "satisfaction.rate", 0.95],
    ["6,772.56万元", "total.initial", 67725600],
    ["１２个", "projects.total", 12],
    [-3, "projects.total", "-3"],
    ["约10万", "total.initial", "约10万"],
  ])("an entry of %s for %s stands as what counts: %s", (typed, id, stands) => {
    const edited = planSnapshot(input.snapshot, plan(new Map()), {
      [factsSheet]: typeInto(id, factColumns.entry, typed),
    });
    const second = planSnapshot(input.snapshot, plan(readMemory(edited)));
    expect(cell(readMemory(second), id, "entry")).toBe(stands);
  });

  test("also when a row was inserted above it", () => {
    const change = edits(typeInto("effects", scorecard.score, 18), insertRow(5));
    expect(cell(afterSecondRun({ [scorecardSheet]: change }), "effects", "score")).toBe(18);
  });

  test("also when its row lost the id: the name tells it", () => {
    const change = edits(typeInto("effects", scorecard.score, 18), loseId("effects"));
    expect(cell(afterSecondRun({ [scorecardSheet]: change }), "effects", "score")).toBe(18);
  });

  test("the form's head: bureau, date and annex number", () => {
    const change = edits(
      typeInto("form:head", 4, "某局"),
      typeInto("form:head", 10, "2021年3月1日")
    );
    const memory = afterSecondRun({ [scorecardSheet]: change });
    expect([cell(memory, "form:head:4", "text"), cell(memory, "form:head:10", "text")]).toEqual([
      "某局",
      "2021年3月1日",
    ]);
  });

  test("a row of her own is kept in the block 未用的填写", () => {
    const change = edits(insertRow(8), (cells) => [
      ...cells,
      { row: 8, column: 6, value: { kind: "text", text: "补充说明：本年新增职能" } },
    ]);
    const memory = afterSecondRun({ [scorecardSheet]: change });
    const all = [...memory.values()].flatMap(({ cells }) => [...cells.values()]);
    expect(all).toEqual(["补充说明：本年新增职能"]);
  });
});

test("answers to lines that another pack lacks wait in 未用的填写 and come back with their pack", () => {
  const change = { [scorecardSheet]: typeInto("project-timeliness", scorecard.score, 5) };
  const away = afterSecondRun(change, "sz-2021-b");
  expect(cell(away, "project-timeliness", "score")).toBe(5);
  const names = new Set(
    plan(away, "sz-2021-b").sheets[1]!.cells.map(({ content }) => "text" in content && content.text)
  );
  expect(names).toContain("unused:score:project-timeliness");
});

test("of two rows with one id the first counts, and what the second says otherwise is kept", () => {
  const change: Edit = (cells) => {
    const typed = typeInto("effects", scorecard.score, 18)(cells);
    const row = typed.find(({ value }) => value.kind === "text" && value.text === "effects")!.row;
    const copy = typed.filter((cell) => cell.row === row).map((cell) => ({ ...cell, row: 900 }));
    return [
      ...typed,
      ...copy.map((one) =>
        one.column === scorecard.score
          ? { ...one, value: { kind: "number", number: 3 } as const }
          : one
      ),
    ];
  };
  const memory = afterSecondRun({ [scorecardSheet]: change });
  expect([cell(memory, "effects", "score"), cell(memory, "double/effects", "score")]).toEqual([
    18, 3,
  ]);
});

function firstItem(line: string): string {
  const method = shippedPacks.get("sz-2020-a")!.lines.find(({ id }) => id === line)!.method;
  if (method.type !== "checklist") throw new Error(`${line} is no checklist`);
  return `${line}/${method.items[0]!.id}`;
}
