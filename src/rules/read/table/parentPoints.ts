import { Exact } from "../../../number/exact";
import { readPoints } from "./readPoints";
import type { TableBody } from "./TableBlock";
import type { TableGrid } from "./TableGrid";
import type { RawLine } from "./tableLines";
import type { TableLayout } from "./tableLayout";
import { settleWeights } from "./settleWeights";

/** Points of 一级 and 二级指标 by {@link level1Key} and {@link level2Key}, where the table prints them. */
export interface ParentPointsOf {
  readonly level1: ReadonlyMap<string, Exact>;
  readonly level2: ReadonlyMap<string, Exact>;
}

export const level1Key = ({ block }: RawLine): string => block.level1.text;
export const level2Key = ({ block }: RawLine): string =>
  `${block.level1.text}\n${block.level2.text}`;

/** Collects what parents carry in their labels, in rows of their own, and in columns of their own. */
export function parentPoints(
  grid: TableGrid,
  layout: TableLayout,
  body: TableBody,
  lines: readonly RawLine[]
): ParentPointsOf {
  const level1 = new Map<string, Exact>();
  const level2 = new Map<string, Exact>();
  const note = (map: Map<string, Exact>, key: string, points: string | null): void => {
    if (points !== null && !map.has(key)) map.set(key, new Exact(points));
  };
  for (const line of lines) {
    note(level1, level1Key(line), line.block.level1.points);
    if (line.block.level2.text !== "") note(level2, level2Key(line), line.block.level2.points);
  }
  for (const parent of body.parents) {
    if (parent.level2 === null) note(level1, parent.level1, parent.points);
    else note(level2, `${parent.level1}\n${parent.level2}`, parent.points);
  }
  const columns = [...layout.points.parents];
  for (const column of columns) {
    const second = columnPoints(grid, column, lines, level2Key);
    const first = columnPoints(grid, column, lines, level1Key);
    // With one 二级指标 in each 一级指标 both fit: the last column is the nearer parent's.
    const useSecond = second !== null && (first === null || column === columns.at(-1));
    const [from, to] =
      useSecond && layout.columns.level2 !== null ? [second, level2] : [first, level1];
    for (const [key, value] of from ?? []) if (!to.has(key)) to.set(key, value);
  }
  return settleParents(level1, level2);
}

/** Points of a column by parent; null where it is not a column of such parents. */
function columnPoints(
  grid: TableGrid,
  column: number,
  lines: readonly RawLine[],
  keyOf: (line: RawLine) => string
): ReadonlyMap<string, Exact> | null {
  const found = new Map<string, { readonly cell: string; readonly value: Exact }>();
  const owners = new Map<string, string>();
  for (const line of lines) {
    const key = keyOf(line);
    for (const row of line.rows) {
      const cell = grid.at(row, column);
      const points = readPoints(cell);
      if (points === null) continue;
      const address = `${cell.range.top},${cell.range.left}`;
      const known = found.get(key);
      if (known !== undefined && known.cell !== address) return null;
      if ((owners.get(address) ?? key) !== key) return null;
      owners.set(address, key);
      found.set(key, { cell: address, value: points.value });
    }
  }
  if (found.size === 0) return null;
  return new Map([...found].map(([key, { value }]) => [key, value]));
}

/** Weights of parents may be percent of 100 themselves, or of the parent above. */
function settleParents(
  level1: ReadonlyMap<string, Exact>,
  level2: ReadonlyMap<string, Exact>
): ParentPointsOf {
  const settle = (
    own: ReadonlyMap<string, Exact>,
    blocks: ReadonlyMap<string, Exact>
  ): ReadonlyMap<string, Exact> => {
    const keys = [...own.keys()];
    const weights = keys.map((key) => ({
      value: own.get(key)!,
      block: key.split("\n")[0]!,
      counts: true,
    }));
    const { points } = settleWeights(weights, blocks);
    return new Map(keys.map((key, index) => [key, points[index]!]));
  };
  const first = settle(level1, new Map());
  return { level1: first, level2: settle(level2, first) };
}
