import { contains, type Area } from "../model/area";
import type { CellFormat } from "../model/CellFormat";
import { keyOf, placeOf, type SheetModel } from "../model/SheetModel";
import type { CellAreas } from "./ranges";
import { cellCount } from "./ranges";

/** Areas up to this size are looked through cell by cell. */
const smallArea = 100_000;

/** What all cells have in common, or null where they differ, as Office.js tells formats. */
export function uniform<V>(
  { sheet, areas }: CellAreas,
  pick: (format: CellFormat, row: number, column: number) => V
): V | null {
  const found = new Set<V>();
  for (const area of areas) {
    for (const value of valuesIn(sheet, area, pick)) {
      found.add(value);
      if (found.size > 1) return null;
    }
  }
  for (const value of found) return value;
  return null;
}

function* valuesIn<V>(
  sheet: SheetModel,
  area: Area,
  pick: (format: CellFormat, row: number, column: number) => V
): Generator<V> {
  if (cellCount(area) <= smallArea) {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        yield pick(sheet.format(row, column), row, column);
    return;
  }
  // A large area has few formats: those of rows, of columns, of the rest, and single cells.
  for (const key of sheet.cellFormats.keys()) {
    const { row, column } = placeOf(key);
    if (contains(area, row, column)) yield pick(sheet.format(row, column), row, column);
  }
  const isPlain = (row: number, column: number): boolean =>
    !sheet.cellFormats.has(keyOf(row, column));
  const rows = sampled(sheet.rowFormats, area.top, area.bottom);
  const columns = sampled(sheet.columnFormats, area.left, area.right);
  for (const row of rows)
    for (const column of columns)
      if (isPlain(row, column)) yield pick(sheet.format(row, column), row, column);
}

/** The keys in the span, and the first and last place without a key. */
function sampled(map: ReadonlyMap<number, unknown>, first: number, last: number): number[] {
  const keys = [...map.keys()].filter((key) => key >= first && key <= last);
  for (let place = first; place <= last; place++) {
    if (!map.has(place)) {
      keys.push(place);
      break;
    }
  }
  for (let place = last; place >= first; place--) {
    if (!map.has(place)) {
      keys.push(place);
      break;
    }
  }
  return keys;
}
