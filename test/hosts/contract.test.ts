/** @jest-environment-options {"globalsCleanup": "off"} */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { earlierAnswers } from "../../src/app/earlierAnswers";
import { evaluateWorkbook } from "../../src/app/evaluateWorkbook";
import { openBook } from "../../src/embedded/files/openBook";
import { saveBook } from "../../src/embedded/files/saveBook";
import type { BookModel } from "../../src/embedded/model/BookModel";
import { parseArea } from "../../src/embedded/model/area";
import { OfficeWorkbook } from "../../src/hosts/office/OfficeWorkbook";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { cellName } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/Workbook";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/workbook/WorkbookSnapshot";
import { bureauSheets } from "../support/bureauWorkbook";
import { officeHostOf } from "../support/officeHostOf";
import { bytesOf } from "../support/sheetMatrix";

/**
 * What every host of the port must do alike: the .xlsx bytes, and Excel through the real office.js client with a
 * workbook of ours on the other side. A file is opened twice, once by each, and all that follows must be the same.
 */
const pack = shippedPacks.get("sz-2020-a")!;
const golden = join(__dirname, "../golden");
const books: Readonly<Record<string, () => Uint8Array>> = {
  "the sample": () =>
    readFileSync(join(__dirname, "../../assets/samples/大鹏新区组织人事局-2020.xlsx")),
  "golden: one sheet in 元": () => readFileSync(join(golden, "one-sheet-in-yuan/input.xlsx")),
  "golden: the report": () => readFileSync(join(golden, "report-2020/input.xlsx")),
  "text numbers, gaps": () =>
    bytesOf(bureauSheets({ unit: "元", textNumbers: true, gaps: true, unitIn: "cell" })),
  "three header rows, tasks on three sheets": () =>
    bytesOf(
      bureauSheets({ threePublic: "three header rows", tasks: "three sheets", staff: "by kind" })
    ),
};

/** What a person types into our sheets before the second run: row id, then the cell's column and what she types. */
const typed: readonly (readonly [
  sheet: string,
  id: string,
  column: string,
  text: string | number,
])[] = [
  ["自评评分表", "budget-compliance", "I", 4.5],
  ["自评评分表", "budget-compliance", "K", "缺少一项事前评估"],
  ["自评评分表", "effects", "I", 18.25],
];

interface Pair {
  readonly file: Workbook;
  readonly excel: OfficeWorkbook;
  readonly book: BookModel;
}

async function pair(name: string): Promise<Pair> {
  const bytes = books[name]!();
  const file = XlsxWorkbook.open(bytes);
  const book = await openBook(bytes, `${name}.xlsx`);
  officeHostOf(book);
  return { file, excel: new OfficeWorkbook(), book };
}

describe.each(Object.keys(books))("%s", (name) => {
  let hosts: Pair;

  beforeAll(async () => {
    hosts = await pair(name);
  });

  test("the same snapshot is read", async () => {
    const read = comparable(await hosts.excel.read());
    expect(read).toEqual(comparable(await hosts.file.read()));
    expect(read.sheets.flatMap(({ cells }) => cells).length).toBeGreaterThan(50);
  });

  test("the same cells are written, and show the same", async () => {
    const fromFile = await evaluateWorkbook(hosts.file, { pack });
    const inExcel = await evaluateWorkbook(hosts.excel, { pack });
    expect(inExcel.plan).toEqual(fromFile.plan);
    const written = ourCells(await hosts.excel.read());
    expect(written).toEqual(ourCells(await hosts.file.read()));
    expect(written.length).toBeGreaterThan(500);
  });

  test("what is typed then is remembered alike, and stands in the second result of both", async () => {
    for (const [sheet, id, column, text] of typed) typeInto(hosts.book, sheet, id, column, text);
    const saved = XlsxWorkbook.open(await saveBook(hosts.book));
    const ofExcel = await earlierAnswers(hosts.excel);
    expect(ofExcel.packId).toBe("sz-2020-a");
    expect(ofExcel).toEqual(await earlierAnswers(saved));
    expect([...ofExcel.memory.get("effects")!.cells]).toEqual([["score", 18.25]]);

    const second = await evaluateWorkbook(hosts.excel, { pack });
    expect(second.plan).toEqual((await evaluateWorkbook(saved, { pack })).plan);
    expect(ourCells(await hosts.excel.read())).toEqual(ourCells(await saved.read()));
    const kept = await earlierAnswers(hosts.excel);
    expect(kept.memory).toEqual(ofExcel.memory);
  });
});

/**
 * What Office.js cannot tell is left out: the names that Excel keeps for printing, the date system, and hidden columns
 * beyond the used cells.
 */
function comparable(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...snapshot,
    date1904: false,
    definedNames: snapshot.definedNames.filter(({ name }) => !name.startsWith("_xlnm.")),
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      hiddenColumns: sheet.hiddenColumns.filter(({ first }) =>
        sheet.cells.some(({ column }) => column >= first)
      ),
    })),
  };
}

/** `sheet!cell: content` of every cell on our sheets. */
function ourCells(snapshot: WorkbookSnapshot): readonly string[] {
  return snapshot.sheets.filter(isOurs).flatMap(({ name, cells }) =>
    cells.map(({ row, column, value, formula, numberFormat }) => {
      const content = formula === undefined ? "" : `=${formula} → `;
      return `${name}!${cellName(row, column)}: ${content}${JSON.stringify(value)} ${numberFormat ?? ""}`;
    })
  );
}

function isOurs({ cells }: { readonly cells: readonly CellSnapshot[] }): boolean {
  const first = cells[0]?.value;
  return first?.kind === "text" && first.text.startsWith("jx:");
}

/** Types into the column of the row that bears an id, as a person does. */
function typeInto(
  book: BookModel,
  sheetName: string,
  id: string,
  letter: string,
  value: string | number
): void {
  const sheet = book.sheets.find(({ name }) => name.endsWith(sheetName))!;
  const { left: column } = parseArea(`${letter}1`)!;
  const [place] = [...sheet.cellsIn({ top: 0, left: 0, bottom: 500, right: 0 })].filter(
    ({ cell }) => cell.value === id
  );
  book.setContents(
    sheet,
    { top: place!.row, left: column },
    [[{ value, formula: null }]],
    "person"
  );
}
