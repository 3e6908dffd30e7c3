import type { TableColumns } from "../ScoringTable";
import type { HeaderColumn, TableHeader } from "./findHeaders";
import type { HeaderRole } from "./headerRole";
import { nameColumns } from "./nameColumns";
import { pointsColumns, type PointsColumns } from "./pointsColumns";
import type { TableGrid } from "./TableGrid";

/** First and last column of a header; more than one where it is merged over several. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** Where everything stands in a scoring table. */
export interface TableLayout {
  readonly columns: TableColumns;
  readonly points: PointsColumns;
  /** Columns whose texts are joined. */
  readonly criterion: readonly ColumnSpan[];
  readonly explanation: readonly ColumnSpan[];
  /** 序号. */
  readonly number: number | null;
  /** The first and last column that belong to the table. */
  readonly left: number;
  readonly right: number;
  /** It prints planned values and no criterion, as a project's own evaluation form does. */
  readonly targets: boolean;
}

/**
 * Settles which column holds what: by its header, by where it stands, and where that leaves a choice by what is in it.
 * @param body the table's rows below the header
 */
export function tableLayout(
  grid: TableGrid,
  header: TableHeader,
  body: readonly number[]
): TableLayout {
  const of = (kind: HeaderRole["kind"]): readonly HeaderColumn[] =>
    header.columns.filter(({ role }) => role.kind === kind);
  const first = (...kinds: HeaderRole["kind"][]): number | null =>
    kinds.flatMap(of)[0]?.first ?? null;

  const names = nameColumns(grid, header, body);
  const points = pointsColumns(grid, header, body, names);
  const criteria = [...of("criterion")].sort((a, b) => rankOf(b) - rankOf(a));
  const explaining = [...of("explanation"), ...names.explaining];
  const criterion = [
    ...criteria,
    ...(criteria.length === 0 ? explaining.filter((own) => tellsScores(grid, own, body)) : []),
  ].slice(0, 1);
  const remarks = of("remark");
  // 说明 before the points explains the indicator, after them it is a remark.
  const explainingRemark =
    of("explanation").length === 0 && criterion.length > 0
      ? remarks.filter((column) => column.first < points.line && column.first < criterion[0]!.first)
      : [];
  const explanation = [
    ...explaining.filter((own) => !criterion.includes(own)),
    ...criteria.slice(1),
    ...explainingRemark,
  ].sort((a, b) => a.first - b.first);
  return {
    columns: {
      level1: names.level1,
      level2: names.level2,
      name: names.name,
      explanation: explanation[0]?.first ?? null,
      formula: first("formula"),
      criterion: criterion[0]?.first ?? null,
      points: points.line,
      value: first("value"),
      selfScore: first("selfScore", "score"),
      basis: first("basis"),
      reason: first("reason"),
      remark: remarks.find((column) => !explainingRemark.includes(column))?.first ?? null,
    },
    points,
    criterion,
    explanation,
    number: first("number"),
    left: Math.min(...header.columns.map((column) => column.first)),
    right: Math.max(...header.columns.map((column) => column.last)),
    targets: of("target").length > 0 && criterion.length === 0,
  };
}

/** Where no column is called 评分标准, 评价要点 may hold it: most of its texts say what scores. */
function tellsScores(grid: TableGrid, { first }: ColumnSpan, body: readonly number[]): boolean {
  const texts = body.map((row) => grid.at(row, first).text).filter((text) => text !== "");
  const telling = texts.filter((text) => /[0-9０-９]\s*分|得分|计分|扣分/.test(text));
  return telling.length >= 2 && telling.length * 2 > texts.length;
}

function rankOf({ role }: HeaderColumn): number {
  return role.kind === "criterion" ? role.rank : 0;
}
