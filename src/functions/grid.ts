import type { Answer, CellResult } from "./CustomFunction";
import { misuse, Problem } from "./Problem";

/** A rectangle of cells, row by row; at least one cell. */
type Grid = readonly (readonly unknown[])[];

/** An argument as a rectangle: a single value is one cell, a flat list one row. */
function gridOf(argument: unknown): Grid {
  if (!Array.isArray(argument)) return [[argument]];
  const rows = argument as readonly unknown[];
  if (!Array.isArray(rows[0])) return [rows.length === 0 ? [null] : rows];
  return rows[0].length === 0 ? [[null]] : (rows as Grid);
}

/** All cells, row by row. */
export function cellsOf(argument: unknown): readonly unknown[] {
  const grid = gridOf(argument);
  return grid.length === 1 ? grid[0]! : grid.flat();
}

/**
 * The single cell of an argument that must not be a range.
 * @param name the parameter, for the message
 */
export function singleOf(argument: unknown, name: string): unknown {
  const grid = gridOf(argument);
  return grid.length === 1 && grid[0]!.length === 1 ? grid[0]![0] : misuse(`${name}只能是一个值。`);
}

/** Up to three cells that belong together; those beyond the given arguments are undefined. */
type CellFunction = (first: unknown, second: unknown, third: unknown) => CellResult;

const leftOut: Grid = [[undefined]];

/**
 * Calls `cell` for each cell of the largest argument. Single values, and a row or a column beside a rectangle that it
 * fits, are repeated, as Excel repeats them.
 * @returns an answer of that shape; a problem where the arguments do not fit
 */
export function mapCells(
  cell: CellFunction,
  first: unknown,
  second: unknown = leftOut,
  third: unknown = leftOut
): Answer | Problem {
  const [a, b, c] = [gridOf(first), gridOf(second), gridOf(third)];
  const grids = [a, b, c];
  const rows = Math.max(a.length, b.length, c.length);
  const columns = Math.max(a[0]!.length, b[0]!.length, c[0]!.length);
  if (!fits(grids, rows, columns)) return misuse("各参数区域的行列数不同，不能逐格对应。");
  const cells = new Array<CellResult[]>(rows);
  let hasProblems = false;
  for (let row = 0; row < rows; row++) {
    const cellsA = a.length === 1 ? a[0]! : a[row]!;
    const cellsB = b.length === 1 ? b[0]! : b[row]!;
    const cellsC = c.length === 1 ? c[0]! : c[row]!;
    const line = [cell(cellsA[0], cellsB[0], cellsC[0])];
    for (let column = 1; column < columns; column++)
      line.push(cell(at(cellsA, column), at(cellsB, column), at(cellsC, column)));
    if (!hasProblems) hasProblems = line.some(isProblem);
    cells[row] = line;
  }
  return { cells, hasProblems };
}

/** The answer of a formula that gives one value. */
export function oneCell(cell: CellResult): Answer {
  return { cells: [[cell]], hasProblems: cell instanceof Problem };
}

function isProblem(cell: CellResult): boolean {
  return cell instanceof Problem;
}

function at(cells: readonly unknown[], column: number): unknown {
  return cells.length === 1 ? cells[0] : cells[column];
}

/** One argument has the full shape; a row and a column alone do not span a rectangle. */
function fits(grids: readonly Grid[], rows: number, columns: number): boolean {
  return (
    grids.some((grid) => grid.length === rows && grid[0]!.length === columns) &&
    grids.every(
      (grid) =>
        (grid.length === 1 || grid.length === rows) &&
        (grid[0]!.length === 1 || grid[0]!.length === columns)
    )
  );
}
