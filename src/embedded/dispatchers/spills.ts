import { areaOf, enclose, type Area } from "../model/area";
import { placeOf, type SheetModel } from "../model/SheetModel";
import { cellCount, CellRange } from "./ranges";

/** The area into which the formula of a cell spills, itself included; null where it does not. */
export function spillOf(sheet: SheetModel, row: number, column: number): CellRange | null {
  let area: Area | null = null;
  for (const [key, cell] of sheet.contents) {
    if (cell.spilledFrom?.row !== row || cell.spilledFrom.column !== column) continue;
    area = enclose(area ?? areaOf(row, column), placeArea(key));
  }
  return area === null ? null : new CellRange(sheet, area);
}

function placeArea(key: number): Area {
  const { row, column } = placeOf(key);
  return areaOf(row, column);
}

/** The cell whose formula spills into this one. */
export function spillParent(sheet: SheetModel, row: number, column: number): CellRange | null {
  const from = sheet.cell(row, column)?.spilledFrom;
  if (from !== undefined) return new CellRange(sheet, areaOf(from.row, from.column));
  return spillOf(sheet, row, column) === null ? null : new CellRange(sheet, areaOf(row, column));
}

/** Whether all cells belong to spills; null where only some do. */
export function hasSpill({ sheet, area }: CellRange): boolean | null {
  let spilled = 0;
  for (const { row, column } of sheet.cellsIn(area))
    if (spillParent(sheet, row, column) !== null) spilled += 1;
  if (spilled === 0) return false;
  return spilled === cellCount(area) ? true : null;
}
