import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateWorkbook } from "../../src/app/evaluateWorkbook";
import type { WorkbookEvaluation } from "../../src/app/prepareEvaluation";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { shippedPacks } from "../../src/packs/shippedPacks";
import {
  cachedValues,
  recalculateAllWithLibreOffice,
  type SheetValues,
} from "../support/libreoffice";
import { bureauSheets, type BureauLayout } from "../support/bureauWorkbook";
import {
  criterionAnswers,
  criterionMistakes,
  criterionPack,
  criterionWorst,
} from "../support/criterionPack";
import { everyMethodPack } from "../support/everyMethodPack";
import { editWorkbook, type CellEdit } from "../support/openpyxl";
import { disagreements } from "../support/planBook";
import { typedMemory } from "../support/typedMemory";
import { bytesOf } from "../support/sheetMatrix";

const sample = readFileSync(join(__dirname, "../../assets/samples/大鹏新区组织人事局-2020.xlsx"));

interface Written extends WorkbookEvaluation {
  readonly bytes: Uint8Array;
}

async function evaluated(bytes: Uint8Array, packId = "sz-2020-a"): Promise<Written> {
  const workbook = XlsxWorkbook.open(bytes);
  const result = await evaluateWorkbook(workbook, {
    pack: packId === everyMethodPack.id ? everyMethodPack : shippedPacks.get(packId)!,
  });
  return { ...result, bytes: workbook.bytes() };
}

describe("LibreOffice recalculates every live cell to what the exact engine wrote", () => {
  const layouts: Readonly<Record<string, BureauLayout>> = {
    "元, text numbers": { unit: "元", textNumbers: true },
    "units in the cells, gaps": { unitIn: "cell", gaps: true },
    "two units, a ledger, items of procurement": {
      otherUnit: "元",
      assets: "ledger",
      procurement: "items",
    },
    "one sheet, reversed": { blocks: "one sheet", rowOrder: "reversed", columnOrder: "reversed" },
    "three header rows, tasks on three sheets": {
      threePublic: "three header rows",
      tasks: "three sheets",
      staff: "by kind",
    },
    "the change in a column, quarters in columns": {
      spending: "change column",
      quarters: "columns",
    },
  };
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ["the sample, sz-2020-a", sample, "sz-2020-a"],
    ["the sample, sz-2021-b", sample, "sz-2021-b"],
    ["the sample, every method", sample, "every-method"],
    ...Object.entries(layouts).map(
      ([name, layout]) => [name, bytesOf(bureauSheets(layout)), "sz-2021-b"] as const
    ),
  ];
  test("all", async () => {
    const written = await Promise.all(cases.map(([, bytes, pack]) => evaluated(bytes, pack)));
    const values = await recalculateAllWithLibreOffice(written.map(({ bytes }) => bytes));
    written.forEach(({ plan, evaluation }, index) => {
      // Everything but projects and satisfaction is in each of these workbooks.
      const wanted = cases[index]![2] === "every-method" ? "70" : "25";
      expect([cases[index]![0], evaluation.totals.decidedPoints.toString()]).toEqual([
        cases[index]![0],
        wanted,
      ]);
      expect([cases[index]![0], disagreements(plan, values[index]!)]).toEqual([
        cases[index]![0],
        [],
      ]);
    });
  });
});

test("formulas with the add-in's own functions fall back to the plain ones where the add-in is missing", async () => {
  const workbook = XlsxWorkbook.open(sample);
  const { plan } = await evaluateWorkbook(workbook, {
    pack: shippedPacks.get("sz-2020-a")!,
    formulas: "functions",
  });
  expect(JSON.stringify(plan)).toContain("JX.EXTRASTAFFRATE");
  const [values] = await recalculateAllWithLibreOffice([workbook.bytes()]);
  expect(disagreements(plan, values!)).toEqual([]);
});

test("openpyxl reads the cached scores without any recalculation", async () => {
  const { plan, bytes } = await evaluated(sample);
  expect(disagreements(plan, await cachedValues(bytes))).toEqual([]);
});

test("after answers, entries, overrides and formulas of a person's own it still agrees", async () => {
  const workbook = XlsxWorkbook.open(sample);
  const carried = typedMemory({
    "projects.total": { entry: "12个" },
    "projects.onTime": { entry: 11 },
    "satisfaction.rate": { entry: "93%" },
    "total.initial": { entry: "6,772.56万元" },
    "asset-safety/keeping": { answer: "是 " },
    "asset-safety/disposal": { answer: "不适用" },
    "financial-compliance/veto": { answer: "否" },
    "project-supervision/veto": { answer: "是" },
    "disclosure/budget": { answer: 1.25 },
    "extra-staff-control": { score: 0.5, reason: "编外人员较多" },
    "staff-control": { value: 1.02 },
    "budget-compliance": { score: { formula: "3+1.5", value: 4.5 } },
    "target-completeness": { score: 9 },
    effects: { score: 18.25, working: "见附件", note: "另附说明" },
  });
  const { plan } = await evaluateWorkbook(workbook, {
    pack: shippedPacks.get("sz-2020-a")!,
    carried,
  });
  const [values] = await recalculateAllWithLibreOffice([workbook.bytes()]);
  expect(disagreements(plan, values!)).toEqual([]);
});

test("criteria of a bureau's own table agree, whatever is answered", async () => {
  const written = await Promise.all(
    [new Map(), criterionAnswers, criterionWorst, criterionMistakes].map(async (carried) => {
      const workbook = XlsxWorkbook.open(sample);
      const options = { pack: criterionPack, keepPack: true, carried };
      const { plan, evaluation } = await evaluateWorkbook(workbook, options);
      return { plan, evaluation, bytes: workbook.bytes() };
    })
  );
  expect(written.map(({ evaluation }) => evaluation.totals.decided.toFixed(2))).toEqual([
    "17.69",
    "60.82",
    "53.43",
    "17.69",
  ]);
  const values = await recalculateAllWithLibreOffice(written.map(({ bytes }) => bytes));
  written.forEach(({ plan }, index) => {
    expect(disagreements(plan, values[index]!)).toEqual([]);
  });
});

describe("a changed source cell moves scores and reasons as the engine says", () => {
  const cases: readonly (readonly [string, readonly CellEdit[]])[] = [
    ["编制 40: above quota", [{ sheet: "人员", cell: "B4", value: 40 }]],
    ["procurement above plan", [{ sheet: "政府采购", cell: "C4", value: 6.88 }]],
    ["a task not done", [{ sheet: "重点工作任务", cell: "C5", value: "未完成" }]],
    ["a task of unknown status", [{ sheet: "重点工作任务", cell: "C5", value: "基本完成" }]],
    [
      "a blank budget, in the other places too",
      [
        { sheet: "财政拨款支出情况", cell: "C8", value: null },
        { sheet: "基本情况", cell: "B5", value: null },
        { sheet: "预算指标执行情况", cell: "B7", value: null },
      ],
    ],
    [
      "a blank head count, in the summary too",
      [
        { sheet: "人员", cell: "B4", value: null },
        { sheet: "基本情况", cell: "B15", value: null },
      ],
    ],
  ];
  test("all", async () => {
    const before = await evaluated(sample);
    const changed = cases.map(([, edits]) => editWorkbook(before.bytes, edits));
    const recalculated = await recalculateAllWithLibreOffice(changed);
    for (const [index, [name, edits]] of cases.entries()) {
      const after = await evaluated(editWorkbook(sample, edits));
      expect([name, differences(before, after, recalculated[index]!)]).toEqual([name, []]);
    }
  });
});

/** Cells of the old sheets, recalculated over the changed source, that do not read what a new run computes. */
function differences(before: Written, after: Written, values: SheetValues): readonly string[] {
  const scorecard = values.get(before.plan.sheets[0]!.name)!;
  return after.evaluation.lines.flatMap((line) => {
    const row = rowOf(before, line.id);
    const seen = [scorecard.get(`I${row}`) ?? "", scorecard.get(`K${row}`) ?? ""];
    const wanted = [line.score === null ? "" : line.score.toNumber(), line.reason];
    const same = seen[1] === wanted[1] && String(seen[0]) === String(wanted[0]);
    return same ? [] : [`${line.name}: ${seen.join(" | ")} instead of ${wanted.join(" | ")}`];
  });
}

function rowOf({ plan }: Written, id: string): number {
  const cell = plan.sheets[0]!.cells.find(
    ({ column, content }) => column === 0 && content.kind === "text" && content.text === id
  );
  return cell!.row + 1;
}
