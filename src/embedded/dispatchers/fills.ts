import type { CellFormat } from "../model/CellFormat";
import { areaOf } from "../model/area";
import { apiNotFound, HostError } from "../protocol/HostError";
import { asRecord, oneOf } from "./Arguments";
import { colorOf } from "./colors";
import { setFormat } from "./formats";
import { cellCount, CellAreas } from "./ranges";
import type { Session } from "./Session";
import { uniform } from "./uniform";

/** What Excel tells as the colour of a cell without fill, and what a fill without a colour shows. */
const white = "#FFFFFF";

/** `FillPattern` of Office.js: of these the model keeps the first two. */
const patterns = [
  "None",
  "Solid",
  "Gray50",
  "Gray75",
  "Gray25",
  "Horizontal",
  "Vertical",
  "Down",
  "Up",
  "Checker",
  "SemiGray75",
  "LightHorizontal",
  "LightVertical",
  "LightDown",
  "LightUp",
  "Grid",
  "CrissCross",
  "Gray16",
  "Gray8",
  "LinearGradient",
  "RectangularGradient",
] as const;

/** Larger areas of mixed fills are refused: nobody means them. */
const mostCells = 200_000;

/** `#RRGGBB`, white too where there is no fill; null where cells differ. */
export function fillColor(cells: CellAreas): string | null {
  return uniform(cells, ({ fill }) => fill ?? white);
}

/** `None` or `Solid`; null where cells differ. */
export function fillPattern(cells: CellAreas): string | null {
  return uniform(cells, ({ fill }) => (fill === null ? "None" : "Solid"));
}

/** A written colour fills the cell, white as well; "" takes the fill away. */
export function fillOfColor(value: unknown, member: string): Pick<CellFormat, "fill"> {
  return { fill: value === "" ? null : colorOf(value, member) };
}

/** Sets the pattern: `None` takes the fill away, `Solid` keeps a colour that is there and is white otherwise. */
export function setFillPattern(
  cells: CellAreas,
  value: unknown,
  member: string,
  session: Session
): void {
  if (patternOf(value, member) === "None") {
    setFormat(cells, { fill: null }, session, member);
    return;
  }
  const { sheet } = cells;
  for (const area of cells.areas) {
    const whole = new CellAreas(sheet, [area]);
    const pattern = fillPattern(whole);
    if (pattern === "None") setFormat(whole, { fill: white }, session, member);
    if (pattern !== null) continue;
    if (cellCount(area) > mostCells) throw new HostError("RangeExceedsLimit", member);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        if (sheet.format(row, column).fill === null)
          setFormat(new CellAreas(sheet, [areaOf(row, column)]), { fill: white }, session, member);
  }
}

/** What a written `CellPropertiesFill` changes at once; the pattern `Solid` alone is left to `setFillPattern`. */
export function fillToWrite(value: unknown): Partial<CellFormat> {
  const { color, pattern, ...more } = asRecord(value, "fill");
  const other = Object.keys(more).find((name) => more[name] != null);
  if (other !== undefined) throw apiNotFound(`CellPropertiesFormat.fill.${other}`);
  const change = color == null ? {} : fillOfColor(color, "fill.color");
  // A cell without fill is told as white with this pattern, and must not become a white one when it is written back.
  return pattern != null && patternOf(pattern, "fill.pattern") === "None" ? { fill: null } : change;
}

function patternOf(value: unknown, member: string): "None" | "Solid" {
  const pattern = oneOf(value, patterns, member);
  if (pattern === "None" || pattern === "Solid") return pattern;
  throw new HostError("NotImplemented", `${member} ${pattern}`);
}
