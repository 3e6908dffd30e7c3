import type { BookModel } from "../../../src/embedded/model/BookModel";
import { placeOf, type Cell, type SheetModel } from "../../../src/embedded/model/SheetModel";
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
  const used = new Set([...sheet.contents.keys()].map((key) => placeOf(key).row));
  return [...sheet.hiddenRows].filter((row) => used.has(row)).sort((a, b) => a - b);
}

function cellsOf(sheet: SheetModel): CellSnapshot[] {
  return [...sheet.contents]
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

function valueOf({ value }: Cell): CellValue {
  if (value === null) return { kind: "uncalculated" };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  return { kind: "error", error: value.error };
}
