import type { CellRange } from "../workbook/address";
import type { SheetSnapshot } from "../workbook/WorkbookSnapshot";
import { type GridCell, readCell } from "./readCell";

/** The cells of one row, left to right; blanks are left out. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
}

/** A sheet, or a strip of its columns, as rows of sorted cells. */
export interface SheetGrid {
  readonly sheet: SheetSnapshot;
  readonly rows: readonly GridRow[];
  /** Merges by the address of their top-left cell. */
  readonly merges: ReadonlyMap<string, CellRange>;
}

export const addressKey = (row: number, column: number): string => `${row},${column}`;

/** Sorts a sheet's cells once; everything later walks these rows. Linear in used cells. */
export function sheetGrid(sheet: SheetSnapshot): SheetGrid {
  const rows: { row: number; cells: GridCell[] }[] = [];
  for (const cell of sheet.cells) {
    const read = readCell(cell);
    if (read.role === "blank") continue;
    const last = rows.at(-1);
    if (last?.row === cell.row) last.cells.push(read);
    else rows.push({ row: cell.row, cells: [read] });
  }
  const merges = new Map(sheet.merges.map((merge) => [addressKey(merge.top, merge.left), merge]));
  return { sheet, rows, merges };
}
