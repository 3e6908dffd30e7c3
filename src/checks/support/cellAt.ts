import type { CellRange } from "../../workbook/address";
import type { CellSnapshot, WorkbookSnapshot } from "../../workbook/WorkbookSnapshot";

/**
 * The used cells of a range, in row-major order. A binary search finds the first, so that a check that looks at a few
 * cells costs nothing on a sheet with a million.
 * @returns [] where the sheet does not exist
 */
export function cellsIn(
  snapshot: WorkbookSnapshot,
  sheetName: string,
  range: CellRange
): readonly CellSnapshot[] {
  const cells = snapshot.sheets.find((sheet) => sheet.name === sheetName)?.cells ?? [];
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle]!;
    const before = cell.row < range.top || (cell.row === range.top && cell.column < range.left);
    if (before) low = middle + 1;
    else high = middle;
  }
  const found: CellSnapshot[] = [];
  for (let index = low; index < cells.length && cells[index]!.row <= range.bottom; index++) {
    const cell = cells[index]!;
    if (cell.column >= range.left && cell.column <= range.right) found.push(cell);
  }
  return found;
}
