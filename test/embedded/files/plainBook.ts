import { isDeepStrictEqual } from "node:util";
import { formatBehind } from "../../../src/embedded/files/sheet/writeSheet";
import type { CellFormat } from "../../../src/embedded/model/CellFormat";
import type { BookModel } from "../../../src/embedded/model/BookModel";
import { areaName } from "../../../src/embedded/model/area";
import { placeOf, type SheetModel } from "../../../src/embedded/model/SheetModel";

/** A book as plain records that can be compared; sheets are named, not numbered. */
export function plainBook(book: BookModel): Record<string, unknown> {
  return {
    fileName: book.fileName,
    active: book.active?.name,
    structureProtected: book.structureProtected,
    structurePassword: book.structurePassword,
    date1904: book.date1904,
    precisionAsDisplayed: book.precisionAsDisplayed,
    calculationMode: book.calculationMode,
    names: book.names.map((name) => ({
      ...name,
      sheet: book.sheets.find(({ id }) => id === name.sheet)?.name ?? null,
    })),
    properties: Object.fromEntries(book.properties),
    customProperties: Object.fromEntries(book.customProperties),
    sheets: book.sheets.map(plainSheet),
  };
}

function plainSheet(sheet: SheetModel): Record<string, unknown> {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    protected: sheet.protected,
    protectionPassword: sheet.protectionPassword,
    protectionOptions: sheet.protectionOptions,
    showGridlines: sheet.showGridlines,
    frozen: sheet.frozen,
    standardWidth: sheet.standardWidth,
    merges: sheet.merges.map(areaName),
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
    links: sheet.links,
    pageLayout: sheet.pageLayout,
    columnWidths: sorted(sheet.columnWidths),
    rowHeights: sorted(sheet.rowHeights),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    contents: sorted(sheet.contents).map(([key, cell]) => [nameOf(key), cell]),
    // Each cell's whole look: where it comes from may differ.
    looks: [...new Set([...sheet.contents.keys(), ...sheet.cellFormats.keys()])]
      .sort((a, b) => a - b)
      .map((key) => [nameOf(key), lookOf(sheet, key)] as const)
      .filter(([, look]) => look !== null),
    sheetLook: sheet.format(1048575, 16383),
    rowLooks: [...sheet.rowFormats.keys()]
      .sort((a, b) => a - b)
      .map((row) => [row, sheet.format(row, 16383)]),
    columnLooks: [...sheet.columnFormats.keys()]
      .sort((a, b) => a - b)
      .map((column) => [column, sheet.format(1048575, column)]),
  };
}

/** Null for an empty cell that looks like its row or column: files need not tell of it. */
function lookOf(sheet: SheetModel, key: number): CellFormat | null {
  const { row, column } = placeOf(key);
  const look = sheet.format(row, column);
  const behind = formatBehind(sheet, {
    ...sheet.columnFormats.get(column),
    ...sheet.rowFormats.get(row),
  });
  return sheet.contents.has(key) || !isDeepStrictEqual(look, behind) ? look : null;
}

function nameOf(key: number): string {
  const { row, column } = placeOf(key);
  return areaName({ top: row, left: column, bottom: row, right: column });
}

function sorted<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}
