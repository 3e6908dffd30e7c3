/** Excel's last row and column, zero-based. */
export const lastRow = 1048575;
export const lastColumn = 16383;

/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

export function areaOf(row: number, column: number, bottom = row, right = column): Area {
  return { top: row, left: column, bottom, right };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The common part of two areas, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

/** The smallest area around two; null counts as nothing. */
export function enclose(a: Area | null, b: Area): Area {
  if (a === null) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A1`, `A1:B2`, `A:C` for whole columns, `1:3` for whole rows. */
export function areaName({ top, left, bottom, right }: Area): string {
  if (top === 0 && bottom === lastRow && !(left === 0 && right === lastColumn))
    return `${columnName(left)}:${columnName(right)}`;
  if (left === 0 && right === lastColumn) return `${top + 1}:${bottom + 1}`;
  const first = `${columnName(left)}${top + 1}`;
  const last = `${columnName(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** Reads `C5`, `$A$1:B2`, `A:C`, `1:3`, in any order of the ends and without a sheet. @returns null where it is none */
export function parseArea(text: string): Area | null {
  const [first = "", second = first, ...more] = text.trim().replaceAll("$", "").split(":");
  const a = parseEnd(first);
  const b = parseEnd(second);
  if (a === null || b === null || more.length > 0) return null;
  // `A` and `1` alone are no areas, only as `A:A` and `1:1`.
  if (!text.includes(":") && (a.row === null || a.column === null)) return null;
  if ((a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null))
    return null;
  return {
    top: Math.min(a.row ?? 0, b.row ?? 0),
    left: Math.min(a.column ?? 0, b.column ?? 0),
    bottom: Math.max(a.row ?? lastRow, b.row ?? lastRow),
    right: Math.max(a.column ?? lastColumn, b.column ?? lastColumn),
  };
}

function parseEnd(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{0,3})([0-9]{0,7})$/.exec(text);
  if (match === null || text === "") return null;
  const [, letters = "", digits = ""] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits) - 1;
  if (digits !== "" && (row < 0 || row > lastRow)) return null;
  if (column - 1 > lastColumn) return null;
  return { row: digits === "" ? null : row, column: letters === "" ? null : column - 1 };
}

/** Splits `'it''s'!A1` into sheet and rest; the sheet is null where none is named. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: null, rest: text };
  const name = text.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(name);
  return {
    sheet: quoted ? quoted[1]!.replaceAll("''", "'") : name,
    rest: text.slice(at + 1),
  };
}

/** A sheet name as Excel writes it in an address: quoted where it is not a plain word. */
export function quoted(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}[0-9]+$/.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** What is left of an area without the part that lies in another one: up to four rectangles. */
export function subtract(area: Area, cut: Area): readonly Area[] {
  const common = intersect(area, cut);
  if (common === null) return [area];
  const parts: Area[] = [];
  if (area.top < common.top) parts.push({ ...area, bottom: common.top - 1 });
  if (area.bottom > common.bottom) parts.push({ ...area, top: common.bottom + 1 });
  const { top, bottom } = common;
  if (area.left < common.left) parts.push({ ...area, top, bottom, right: common.left - 1 });
  if (area.right > common.right) parts.push({ ...area, top, bottom, left: common.right + 1 });
  return parts;
}
