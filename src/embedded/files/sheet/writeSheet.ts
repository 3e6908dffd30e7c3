import type { RowDef, WriteSheet } from "hucre";
import type { CellFormat } from "../../model/CellFormat";
import { defaultFormat } from "../../model/CellFormat";
import { defaultRowHeight, placeOf, type SheetModel } from "../../model/SheetModel";
import { writeColor } from "../formats/colors";
import { writeFormat } from "../formats/writeFormat";
import type { OutsideReferences } from "../formulas/OutsideReferences";
import { writeConditionalFormats } from "./conditionalFormats";
import { writeHeaderFooter } from "./headerFooter";
import { writeLink } from "./links";
import { writePageSetup } from "./pageLayout";
import { writeProtection } from "./protection";
import { hidesArrow, writeValidation } from "./validations";
import { writeCells } from "./writeCells";

/** A sheet for hucre, and what `finishSheet` must do to the part that hucre writes. */
export interface WrittenSheet {
  readonly file: WriteSheet;
  /** Cells by name whose last result is an error. */
  readonly errorResults: ReadonlySet<string>;
  /** Places among the data validations of lists without an arrow. */
  readonly withoutArrow: ReadonlySet<number>;
  /** Zero-based row behind all others whose cells have the styles of `styleList`, so that their numbers can be read. */
  readonly styleRow: number;
  /** Formats of the whole sheet, of columns and of rows: hucre can write styles of cells only. */
  readonly styleList: readonly CellFormat[];
}

export function writeSheet(sheet: SheetModel, outside: OutsideReferences): WrittenSheet {
  const { cells, errorResults } = writeCells(sheet, outside);
  const styleList = listStyles(sheet);
  const rowDefs = writeRows(sheet);
  for (const link of sheet.links) {
    const key = `${link.row},${link.column}`;
    const hyperlink = writeLink(link);
    if (hyperlink) cells.set(key, { ...cells.get(key), hyperlink });
  }
  const rows = [...cells.keys()].map((key) => Number(key.split(",")[0]));
  const styleRow = 1 + [...rows, ...rowDefs.keys()].reduce((a, b) => Math.max(a, b), -1);
  styleList.forEach((format, column) => {
    cells.set(`${styleRow},${column}`, { value: 1, style: writeFormat(format) });
  });
  const validations = sheet.validations.flatMap((validation) => {
    const written = writeValidation(validation);
    return written === null ? [] : [{ written, hidden: hidesArrow(validation) }];
  });
  const file: WriteSheet = {
    name: sheet.name,
    cells,
    rowDefs,
    view: { showGridLines: sheet.showGridlines },
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: validations.map(({ written }) => written),
    conditionalRules: [...writeConditionalFormats(sheet.conditionalFormats)],
    pageSetup: writePageSetup(sheet.pageLayout),
    headerFooter: writeHeaderFooter(sheet.pageLayout.headersFooters),
  };
  if (sheet.tabColor !== "") file.view = { ...file.view, tabColor: writeColor(sheet.tabColor) };
  if (sheet.frozen) file.freezePane = sheet.frozen;
  if (sheet.visibility === "Hidden") file.hidden = true;
  if (sheet.visibility === "VeryHidden") file.veryHidden = true;
  const protection = writeProtection(sheet);
  if (protection) file.protection = protection;
  const hidden = validations.flatMap((validation, at) => (validation.hidden ? [at] : []));
  return { file, errorResults, withoutArrow: new Set(hidden), styleRow, styleList };
}

/** The format of a cell that has none of its own, on a sheet, in a column or in a row. */
export function formatBehind(sheet: SheetModel, more: Partial<CellFormat> = {}): CellFormat {
  return { ...defaultFormat, ...sheet.sheetFormat, ...more };
}

/** The sheet's own format first. */
function listStyles(sheet: SheetModel): CellFormat[] {
  const formats = [{}, ...sheet.columnFormats.values(), ...sheet.rowFormats.values()];
  const list = new Map<string, CellFormat>();
  for (const format of new Set(formats)) {
    const whole = formatBehind(sheet, format);
    list.set(JSON.stringify(whole), whole);
  }
  return [...list.values()];
}

function writeRows(sheet: SheetModel): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  const rowOf = (row: number): RowDef => {
    const known = rows.get(row) ?? {};
    rows.set(row, known);
    return known;
  };
  for (const [row, height] of sheet.rowHeights) rowOf(row).height = height;
  for (const row of sheet.hiddenRows) rowOf(row).hidden = true;
  // hucre leaves out a row without cells and height, and with it the row's format.
  for (const row of sheet.rowFormats.keys()) rowOf(row).height ??= defaultRowHeight;
  return rows;
}

/** The smallest area with cells of the file; null for none. */
export function usedCells(sheet: SheetModel): { rows: number; columns: number } | null {
  let rows = 0;
  let columns = 0;
  for (const key of [...sheet.contents.keys(), ...sheet.cellFormats.keys()]) {
    const place = placeOf(key);
    rows = Math.max(rows, place.row + 1);
    columns = Math.max(columns, place.column + 1);
  }
  return rows === 0 ? null : { rows, columns };
}
