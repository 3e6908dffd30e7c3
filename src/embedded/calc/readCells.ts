import type { IStyleData } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { BookModel, NewCell } from "../model/BookModel";
import { defaultFormat } from "../model/CellFormat";
import { keyOf, type Cell, type SheetModel } from "../model/SheetModel";
import { areaOf } from "../model/area";
import { compactStyle, formatChange, styleOf } from "./cellStyle";
import type { Grid } from "./Grid";
import { scalarOf, type GridNote } from "./gridCell";
import type { GridWriter } from "./GridWriter";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Takes over cells that a person typed, pasted, cleared or formatted. Tells contents in one piece, formats by cell. */
export function readCells(
  grid: Grid,
  book: BookModel,
  sheet: SheetModel,
  places: readonly Place[],
  writer: GridWriter
): void {
  const changed: (Place & { cell: Cell | null })[] = [];
  for (const place of places) {
    const cell = gridContent(grid, sheet, place, writer);
    if (!sameContent(sheet.cell(place.row, place.column), cell)) changed.push({ ...place, cell });
  }
  tellContents(book, sheet, changed);
  for (const { row, column } of places) {
    const change = gridFormat(grid, sheet, row, column);
    if (Object.keys(change).length > 0)
      book.setFormat(sheet, areaOf(row, column), change, "person");
  }
  // What the engine must compute differently from what was typed: references to sheets that do not exist.
  for (const { row, column, cell } of changed)
    if (cell?.formula != null && writer.engineFormula(cell.formula) !== cell.formula)
      writer.note({ kind: "contents", sheet, area: areaOf(row, column), origin: "api" });
}

/** What stands in a cell of the grid, as the model keeps it. @param id of the sheet in the grid */
export function gridContent(
  grid: Grid,
  sheet: SheetModel,
  { row, column }: Place,
  writer: GridWriter,
  id = sheet.id
): Cell | null {
  const raw = grid.worksheet(id)?.getCellMatrix().getValue(row, column);
  const formula =
    grid.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, id, grid.unitId) ??
    raw?.f;
  const value = scalarOf(raw);
  const known = sheet.cell(row, column);
  if (formula != null && formula !== "") {
    // The grid shows the formula as the engine computes it; the model keeps it as it was written.
    const same = known?.formula != null && writer.engineFormula(known.formula) === formula;
    return { value: same ? known.value : value, formula: same ? known.formula : formula };
  }
  if (value === null) return null;
  const prefixed =
    (raw?.custom as GridNote | null | undefined)?.prefixed === true && typeof value === "string";
  return { value, formula: null, ...(prefixed ? { prefixed } : {}) };
}

function gridFormat(
  grid: Grid,
  sheet: SheetModel,
  row: number,
  column: number
): ReturnType<typeof formatChange> {
  const raw = grid.worksheet(sheet.id)?.getCellMatrix().getValue(row, column);
  const style = grid.workbook?.getStyles().getStyleByCell(raw) as IStyleData | null | undefined;
  if (style == null && !sheet.cellFormats.has(keyOf(row, column))) return {};
  const base = compactStyle(styleOf(defaultFormat));
  return formatChange(sheet.format(row, column), { ...base, ...style });
}

function tellContents(
  book: BookModel,
  sheet: SheetModel,
  changed: readonly (Place & { cell: Cell | null })[]
): void {
  if (changed.length === 0) return;
  const rows = changed.map(({ row }) => row);
  const columns = changed.map(({ column }) => column);
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  const matrix: NewCell[][] = Array.from({ length: Math.max(...rows) - top + 1 }, () =>
    new Array<NewCell>(Math.max(...columns) - left + 1).fill(undefined)
  );
  for (const { row, column, cell } of changed) matrix[row - top]![column - left] = cell;
  book.setContents(sheet, { top, left }, matrix, "person");
}

function sameContent(a: Cell | undefined, b: Cell | null): boolean {
  // A cell into which an array spills is empty of its own.
  if (a === undefined || a.spilledFrom !== undefined) return b === null;
  if (b === null) return false;
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return JSON.stringify(a.value) === JSON.stringify(b.value) && a.prefixed === b.prefixed;
}
