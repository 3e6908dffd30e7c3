import { longestTip, truncate } from "../../../workbook/textLimits";
import type { SheetPlan } from "../../../workbook/SheetPlan";

/**
 * Queues the links of a sheet; they go before the formats, because Excel makes them blue by itself. A text cell is told
 * its own text, so that Excel does not put the address there; a formula keeps its result.
 */
export function addLinks(sheet: Excel.Worksheet, { links, cells }: SheetPlan): void {
  const texts = new Map(
    cells.flatMap(({ row, column, content }) =>
      content.kind === "text" ? [[`${row},${column}`, content.text] as const] : []
    )
  );
  for (const { row, column, target, tip } of links) {
    const text = texts.get(`${row},${column}`);
    sheet.getCell(row, column).hyperlink = {
      documentReference: target,
      ...(text !== undefined && { textToDisplay: text }),
      ...(tip !== undefined && { screenTip: truncate(tip, longestTip) }),
    };
  }
}
