import { CellValueType, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import type { CellFormat } from "../model/CellFormat";
import type { Cell, SheetModel } from "../model/SheetModel";
import { keyOf } from "../model/SheetModel";
import { isCellError, isErrorText, type Scalar } from "../model/Scalar";
import { styleOf } from "./cellStyle";

/** What the grid carries along with a cell, a row or a column, and does not understand. */
export interface GridNote {
  readonly prefixed?: boolean;
  /** The own record of formats; several of them look the same in the grid. */
  readonly format?: Partial<CellFormat>;
}

/**
 * A cell as the grid keeps it, always with its type: the grid's own guessing is for the keyboard only. Every key is
 * stated, so that it replaces whatever stood there.
 * @param engineFormula what the engine is to compute for a formula
 */
export function gridCell(
  sheet: SheetModel,
  row: number,
  column: number,
  engineFormula: (formula: string) => string
): ICellData {
  const cell = sheet.cell(row, column);
  const style = ownFormat(sheet, row, column);
  const format = sheet.cellFormats.get(keyOf(row, column));
  const note: GridNote = {
    ...(cell?.prefixed ? { prefixed: true } : {}),
    ...(format === undefined ? {} : { format }),
  };
  return {
    ...gridContent(cell, engineFormula),
    s: style,
    custom: Object.keys(note).length > 0 ? note : null,
  };
}

/** The style of a cell, or null where it is the workbook's default. */
function ownFormat(sheet: SheetModel, row: number, column: number): IStyleData | null {
  const plain =
    !sheet.cellFormats.has(keyOf(row, column)) &&
    !sheet.rowFormats.has(row) &&
    !sheet.columnFormats.has(column) &&
    Object.keys(sheet.sheetFormat).length === 0;
  return plain ? null : styleOf(sheet.format(row, column));
}

function gridContent(
  cell: Cell | undefined,
  engineFormula: (formula: string) => string
): ICellData {
  const empty: ICellData = { v: null, f: null, si: null, p: null };
  // What spills belongs to the formula it comes from; the engine puts it there itself.
  if (cell === undefined || cell.spilledFrom !== undefined) return empty;
  if (cell.formula !== null)
    return { ...empty, ...typed(cell.value), f: engineFormula(cell.formula) };
  if (typeof cell.value === "string" && (cell.prefixed || looksLikeNumber(cell.value)))
    return { ...empty, v: cell.value, t: CellValueType.FORCE_STRING };
  return { ...empty, ...typed(cell.value) };
}

/** A value with its type, as the grid holds it. */
export function typed(value: Scalar): ICellData {
  if (value === null) return {};
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** A value of the grid as Excel would hold it. */
export function scalarOf(cell: Nullable<ICellData>): Scalar {
  const value = cell?.v;
  if (value == null) return richText(cell);
  if (cell?.t === CellValueType.BOOLEAN)
    return value === 1 || value === true || /^(1|true)$/i.test(String(value));
  if (typeof value === "boolean") return value;
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  if (typeof value === "number")
    return cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING
      ? String(value)
      : value;
  if (isErrorText(value)) return { error: value };
  return value;
}

function richText(cell: Nullable<ICellData>): string | null {
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return text === undefined || text === "" ? null : text;
}

function looksLikeNumber(text: string): boolean {
  return text.trim() !== "" && !Number.isNaN(Number(text));
}
