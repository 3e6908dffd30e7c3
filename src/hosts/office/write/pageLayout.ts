import { rangeName } from "../../../workbook/address";
import type { PrintSetup } from "../../../workbook/SheetPlan";

const pointsPerInch = 72;

/** A4, as wide as one page and as long as needed, with narrow margins, as the .xlsx host writes it. */
export function setPageLayout(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.blackAndWhite = print.blackAndWhite;
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pageLayout.rightMargin = 0.4 * pointsPerInch;
  pageLayout.topMargin = pageLayout.bottomMargin = 0.6 * pointsPerInch;
  pageLayout.headerMargin = pageLayout.footerMargin = 0.3 * pointsPerInch;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.area !== null) pageLayout.setPrintArea(rangeName(print.area));
  if (print.repeatRows !== null) {
    pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  }
  const { left, center, right } = footerParts(print.footer);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = left;
  defaultForAllPages.centerFooter = center;
  defaultForAllPages.rightFooter = right;
}

/** Splits `&L…&C…&R…`; a text without a mark stands in the centre. */
export function footerParts(code: string): {
  readonly left: string;
  readonly center: string;
  readonly right: string;
} {
  const part = (mark: string): string =>
    new RegExp(`&${mark}([^]*?)(?=&[LCR]|$)`).exec(code)?.[1] ?? "";
  return /&[LCR]/.test(code)
    ? { left: part("L"), center: part("C"), right: part("R") }
    : { left: "", center: code, right: "" };
}
