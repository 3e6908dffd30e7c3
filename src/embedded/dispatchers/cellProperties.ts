import { areaOf } from "../model/area";
import { apiNotFound } from "../protocol/HostError";
import { asFlag, asNumber, asRecord } from "./Arguments";
import { lookToWrite, readLook } from "./cellLooks";
import { setFillPattern } from "./fills";
import { setFormat } from "./formats";
import { readHyperlink, writeHyperlink } from "./hyperlinks";
import { matrixOf, shaped } from "./rangeContents";
import type { CellAreas } from "./ranges";
import { addressOf, areasOf, columnCount, CellRange, rowCount } from "./ranges";
import type { Session } from "./Session";
import { hiddenIn, hide, setHeight, setWidth } from "./sizes";

type Options = Readonly<Record<string, unknown>>;
type Lines = "rows" | "columns";

/** `getCellProperties`: for each cell exactly what was asked for. */
export function readCellProperties(range: CellRange, options: Options): unknown {
  return matrixOf(range, "Range.getCellProperties", (row, column) =>
    readOne(new CellRange(range.sheet, areaOf(row, column)), options)
  );
}

/** `getRowProperties` and `getColumnProperties`. */
export function readLineProperties(range: CellRange, lines: Lines, options: Options): unknown {
  return eachLine(range, lines).map((line) => readOne(line, options));
}

export function writeCellProperties(range: CellRange, data: unknown, session: Session): void {
  const member = "Range.setCellProperties";
  const at = shaped(range, data, member);
  const { top, left } = range.area;
  matrixOf(range, member, (row, column) => {
    const one = new CellRange(range.sheet, areaOf(row, column));
    writeOne(one, at(row - top, column - left), member, session);
  });
}

export function writeLineProperties(
  range: CellRange,
  lines: Lines,
  data: unknown,
  session: Session
): void {
  const member = lines === "rows" ? "Range.setRowProperties" : "Range.setColumnProperties";
  const count = lines === "rows" ? rowCount(range.area) : columnCount(range.area);
  const list = new CellRange(range.sheet, areaOf(0, 0, count - 1, 0));
  const rows = Array.isArray(data) ? data.map((one: unknown) => [one]) : data;
  const at = shaped(list, rows, member);
  eachLine(range, lines).forEach((line, index) => {
    writeOne(line, at(index, 0), member, session);
  });
}

function eachLine({ sheet, area }: CellRange, lines: Lines): CellRange[] {
  return lines === "rows"
    ? Array.from(
        { length: rowCount(area) },
        (_, down) =>
          new CellRange(sheet, { ...area, top: area.top + down, bottom: area.top + down })
      )
    : Array.from(
        { length: columnCount(area) },
        (_, across) =>
          new CellRange(sheet, { ...area, left: area.left + across, right: area.left + across })
      );
}

function readOne(range: CellRange, options: Options): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    found[name] = readPart(range, name, wanted);
  }
  return found;
}

function readPart(range: CellRange, name: string, wanted: unknown): unknown {
  const { sheet, area } = range;
  switch (name) {
    case "address":
    case "addressLocal":
      return addressOf(sheet, area);
    case "rowIndex":
      return area.top;
    case "columnIndex":
      return area.left;
    case "rowHidden":
      return hiddenIn([[area.top, area.bottom]], sheet.hiddenRows);
    case "columnHidden":
      return hiddenIn([[area.left, area.right]], sheet.hiddenColumns);
    case "hidden":
      return isHidden(range);
    case "hyperlink":
      return readHyperlink(range);
    case "format":
      return readLook(areasOf(range), asRecord(wanted, "format"));
    default:
      throw apiNotFound(`CellProperties.${name}`);
  }
}

export function isHidden({ sheet, area }: CellRange): boolean | null {
  const rows = hiddenIn([[area.top, area.bottom]], sheet.hiddenRows);
  const columns = hiddenIn([[area.left, area.right]], sheet.hiddenColumns);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

function writeOne(range: CellRange, data: unknown, member: string, session: Session): void {
  if (data === null || data === undefined) return;
  const cells: CellAreas = areasOf(range);
  for (const [name, value] of Object.entries(asRecord(data, member))) {
    if (value === null || value === undefined) continue;
    switch (name) {
      case "format": {
        const format = asRecord(value, member);
        const change = lookToWrite(format);
        if (Object.keys(change).length > 0) setFormat(cells, change, session, member);
        const { color, pattern } = asRecord(format["fill"] ?? {}, member);
        if (color == null && pattern === "Solid") setFillPattern(cells, pattern, member, session);
        const { columnWidth, rowHeight } = format;
        if (columnWidth != null) setWidth(cells, asNumber(columnWidth, member, 0, 1790), session);
        if (rowHeight != null) setHeight(cells, asNumber(rowHeight, member, 0, 409.5), session);
        break;
      }
      case "rowHidden":
        hide(cells, "rows", asFlag(value, member), session);
        break;
      case "columnHidden":
        hide(cells, "columns", asFlag(value, member), session);
        break;
      case "hyperlink":
        writeHyperlink(range, value, session);
        break;
      // Read-only ones come along where an answer is handed back.
      case "address":
      case "addressLocal":
      case "rowIndex":
      case "columnIndex":
      case "hidden":
        break;
      default:
        throw apiNotFound(`CellProperties.${name}`);
    }
  }
}
