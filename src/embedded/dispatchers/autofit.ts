import { displayText } from "../coercion/displayText";
import { lastColumn, lastRow } from "../model/area";
import { defaultRowHeight, type SheetModel } from "../model/SheetModel";
import { mayChange } from "./protection";
import type { CellAreas } from "./ranges";
import type { Session } from "./Session";
import { widthOf } from "./sizes";

/** Points of half a letter square in size 11; a Chinese character takes two. */
const pointsPerHalf = 5.25;
const padding = 6;
const lineFactor = defaultRowHeight / 11;

/** Halves that a text takes: two for what is wide, one for the rest. An estimate, where Excel measures the font. */
function halves(text: string): number {
  let count = 0;
  for (const letter of text) count += letter.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return count;
}

/** Makes each column as wide as its longest text that is not wrapped or merged. */
export function autofitColumns({ sheet, areas }: CellAreas, { book, locale }: Session): void {
  mayChange({ sheet }, "RangeFormat.autofitColumns", "allowFormatColumns");
  book.changeSheet(sheet, "columns", "api", () => {
    for (const { left, right } of areas) {
      const widths = new Map<number, number>();
      for (const { row, column, cell } of sheet.cellsIn({ top: 0, left, bottom: lastRow, right })) {
        const format = sheet.format(row, column);
        if (format.wrap || isMerged(sheet, row, column)) continue;
        const text = displayText(cell.value, format.numberFormat, locale);
        const size = halves(text) * pointsPerHalf * (format.fontSize / 11) + padding;
        widths.set(column, Math.max(size, widths.get(column) ?? 0));
      }
      for (const [column, width] of widths) sheet.columnWidths.set(column, width);
    }
  });
}

/** Makes each used row as high as its text needs in the widths that its columns have. */
export function autofitRows({ sheet, areas }: CellAreas, { book, locale }: Session): void {
  mayChange({ sheet }, "RangeFormat.autofitRows", "allowFormatRows");
  book.changeSheet(sheet, "rows", "api", () => {
    for (const { top, bottom } of areas) {
      const heights = new Map<number, number>();
      for (const { row, column, cell } of sheet.cellsIn({
        top,
        left: 0,
        bottom,
        right: lastColumn,
      })) {
        if (isMerged(sheet, row, column)) continue;
        const format = sheet.format(row, column);
        const text = displayText(cell.value, format.numberFormat, locale);
        const room = widthOf(sheet, column) - padding;
        const size = pointsPerHalf * (format.fontSize / 11);
        const lines = format.wrap
          ? text.split("\n").reduce((sum, line) => sum + linesOf(halves(line) * size, room), 0)
          : 1;
        const height = lines * format.fontSize * lineFactor;
        heights.set(row, Math.max(height, heights.get(row) ?? defaultRowHeight));
      }
      for (let row = top; row <= bottom && sheet.rowHeights.size > 0; row++)
        if (!heights.has(row)) sheet.rowHeights.delete(row);
      for (const [row, height] of heights) sheet.rowHeights.set(row, height);
    }
  });
}

function linesOf(width: number, room: number): number {
  return Math.max(1, Math.ceil(width / Math.max(room, 1)));
}

function isMerged(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right
  );
}
