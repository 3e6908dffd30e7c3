import { lastColumn } from "../../model/area";
import { defaultColumnWidth, type SheetModel } from "../../model/SheetModel";
import { lastContentColumn } from "./readCells";
import { standardPoints, widthCharacters } from "./sizes";

interface Span {
  readonly first: number;
  last: number;
  readonly attributes: string;
}

/**
 * The `<cols>` of a sheet: widths, hiding, formats. Empty where all columns are as usual.
 * @param styleOf number of the style of a column, by column; of the sheet itself for null
 */
export function columnsXml(sheet: SheetModel, styleOf: (column: number | null) => number): string {
  const standard = standardPoints(sheet.standardWidth, defaultColumnWidth);
  // The model shows its own default where it has no width; in the file such a column would have the standard one.
  const used = standard === defaultColumnWidth ? 0 : lastContentColumn(sheet) + 1;
  const special = [
    ...new Set([
      ...Array(used).keys(),
      ...sheet.columnWidths.keys(),
      ...sheet.hiddenColumns,
      ...sheet.columnFormats.keys(),
    ]),
  ].sort((a, b) => a - b);
  const usualStyle = styleOf(null);
  const spans: Span[] = [];
  const add = (first: number, last: number, attributes: string): void => {
    const before = spans.at(-1);
    if (before?.last === first - 1 && before.attributes === attributes) before.last = last;
    else spans.push({ first, last, attributes });
  };
  const usual = attributesOf(standard, false, usualStyle);
  let next = 0;
  for (const column of special) {
    if (usualStyle !== 0 && next < column) add(next, column - 1, usual);
    const width = sheet.columnWidths.get(column) ?? defaultColumnWidth;
    add(column, column, attributesOf(width, sheet.hiddenColumns.has(column), styleOf(column)));
    next = column + 1;
  }
  if (usualStyle !== 0 && next <= lastColumn) add(next, lastColumn, usual);
  if (spans.length === 0) return "";
  const cols = spans.map(
    ({ first, last, attributes }) => `<col min="${first + 1}" max="${last + 1}"${attributes}/>`
  );
  return `<cols>${cols.join("")}</cols>`;
}

function attributesOf(points: number, hidden: boolean, style: number): string {
  return (
    ` width="${widthCharacters(points)}" customWidth="1"` +
    (style === 0 ? "" : ` style="${style}"`) +
    (hidden ? ' hidden="1"' : "")
  );
}
