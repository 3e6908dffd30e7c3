import type { HeaderColumn, TableHeader } from "./findHeaders";
import type { NameColumns } from "./nameColumns";
import { readPoints } from "./readPoints";
import type { TableGrid } from "./TableGrid";

/** The columns that hold points, zero-based. */
export interface PointsColumns {
  /** Of the 三级指标. */
  readonly line: number;
  /** Of their parents, the nearest parent last. */
  readonly parents: readonly number[];
  /** The line's header says 权重. */
  readonly weight: boolean;
  /** The line's header says %. */
  readonly percent: boolean;
}

interface Candidate {
  /** The first column of its header: what stands further right under the same one is deeper. */
  readonly header: number;
  readonly column: number;
  readonly level: number | null;
  readonly weight: boolean;
  readonly percent: boolean;
  /** Different cells with points in them. */
  readonly filled: number;
}

/** Settles which points column is the line's: that of the deepest level, and of several the one with most points. */
export function pointsColumns(
  grid: TableGrid,
  header: TableHeader,
  body: readonly number[],
  names: NameColumns
): PointsColumns {
  const own = header.columns.filter(({ role }) => role.kind === "points");
  const several = own.length > 1;
  const candidates = own
    .flatMap((column) => expand(grid, column, body))
    .map((candidate) => ({
      ...candidate,
      level: candidate.level ?? (several ? ownerOf(candidate.column, names) : null),
    }));
  const lineLevel = Math.max(...candidates.map(({ level }) => level ?? 4));
  const forLine = candidates.filter(({ level }) => (level ?? 4) === lineLevel);
  const line = forLine.reduce((best, candidate) => {
    const more = candidate.filled - best.filled;
    const deeper = candidate.header === best.header || (best.weight && !candidate.weight);
    return more > 0 || (more === 0 && deeper) ? candidate : best;
  });
  // What spans more rows than the line's belongs to a parent; what is filled as often says the same twice.
  const parents = candidates.filter(
    (candidate) => candidate !== line && candidate.filled > 0 && candidate.filled < line.filled
  );
  parents.sort((a, b) => a.filled - b.filled);
  const { weight, percent } = line;
  return { line: line.column, parents: parents.map(({ column }) => column), weight, percent };
}

/** A header over several columns holds the points of several levels. */
function expand(
  grid: TableGrid,
  { first, last, role }: HeaderColumn,
  body: readonly number[]
): readonly Candidate[] {
  if (role.kind !== "points") return [];
  const { weight, percent } = role;
  const candidates: Candidate[] = [];
  for (let column = first; column <= last; column++) {
    const cells = body.map((row) => grid.at(row, column));
    const tops = cells
      .filter((cell) => cell.range.left === column && readPoints(cell) !== null)
      .map(({ range }) => range.top);
    const filled = new Set(tops).size;
    const level = last > first ? null : role.level;
    if (column === first || filled > 0)
      candidates.push({ header: first, column, level, weight, percent, filled });
  }
  return candidates;
}

/** Where 分值 stands behind each level, each is that of the level before it. */
function ownerOf(column: number, names: NameColumns): number {
  const { level1, level2, name } = names;
  const levels = [level1, level2, name].map((at) => at ?? -1);
  const before = levels
    .map((at, level) => ({ at, level: level + 1 }))
    .filter(({ at }) => at >= 0 && at < column);
  return before.length === 0 ? 4 : before.reduce((a, b) => (b.at > a.at ? b : a)).level;
}
