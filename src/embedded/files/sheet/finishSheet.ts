import { areaName } from "../../model/area";
import type { CellFormat } from "../../model/CellFormat";
import { defaultColumnWidth, defaultRowHeight, type SheetModel } from "../../model/SheetModel";
import { passwordAttributes } from "../passwords";
import { columnsXml } from "./columnsXml";
import { paperNumber } from "./paperSizes";
import { standardPoints, widthCharacters } from "./sizes";
import { formatBehind, usedCells, type WrittenSheet } from "./writeSheet";

/**
 * Adds to a worksheet part of hucre what hucre has no words for: formats of columns and rows, default sizes, error
 * results, hidden list arrows, paper, black and white, passwords that came from a file, and which tab is in front.
 * @param xml the part as hucre 1.0.0 writes it; other versions may need other changes, and the round-trip tests tell
 */
export function finishSheet(
  xml: string,
  sheet: SheetModel,
  written: WrittenSheet,
  isActive: boolean
): string {
  const { body, styles } = takeStyleRow(xml, written);
  const styleOf = (format: Partial<CellFormat> | undefined): number =>
    styles.get(JSON.stringify(formatBehind(sheet, format))) ?? 0;
  const columns = columnsXml(sheet, (column) =>
    styleOf(column === null ? {} : sheet.columnFormats.get(column))
  );
  const rows = new Map([...sheet.rowFormats].map(([row, format]) => [row, styleOf(format)]));
  return [
    (text: string) => text.replace(/<dimension [^>]*\/>/, dimension(sheet)),
    (text: string) => text.replace(/<sheetFormatPr [^>]*\/>/, `${sizes(sheet)}${columns}`),
    (text: string) =>
      isActive ? text.replace("<sheetView ", '<sheetView tabSelected="1" ') : text,
    (text: string) => markRows(text, rows),
    (text: string) => markErrors(text, written.errorResults),
    (text: string) => hideArrows(text, written.withoutArrow),
    (text: string) =>
      text.replace(
        "<sheetProtection",
        () => `<sheetProtection${passwordAttributes(sheet.protectionPassword)}`
      ),
    (text: string) => text.replace("<pageSetup", `<pageSetup${paper(sheet)}`),
  ].reduce((text, change) => change(text), body);
}

function sizes({ standardWidth }: SheetModel): string {
  const width = widthCharacters(standardPoints(standardWidth, defaultColumnWidth));
  return `<sheetFormatPr defaultColWidth="${width}" defaultRowHeight="${defaultRowHeight}"/>`;
}

function dimension(sheet: SheetModel): string {
  const used = usedCells(sheet) ?? { rows: 1, columns: 1 };
  const area = { top: 0, left: 0, bottom: used.rows - 1, right: used.columns - 1 };
  return `<dimension ref="${areaName(area)}"/>`;
}

/** Cuts the row of `styleList` out again. @returns the rest, and the number of each format's style */
function takeStyleRow(
  xml: string,
  { styleRow, styleList }: WrittenSheet
): { readonly body: string; readonly styles: ReadonlyMap<string, number> } {
  const start = xml.lastIndexOf(`<row r="${styleRow + 1}"`);
  const end = xml.indexOf("</row>", start) + "</row>".length;
  const cells = [...xml.slice(start, end).matchAll(/<c r="[^"]*"(?: s="(\d+)")?/g)];
  if (start < 0 || cells.length !== styleList.length)
    throw new Error(`${cells.length} styles of ${styleList.length} in row ${styleRow + 1}`);
  const numbers = cells.map(([, number]) => Number(number ?? "0"));
  const pairs = styleList.map((format, at) => [JSON.stringify(format), numbers[at]!] as const);
  return { body: xml.slice(0, start) + xml.slice(end), styles: new Map(pairs) };
}

function markRows(xml: string, styles: ReadonlyMap<number, number>): string {
  if (styles.size === 0) return xml;
  return xml.replace(/<row r="(\d+)"/g, (tag, row: string) => {
    const style = styles.get(Number(row) - 1);
    return style === undefined ? tag : `${tag} s="${style}" customFormat="1"`;
  });
}

function markErrors(xml: string, cells: ReadonlySet<string>): string {
  if (cells.size === 0) return xml;
  return xml.replace(/<c r="([A-Z]+\d+)"[^>]* t="str"/g, (tag, name: string) =>
    cells.has(name) ? tag.replace(/ t="str"$/, ' t="e"') : tag
  );
}

function hideArrows(xml: string, places: ReadonlySet<number>): string {
  if (places.size === 0) return xml;
  let at = -1;
  return xml.replace(/<dataValidation /g, (tag) => {
    at += 1;
    return places.has(at) ? `${tag}showDropDown="1" ` : tag;
  });
}

function paper({ pageLayout }: SheetModel): string {
  const size = paperNumber(pageLayout.paperSize);
  return (
    (size === null ? "" : ` paperSize="${size}"`) +
    (pageLayout.blackAndWhite ? ' blackAndWhite="1"' : "")
  );
}
