import { defaultFormat } from "../model/CellFormat";
import { removeConditionalFormats } from "./conditionalFormats";
import { linkedCells, removeLinks } from "./hyperlinks";
import { unmergeCells } from "./merges";
import { mayChange, mayWriteContents } from "./protection";
import { areasOf, CellRange, type CellAreas } from "./ranges";
import type { Session } from "./Session";
import { removeValidations } from "./validations";

export const clearKinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;
type ClearKind = (typeof clearKinds)[number];

/** `Range.clear`. */
export function clearCells(cells: CellAreas, kind: ClearKind, session: Session): void {
  const member = "Range.clear";
  if (kind === "All" || kind === "Contents") mayWriteContents(cells, member);
  if (kind !== "Contents") mayChange(cells, member, kind === "All" ? null : "allowFormatCells");
  for (const area of cells.areas) {
    const range = new CellRange(cells.sheet, area);
    if (kind === "All" || kind === "Contents") session.book.clearContents(cells.sheet, area, "api");
    if (kind === "All" || kind === "Formats") clearFormats(range, session);
    if (kind === "All" || kind === "Hyperlinks") removeLinks(range, session);
    if (kind === "RemoveHyperlinks") {
      for (const place of linkedCells(range))
        clearLinkLook(new CellRange(cells.sheet, place), session);
      removeLinks(range, session);
    }
  }
  if (kind === "All") removeValidations(cells, session);
}

/** Formats, and with them merged cells and conditional formats. */
function clearFormats(range: CellRange, session: Session): void {
  session.book.clearFormats(range.sheet, range.area, "api");
  unmergeCells(range, session);
  removeConditionalFormats(areasOf(range), session);
}

function clearLinkLook({ sheet, area }: CellRange, { book }: Session): void {
  const { color, underline } = defaultFormat;
  book.setFormat(sheet, area, { color, underline }, "api");
}
