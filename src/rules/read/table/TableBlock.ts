import type { TableLabel } from "./labelText";

/** One indicator of a table with the rows that it takes. */
export interface TableBlock {
  readonly level1: TableLabel;
  readonly level2: TableLabel;
  /** As written in its cell. */
  readonly name: string;
  /** Sheet rows, rising. */
  readonly rows: readonly number[];
}

/** The points of a parent that stand in a row of its own. */
export interface ParentPoints {
  readonly level1: string;
  readonly level2: string | null;
  readonly points: string;
}

/** What the rows of a table are, in order. */
export interface TableBody {
  readonly blocks: readonly TableBlock[];
  readonly parents: readonly ParentPoints[];
  /** Points of the row 合计; null where there is none. */
  readonly total: string | null;
  /** Where it stands. */
  readonly totalRow: number | null;
}
