import { cellName } from "../../../workbook/address";
import type { SheetPlan } from "../../../workbook/SheetPlan";

/** The `sheetViews` of a new sheet: frozen as planned, not selected, cursor in the first cell that scrolls. */
export function sheetViews(
  freeze: SheetPlan["freeze"],
  tag: (localName: string) => string
): string {
  const [outer, view] = [tag("sheetViews"), tag("sheetView")];
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return `<${outer}><${view} workbookViewId="0"/></${outer}>`;
  const first = cellName(rows, columns);
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split =
    (columns === 0 ? "" : ` xSplit="${columns}"`) + (rows === 0 ? "" : ` ySplit="${rows}"`);
  return (
    `<${outer}><${view} workbookViewId="0">` +
    `<${tag("pane")}${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<${tag("selection")} pane="${pane}" activeCell="${first}" sqref="${first}"/>` +
    `</${view}></${outer}>`
  );
}
