import type { LocaleType } from "@univerjs/core";
import {
  BooleanNumber,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { lastColumn, lastRow, type Area } from "../model/area";
import type { BookModel } from "../model/BookModel";
import { defaultFormat } from "../model/CellFormat";
import {
  defaultColumnWidth,
  defaultRowHeight,
  placeOf,
  type SheetModel,
} from "../model/SheetModel";
import { compactStyle, styleOf } from "./cellStyle";
import { gridCell, type GridNote } from "./gridCell";
import type { ShownAreas } from "./ShownAreas";

const toPixels = (points: number): number => Math.round((points * 96) / 72);
export const toPoints = (pixels: number): number => (pixels * 72) / 96;

export function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

export function areaOfRange(range: IRange): Area {
  return {
    top: Number.isNaN(range.startRow) ? 0 : range.startRow,
    left: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
    bottom: Number.isNaN(range.endRow) ? lastRow : range.endRow,
    right: Number.isNaN(range.endColumn) ? lastColumn : range.endColumn,
  };
}

/** A whole book for the grid; what the grid keeps beside its snapshot (rules, links) comes by `GridWriter`. */
export function bookSnapshot(
  unitId: string,
  book: BookModel,
  locale: LocaleType,
  engineFormula: (formula: string) => string,
  shown: ShownAreas
): IWorkbookData {
  return {
    id: unitId,
    name: book.fileName,
    appVersion: "",
    locale,
    styles: {},
    defaultStyle: compactStyle(styleOf(defaultFormat)),
    sheetOrder: book.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(
      book.sheets.map((sheet) => [sheet.id, sheetSnapshot(sheet, engineFormula, shown)])
    ),
  };
}

export function sheetSnapshot(
  sheet: SheetModel,
  engineFormula: (formula: string) => string,
  shown: ShownAreas
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const key of new Set([...sheet.contents.keys(), ...sheet.cellFormats.keys()])) {
    const { row, column } = placeOf(key);
    (cellData[row] ??= {})[column] = withoutNulls(gridCell(sheet, row, column, engineFormula));
  }
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    // Formulas that refer beyond the last row of the grid would be wrong, so a sheet has Excel's full size.
    rowCount: lastRow + 1,
    columnCount: lastColumn + 1,
    defaultColumnWidth: toPixels(defaultColumnWidth),
    defaultRowHeight: toPixels(defaultRowHeight),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    rightToLeft: BooleanNumber.FALSE,
    freeze: freezeOf(sheet),
    mergeData: shown.show(sheet, "merges", sheet.merges).map(rangeOf),
    cellData,
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(Object.keys(sheet.sheetFormat).length > 0
      ? { defaultStyle: compactStyle(styleOf({ ...defaultFormat, ...sheet.sheetFormat })) }
      : {}),
  };
}

export function freezeOf(sheet: SheetModel): IWorksheetData["freeze"] {
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

type Lines = Record<
  number,
  {
    h?: number;
    w?: number;
    ia?: BooleanNumber;
    hd?: BooleanNumber;
    s?: IStyleData;
    custom?: GridNote;
  }
>;

export function rowData(sheet: SheetModel): Lines {
  const lines: Lines = {};
  for (const [row, height] of sheet.rowHeights)
    lines[row] = { ...lines[row], h: toPixels(height), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) lines[row] = { ...lines[row], hd: BooleanNumber.TRUE };
  for (const [row, format] of sheet.rowFormats)
    lines[row] = {
      ...lines[row],
      s: compactStyle(styleOf({ ...defaultFormat, ...sheet.sheetFormat, ...format })),
      custom: { format },
    };
  return lines;
}

export function columnData(sheet: SheetModel): Lines {
  const lines: Lines = {};
  for (const [column, width] of sheet.columnWidths)
    lines[column] = { ...lines[column], w: toPixels(width) };
  for (const column of sheet.hiddenColumns)
    lines[column] = { ...lines[column], hd: BooleanNumber.TRUE };
  for (const [column, format] of sheet.columnFormats)
    lines[column] = {
      ...lines[column],
      s: compactStyle(styleOf({ ...defaultFormat, ...sheet.sheetFormat, ...format })),
      custom: { format },
    };
  return lines;
}

function withoutNulls(cell: ICellData): ICellData {
  const entries = Object.entries(cell).filter(([, value]) => value !== null);
  const plain = Object.fromEntries(entries) as ICellData;
  if (plain.s != null && typeof plain.s === "object") plain.s = compactStyle(plain.s);
  return plain;
}
