import type { CellFormat } from "../model/CellFormat";
import { mayChange } from "./protection";
import type { CellAreas } from "./ranges";
import type { Session } from "./Session";

/** Gives cells a format. @throws HostError `AccessDenied` on a protected sheet that does not allow it */
export function setFormat(
  cells: CellAreas,
  change: Partial<CellFormat>,
  { book }: Session,
  member = "Range.format"
): void {
  mayChange(cells, member, "allowFormatCells");
  for (const area of cells.areas) book.setFormat(cells.sheet, area, change, "api");
}
