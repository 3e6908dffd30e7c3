import { fromDouble, plain } from "../../../number/exact";
import type { CellRange } from "../../../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../../../workbook/WorkbookSnapshot";

/** A cell or a merged range with what stands in it. */
export interface TableCell {
  readonly range: CellRange;
  /** Trimmed, line breaks kept; `""` where blank. A number in plain digits, an error as Excel shows it. */
  readonly text: string;
  /** Null for a merged range whose first cell is blank. */
  readonly cell: CellSnapshot | null;
}

/** A sheet by address: every cell of a merged range is that range. */
export class TableGrid {
  /** Rows that hold a cell, rising. */
  readonly rows: readonly number[];
  /** The last column that holds a cell; -1 on an empty sheet. */
  readonly lastColumn: number;
  private readonly cells = new Map<string, CellSnapshot>();
  private readonly covered = new Map<string, CellRange>();

  constructor(readonly sheet: SheetSnapshot) {
    const rows = new Set<number>();
    let lastColumn = -1;
    for (const cell of sheet.cells) {
      rows.add(cell.row);
      lastColumn = Math.max(lastColumn, cell.column);
      this.cells.set(key(cell.row, cell.column), cell);
    }
    this.rows = [...rows].sort((a, b) => a - b);
    this.lastColumn = lastColumn;
    const lastRow = this.rows.at(-1) ?? 0;
    // A merge over whole rows or columns is looked at only where the sheet holds anything.
    for (const merge of sheet.merges) {
      for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row++) {
        for (let column = merge.left; column <= Math.min(merge.right, lastColumn); column++) {
          this.covered.set(key(row, column), merge);
        }
      }
    }
  }

  /** The cell at an address, or the merged range that covers it. */
  at(row: number, column: number): TableCell {
    const range = this.covered.get(key(row, column)) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
    const cell = this.cells.get(key(range.top, range.left)) ?? null;
    return { range, text: cell === null ? "" : cellText(cell), cell };
  }

  /** What a row shows between two columns, left to right, merged ranges once; blanks are left out. */
  row(row: number, left: number, right: number): readonly TableCell[] {
    const found: TableCell[] = [];
    for (let column = left; column <= right; column++) {
      const cell = this.at(row, column);
      column = Math.max(column, Math.min(cell.range.right, right));
      if (cell.text !== "") found.push(cell);
    }
    return found;
  }
}

/** A cell as a person reads it; a formula shows the value that the file holds, and nothing where it holds none. */
function cellText({ value }: CellSnapshot): string {
  switch (value.kind) {
    case "number":
      return Number.isFinite(value.number) ? plain(fromDouble(value.number)) : "";
    case "text":
      return value.text
        .replace(/\r\n?/g, "\n")
        .replace(/[\u200b-\u200f\ufeff]/g, "")
        .trim();
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.error;
    case "uncalculated":
      return "";
  }
}

/** Whether both are the same cell or the same merged range. */
export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}
