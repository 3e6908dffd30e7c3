import { columnName, lastColumn, lastRow } from "../../../workbook/address";

/** What stands in a shared formula: text that stays, or one end of a reference that moves. */
type Piece = string | Reference;

/** A cell has both parts, a whole column or row one of them; relative parts are offsets from the first cell. */
interface Reference {
  readonly column: Part | null;
  readonly row: Part | null;
}

interface Part {
  readonly absolute: boolean;
  readonly index: number;
}

/**
 * Prepares a shared formula for the cells that share it.
 * References outside the grid after moving become `#REF!`.
 * @param formula the text at the first cell, without `=`
 * @param row of the first cell, zero-based
 * @param column of the first cell, zero-based
 * @returns the text for another cell, given zero-based. `A1*$B$1` at C1, asked for C2: `A2*$B$1`
 */
export function shareFormula(
  formula: string,
  row: number,
  column: number
): (row: number, column: number) => string {
  const pieces = splitFormula(formula);
  return (toRow, toColumn) => {
    let text = "";
    for (const piece of pieces) {
      text += typeof piece === "string" ? piece : print(piece, toRow - row, toColumn - column);
    }
    return text;
  };
}

function print(reference: Reference, rows: number, columns: number): string {
  let text = "";
  if (reference.column !== null) {
    const { absolute, index } = reference.column;
    const column = absolute ? index : index + columns;
    if (column < 0 || column > lastColumn) return "#REF!";
    text += (absolute ? "$" : "") + columnName(column);
  }
  if (reference.row !== null) {
    const { absolute, index } = reference.row;
    const row = absolute ? index : index + rows;
    if (row < 0 || row > lastRow) return "#REF!";
    text += (absolute ? "$" : "") + String(row + 1);
  }
  return text;
}

/**
 * One token of a formula. What cannot hold a reference (strings, quoted sheet names, errors, numbers) is taken whole;
 * brackets (structured references, other workbooks) are handled apart because they nest.
 */
const tokens = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`#[A-Za-z0-9/_]+[!?]?`,
    String.raw`(?<rows>\$?[0-9]+:\$?[0-9]+)(?![\p{L}\p{N}_.])`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.$(!])`,
    String.raw`[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?`,
    String.raw`(?<word>[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\?$]*)`,
  ].join("|"),
  "uy"
);

function splitFormula(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  const add = (piece: Piece): void => {
    if (typeof piece === "string") text += piece;
    else {
      pieces.push(text, piece);
      text = "";
    }
  };
  for (let at = 0; at < formula.length;) {
    if (formula[at] === "[") {
      const end = behindBrackets(formula, at);
      add(formula.slice(at, end));
      at = end;
      continue;
    }
    tokens.lastIndex = at;
    const match = tokens.exec(formula);
    if (match === null) {
      add(formula[at]!);
      at += 1;
      continue;
    }
    at += match[0].length;
    addToken(match, formula[at], add);
  }
  pieces.push(text);
  return pieces;
}

function addToken(match: RegExpExecArray, next: string | undefined, add: (p: Piece) => void): void {
  const { rows, columns, word } = match.groups ?? {};
  const ends = (rows ?? columns)?.split(":").map(readEnd);
  if (ends?.[0] && ends[1]) {
    add(ends[0]);
    add(":");
    add(ends[1]);
    return;
  }
  // A word before ( is a function, before ! a sheet, before [ a table.
  const reference = word === undefined || (next && "(![".includes(next)) ? null : readCell(word);
  add(reference ?? match[0]);
}

function readCell(word: string): Reference | null {
  const match = /^(\$?[A-Za-z]{1,3})(\$?[0-9]{1,7})$/.exec(word);
  if (match === null) return null;
  const column = readEnd(match[1]!);
  const row = readEnd(match[2]!);
  return column === null || row === null ? null : { column: column.column, row: row.row };
}

/** A whole column (`$A`) or row (`$5`) inside the grid. */
function readEnd(end: string): Reference | null {
  const absolute = end.startsWith("$");
  const name = absolute ? end.slice(1) : end;
  if (/^[0-9]+$/.test(name)) {
    const index = Number(name) - 1;
    return index < 0 || index > lastRow ? null : { column: null, row: { absolute, index } };
  }
  let index = -1;
  for (const letter of name.toUpperCase()) index = (index + 1) * 26 + letter.charCodeAt(0) - 65;
  return index > lastColumn ? null : { column: { absolute, index }, row: null };
}

/** Behind the bracket that closes the one at `from`; `'` takes the next letter's meaning away. */
function behindBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === "[") depth += 1;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
