import type { MoneyUnit } from "../number/units";
import type { CellRange } from "../workbook/address";
import type { Block } from "./Block";
import type { GridCell } from "./readCell";
import type { GridRow } from "./SheetGrid";
import { addressKey } from "./SheetGrid";
import { type LabelMeaning, readLabel } from "./readLabel";
import type { TableColumn } from "./tableColumns";

/** A value of a table with the labels that name it. */
export interface TableValue {
  readonly cell: GridCell;
  /** Texts left of it, nearest first; empty where nothing stands there. */
  readonly rowLabels: readonly LabelMeaning[];
  readonly column: TableColumn;
  readonly columnIndex: number;
  /** A unit in the row's own unit column. */
  readonly rowUnit: MoneyUnit | null;
  /** A text with digits where the column holds numbers: it was meant to be one. */
  readonly unreadable: boolean;
}

const moneyUnits: readonly string[] = ["元", "千元", "万元", "亿元"];

/** Pairs each value of a table with its row labels and column headings; side-by-side label columns work row by row. */
export function tableValues(
  block: Block,
  columns: ReadonlyMap<number, TableColumn>
): readonly TableValue[] {
  const hanging = labelMerges(block);
  const result: TableValue[] = [];
  for (const row of block.body) {
    let run: LabelMeaning[] = [];
    let open = false;
    let unit: MoneyUnit | null = null;
    for (const cell of withHanging(row, hanging)) {
      const column = columns.get(cell.column)!;
      const kind = column.labels[0]?.column ?? null;
      if (cell.role === "date") continue;
      if (cell.role === "text") {
        const text = cell.raw.trim();
        if (kind === "unit" || moneyUnits.includes(text)) {
          if (moneyUnits.includes(text)) unit = text as MoneyUnit;
          continue;
        }
        // 合计 often stands in the column of codes or numbers.
        const total = readLabel(text).total > 0;
        if (!total && (kind === "number" || kind === "code")) continue;
        if (kind === "note" || kind === "status") continue;
        if (!total && (column.values > column.texts || (column.values > 0 && isAmount(column)))) {
          if (/[0-9０-９]/.test(text) && run.length > 0 && !readLabel(text).known)
            result.push(valueOf(cell, run, column, unit, true));
          open = false;
          continue;
        }
        if (!open) run = [];
        run.unshift(readLabel(cell.raw));
        open = true;
        continue;
      }
      if (kind === "number" || kind === "code" || kind === "unit") continue;
      open = false;
      result.push(valueOf(cell, run, column, unit, false));
    }
  }
  return result;
}

const isAmount = (column: TableColumn): boolean => {
  const label = column.labels[0];
  return (
    label !== undefined && (label.basis !== null || label.period !== null || label.fact !== null)
  );
};

function valueOf(
  cell: GridCell,
  run: readonly LabelMeaning[],
  column: TableColumn,
  rowUnit: MoneyUnit | null,
  unreadable: boolean
): TableValue {
  return { cell, rowLabels: run, column, columnIndex: cell.column, rowUnit, unreadable };
}

/** Labels merged over several rows, by each row they hang into. */
function labelMerges(block: Block): ReadonlyMap<number, readonly GridCell[]> {
  const rows = new Map<number, GridCell[]>();
  const used = new Set(block.body.map((row) => row.row));
  const last = block.body.at(-1)!.row;
  for (const row of block.body)
    for (const cell of row.cells) {
      if (cell.role !== "text") continue;
      const merge: CellRange | undefined = block.grid.merges.get(addressKey(cell.row, cell.column));
      if (merge === undefined || merge.bottom === merge.top) continue;
      for (let below = merge.top + 1; below <= Math.min(merge.bottom, last); below++) {
        if (!used.has(below)) continue;
        const cells = rows.get(below) ?? [];
        cells.push(cell);
        rows.set(below, cells);
      }
    }
  return rows;
}

function withHanging(
  row: GridRow,
  hanging: ReadonlyMap<number, readonly GridCell[]>
): readonly GridCell[] {
  const more = hanging.get(row.row);
  if (more === undefined) return row.cells;
  return [...row.cells, ...more].sort((a, b) => a.column - b.column);
}
