import { workbookOrder } from "./workbookPart";
import type { XmlEdit } from "./XmlEdit";
import { attributeOf, childOf } from "./XmlElement";

/**
 * Asks for a full calculation when the workbook is opened: our cached values are right for the cells that we read,
 * but a source formula may have been stale. Other settings of the calculation stay.
 */
export function requestFullCalculation(edit: XmlEdit): void {
  const present = childOf(edit.root, "calcPr");
  if (present === undefined) {
    const xml = `<${edit.name("calcPr")} fullCalcOnLoad="1"/>`;
    edit.insertInOrder(edit.root, workbookOrder, "calcPr", xml);
  } else if (attributeOf(present, "fullCalcOnLoad") !== "true") {
    edit.setAttribute(present, "fullCalcOnLoad", "1");
  }
}
