import type { CellRange } from "../../workbook/address";

/** Columns of a scoring table, zero-based; null where the table has none. */
export interface TableColumns {
  readonly level1: number | null;
  readonly level2: number | null;
  readonly name: number;
  readonly explanation: number | null;
  readonly formula: number | null;
  readonly criterion: number | null;
  readonly points: number;
  /** Columns that the bureau fills in. */
  readonly value: number | null;
  readonly selfScore: number | null;
  readonly basis: number | null;
  readonly reason: number | null;
  readonly remark: number | null;
}

/** One 三级指标 of the table. */
export interface TableLine {
  /** First and last sheet row, zero-based: more than one where its criteria stand in several rows. */
  readonly rows: { readonly first: number; readonly last: number };
  readonly level1: string;
  readonly level2: string;
  /** Without numbering and without points in brackets. */
  readonly name: string;
  /** Plain decimal text in points; null where the cell holds none. */
  readonly points: string | null;
  readonly explanation: string;
  readonly formula: string;
  /** The criterion as written, several cells joined with line breaks. */
  readonly criterion: string;
  /** The cell (or merged range) of the criterion, for provenance; of the name where there is none. */
  readonly source: CellRange;
  /** What stands in 自评得分 already, as text; null where blank. */
  readonly filledScore: string | null;
  /** Lines with the same number are alternatives of which one is scored (二者择其一); absent elsewhere. */
  readonly eitherOf?: number;
}

/** A bureau's 评分表 as it stands in a sheet or a Word table. */
export interface ScoringTable {
  readonly sheet: string;
  /** Heading above the table, where there is one. */
  readonly title: string | null;
  /** Header rows, zero-based, both included. */
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: TableColumns;
  readonly lines: readonly TableLine[];
  /** Points of 一级 and 二级指标 where the table prints them. */
  readonly groups: readonly {
    readonly level1: string;
    readonly level2?: string;
    readonly points: string;
  }[];
  /** The printed total (合计 100); null where there is none. */
  readonly total: string | null;
  /** Weights were printed in percent of 100 (or of their block) and turned into points. */
  readonly weightsInPercent: boolean;
}
