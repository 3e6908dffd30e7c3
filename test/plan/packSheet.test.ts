import { describe, expect, test } from "@jest/globals";
import { checkPack } from "../../src/app/checkPack";
import { evaluate } from "../../src/evaluation/evaluate";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { packColumns } from "../../src/plan/columns";
import { findOurSheets, ourSheetNames, readMarker } from "../../src/plan/ourSheets";
import { packSheet } from "../../src/plan/packSheet";
import { planWorkbook } from "../../src/plan/planWorkbook";
import { readMemory } from "../../src/plan/readMemory";
import { readPackSheet } from "../../src/plan/readPackSheet";
import type { RulePack } from "../../src/rules/RulePack";
import type { SheetSnapshot } from "../../src/workbook/WorkbookSnapshot";
import { checkInput } from "../checks/build";
import { sampleFacts } from "../checks/sample";
import { criterionPack } from "../support/criterionPack";
import { everyMethodPack } from "../support/everyMethodPack";
import { insertRow, planSnapshot, type Edit } from "../support/planSnapshot";

const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const input = checkInput(sampleFacts);

/** A pack whose longest line needs several cells, with what no cell or formula likes. */
const longPack: RulePack = {
  ...criterionPack,
  title: "=1+1 的“标准”",
  lines: criterionPack.lines.map((line, index) =>
    index === 0
      ? {
          ...line,
          criterion: `_x0041_ 😀\t\n${"按“三公”经费计分😀；".repeat(9000)}`,
          note: " '=A1 ",
        }
      : line
  ),
};

function sheetOf(pack: RulePack, edit?: Edit): SheetSnapshot {
  const plan = packSheet(pack, { name: "评分规则", replaces: null });
  const snapshot = planSnapshot(input.snapshot, { sheets: [plan] }, edit && { 评分规则: edit });
  return snapshot.sheets.at(-1)!;
}

test.each([...shippedPacks.values(), everyMethodPack, criterionPack, longPack])(
  "the pack $id comes back from its sheet as it was",
  (pack) => {
    expect(readPackSheet(sheetOf(pack))).toEqual(pack);
  }
);

test("no cell holds more than Excel can, and no half of a character", () => {
  const { cells, columns } = packSheet(longPack, { name: "评分规则", replaces: null });
  const texts = cells.flatMap(({ content }) => ("text" in content ? [content.text] : []));
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(32_767);
  expect(texts.filter((text) => halfCharacter.test(text))).toEqual([]);
  const hidden = columns.filter(({ hidden: is }) => is).map(({ column }) => column);
  expect(hidden).toEqual(expect.arrayContaining([0, packColumns.json, packColumns.json + 1]));
});

describe("what a person does to the sheet", () => {
  const change =
    (column: number, text: string): Edit =>
    (cells) =>
      cells.map((cell) =>
        cell.row === 4 && cell.column === column ? { ...cell, value: { kind: "text", text } } : cell
      );

  test("a visible cell that she edits changes no rule", () => {
    for (const column of [packColumns.points, packColumns.criterion, packColumns.method]) {
      expect(readPackSheet(sheetOf(criterionPack, change(column, "99")))).toEqual(criterionPack);
    }
  });

  test("rows that she inserts or sorts change none either", () => {
    const sorted: Edit = (cells) =>
      cells.map((cell) =>
        cell.row === 4 ? { ...cell, row: 6 } : cell.row === 6 ? { ...cell, row: 4 } : cell
      );
    expect(readPackSheet(sheetOf(criterionPack, insertRow(0)))).toEqual(criterionPack);
    expect(readPackSheet(sheetOf(criterionPack, sorted))).toEqual(criterionPack);
  });

  test("a row that she deletes or damages leaves no pack at all", () => {
    const deleted: Edit = (cells) => cells.filter(({ row }) => row !== 5);
    expect(readPackSheet(sheetOf(criterionPack, deleted))).toBeNull();
    expect(readPackSheet(sheetOf(criterionPack, change(packColumns.json, "json:{")))).toBeNull();
  });

  test("a JSON that is no rule is told by the check", () => {
    const json = readPackSheet(sheetOf(criterionPack, change(packColumns.json, "json:{}")));
    expect(checkPack(json).mistakes.length).toBeGreaterThan(0);
  });
});

describe("in a workbook", () => {
  const evaluation = evaluate(criterionPack, input.facts, new Map());
  const plan = (keepPack: boolean, existing = new Map<"pack", string>()) =>
    planWorkbook({
      evaluation,
      findings: [],
      memory: new Map(),
      existing,
      taken: ["评分规则"],
      formulas: "native",
      keepPack,
    });

  test("it is written only where it is asked for, beside a sheet of the user's of that name", () => {
    expect(plan(false).sheets).toHaveLength(3);
    expect(plan(true).sheets.at(-1)).toMatchObject({ name: "评分规则 (2)", replaces: null });
    expect(plan(true, new Map([["pack", "规则"]])).sheets.at(-1)).toMatchObject({
      replaces: "规则",
    });
  });

  test("it is known by its marker, is no source, and remembers nothing", () => {
    const snapshot = planSnapshot(input.snapshot, plan(true));
    const ours = findOurSheets(snapshot);
    expect(readMarker("jx:pack:1:county-2023")).toEqual({ kind: "pack", packId: "county-2023" });
    expect(ours.byKind.get("pack")?.name).toBe("评分规则 (2)");
    expect(ourSheetNames(ours)).toContain("评分规则 (2)");
    expect([...readMemory(snapshot)]).toEqual([]);
  });

  test("the pack that was used last is the scorecard's, whatever is kept", () => {
    const kept = planSnapshot(
      { ...input.snapshot, sheets: [] },
      { sheets: [packSheet(everyMethodPack, { name: "评分规则", replaces: null })] }
    );
    expect(findOurSheets(kept).packId).toBeNull();
    expect(findOurSheets(planSnapshot(kept, plan(true))).packId).toBe("county-2023");
  });

  test("people read the method in words, the source, and what was changed", () => {
    const sheet = plan(true).sheets.at(-1)!;
    const row = sheet.cells.find(
      ({ column, content }) =>
        column === packColumns.name && "text" in content && content.text === "预算编制"
    )!.row;
    const texts = sheet.cells.flatMap(({ row: at, column, content }) =>
      at === row && column >= packColumns.criterion && column <= packColumns.note
        ? "text" in content
          ? [content.text]
          : []
        : []
    );
    expect(texts).toEqual([
      "预算编制科学合理、符合本部门职责，酌情给分。",
      "人工评分（0至5分）。未能读懂：“酌情给分”",
      "评分表.xlsx，第3行",
      "已修改：分值由“4”改为“5”。原因：县财政局“补充通知”\n评分标准未能读懂：“酌情给分”，请人工评分",
    ]);
  });
});
