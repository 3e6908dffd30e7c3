import type { CellFormat } from "../../model/CellFormat";
import { defaultFormat } from "../../model/CellFormat";
import { lastColumn } from "../../model/area";
import {
  defaultColumnWidth,
  defaultRowHeight,
  placeOf,
  type SheetModel,
} from "../../model/SheetModel";
import type { FileStyle } from "../formats/fileStyles";
import { lastContentColumn } from "./readCells";
import type { SheetExtras } from "./sheetExtras";
import { standardCharacters, usualCharacters, widthPoints } from "./sizes";

/** Formats of the sheet, its columns, rows and cells, and sizes and hiding of rows and columns. */
export function readFormats(
  sheet: SheetModel,
  extras: SheetExtras,
  styles: readonly FileStyle[]
): void {
  const formatOf = (style: number): CellFormat => (styles[style] ?? styles[0]!).format;
  // Excel formats a whole sheet by formatting all its columns.
  const last = extras.columns.find((span) => span.last === lastColumn);
  const base = last?.style ?? 0;
  sheet.sheetFormat = difference(formatOf(base));
  const styledColumns = readColumns(sheet, extras, base, formatOf);
  for (const [row, { style }] of extras.rows)
    if (style !== null) sheet.rowFormats.set(row, formatOf(style));
  for (const [key, style] of extras.styles) {
    const { row, column } = placeOf(key);
    const behind = extras.rows.get(row)?.style ?? styledColumns.get(column) ?? base;
    if (style !== behind) sheet.cellFormats.set(key, formatOf(style));
  }
  // A cell that names no style has style 0, whatever its row and column have.
  for (const key of sheet.contents.keys()) {
    if (extras.styles.has(key)) continue;
    const { row, column } = placeOf(key);
    if ((extras.rows.get(row)?.style ?? styledColumns.get(column) ?? base) !== 0)
      sheet.cellFormats.set(key, formatOf(0));
  }
  readRows(sheet, extras);
}

/** @returns the style number of each column that differs from the sheet's */
function readColumns(
  sheet: SheetModel,
  extras: SheetExtras,
  base: number,
  formatOf: (style: number) => CellFormat
): Map<number, number> {
  const styled = new Map<number, number>();
  const usual = widthPoints(extras.defaultWidth ?? usualCharacters);
  if (usual !== defaultColumnWidth) sheet.standardWidth = standardCharacters(usual);
  const used = lastContentColumn(sheet);
  if (usual !== defaultColumnWidth)
    for (let column = 0; column <= used; column++) sheet.columnWidths.set(column, usual);
  for (const { first, last, width, hidden, style } of extras.columns) {
    // A span to the end of the sheet is about all columns behind the used ones, which need no record each.
    const end = last === lastColumn ? Math.max(used, first) : last;
    for (let column = first; column <= last; column++) {
      if (hidden) sheet.hiddenColumns.add(column);
      if (style !== base) styled.set(column, style);
      if (style !== base) sheet.columnFormats.set(column, formatOf(style));
      if (column > end && !hidden && style === base) break;
      const points = widthPoints(width ?? 0);
      const told = width !== null && column <= end && (column <= used || points !== usual);
      if (told) setWidth(sheet, column, points);
    }
  }
  return styled;
}

function setWidth(sheet: SheetModel, column: number, points: number): void {
  if (points === defaultColumnWidth) sheet.columnWidths.delete(column);
  else sheet.columnWidths.set(column, points);
}

function readRows(sheet: SheetModel, extras: SheetExtras): void {
  const usual = extras.defaultHeight ?? defaultRowHeight;
  for (const [row, { height, hidden }] of extras.rows) {
    const points = height ?? usual;
    if (points !== defaultRowHeight) sheet.rowHeights.set(row, points);
    if (hidden) sheet.hiddenRows.add(row);
  }
}

/** Only what differs from the model's own default. */
function difference(format: CellFormat): Partial<CellFormat> {
  const entries = Object.entries(format) as [keyof CellFormat, unknown][];
  return Object.fromEntries(entries.filter(([name, value]) => value !== defaultFormat[name]));
}
