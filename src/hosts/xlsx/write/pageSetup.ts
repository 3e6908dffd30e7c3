import type { PrintSetup } from "../../../workbook/SheetPlan";
import { escapeText, xstring } from "./xmlText";

const a4 = 9;
/** Excel refuses longer headers and footers. */
const longestFooter = 255;

/**
 * The printing elements of a sheet, in schema order: A4, as wide as one page and as long as needed, narrow margins
 * (inches) so that eleven columns stay readable.
 */
export function pageSetup(print: PrintSetup, tag: (localName: string) => string): string {
  const blackAndWhite = print.blackAndWhite ? ' blackAndWhite="1"' : "";
  return (
    `<${tag("printOptions")} horizontalCentered="1"/>` +
    `<${tag("pageMargins")} left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<${tag("pageSetup")} paperSize="${a4}" fitToWidth="1" fitToHeight="0" ` +
    `orientation="${print.orientation}"${blackAndWhite}/>${footer(print.footer, tag)}`
  );
}

function footer(code: string, tag: (localName: string) => string): string {
  if (code === "") return "";
  if (code.length > longestFooter) throw new Error(`footer of ${code.length} letters: ${code}`);
  const [outer, inner] = [tag("headerFooter"), tag("oddFooter")];
  return `<${outer}><${inner}>${escapeText(xstring(code))}</${inner}></${outer}>`;
}
