import { typedText, type TypingRefusal } from "../calc/typedText";
import { displayText } from "../coercion/displayText";
import { parseArea, type Area } from "../model/area";
import type { BookModel } from "../model/BookModel";
import { isCellError, type Scalar } from "../model/Scalar";
import type { SheetModel } from "../model/SheetModel";

export interface ReadCells {
  /** Numbers, texts, truth values; errors as their texts, empty cells as "". */
  readonly values: (string | number | boolean)[][];
  /** The formula with `=`, or the value. */
  readonly formulas: (string | number | boolean)[][];
  /** What the cells show. */
  readonly text: string[][];
}

/** Reads a rectangle. @param address `A1:B2` Errors: no such sheet, no such address */
export function readArea(book: BookModel, sheetName: string, address: string): ReadCells {
  const sheet = sheetOf(book, sheetName);
  const area = areaAt(address);
  const rows = range(area.top, area.bottom);
  const columns = range(area.left, area.right);
  const map = <Value>(read: (row: number, column: number) => Value): Value[][] =>
    rows.map((row) => columns.map((column) => read(row, column)));
  return {
    values: map((row, column) => plain(sheet.cell(row, column)?.value ?? null)),
    formulas: map((row, column) => {
      const cell = sheet.cell(row, column);
      return cell?.formula ?? plain(cell?.value ?? null);
    }),
    text: map((row, column) =>
      displayText(sheet.cell(row, column)?.value ?? null, sheet.format(row, column).numberFormat)
    ),
  };
}

/** Types into a cell as a person would, and presses Enter. @returns why Excel would not take it, or null */
export function typeInto(
  book: BookModel,
  sheetName: string,
  address: string,
  text: string
): TypingRefusal | null {
  const sheet = sheetOf(book, sheetName);
  const { top: row, left: column } = areaAt(address);
  const typed = typedText(sheet, row, column, text);
  if (typeof typed === "string") return typed;
  const { cell, numberFormat } = typed;
  if (numberFormat !== undefined)
    book.setFormat(
      sheet,
      { top: row, left: column, bottom: row, right: column },
      { numberFormat },
      "person"
    );
  book.setContents(sheet, { top: row, left: column }, [[cell]], "person");
  return null;
}

function sheetOf(book: BookModel, name: string): SheetModel {
  const sheet = book.sheet(name);
  if (sheet === undefined) throw new Error(`There is no sheet “${name}”`);
  return sheet;
}

function areaAt(address: string): Area {
  const area = parseArea(address);
  if (area === null) throw new Error(`“${address}” is no address`);
  return area;
}

function plain(value: Scalar): string | number | boolean {
  return isCellError(value) ? value.error : (value ?? "");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
