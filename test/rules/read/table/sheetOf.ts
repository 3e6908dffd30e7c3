import { cellName, parseCell, parseRange, type CellRange } from "../../../../src/workbook/address";
import type {
  CellSnapshot,
  CellValue,
  SheetSnapshot,
} from "../../../../src/workbook/WorkbookSnapshot";

/** A cell of a matrix: text, number, blank, or a number with its format, a formula with its result, an error. */
export type Cell = string | number | null | Special;

interface Special {
  readonly value: string | number | CellValue;
  readonly format?: string;
  readonly formula?: string;
}

export const percent = (value: number): Special => ({ value, format: "0%" });
export const formula = (text: string, value: string | number | CellValue): Special => ({
  value,
  formula: text,
});
export const error = (text: string): Special => ({ value: { kind: "error", error: text } });

/** A sheet from the rows of a table, beginning at A1; merges are addresses such as `A2:A5`. */
export function sheetOf(
  rows: readonly (readonly Cell[])[],
  merges: readonly string[] = [],
  more: Partial<SheetSnapshot> = {}
): SheetSnapshot {
  const ranges = merges.map((merge) => parseRange(merge)!);
  const cells = rows.flatMap((row, index) =>
    row.flatMap((cell, column): CellSnapshot[] => {
      if (cell === null || isCovered(ranges, index, column)) return [];
      const special = typeof cell === "object" ? cell : { value: cell };
      return [
        {
          row: index,
          column,
          value: valueOf(special.value),
          ...(special.formula !== undefined && { formula: special.formula }),
          ...(special.format !== undefined && { numberFormat: special.format }),
        },
      ];
    })
  );
  return {
    name: "评分表",
    visibility: "visible",
    cells,
    merges: ranges,
    hiddenRows: new Set(),
    hiddenColumns: [],
    protected: false,
    ...more,
  };
}

/** The same sheet lower and further right: nothing may depend on A1. */
export function moved(sheet: SheetSnapshot, to: string): SheetSnapshot {
  const { row, column } = parseCell(to)!;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      row: cell.row + row,
      column: cell.column + column,
    })),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + row,
      left: left + column,
      bottom: bottom + row,
      right: right + column,
    })),
  };
}

/** The address of a zero-based cell, for readable expectations. */
export const address = cellName;

function valueOf(value: Special["value"]): CellValue {
  if (typeof value === "object") return value;
  return typeof value === "number"
    ? { kind: "number", number: value }
    : { kind: "text", text: value };
}

/** In a file only the first cell of a merged range holds anything. */
function isCovered(ranges: readonly CellRange[], row: number, column: number): boolean {
  return ranges.some(
    ({ top, left, bottom, right }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      !(row === top && column === left)
  );
}
