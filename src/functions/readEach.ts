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

/** Values that were read one by one, all together; the first problem stands for all. */
export function readAll<T extends readonly unknown[]>(
  ...values: { readonly [K in keyof T]: T[K] | Problem }
): T | Problem {
  const list: readonly unknown[] = values;
  const problem = list.find((value) => value instanceof Problem);
  return problem ?? (list as T);
}
