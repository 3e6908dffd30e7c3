import type { Sheet, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { BookModel } from "../model/BookModel";
import { firstVisibleCell } from "../model/firstVisibleCell";
import type { SheetModel } from "../model/SheetModel";
import { bookExtras } from "./book/bookExtras";
import { readNames } from "./book/names";
import { readProperties } from "./book/properties";
import { readColor } from "./formats/colors";
import { fileStyles, type FileStyle } from "./formats/fileStyles";
import { openArchive } from "./openArchive";
import { packageParts, type PackageParts } from "./packageParts";
import { readConditionalFormats } from "./sheet/conditionalFormats";
import { readLinks } from "./sheet/links";
import { readPageLayout } from "./sheet/pageLayout";
import { readProtection } from "./sheet/protection";
import { readCells } from "./sheet/readCells";
import { readFormats } from "./sheet/readFormats";
import { sheetExtras, type SheetExtras } from "./sheet/sheetExtras";
import { readValidation } from "./sheet/validations";
import { UnreadableFile } from "./UnreadableFile";

/**
 * Opens an .xlsx (or .xlsm) file as a book of the embedded Excel. hucre reads it; what hucre leaves out is taken from
 * the parts themselves.
 * @param name the file's name, kept for saving
 * Errors: `UnreadableFile` for anything that is no whole, unencrypted workbook of that kind.
 */
export async function openBook(bytes: Uint8Array, name: string): Promise<BookModel> {
  const archive = openArchive(bytes);
  const parts = await packageParts(archive);
  try {
    const tabs = parts.sheets.filter(({ worksheet }) => worksheet);
    const file = await readWorksheets(bytes, parts);
    const styles = await fileStyles(archive, parts);
    const isDate = (style: number): boolean => styles[style]?.date ?? false;
    const extras = bookExtras(await archive.text(parts.workbook));
    const book = new BookModel();
    book.fileName = name;
    book.date1904 = file.dateSystem === "1904";
    book.precisionAsDisplayed = extras.precisionAsDisplayed;
    book.calculationMode = extras.calculationMode;
    book.structureProtected = extras.structureProtected;
    book.structurePassword = extras.structurePassword;
    for (const [at, sheet] of file.sheets.entries()) {
      const xml = await archive.text(tabs[at]!.path);
      fillSheet(book, sheet, sheetExtras(xml, isDate), styles, file.themeColors ?? []);
    }
    book.names = readNames(file.namedRanges ?? [], book, parts.sheets, extras);
    readProperties(book, file.properties);
    book.active = book.sheet(parts.sheets[extras.activeTab]?.name ?? "") ?? firstVisible(book);
    if (book.active !== null) book.selection = [firstVisibleCell(book.active)];
    return book;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile("broken", error);
  }
}

/** hucre reads worksheets and fails on tabs of other kinds. */
async function readWorksheets(bytes: Uint8Array, { sheets }: PackageParts): Promise<Workbook> {
  return readXlsx(bytes, {
    readStyles: true,
    sheets: ({ index }) => sheets[index]?.worksheet ?? false,
  });
}

function firstVisible({ sheets }: BookModel): SheetModel | null {
  return sheets.find(({ visibility }) => visibility === "Visible") ?? sheets[0] ?? null;
}

function fillSheet(
  book: BookModel,
  file: Sheet,
  extras: SheetExtras,
  styles: readonly FileStyle[],
  theme: readonly string[]
): void {
  const sheet = book.addSheet(file.name, "person");
  if (file.hidden) sheet.visibility = "Hidden";
  if (file.veryHidden) sheet.visibility = "VeryHidden";
  sheet.tabColor = readColor(file.view?.tabColor, theme) ?? "";
  sheet.showGridlines = file.view?.showGridLines ?? true;
  const { rows = 0, columns = 0 } = file.freezePane ?? {};
  if (rows > 0 || columns > 0) sheet.frozen = { rows, columns };
  readCells(sheet, file, extras, styles, book.date1904);
  readFormats(sheet, extras, styles);
  sheet.merges = (file.merges ?? []).map((merge) => ({
    top: merge.startRow,
    left: merge.startCol,
    bottom: merge.endRow,
    right: merge.endCol,
  }));
  sheet.validations = (file.dataValidations ?? []).flatMap((validation) =>
    readValidation(validation, !extras.withoutArrow.has(validation.range))
  );
  sheet.conditionalFormats = readConditionalFormats(file.conditionalRules ?? [], theme);
  sheet.links = readLinks(file);
  sheet.pageLayout = readPageLayout(file, extras);
  readProtection(sheet, file.protection, extras);
}
