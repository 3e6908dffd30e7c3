import type { GridRow, SheetGrid } from "./SheetGrid";

/**
 * Cuts a sheet into tables that stand side by side with an empty column between. A strip is a table of its own only
 * where at least two of its rows have a label with a value right of it; else it belongs to the strip at its left, as a
 * table does that has blank columns inside.
 * @returns the strips, left to right; the whole grid where there is one
 */
export function splitStrips(grid: SheetGrid): readonly SheetGrid[] {
  const used = new Set<number>();
  for (const row of grid.rows) for (const cell of row.cells) used.add(cell.column);
  const columns = [...used].sort((a, b) => a - b);
  const starts = columns.filter((column, index) => index === 0 || columns[index - 1]! < column - 1);
  if (starts.length < 2) return [grid];
  const spanned = headerSpans(grid);
  const cuts = starts.filter((start, index) => {
    if (index === 0) return true;
    const end = starts[index + 1] ?? Infinity;
    return (
      !spanned.some((span) => span.left < start && span.right >= start) &&
      isTable(grid.rows, start, end)
    );
  });
  if (cuts.length < 2) return [grid];
  // The strip left of a cut must be a table too, or the cut goes through one.
  if (!cuts.slice(0, -1).every((cut, index) => isTable(grid.rows, cut, cuts[index + 1]!)))
    return [grid];
  return cuts.map((cut, index) => {
    const end = cuts[index + 1] ?? Infinity;
    const rows = grid.rows
      .map((row) => ({
        row: row.row,
        cells: row.cells.filter((c) => c.column >= cut && c.column < end),
      }))
      .filter((row) => row.cells.length > 0);
    return { ...grid, rows };
  });
}

/** Merges below a title that cross empty columns hold a table together. */
function headerSpans(grid: SheetGrid) {
  const alone = new Set(grid.rows.filter((row) => row.cells.length === 1).map((row) => row.row));
  return [...grid.merges.values()].filter(
    (merge) => merge.right > merge.left && !alone.has(merge.top)
  );
}

function isTable(rows: readonly GridRow[], start: number, end: number): boolean {
  let found = 0;
  for (const row of rows) {
    let label = false;
    for (const cell of row.cells) {
      if (cell.column < start || cell.column >= end) continue;
      if (cell.role === "text") label = true;
      else if (label && (cell.role === "value" || cell.role === "placeholder")) {
        found++;
        break;
      } else break;
    }
    if (found >= 2) return true;
  }
  return false;
}
