import type { BookModel } from "../../model/BookModel";
import { passwordAttributes } from "../passwords";
import { attributeText } from "../xml/eachTag";

const modes = {
  Automatic: "",
  AutomaticExceptTables: ' calcMode="autoNoTable"',
  Manual: ' calcMode="manual"',
} as const;

/** Adds to hucre's workbook part: calculation settings, hidden names, a password that came from a file. */
export function finishBook(xml: string, book: BookModel): string {
  const precision = book.precisionAsDisplayed ? ' fullPrecision="0"' : "";
  // Last results are ours, not Excel's: it computes everything anew, unless the book leaves that to its reader.
  const load = book.calculationMode === "Manual" ? "" : ' fullCalcOnLoad="1"';
  const calculation = `<calcPr calcId="0"${modes[book.calculationMode]}${precision}${load}/>`;
  const finished = xml
    .replace(/<calcPr [^>]*\/>/, calculation)
    .replace(
      "<workbookProtection",
      () => `<workbookProtection${passwordAttributes(book.structurePassword)}`
    );
  return book.names
    .filter(({ visible }) => !visible)
    .reduce((text, { name, sheet }) => {
      const at = book.sheets.findIndex(({ id }) => id === sheet);
      const local = at < 0 ? "" : ` localSheetId="${at}"`;
      const tag = `<definedName name="${attributeText(name)}"${local}`;
      const whole = new RegExp(`${tag.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}(?! localSheetId)`);
      return text.replace(whole, (found) => `${found} hidden="1"`);
    }, finished);
}

/** Says in hucre's style sheet which styles are of cells typed with an apostrophe; see `prefixMark`. */
export function finishStyles(xml: string): string {
  return xml.replace(/<xf ([^>]*>)(?=<alignment [^>]*readingOrder="0")/g, '<xf quotePrefix="1" $1');
}
