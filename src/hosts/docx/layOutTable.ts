import type { CellRange } from "../../workbook/address";
import type { CellSnapshot } from "../../workbook/WorkbookSnapshot";
import { nodeText } from "./nodeText";
import { childrenOf, type WordNode } from "./WordNode";

/** As many columns as Word lets a table have; a larger span is damage. */
const widest = 63;

/** Where the cells of a table stand in the grid of a sheet. */
export interface TableLayout {
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly CellRange[];
}

/**
 * Puts the cells of a table into rows and columns. Every cell with text is a text cell at its upper left corner, numbers
 * too; a cell that spans columns or rows is a merged range, blank or not.
 */
export function layOutTable(table: WordNode): TableLayout {
  const rows = childrenOf(table).filter(({ type }) => type === "tableRow");
  const cells: CellSnapshot[] = [];
  const merges: CellRange[] = [];
  /** By column: the first row that no cell from above reaches into. */
  const freeFrom: number[] = [];
  rows.forEach((tableRow, row) => {
    let column = 0;
    for (const cell of childrenOf(tableRow)) {
      while ((freeFrom[column] ?? 0) > row) column++;
      const right = column + spanOf(cell.colSpan, widest) - 1;
      const bottom = row + spanOf(cell.rowSpan, rows.length - row) - 1;
      const text = nodeText(cell);
      if (text !== "") cells.push({ row, column, value: { kind: "text", text } });
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
      for (; column <= right; column++) freeFrom[column] = bottom + 1;
    }
  });
  return { cells, merges };
}

function spanOf(span: number | undefined, most: number): number {
  return Math.max(1, Math.min(Math.floor(span ?? 1) || 1, most));
}
