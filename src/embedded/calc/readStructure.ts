import { BooleanNumber } from "@univerjs/core";
import type { BookModel } from "../model/BookModel";
import type { Grid } from "./Grid";

/**
 * Takes over which sheets there are, their names and their order.
 * A sheet that a person adds has an id of the grid's own; the caller reads its cells as they are written.
 */
export function readStructure(grid: Grid, book: BookModel): void {
  const order = grid.workbook?.getSheetOrders() ?? [];
  for (const sheet of [...book.sheets])
    if (!order.includes(sheet.id)) book.removeSheet(sheet, "person");
  for (const [position, id] of order.entries()) {
    const worksheet = grid.worksheet(id);
    if (worksheet === null) continue;
    const sheet = book.sheet(id);
    if (sheet === undefined) continue;
    const at = book.sheets.indexOf(sheet);
    if (at !== position && position < book.sheets.length) book.moveSheet(sheet, position, "person");
    if (sheet.name !== worksheet.getName())
      book.changeSheet(sheet, "name", "person", () => {
        sheet.name = worksheet.getName();
      });
    const hidden = worksheet.isSheetHidden() === BooleanNumber.TRUE;
    if (hidden !== (sheet.visibility !== "Visible"))
      book.changeSheet(sheet, "visibility", "person", () => {
        sheet.visibility = hidden ? "Hidden" : "Visible";
      });
  }
}
