/** Excel's last row and column, zero-based (XFD1048576). */
export const lastRow = 1048575;
export const lastColumn = 16383;

/** A cell, zero-based. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, zero-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `0` → `A`, `27` → `AB`, `16383` → `XFD`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `{row: 4, column: 2}` → `C5`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `A1` for a single cell, else `A1:B2`. */
export function rangeName(range: CellRange): string {
  const first = cellName(range.top, range.left);
  const last = cellName(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/**
 * Reads `C5` or `$C$5`.
 * @returns null where the text is not an address inside Excel's grid
 */
export function parseCell(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text.trim());
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  if (row > lastRow || column - 1 > lastColumn) return null;
  return { row, column: column - 1 };
}

/** Reads `A1:B2` or `A1`; ends may be given in any order. @returns null where it is not a range */
export function parseRange(text: string): CellRange | null {
  const [first, second, ...more] = text.split(":");
  const a = parseCell(first ?? "");
  const b = second === undefined ? a : parseCell(second);
  if (a === null || b === null || more.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/**
 * A sheet name as formulas want it: bare where it is a plain word, else in quotes with inner quotes doubled.
 * `人员` → `人员`, `2020自评评分表` → `'2020自评评分表'`, `it's` → `'it''s'`.
 */
export function quoteSheet(name: string): string {
  const plainWord = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
  const looksLikeAddress =
    /^[A-Za-z]{1,3}[0-9]+$/.test(name) ||
    /^[Rr][0-9]*([Cc][0-9]*)?$/.test(name) ||
    /^[Cc][0-9]*$/.test(name) ||
    /^(true|false)$/i.test(name);
  return plainWord && !looksLikeAddress ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `人员!C4` with absolute parts left relative, for formulas on another sheet. */
export function sheetCell(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${cellName(row, column)}`;
}
