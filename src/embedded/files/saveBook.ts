import type { WriteOptions } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import type { BookModel } from "../model/BookModel";
import { finishBook, finishStyles } from "./book/finishBook";
import { writeNames } from "./book/names";
import { writeProperties } from "./book/properties";
import { writeFont } from "./formats/writeFormat";
import { OutsideReferences } from "./formulas/OutsideReferences";
import { typedPassword } from "./passwords";
import { finishSheet } from "./sheet/finishSheet";
import { formatBehind, writeSheet } from "./sheet/writeSheet";
import { Archive } from "./zip/Archive";
import { writeZip } from "./zip/writeZip";

/**
 * Saves a book of the embedded Excel as an .xlsx file. hucre writes it, what hucre has no words for is added to its
 * parts; README.md lists what no file of ours holds.
 * @throws Error where a sheet's name is none that Excel allows
 */
export async function saveBook(book: BookModel): Promise<Uint8Array> {
  const outside = new OutsideReferences(book);
  const sheets = book.sheets.map((sheet) => writeSheet(sheet, outside));
  const first = book.sheets[0];
  const active = book.active === null ? 0 : Math.max(0, book.sheets.indexOf(book.active));
  const options: WriteOptions = {
    sheets: sheets.map(({ file }) => file),
    activeSheet: active,
    dateSystem: book.date1904 ? "1904" : "1900",
    namedRanges: writeNames(book, outside),
    properties: writeProperties(book),
  };
  if (first) options.defaultFont = writeFont(formatBehind(first));
  if (book.structureProtected) {
    const password = typedPassword(book.structurePassword);
    options.workbookProtection = { lockStructure: true, ...(password && { password }) };
  }
  const archive = new Archive(await writeXlsx(options));
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) parts.set(name, (await archive.part(name))!);
  const finish = async (name: string, change: (xml: string) => string): Promise<void> => {
    parts.set(name, new TextEncoder().encode(change(await archive.text(name))));
  };
  await finish("xl/workbook.xml", (xml) => finishBook(xml, book));
  await finish("xl/styles.xml", finishStyles);
  for (const [at, sheet] of book.sheets.entries())
    await finish(`xl/worksheets/sheet${at + 1}.xml`, (xml) =>
      finishSheet(xml, sheet, sheets[at]!, at === active)
    );
  return writeZip(parts);
}
