import type { CellRange } from "../../../workbook/address";
import { readPoints } from "./readPoints";
import type { TableBlock } from "./TableBlock";
import type { TableCell, TableGrid } from "./TableGrid";
import type { ColumnSpan, TableLayout } from "./tableLayout";

/** A line as it stands in the table, before weights are turned into points. */
export interface RawLine {
  readonly block: TableBlock;
  /** Sheet rows, rising. */
  readonly rows: readonly number[];
  /** Counts from 1 where the indicator's rows carry points of their own; null where it is one line. */
  readonly part: number | null;
  readonly points: TableCell | null;
  /** Its points cell is merged over other indicators too. */
  readonly sharesPoints: boolean;
  readonly criterion: string;
  readonly explanation: string;
  readonly formula: string;
  readonly source: CellRange;
  readonly filledScore: string | null;
  /** 二者择其一 stands in the name, the criterion, the explanation or the remark. */
  readonly eitherOf: boolean;
}

const eitherOf =
  /[二两]者?[中之]?(?:择|选|取|任选)(?:其)?一|择一(?:评分|计分|评价|考核)|任选(?:其)?一/;

/** The lines of a table's indicators: one each, or one for each row with points of its own. */
export function tableLines(
  grid: TableGrid,
  layout: TableLayout,
  blocks: readonly TableBlock[]
): readonly RawLine[] {
  const owners = new Map<string, number>();
  for (const block of blocks) {
    for (const cell of pointCells(grid, layout, block.rows)) {
      owners.set(rangeKey(cell.range), (owners.get(rangeKey(cell.range)) ?? 0) + 1);
    }
  }
  return blocks.flatMap((block) => {
    const groups = split(grid, layout, block.rows);
    return groups.map((rows, index) => {
      const points = pointCells(grid, layout, rows)[0] ?? null;
      const sharesPoints = points !== null && (owners.get(rangeKey(points.range)) ?? 0) > 1;
      const part = groups.length > 1 ? index + 1 : null;
      return { block, rows, part, points, sharesPoints, ...texts(grid, layout, block, rows) };
    });
  });
}

/** Splits an indicator's rows where a cell with points of its own begins. */
function split(
  grid: TableGrid,
  layout: TableLayout,
  rows: readonly number[]
): readonly (readonly number[])[] {
  const cells = pointCells(grid, layout, rows);
  if (cells.length < 2) return [rows];
  const tops = new Set(cells.map(({ range }) => range.top));
  const groups: number[][] = [];
  let open = false;
  for (const row of rows) {
    const begins = tops.has(row);
    if (groups.length === 0 || (begins && open)) groups.push([row]);
    else groups.at(-1)!.push(row);
    open ||= begins;
  }
  return withoutSum(grid, layout, groups);
}

/** A first row without criterion whose points are those of the rows below it together is their heading. */
function withoutSum(
  grid: TableGrid,
  layout: TableLayout,
  groups: readonly (readonly number[])[]
): readonly (readonly number[])[] {
  const [first, ...rest] = groups;
  if (first === undefined || rest.length < 2) return groups;
  const values = groups.map((rows) => readPoints(pointCells(grid, layout, rows)[0]!)!.value);
  const sum = values.slice(1).reduce((a, b) => a.plus(b));
  const bare = joined(grid, first, layout.criterion).text === "";
  return bare && values[0]!.equals(sum) ? rest : groups;
}

/** The different cells of the points column that hold points. */
function pointCells(
  grid: TableGrid,
  { columns }: TableLayout,
  rows: readonly number[]
): readonly TableCell[] {
  return distinct(rows.map((row) => grid.at(row, columns.points))).filter(
    (cell) => readPoints(cell) !== null
  );
}

function texts(
  grid: TableGrid,
  layout: TableLayout,
  block: TableBlock,
  rows: readonly number[]
): Pick<RawLine, "criterion" | "explanation" | "formula" | "source" | "filledScore" | "eitherOf"> {
  const { columns } = layout;
  const of = (column: number | null): string =>
    column === null ? "" : joined(grid, rows, [{ first: column, last: column }]).text;
  const criterion = joined(grid, rows, layout.criterion);
  const explanation = joined(grid, rows, layout.explanation).text;
  const filled =
    columns.selfScore === null
      ? ""
      : rows
          .map((row) => grid.at(row, columns.selfScore!))
          // A score over several lines is written at the first of them.
          .filter(({ range }) => rows.includes(range.top))
          .map(({ text }) => text)
          .find((text) => text !== "");
  const around = [block.name, criterion.text, explanation, of(columns.remark)].join("\n");
  return {
    criterion: criterion.text,
    explanation,
    formula: of(columns.formula),
    source: criterion.range ?? grid.at(rows[0]!, columns.name).range,
    filledScore: filled === undefined || filled === "" ? null : filled,
    eitherOf: eitherOf.test(around.replace(/\s/g, "")),
  };
}

/** The texts of some columns over some rows, merged ranges once, with the range that they stand in. */
function joined(
  grid: TableGrid,
  rows: readonly number[],
  spans: readonly ColumnSpan[]
): { readonly text: string; readonly range: CellRange | null } {
  const columns = spans.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)
  );
  const cells = distinct(
    rows.flatMap((row) => columns.map((column) => grid.at(row, column)))
  ).filter(({ text }) => text !== "");
  const ranges = cells.map(({ range }) => range);
  return {
    text: cells.map(({ text }) => text).join("\n"),
    range:
      ranges.length === 0
        ? null
        : {
            top: Math.min(...ranges.map(({ top }) => top)),
            left: Math.min(...ranges.map(({ left }) => left)),
            bottom: Math.max(...ranges.map(({ bottom }) => bottom)),
            right: Math.max(...ranges.map(({ right }) => right)),
          },
  };
}

/** Merged ranges once, in order. */
function distinct(cells: readonly TableCell[]): readonly TableCell[] {
  return [...new Map(cells.map((cell) => [rangeKey(cell.range), cell])).values()];
}

function rangeKey({ top, left }: CellRange): string {
  return `${top},${left}`;
}
