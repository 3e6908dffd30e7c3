import { parseRange, type CellRange } from "../../../workbook/address";
import { Refusal } from "../../../workbook/Refusal";
import type { SheetSnapshot } from "../../../workbook/WorkbookSnapshot";
import { ByteScanner } from "../xml/ByteScanner";
import { readSheetData, type SheetData } from "./sheetData";
import type { SheetContext } from "./SheetContext";

/** What a worksheet part says; its name and visibility stand in the workbook part. */
export type SheetContent = Omit<SheetSnapshot, "name" | "visibility">;

type ColumnSpan = SheetContent["hiddenColumns"][number];

/**
 * Reads a worksheet part in one pass.
 * @param content its bytes
 * @param part its name
 * Errors: `cellOutOfGrid` {sheet, cell}, `brokenXml` {part, where}, `doctype` {part}.
 */
export function readSheet(content: Uint8Array, part: string, context: SheetContext): SheetContent {
  const scanner = new ByteScanner(content, part);
  const merges: CellRange[] = [];
  const hiddenColumns: ColumnSpan[] = [];
  let data: SheetData = { cells: [], hiddenRows: new Set() };
  let isProtected = false;

  if (!scanner.next() || scanner.closing || !scanner.isNamed("worksheet")) throw scanner.broken(0);
  eachChild(scanner, "worksheet", () => {
    if (scanner.isNamed("sheetData")) data = readSheetData(scanner, context);
    else if (scanner.isNamed("mergeCells")) readMerges(scanner, context, merges);
    else if (scanner.isNamed("cols")) readColumns(scanner, hiddenColumns);
    else if (scanner.isNamed("sheetProtection")) isProtected = readProtection(scanner);
    else scanner.skip();
  });
  if (scanner.next()) throw scanner.broken(scanner.tagStart);
  return { ...data, merges, hiddenColumns, protected: isProtected };
}

/** Calls `read` behind the name of each child; `read` consumes the child. Ends behind the end tag of `word`. */
function eachChild(scanner: ByteScanner, word: string, read: () => void): void {
  if (!scanner.endTag()) return;
  for (;;) {
    scanner.need();
    if (scanner.closing) break;
    read();
  }
  scanner.close(word);
}

function readMerges(scanner: ByteScanner, context: SheetContext, merges: CellRange[]): void {
  eachChild(scanner, "mergeCells", () => {
    let reference = "";
    if (scanner.isNamed("mergeCell") && findAttribute(scanner, "ref")) reference = scanner.value();
    scanner.skip();
    if (reference === "") return;
    const range = parseRange(reference);
    if (range === null) {
      throw new Refusal("cellOutOfGrid", { sheet: context.sheet, cell: reference });
    }
    merges.push(range);
  });
}

function readColumns(scanner: ByteScanner, hidden: ColumnSpan[]): void {
  eachChild(scanner, "cols", () => {
    let first = -1;
    let last = -1;
    let isHidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.isAttribute("min")) first = scanner.integer() - 1;
      else if (scanner.isAttribute("max")) last = scanner.integer() - 1;
      else if (scanner.isAttribute("hidden")) isHidden = scanner.isTrue();
    }
    if (!scanner.empty) {
      scanner.need();
      scanner.close("col");
    }
    if (isHidden && first >= 0 && last >= first) hidden.push({ first, last });
  });
}

function readProtection(scanner: ByteScanner): boolean {
  const isProtected = findAttribute(scanner, "sheet") && scanner.isTrue();
  scanner.skip();
  return isProtected;
}

function findAttribute(scanner: ByteScanner, word: string): boolean {
  while (scanner.nextAttribute()) if (scanner.isAttribute(word)) return true;
  return false;
}
