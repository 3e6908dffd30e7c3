import {
  ObjectMatrix,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from "@univerjs/core";
import type { BookModel } from "../model/BookModel";
import { isCellError } from "../model/Scalar";
import { keyOf, type Cell } from "../model/SheetModel";
import { scalarOf, typed } from "./gridCell";

type Results = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/**
 * The results with which a file was opened. Where the engine answers an error that the file did not have, because it
 * lacks a function or cannot see another workbook, the file's result stays until an input of the cell changes.
 */
export class FileResults {
  private readonly known = new Map<string, Cell>();
  private readonly kept = new Set<string>();
  private opening = true;

  constructor(private readonly book: BookModel) {
    for (const sheet of book.sheets)
      for (const [key, cell] of sheet.contents)
        if (cell.formula !== null && cell.value !== null && !isCellError(cell.value))
          this.known.set(`${sheet.id}/${key}`, cell);
  }

  /**
   * Puts the file's results in place of such errors, before anybody sees them.
   * @param everything whether the engine computed all cells, and not only those whose inputs changed
   */
  keep(sheetId: string, results: Results, everything: boolean): void {
    const sheet = this.book.sheet(sheetId);
    if (sheet === undefined || this.known.size === 0) return;
    new ObjectMatrix(results).forValue((row, column, cell) => {
      const place = `${sheetId}/${keyOf(row, column)}`;
      const before = this.known.get(place);
      if (before === undefined) return;
      const isOurs = sheet.cell(row, column)?.formula === before.formula;
      if (!isOurs || !(this.opening || everything)) {
        this.known.delete(place);
        return;
      }
      const value = scalarOf(cell);
      if (cell == null || !isCellError(value) || value.error === "#BUSY!") return;
      this.kept.add(place);
      Object.assign(cell, typed(before.value));
    });
  }

  /** The first calculation is over: what the engine could compute then is the engine's from now on. */
  end(): void {
    if (!this.opening) return;
    this.opening = false;
    for (const place of this.known.keys()) if (!this.kept.has(place)) this.known.delete(place);
  }
}
