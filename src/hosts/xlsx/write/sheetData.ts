import { cellName, lastColumn, lastRow } from "../../../workbook/address";
import type { FilledCell, PlannedCell, SheetPlan } from "../../../workbook/SheetPlan";
import { contentXml } from "./cellContent";

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

/** Throws a plain Error for cells that are out of order, given twice or outside the grid. */
export function checkOrder(cells: readonly Pick<FilledCell, "row" | "column">[]): void {
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
