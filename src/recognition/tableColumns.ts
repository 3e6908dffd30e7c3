import type { MoneyUnit } from "../number/units";
import type { Block } from "./Block";
import type { GridRow } from "./SheetGrid";
import { addressKey } from "./SheetGrid";
import { type LabelMeaning, readLabel } from "./readLabel";

/** A column of a table: its headings from the lowest up, and what its cells are. */
export interface TableColumn {
  /** Lowest heading first. */
  readonly labels: readonly LabelMeaning[];
  readonly unit: MoneyUnit | null;
  /** Cells below the header by role; tells a column of labels from one of amounts. */
  readonly texts: number;
  readonly values: number;
}

/**
 * Reads the header of a table by column. A merged heading stands over all its columns; a heading of a group that was
 * not merged stands over the empty cells at its right, as exports write it.
 */
export function tableColumns(block: Block): ReadonlyMap<number, TableColumn> {
  const counts = countCells(block);
  const used = new Set(counts.keys());
  for (const row of block.headers) for (const cell of row.cells) used.add(cell.column);
  const levels = block.headers.map((row) => headings(row, block, used));
  const lowest = block.headers.length - 1;
  const result = new Map<number, TableColumn>();
  const columns = [...used].sort((a, b) => a - b);
  for (const column of columns) {
    const labels: LabelMeaning[] = [];
    for (let level = lowest; level >= 0; level--) {
      const own =
        levels[level]!.get(column) ??
        (level < lowest ? groupAtLeft(levels, level, column, columns) : undefined);
      if (own !== undefined && labels.at(-1)?.text !== readLabel(own).text)
        labels.push(readLabel(own));
    }
    const count = counts.get(column) ?? { texts: 0, values: 0 };
    const unit = labels.find((label) => label.unit !== null)?.unit ?? null;
    result.set(column, { labels, unit, ...count });
  }
  return result;
}

/** Heading text by column, merges of this and earlier header rows spread out over the columns in use. */
function headings(row: GridRow, block: Block, used: ReadonlySet<number>): Map<number, string> {
  const result = new Map<number, string>();
  const put = (raw: string, top: number, left: number): void => {
    const merge = block.grid.merges.get(addressKey(top, left));
    if (merge === undefined || merge.bottom < row.row) {
      if (top === row.row) result.set(left, raw);
      return;
    }
    for (const column of used)
      if (column >= merge.left && column <= merge.right) result.set(column, raw);
  };
  for (const header of block.headers) {
    if (header.row > row.row) break;
    for (const cell of header.cells)
      if (cell.role === "text" || cell.role === "value") put(cell.raw, header.row, cell.column);
  }
  return result;
}

/** The unmerged heading of a group: the next one at the left on its level, where lower levels subdivide it. */
function groupAtLeft(
  levels: readonly ReadonlyMap<number, string>[],
  level: number,
  column: number,
  columns: readonly number[]
): string | undefined {
  const lower = levels.slice(level + 1);
  if (!lower.some((labels) => labels.has(column))) return undefined;
  for (let at = columns.indexOf(column) - 1; at >= 0; at--) {
    const left = columns[at]!;
    const heading = levels[level]!.get(left);
    if (heading === undefined) continue;
    // A heading that goes down to the amounts by itself is no group, unless its own column is subdivided too.
    const subdivided = lower.some((labels) => labels.has(left) && labels.get(left) !== heading);
    return subdivided ? heading : undefined;
  }
  return undefined;
}

function countCells(block: Block): Map<number, { texts: number; values: number }> {
  const counts = new Map<number, { texts: number; values: number }>();
  for (const row of block.body)
    for (const cell of row.cells) {
      const count = counts.get(cell.column) ?? { texts: 0, values: 0 };
      if (cell.role === "text") count.texts++;
      else if (cell.role !== "date") count.values++;
      counts.set(cell.column, count);
    }
  return counts;
}
