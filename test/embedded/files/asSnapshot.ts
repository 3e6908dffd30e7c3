import { fromFile } from "../../../src/embedded/files/formulas/formulaText";
import type { BookModel } from "../../../src/embedded/model/BookModel";
import { placeOf, type Cell, type SheetModel } from "../../../src/embedded/model/SheetModel";
import { XlsxWorkbook } from "../../../src/hosts/xlsx/XlsxWorkbook";
import type { CellSnapshot, CellValue } from "../../../src/workbook/WorkbookSnapshot";

/** What the embedded Excel's own reader and ours can both say of a workbook. */
export interface Common {
  readonly date1904: boolean;
  readonly precisionAsDisplayed: boolean;
  readonly names: readonly string[];
  readonly sheets: readonly CommonSheet[];
}

interface CommonSheet {
  readonly name: string;
  readonly visibility: string;
  readonly protected: boolean;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly cells: readonly CellSnapshot[];
}

export function commonOf(book: BookModel): Common {
  return {
    date1904: book.date1904,
    precisionAsDisplayed: book.precisionAsDisplayed,
    names: book.names
      .map(({ name, formula, sheet }) => {
        const at = book.sheets.findIndex(({ id }) => id === sheet);
        return `${name} ${at < 0 ? "" : at}${formula}`;
      })
      .sort(),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protected,
      merges: sheet.merges.map(
        ({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`
      ),
      hiddenRows: rowsWithContent(sheet),
      hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
      cells: cellsOf(sheet),
    })),
  };
}

/** Our reader tells hidden rows only where they hold cells. */
function rowsWithContent(sheet: SheetModel): number[] {
  const used = new Set(cellsOf(sheet).map(({ row }) => row));
  return [...sheet.hiddenRows].filter((row) => used.has(row)).sort((a, b) => a - b);
}

/** A constant empty text is a cell in a book, and no used cell to our reader. */
function cellsOf(sheet: SheetModel): CellSnapshot[] {
  return [...sheet.contents]
    .filter(([, { value, formula }]) => value !== "" || formula !== null)
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => {
      const { row, column } = placeOf(key);
      const { numberFormat } = sheet.format(row, column);
      return {
        row,
        column,
        value: valueOf(cell),
        ...(cell.formula === null ? {} : { formula: cell.formula }),
        ...(numberFormat === "General" ? {} : { numberFormat }),
      };
    });
}

/** The reader of our command line, which shares no line with that of the embedded Excel. */
export async function commonOfSnapshot(bytes: Uint8Array): Promise<Common> {
  const snapshot = await XlsxWorkbook.open(bytes).read();
  return {
    date1904: snapshot.date1904,
    precisionAsDisplayed: snapshot.precisionAsDisplayed,
    names: snapshot.definedNames
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .map(({ name, refersTo, sheet }) => `${name} ${sheet ?? ""}${fromFile(refersTo)}`)
      .sort(),
    sheets: snapshot.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility[0]!.toUpperCase() + sheet.visibility.slice(1),
      protected: sheet.protected,
      merges: sheet.merges.map(
        ({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`
      ),
      hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: sheet.hiddenColumns
        .flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at)
        )
        .sort((a, b) => a - b),
      cells: sheet.cells.map((cell) =>
        cell.formula === undefined ? cell : { ...cell, formula: fromFile(cell.formula) }
      ),
    })),
  };
}

function valueOf({ value }: Cell): CellValue {
  if (value === null) return { kind: "uncalculated" };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  return { kind: "error", error: value.error };
}
