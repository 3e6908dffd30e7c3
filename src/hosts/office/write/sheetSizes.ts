import { columnName } from "../../../workbook/address";
import type { SheetPlan } from "../../../workbook/SheetPlan";

/** Points of one character of a column's width, where a character of the standard font is 7 pixels wide. */
const pointsPerCharacter = 5.25;
const tallestRow = 409;

/** Column widths, row heights and what is hidden. */
export function setSizes(sheet: Excel.Worksheet, { columns, rows }: SheetPlan): void {
  for (const { column, width, hidden } of columns) {
    const range = sheet.getRange(`${columnName(column)}:${columnName(column)}`);
    range.format.columnWidth = width * pointsPerCharacter;
    range.columnHidden = hidden === true;
  }
  for (const { first, last, height, hidden } of runs(rows)) {
    const range = sheet.getRange(`${first + 1}:${last + 1}`);
    if (height !== undefined) range.format.rowHeight = Math.min(height, tallestRow);
    range.rowHidden = hidden === true;
  }
}

interface RowRun {
  readonly first: number;
  last: number;
  readonly height: number | undefined;
  readonly hidden: boolean | undefined;
}

/** Neighbouring rows that are alike, so that they take one call. */
function runs(rows: SheetPlan["rows"]): readonly RowRun[] {
  const list: RowRun[] = [];
  for (const { row, height, hidden } of [...rows].sort((a, b) => a.row - b.row)) {
    const run = list.at(-1);
    if (run?.last === row - 1 && run.height === height && run.hidden === hidden) run.last = row;
    else list.push({ first: row, last: row, height, hidden });
  }
  return list;
}
