import { cellName, lastColumn, lastRow } from "../../../workbook/address";
import type { CellContent, PlannedCell, SheetPlan } from "../../../workbook/SheetPlan";
import { escapeFormula, escapeText, longestCellText, xstring } from "./xmlText";

/** Most letters that Excel takes in one formula. */
const longestFormula = 8192;

type Row = SheetPlan["rows"][number];

/**
 * The `sheetData` of a planned sheet.
 * @param tag a local name with the part's prefix
 * @param formatOf a cell style's number in the styles part
 * Throws a plain Error for a plan that cannot be written: cells out of order or given twice, outside the grid, a
 * number that is not finite, a text or formula that is too long.
 */
export function sheetData(
  plan: SheetPlan,
  tag: (localName: string) => string,
  formatOf: (cell: PlannedCell) => number
): string {
  const rows = new Map<number, { set: Row | null; cells: string[] }>();
  const rowAt = (row: number): { set: Row | null; cells: string[] } => {
    const present = rows.get(row);
    if (present !== undefined) return present;
    const made = { set: null, cells: [] };
    rows.set(row, made);
    return made;
  };
  for (const set of plan.rows) rowAt(set.row).set = set;
  checkOrder(plan.cells);
  for (const cell of plan.cells) rowAt(cell.row).cells.push(cellXml(cell, tag, formatOf(cell)));
  const name = tag("sheetData");
  if (rows.size === 0) return `<${name}/>`;
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return `<${name}>${sorted.map(([row, { set, cells }]) => rowXml(row, set, cells, tag)).join("")}</${name}>`;
}

function checkOrder(cells: readonly PlannedCell[]): void {
  let before = -1;
  for (const { row, column } of cells) {
    const place = row * (lastColumn + 1) + column;
    const inside = row >= 0 && row <= lastRow && column >= 0 && column <= lastColumn;
    if (!inside || place <= before) {
      throw new Error(`cell ${row},${column} of the plan is out of order or outside the grid`);
    }
    before = place;
  }
}

function rowXml(
  row: number,
  set: Row | null,
  cells: readonly string[],
  tag: (localName: string) => string
): string {
  const height = set?.height === undefined ? "" : ` ht="${set.height}" customHeight="1"`;
  const hidden = set?.hidden === true ? ' hidden="1"' : "";
  const name = tag("row");
  const start = `<${name} r="${row + 1}"${height}${hidden}`;
  return cells.length === 0 ? `${start}/>` : `${start}>${cells.join("")}</${name}>`;
}

function cellXml(cell: PlannedCell, tag: (localName: string) => string, format: number): string {
  const name = tag("c");
  const address = cellName(cell.row, cell.column);
  const { type, inner } = contentXml(cell.content, tag, address);
  const start = `<${name} r="${address}"${format === 0 ? "" : ` s="${format}"`}${type}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** A cell's `t` attribute and its children; new strings stand in the cell, the shared strings stay untouched. */
function contentXml(
  content: CellContent,
  tag: (localName: string) => string,
  address: string
): { type: string; inner: string } {
  switch (content.kind) {
    case "blank":
      return { type: "", inner: "" };
    case "number":
      return { type: "", inner: element(tag("v"), numberText(content.number, address)) };
    case "text": {
      const text = escapeText(xstring(checkLength(content.text, longestCellText, address)));
      const t = tag("t");
      const inner = `<${t} xml:space="preserve">${text}</${t}>`;
      return { type: ' t="inlineStr"', inner: element(tag("is"), inner) };
    }
    case "formula": {
      const { formula, cached } = content;
      const f = element(tag("f"), escapeFormula(checkLength(formula, longestFormula, address)));
      if (typeof cached === "number") {
        return { type: "", inner: f + element(tag("v"), numberText(cached, address)) };
      }
      const value = escapeText(xstring(checkLength(cached, longestCellText, address)));
      return { type: ' t="str"', inner: f + element(tag("v"), value) };
    }
  }
}

function element(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

/** The shortest decimal that reads back as the same double. */
function numberText(number: number, address: string): string {
  if (!Number.isFinite(number)) throw new Error(`${address} holds ${number}`);
  return String(number === 0 ? 0 : number);
}

function checkLength(text: string, limit: number, address: string): string {
  if (text.length > limit)
    throw new Error(`${address} holds ${text.length} letters, at most ${limit} fit`);
  return text;
}
