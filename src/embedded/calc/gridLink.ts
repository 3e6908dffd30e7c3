import type { ISheetHyperLink } from "@univerjs/preset-sheets-hyper-link";
import type { Hyperlink } from "../model/SheetModel";

/** How links to places of the workbook are told from others when one of them is clicked. */
export const placePrefix = "#place=";

/** A link as the grid keeps it; a place in the workbook by sheet name, which stays right when sheets come and go. */
export function gridLink(link: Hyperlink, id: string): ISheetHyperLink {
  const { row, column, address, documentReference } = link;
  const payload =
    address !== undefined && address !== ""
      ? address
      : `${placePrefix}${encodeURIComponent(documentReference ?? "")}`;
  return {
    id,
    row,
    column,
    payload,
    display: link.screenTip ?? documentReference ?? address ?? "",
  };
}
