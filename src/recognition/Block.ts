import type { SheetSnapshot } from "../workbook/WorkbookSnapshot";
import type { GridCell } from "./readCell";
import type { GridRow, SheetGrid } from "./SheetGrid";
import { readLabel } from "./readLabel";
import { isLineText, type RowKind, rowKind } from "./rowKind";

/** One table of a sheet: what stands above it, its header rows, its rows. */
export interface Block {
  readonly sheet: SheetSnapshot;
  readonly grid: SheetGrid;
  /** Titles and lines (编制单位, 单位：万元) above it, top to bottom. */
  readonly titles: readonly GridCell[];
  readonly headers: readonly GridRow[];
  /** The header is the one of the table above: it says less than the rows do. */
  readonly inheritedHeaders: boolean;
  /** Rows with values, and headings of groups between them. */
  readonly body: readonly GridRow[];
}

interface Building {
  titles: GridCell[];
  headers: GridRow[];
  inheritedHeaders: boolean;
  body: GridRow[];
}

const titleWords =
  /表$|表[（(]|情况$|情况表|明细|台账|清单|一览|汇总|^[（(]?[一二三四五六七八九十]+[)）、.].*(?:情况|执行|经费|资产|采购|人员)/;

/**
 * Cuts a sheet into its tables. A table begins at a header row, or at a title after rows; blank rows do not end one,
 * notes and 栏次 rows are left out.
 */
export function splitBlocks(grid: SheetGrid): readonly Block[] {
  const blocks: Building[] = [];
  let current: Building = { titles: [], headers: [], inheritedHeaders: false, body: [] };
  // Lone texts after rows: the next row tells whether they head a new table or a group of this one.
  const waiting = { cells: [] as GridCell[], rows: [] as GridRow[], isTitle: false };
  const start = (inherit: boolean): void => {
    if (current.body.length > 0 || current.headers.length > 0) blocks.push(current);
    const headers = inherit ? current.headers : [];
    current = { titles: waiting.cells, headers, inheritedHeaders: inherit, body: [] };
    clear();
  };
  const clear = (): void => {
    waiting.cells = [];
    waiting.rows = [];
    waiting.isTitle = false;
  };
  const wait = (row: GridRow, strong: boolean): void => {
    waiting.cells.push(...row.cells.filter((cell) => cell.role === "text"));
    waiting.rows.push(row);
    waiting.isTitle ||= strong;
  };
  for (const row of grid.rows) {
    const kind = rowKind(row);
    const fresh = current.body.length === 0;
    switch (kind) {
      case "note":
      case "columnNumbers":
        break;
      case "line":
        if (fresh && current.headers.length === 0) current.titles.push(...texts(row));
        else if (fresh) current.titles.push(...texts(row));
        else wait(row, true);
        break;
      case "single":
        if (fresh && current.headers.length === 0) current.titles.push(...texts(row));
        else if (fresh && isSubheader(row)) current.headers.push(row);
        else if (fresh) current.body.push(row);
        else wait(row, isTitle(row, grid));
        break;
      case "header":
        if (fresh && !current.inheritedHeaders && waiting.cells.length === 0)
          current.headers.push(row);
        else if (fresh && current.inheritedHeaders) {
          current.headers = [row];
          current.inheritedHeaders = false;
        } else if (startsTable(row, waiting.cells.length > 0)) {
          start(false);
          current.headers.push(row);
        } else {
          current.body.push(...waiting.rows, row);
          clear();
        }
        break;
      case "texts":
        if (fresh && current.headers.length === 0) current.titles.push(...texts(row));
        else if (waiting.cells.length > 0) wait(row, false);
        else current.body.push(row);
        break;
      case "data":
        if (waiting.isTitle) start(true);
        else if (waiting.rows.length > 0) current.body.push(...waiting.rows);
        clear();
        current.body.push(row);
        break;
    }
  }
  if (current.body.length > 0) blocks.push(current);
  return blocks
    .filter((block) => block.body.some((row) => rowKind(row) !== "single"))
    .map((block) => ({ sheet: grid.sheet, grid, ...block }));
}

const texts = (row: GridRow): readonly GridCell[] =>
  row.cells.filter((cell) => cell.role === "text");

/** A lone text below header rows that names a basis or a part, not a first row of the table. */
function isSubheader(row: GridRow): boolean {
  const meaning = readLabel(row.cells[0]!.raw);
  return (
    meaning.known && (meaning.basis !== null || meaning.year !== null) && row.cells[0]!.column > 0
  );
}

/** After rows: merged over several columns, or worded as a title. */
function isTitle(row: GridRow, grid: SheetGrid): boolean {
  const cell = row.cells[0]!;
  const merge = grid.merges.get(`${cell.row},${cell.column}`);
  const text = cell.raw.trim();
  if (readLabel(text).known && !/表$|情况/.test(text)) return false;
  return (
    (merge !== undefined && merge.right > merge.left) || titleWords.test(text) || isLineText(text)
  );
}

/** Whether a row of known words among or after rows is the header of a new table. */
function startsTable(row: GridRow, afterTitle: boolean): boolean {
  const meanings = texts(row).map((cell) => readLabel(cell.raw));
  const known = meanings.filter((meaning) => meaning.known).length;
  if (known < 2) return false;
  return (
    afterTitle ||
    meanings.some(
      (m) =>
        m.basis !== null ||
        m.column !== null ||
        m.rate !== null ||
        m.year !== null ||
        m.period !== null
    )
  );
}

export type { RowKind };
