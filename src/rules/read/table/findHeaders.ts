import type { CellSnapshot } from "../../../workbook/WorkbookSnapshot";
import { headerRole, pathRole, type HeaderRole } from "./headerRole";
import { sameRange, type TableCell, type TableGrid } from "./TableGrid";

/** One header over one or more columns that are merged under it. */
export interface HeaderColumn {
  readonly first: number;
  readonly last: number;
  readonly role: HeaderRole;
}

/** The header rows of one scoring table, zero-based. */
export interface TableHeader {
  readonly first: number;
  readonly last: number;
  /** Left to right. */
  readonly columns: readonly HeaderColumn[];
}

/** Rows that a header may have. */
const most = 3;

/** Whether a cell could head the points of a scoring table; without one on it a sheet is not looked at further. */
export function mayHeadPoints({ value }: CellSnapshot): boolean {
  return (
    value.kind === "text" &&
    value.text.length <= 40 &&
    /[分权]/.test(value.text) &&
    headerRole(value.text)?.kind === "points"
  );
}

/** The headers of scoring tables on a sheet, from the top down; a header that is repeated on a later page comes again. */
export function findHeaders(grid: TableGrid): readonly TableHeader[] {
  const near = new Set<number>();
  for (const cell of grid.sheet.cells) {
    if (!mayHeadPoints(cell)) continue;
    for (let row = cell.row - most + 1; row <= cell.row; row++) near.add(row);
  }
  const headers: TableHeader[] = [];
  for (const row of grid.rows) {
    if (!near.has(row) || row <= (headers.at(-1)?.last ?? -1)) continue;
    const header = headerAt(grid, row);
    if (header !== null) headers.push(header);
  }
  return headers;
}

function headerAt(grid: TableGrid, row: number): TableHeader | null {
  const begun = grid.row(row, 0, grid.lastColumn).filter(({ range }) => range.top === row);
  const known = begun.filter(({ text }) => headerRole(text) !== null);
  if (known.length === 0) return null;
  let last = Math.min(row + most - 1, Math.max(...known.map(({ range }) => range.bottom)));
  if (last < row + most - 1 && isSubHeader(grid, row, last + 1)) last += 1;
  const columns = columnsOf(grid, row, last);
  if (!isScoringHeader(columns)) return null;
  // A heading 评分标准 above the table is not part of its header.
  if (begun.length === 1 && last > row && isScoringHeader(columnsOf(grid, row + 1, last))) {
    return null;
  }
  return { first: row, last: isNumberRow(grid, last + 1) ? last + 1 : last, columns };
}

/** A further header row: nothing in it but words that say something below the headers above. */
function isSubHeader(grid: TableGrid, first: number, row: number): boolean {
  const cells = grid.row(row, 0, grid.lastColumn).filter(({ range }) => range.top === row);
  const above = pathsTo(grid, first, row - 1);
  return (
    cells.length > 0 &&
    cells.every(({ text, range }) => {
      const path = (above[range.left] ?? []).map((cell) => cell.text);
      const role = pathRole([...path, text]);
      // A word that changes nothing is content, unless it is a header by itself.
      return (
        role !== null && (headerRole(text) !== null || /^(?:[一二三四]级|名称|内容)$/.test(text))
      );
    })
  );
}

/** 栏次: 1, 2, 3 … under the headers. */
function isNumberRow(grid: TableGrid, row: number): boolean {
  const texts = grid.row(row, 0, grid.lastColumn).map(({ text }) => text);
  const numbers = texts.filter((text) => !/^[栏行]\s*次$/.test(text));
  return numbers.length >= 3 && numbers.every((text, index) => text === String(index + 1));
}

/** The cells above one another in each column, each merged range once. */
function pathsTo(grid: TableGrid, first: number, last: number): readonly TableCell[][] {
  const paths: TableCell[][] = [];
  for (let column = 0; column <= grid.lastColumn; column++) {
    const path: TableCell[] = [];
    for (let row = first; row <= last; row++) {
      const cell = grid.at(row, column);
      const above = path.at(-1);
      if (cell.text !== "" && !(above && sameRange(above.range, cell.range))) path.push(cell);
    }
    paths.push(path);
  }
  return paths;
}

function columnsOf(grid: TableGrid, first: number, last: number): readonly HeaderColumn[] {
  const columns: (HeaderColumn & { readonly cell: TableCell })[] = [];
  pathsTo(grid, first, last).forEach((path, column) => {
    const cell = path.at(-1);
    const role = pathRole(path.map(({ text }) => text));
    if (cell === undefined || role === null) return;
    const before = columns.at(-1);
    if (before && sameRange(before.cell.range, cell.range)) {
      columns[columns.length - 1] = { ...before, last: column };
    } else columns.push({ first: column, last: column, role, cell });
  });
  return columns.map(({ first: from, last: to, role }) => ({ first: from, last: to, role }));
}

/** Points, what they are for, and either a criterion or two levels of indicators. */
function isScoringHeader(columns: readonly HeaderColumn[]): boolean {
  const has = (kind: HeaderRole["kind"]): boolean => columns.some(({ role }) => role.kind === kind);
  const levels = columns.filter(({ role }) => role.kind === "level").length;
  const split = columns.some(({ role, first, last }) => role.kind === "name" && last > first);
  const named = levels > 0 || has("name") || has("content");
  const twoLevels = levels >= 2 || split || (levels === 1 && has("name"));
  return has("points") && named && (has("criterion") || twoLevels);
}
