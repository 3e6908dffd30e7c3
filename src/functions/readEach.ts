import { Problem } from "./Problem";

/**
 * Reads the cells of a list; the first problem stands for all.
 * @param read gets a cell and its number, from 1
 */
export function readEach<T>(
  cells: readonly unknown[],
  read: (cell: unknown, number: number) => T | Problem
): T[] | Problem {
  const values: T[] = [];
  for (const cell of cells) {
    const value = read(cell, values.length + 1);
    if (value instanceof Problem) return value;
    values.push(value);
  }
  return values;
}
