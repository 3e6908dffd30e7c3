import { rangeName, type CellRange } from "../../../workbook/address";
import { applyStyle } from "./applyStyle";
import { edges } from "./edges";

/**
 * Queues emptying a range: contents, links, merges, looks. The sheet's identity, names, charts, pictures and
 * comments stay, and so do drop-down lists and conditional formats: clearing formats as such would take these along.
 */
export function emptyCells(sheet: Excel.Worksheet, area: CellRange): void {
  const all = sheet.getRange(rangeName(area));
  all.unmerge();
  all.clear("Contents");
  all.clear("RemoveHyperlinks");
  const { format } = all;
  format.fill.clear();
  for (const edge of edges) format.borders.getItem(edge).style = "None";
  format.horizontalAlignment = "General";
  format.verticalAlignment = "Center";
  format.wrapText = false;
  format.indentLevel = 0;
  format.protection.locked = true;
  applyStyle(format, { bold: false, italic: false, underline: false });
}
