/** @jest-environment-options {"globalsCleanup": "off"} */
import { describe, expect, test } from "@jest/globals";
import { evaluateWorkbook } from "../../src/app/evaluateWorkbook";
import { openBook } from "../../src/embedded/files/openBook";
import type { BookModel } from "../../src/embedded/model/BookModel";
import { OfficeWorkbook } from "../../src/hosts/office/OfficeWorkbook";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { cellName, parseCell } from "../../src/workbook/address";
import { Refusal } from "../../src/workbook/Refusal";
import type { CellContent, FilledCell, WorkbookPlan } from "../../src/workbook/SheetPlan";
import type { Workbook } from "../../src/workbook/Workbook";
import { formBook, formName, formPack } from "../support/bureauForm";
import { officeHostOf } from "../support/officeHostOf";
import type { OfficeClient } from "../support/officeClient";
import { sheetPlan } from "../support/samplePlan";
import { buildXlsx, data, type BookSpec } from "../support/xlsxBuilder";

/** Filling a user's own sheet must be the same over a file's bytes and in Excel. */
const form = "自评表";
const styles =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts>' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>';
const rows =
  '<row r="2"><c r="A2" t="inlineStr"><is><t>指标</t></is></c><c r="B2" s="1"><v>3</v></c><c r="C2" s="2"/></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>预算完成率</t></is></c><c r="B3" s="1"/><c r="C3" s="2"/></row>' +
  '<row r="5"><c r="A5"><f>SUM(B2:B3)</f><v>3</v></c></row>';

interface Hosts {
  readonly file: XlsxWorkbook;
  readonly excel: OfficeWorkbook;
  readonly book: BookModel;
  readonly client: OfficeClient;
}

async function open(inner: string, more: Partial<BookSpec> = {}): Promise<Hosts> {
  const bytes = buildXlsx({ sheets: { [form]: inner, 数据: data("") }, styles, ...more });
  const book = await openBook(bytes, "自评.xlsx");
  const client = officeHostOf(book);
  return { file: XlsxWorkbook.open(bytes), excel: new OfficeWorkbook(), book, client };
}

function cell(address: string, content: CellContent): FilledCell {
  return { ...parseCell(address)!, content };
}

/** A sheet of ours by its marker, so that a write that fails may take it away again. */
const ours = sheetPlan();
const marked = {
  ...ours,
  cells: [
    { ...ours.cells[0]!, content: { kind: "text", text: "jx:facts:1" } as const },
    ...ours.cells.slice(1),
  ],
};

function fills(...cells: readonly FilledCell[]): WorkbookPlan {
  return { sheets: [marked], fills: [{ sheet: form, cells }] };
}

const five = (address: string): FilledCell => cell(address, { kind: "number", number: 5 });

/** `B2: content [format]` of the form's cells. */
async function shown(workbook: Workbook): Promise<readonly string[]> {
  const { sheets } = await workbook.read();
  return sheets[0]!.cells.map(
    ({ row, column, value, formula, numberFormat }) =>
      `${cellName(row, column)}: ${formula === undefined ? "" : `=${formula} → `}${JSON.stringify(Object.values(value)[1])} [${numberFormat ?? ""}]`
  );
}

async function outcome(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return "done";
  } catch (failure) {
    if (failure instanceof Refusal) return [failure.code, failure.data];
    throw failure;
  }
}

test("contents, formulas on our own new sheet and texts stand in both alike, number formats stay", async () => {
  const { file, excel } = await open(data(rows));
  const plan = fills(
    cell("B2", { kind: "formula", formula: "'2020自评评分表'!B4", cached: 0.2 }),
    cell("C2", { kind: "formula", formula: "'2020自评评分表'!A4&\"\"", cached: "是" }),
    cell("B3", { kind: "number", number: 4.5 }),
    cell("C3", { kind: "text", text: "2020年" }),
    cell("D3", { kind: "text", text: "=1" })
  );
  await file.write(plan);
  await excel.write(plan);
  const written = await shown(excel);
  expect(written).toEqual([
    'A2: "指标" []',
    "B2: ='2020自评评分表'!B4 → 0.2 [0.0_ ]",
    `C2: ='2020自评评分表'!A4&"" → "是" [@]`,
    'A3: "预算完成率" []',
    "B3: 4.5 [0.0_ ]",
    'C3: "2020年" [@]',
    'D3: "=1" []',
    // The form's own formulas stay as they are; who opens the workbook computes them.
    "A5: =SUM(B2:B3) → 3 []",
  ]);
  // A missing cell takes its neighbour's look in a file; in Excel it has one already.
  expect((await shown(file)).map((line) => line.replace('"=1" [@]', '"=1" []'))).toEqual(written);
});

describe("the same is refused with the same words, and nothing is written", () => {
  const merged = `${data(rows)}<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>`;
  const locked = `${data(rows)}<sheetProtection sheet="1"/>`;
  test.each([
    ["inside a merge", merged, [five("B3")], ["fillMergedCell", { cell: `${form}!B3` }]],
    ["a locked cell", locked, [five("B2")], ["fillLockedCell", { cell: `${form}!B2` }]],
    [
      "a cell of an array",
      data(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="B3"><f t="array" ref="B3:B4">A1:A2</f><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>'
      ),
      [five("A3"), five("B4")],
      ["fillArrayCell", { cell: `${form}!B4` }],
    ],
  ])("%s", async (_what, inner, cells, refused) => {
    const { file, excel } = await open(inner);
    for (const workbook of [file, excel]) {
      const before = await workbook.read();
      expect(await outcome(workbook.write(fills(...cells)))).toEqual(refused);
      expect(await workbook.read()).toEqual(before);
    }
  });

  test("a sheet that is not there", async () => {
    const { file, excel } = await open(data(rows));
    const plan = { sheets: [marked], fills: [{ sheet: "不存在", cells: [five("B2")] }] };
    for (const workbook of [file, excel]) {
      const before = await workbook.read();
      expect(await outcome(workbook.write(plan))).toEqual([
        "fillSheetMissing",
        { sheet: "不存在" },
      ]);
      expect(await workbook.read()).toEqual(before);
    }
  });

  test("but not the first cell of a merge, and not an open cell of a protected sheet", async () => {
    const open3 = data('<row r="2"><c r="B2" s="3"/></row>') + '<sheetProtection sheet="1"/>';
    for (const inner of [merged, open3]) {
      const { file, excel } = await open(inner);
      for (const workbook of [file, excel]) {
        expect(await outcome(workbook.write(fills(five("B2"))))).toBe("done");
        expect(await shown(workbook)).toContainEqual(expect.stringMatching(/^B2: 5 /));
      }
    }
  });
});

test("a form with more merged cells than Excel tells at once is filled all the same", async () => {
  const many = Array.from(
    { length: 700 },
    (_, row) => `<mergeCell ref="E${row + 1}:F${row + 1}"/>`
  );
  const { excel } = await open(
    `${data(rows)}<mergeCells count="701">${many.join("")}<mergeCell ref="B2:B3"/></mergeCells>`
  );
  expect(await outcome(excel.write(fills(five("B2"), five("C600"))))).toBe("done");
  expect(await outcome(excel.write({ sheets: [], fills: fills(five("B3")).fills! }))).toEqual([
    "fillMergedCell",
    { cell: `${form}!B3` },
  ]);
});

describe("Excel, where the write fails", () => {
  test.each(["SuspendScreenUpdatingUntilNextSync", "ClearAll"])(
    "at %s: the form's cells are put back, contents and formats",
    async (call) => {
      const { excel, client } = await open(data(rows));
      const before = await shown(excel);
      let met = false;
      client.host.faults.failSync = {
        when: (_sync, batch) => {
          if (met || !JSON.stringify(batch).includes(`"${call}"`)) return false;
          return (met = true);
        },
        code: "GeneralException",
        status: 500,
      };
      const plan = fills(
        five("B2"),
        cell("C2", { kind: "formula", formula: "B2*2", cached: 10 }),
        cell("A5", { kind: "text", text: "改" })
      );
      expect(await outcome(excel.write(plan))).toEqual([
        "excelWriteFailed",
        { error: "GeneralException" },
      ]);
      expect(met).toBe(true);
      // What was a formula is one again; its result comes with the next calculation.
      expect((await shown(excel)).map((line) => line.replace('→ ""', "→ 3"))).toEqual(before);
      expect((await excel.read()).sheets).toHaveLength(2);
    }
  );

  test("another program that changes the form meanwhile is noticed, and all is taken back", async () => {
    const { excel, book } = await open(data(rows));
    const sheet = book.sheet(form)!;
    const stop = book.watch(({ kind }) => {
      if (kind !== "contents") return;
      if (sheet.cell(1, 1)?.value !== 5) return;
      stop();
      book.setContents(sheet, { top: 1, left: 1 }, [[{ value: 6, formula: null }]], "person");
    });
    expect(await outcome(excel.write(fills(five("B2"))))).toEqual([
      "writeNotKept",
      { sheet: form },
    ]);
    expect(await shown(excel)).toContain("B2: 3 [0.0_ ]");
    expect(book.sheets).toHaveLength(2);
  });
});

test("a bureau's form is filled alike from a file and in Excel, also in a second run", async () => {
  const bytes = formBook({ wide: true, typed: { G7: 4 } });
  const book = await openBook(bytes, "自评.xlsx");
  officeHostOf(book);
  const [file, excel] = [XlsxWorkbook.open(bytes), new OfficeWorkbook()];
  const options = { pack: formPack, form: { sheet: formName } };
  for (const run of [1, 2]) {
    const fromFile = await evaluateWorkbook(file, options);
    const inExcel = await evaluateWorkbook(excel, options);
    expect([run, inExcel.plan]).toEqual([run, fromFile.plan]);
    const [written, wanted] = [await formCells(excel), await formCells(file)];
    expect(written).toEqual(wanted);
    expect(written).toContain("G7:  4");
    expect(written.filter((cell) => cell.includes("自评评分表"))).toHaveLength(59);
  }
});

/** The form's cells but for their number formats and the total, which nobody computes here. */
async function formCells(workbook: Workbook): Promise<readonly string[]> {
  const { sheets } = await workbook.read();
  return sheets
    .find(({ name }) => name === formName)!
    .cells.filter(({ formula }) => formula?.startsWith("SUM") !== true)
    .map(
      ({ row, column, value, formula }) =>
        `${cellName(row, column)}: ${formula ?? ""} ${String(Object.values(value)[1])}`
    );
}
