import { FUniver } from "@univerjs/core/facade";
import { CellValueType, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { coerce } from "../coercion/coerce";
import type { BookModel } from "../model/BookModel";
import type { Grid } from "./Grid";
import { isLocked, isTypable, type TypingRefusal } from "./typedText";

/**
 * Makes typing in the grid what it is in Excel: the same texts become numbers and dates, and locked cells stay.
 * @param editing told when a person begins to edit a cell, and when that ends
 */
export function guardTyping(
  grid: Grid,
  book: () => BookModel,
  refused: (why: TypingRefusal) => void,
  editing: (begins: boolean) => void
): void {
  grid.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Before the grid's own parser of number formats, which knows fewer forms.
    priority: 1000,
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheet = book().sheet(subUnitId);
      if (cell == null || sheet === undefined) return next(cell);
      return typedCell(grid, cell, sheet.format(row, col).numberFormat) ?? next(cell);
    },
  });
  const facade = FUniver.newAPI(grid.univer);
  facade.addEvent(facade.Event.BeforeSheetEditStart, (event) => {
    const sheet = book().sheet(event.worksheet.getSheetId());
    if (sheet === undefined || !isLocked(sheet, event.row, event.column)) return;
    event.cancel = true;
    refused("protectedCell");
  });
  facade.addEvent(facade.Event.SheetEditStarted, () => {
    editing(true);
  });
  facade.addEvent(facade.Event.SheetEditEnded, () => {
    editing(false);
  });
  facade.addEvent(facade.Event.BeforeSheetEditEnd, (event) => {
    const text = event.value.toPlainText().trim();
    if (!event.isConfirm || !text.startsWith("=") || isTypable(text)) return;
    event.cancel = true;
    refused("malformedFormula");
  });
}

function typedCell(grid: Grid, cell: ICellData, numberFormat: string): Nullable<ICellData> {
  // Formulas and rich text are the grid's own business; a forced text had its apostrophe.
  if (cell.f != null || cell.p != null || cell.v == null) return null;
  if (cell.t === CellValueType.FORCE_STRING)
    return { ...cell, custom: { ...cell.custom, prefixed: true } };
  const { value, formula, numberFormat: format } = coerce(String(cell.v), numberFormat);
  const plain: ICellData = { ...cell, p: null, si: null, f: null, custom: null };
  if (formula !== undefined) return { ...plain, v: null, t: null, f: formula };
  const styles = grid.workbook?.getStyles();
  const style = typeof cell.s === "string" ? styles?.get(cell.s) : cell.s;
  const s: Nullable<IStyleData> =
    format === undefined ? style : { ...style, n: { pattern: format } };
  const styled = s == null ? plain : { ...plain, s };
  if (typeof value === "number") return { ...styled, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...styled, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "string")
    return {
      ...styled,
      v: value,
      t:
        Number.isNaN(Number(value)) || value.trim() === ""
          ? CellValueType.STRING
          : CellValueType.FORCE_STRING,
    };
  if (value !== null) return { ...styled, v: value.error, t: CellValueType.STRING };
  return { ...styled, v: "", t: null };
}
