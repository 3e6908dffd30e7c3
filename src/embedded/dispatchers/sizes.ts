import { lastRow } from "../model/area";
import { defaultColumnWidth, type SheetModel } from "../model/SheetModel";
import { mayChange } from "./protection";
import type { CellAreas } from "./ranges";
import type { Session } from "./Session";

export function widthOf(sheet: SheetModel, column: number): number {
  return sheet.columnWidths.get(column) ?? defaultColumnWidth;
}

/** Points; null where columns differ. */
export function commonWidth({ sheet, areas }: CellAreas): number | null {
  return common(
    areas.map(({ left, right }) => [left, right]),
    sheet.columnWidths,
    defaultColumnWidth
  );
}

/** Points; null where rows differ. */
export function commonHeight({ sheet, areas }: CellAreas): number | null {
  return common(
    areas.map(({ top, bottom }) => [top, bottom]),
    sheet.rowHeights,
    sheet.standardHeight
  );
}

function common(
  spans: readonly (readonly [number, number])[],
  sizes: ReadonlyMap<number, number>,
  plain: number
): number | null {
  const found = new Set<number>();
  for (const [first, last] of spans) {
    let own = 0;
    for (const [place, size] of sizes) {
      if (place < first || place > last) continue;
      own += 1;
      found.add(size);
    }
    if (own < last - first + 1) found.add(plain);
  }
  return found.size === 1 ? [...found][0]! : null;
}

/** Width or height of a span, without what is hidden; points. */
export function extent(
  first: number,
  last: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  plain: number
): number {
  let sum = (last - first + 1) * plain;
  for (const [place, size] of sizes)
    if (place >= first && place <= last && !hidden.has(place)) sum += size - plain;
  for (const place of hidden) if (place >= first && place <= last) sum -= plain;
  return sum;
}

export function setWidth({ sheet, areas }: CellAreas, width: number, session: Session): void {
  mayChange({ sheet }, "RangeFormat.columnWidth", "allowFormatColumns");
  session.book.changeSheet(sheet, "columns", "api", () => {
    for (const { left, right } of areas)
      for (let column = left; column <= right; column++) sheet.columnWidths.set(column, width);
  });
}

export function setHeight({ sheet, areas }: CellAreas, height: number, session: Session): void {
  mayChange({ sheet }, "RangeFormat.rowHeight", "allowFormatRows");
  session.book.changeSheet(sheet, "rows", "api", () => {
    for (const { top, bottom } of areas) {
      if (top === 0 && bottom === lastRow) {
        sheet.standardHeight = height;
        sheet.rowHeights.clear();
      } else {
        for (let row = top; row <= bottom; row++) sheet.rowHeights.set(row, height);
      }
    }
  });
}

/** Whether rows or columns of the spans are hidden: all, none, or null for some. */
export function hiddenIn(
  spans: readonly (readonly [number, number])[],
  hidden: ReadonlySet<number>
): boolean | null {
  let inside = 0;
  let all = 0;
  for (const [first, last] of spans) {
    all += last - first + 1;
    for (const place of hidden) if (place >= first && place <= last) inside += 1;
  }
  if (inside === 0) return false;
  return inside === all ? true : null;
}

export function hide(
  { sheet, areas }: CellAreas,
  what: "rows" | "columns",
  hidden: boolean,
  { book }: Session
): void {
  const option = what === "rows" ? "allowFormatRows" : "allowFormatColumns";
  mayChange({ sheet }, what === "rows" ? "Range.rowHidden" : "Range.columnHidden", option);
  book.changeSheet(sheet, what, "api", () => {
    const places = what === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
    for (const area of areas) {
      const [first, last] = what === "rows" ? [area.top, area.bottom] : [area.left, area.right];
      for (let place = first; place <= last; place++) {
        if (hidden) places.add(place);
        else places.delete(place);
      }
    }
  });
}
