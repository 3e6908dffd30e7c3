import { Refusal } from "../../../workbook/Refusal";
import type { SheetPlan } from "../../../workbook/SheetPlan";
import { sheetContent } from "./sheetPart";
import type { Styles } from "./styles";
import { XmlEdit } from "./XmlEdit";
import { childrenOf } from "./XmlElement";

/**
 * The text of an earlier sheet of ours with the plan's content in it. Of the old text stay: the root's start tag,
 * the view (zoom, selection, panes), sheet protection, and what hangs on the part's relationships and floats above
 * the cells: charts, pictures, comments. Filters, tables and extensions go, since their cells do.
 * @param text the worksheet part without byte order mark
 * @param part its name, for refusals
 */
export function replaceSheet(text: string, part: string, plan: SheetPlan, styles: Styles): string {
  const edit = new XmlEdit(text, part);
  const { root } = edit;
  if (root.localName !== "worksheet") throw new Refusal("brokenXml", { part, where: "0" });
  const kept = (...localNames: readonly string[]): string =>
    localNames
      .flatMap((localName) => childrenOf(root, localName))
      .map(({ start, end }) => text.slice(start, end))
      .join("");
  const content = sheetContent(plan, styles, root.prefix, {
    sheetViews: kept("sheetViews"),
    protection: kept("sheetProtection", "protectedRanges"),
    drawings: kept("drawing", "legacyDrawing", "legacyDrawingHF", "picture"),
  });
  if (root.selfClosing) edit.append(root, content);
  else edit.replace(root.openEnd, root.closeStart, content);
  return edit.result();
}
