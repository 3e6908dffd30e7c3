import type { Area } from "../model/area";
import { areaOf, lastColumn, lastRow } from "../model/area";
import { edgeStyles, type CellFormat, type Edge } from "../model/CellFormat";
import type { SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import { mayChange } from "./protection";
import { cellCount, CellAreas } from "./ranges";
import type { Session } from "./Session";
import { uniform } from "./uniform";

/** `BorderIndex` without the diagonals, which this host does not have. */
export const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
export type Side = (typeof sides)[number];

/** `BorderLineStyle` of Office.js. */
export const borderStyles = ["None", ...edgeStyles] as const;

type EdgeName = "edgeTop" | "edgeBottom" | "edgeLeft" | "edgeRight";

/** The cells that have this side, and which of their own edges it is; null where there is none inside. */
function part(area: Area, side: Side): { readonly area: Area; readonly edge: EdgeName } | null {
  const { top, left, bottom, right } = area;
  switch (side) {
    case "EdgeTop":
      return { area: areaOf(top, left, top, right), edge: "edgeTop" };
    case "EdgeBottom":
      return { area: areaOf(bottom, left, bottom, right), edge: "edgeBottom" };
    case "EdgeLeft":
      return { area: areaOf(top, left, bottom, left), edge: "edgeLeft" };
    case "EdgeRight":
      return { area: areaOf(top, right, bottom, right), edge: "edgeRight" };
    case "InsideHorizontal":
      return top === bottom
        ? null
        : { area: areaOf(top, left, bottom - 1, right), edge: "edgeBottom" };
    case "InsideVertical":
      return left === right
        ? null
        : { area: areaOf(top, left, bottom, right - 1), edge: "edgeRight" };
  }
}

const opposite: Readonly<Record<EdgeName, EdgeName>> = {
  edgeTop: "edgeBottom",
  edgeBottom: "edgeTop",
  edgeLeft: "edgeRight",
  edgeRight: "edgeLeft",
};

/** The cell on the other side of an edge. */
function beyond(row: number, column: number, edge: EdgeName): [row: number, column: number] {
  switch (edge) {
    case "edgeTop":
      return [row - 1, column];
    case "edgeBottom":
      return [row + 1, column];
    case "edgeLeft":
      return [row, column - 1];
    case "edgeRight":
      return [row, column + 1];
  }
}

/** The line between two cells belongs to both: each may hold it. */
function lineAt(
  sheet: SheetModel,
  format: CellFormat,
  row: number,
  column: number,
  edge: EdgeName
): Edge | null {
  const own = format[edge];
  if (own !== null) return own;
  const [otherRow, otherColumn] = beyond(row, column, edge);
  if (otherRow < 0 || otherColumn < 0 || otherRow > lastRow || otherColumn > lastColumn)
    return null;
  return sheet.format(otherRow, otherColumn)[opposite[edge]];
}

/** What the side's lines have in common, or null. */
export function edgeAt<V>(
  { sheet, areas }: CellAreas,
  side: Side,
  pick: (edge: Edge | null) => V
): V | null {
  const parts = areas.flatMap((area) => part(area, side) ?? []);
  if (parts.length === 0) return pick(null);
  const found = parts.map(({ area, edge }) =>
    uniform(new CellAreas(sheet, [area]), (format, row, column) =>
      pick(lineAt(sheet, format, row, column, edge))
    )
  );
  return found.every((value) => value === found[0]) ? found[0]! : null;
}

/** More lines than this at once are refused where they are not all alike: nobody means them. */
const mostCells = 200_000;

/** Changes the side's lines, each from what it was. */
export function setEdges(
  cells: CellAreas,
  side: Side,
  to: (edge: Edge | null) => Edge | null,
  { book }: Session
): void {
  mayChange(cells, "RangeBorder", "allowFormatCells");
  const { sheet } = cells;
  for (const whole of cells.areas) {
    const lines = part(whole, side);
    if (lines === null) continue;
    const { area, edge } = lines;
    for (const { place, line } of alike(sheet, area, edge)) {
      const next = to(line);
      book.setFormat(sheet, place, { [edge]: next }, "api");
      setOpposite(sheet, place, edge, next, book);
    }
  }
}

/** The area as a whole where its lines are alike, else cell by cell. */
function alike(
  sheet: SheetModel,
  area: Area,
  edge: EdgeName
): { readonly place: Area; readonly line: Edge | null }[] {
  const line = (format: CellFormat, row: number, column: number): string =>
    JSON.stringify(lineAt(sheet, format, row, column, edge));
  const common = uniform(new CellAreas(sheet, [area]), line);
  if (common !== null) return [{ place: area, line: JSON.parse(common) as Edge | null }];
  if (cellCount(area) > mostCells) throw new HostError("RangeExceedsLimit", "RangeBorder");
  const found: { place: Area; line: Edge | null }[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      found.push({
        place: areaOf(row, column),
        line: lineAt(sheet, sheet.format(row, column), row, column, edge),
      });
  return found;
}

/** Where the cells beyond hold the same line, too, it changes with it. */
function setOpposite(
  sheet: SheetModel,
  area: Area,
  edge: EdgeName,
  line: Edge | null,
  book: Session["book"]
): void {
  const [top, left] = beyond(area.top, area.left, edge);
  const [bottom, right] = beyond(area.bottom, area.right, edge);
  if (top < 0 || left < 0 || bottom > lastRow || right > lastColumn) return;
  const name = opposite[edge];
  const other = new CellAreas(sheet, [{ top, left, bottom, right }]);
  if (uniform(other, (format) => format[name] === null) === true) return;
  if (uniform(other, (format) => format[name] !== null) === true || line === null) {
    book.setFormat(sheet, other.areas[0]!, { [name]: line }, "api");
    return;
  }
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (sheet.format(row, column)[name] !== null)
        book.setFormat(sheet, areaOf(row, column), { [name]: line }, "api");
}
