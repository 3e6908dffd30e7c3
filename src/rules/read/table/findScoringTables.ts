import { plain, type Exact } from "../../../number/exact";
import type { SheetSnapshot } from "../../../workbook/WorkbookSnapshot";
import type { ScoringTable, TableLine } from "../ScoringTable";
import { findHeaders, mayHeadPoints, type TableHeader } from "./findHeaders";
import { lineLabel } from "./labelText";
import { linePoints } from "./linePoints";
import { markAlternatives } from "./markAlternatives";
import { level1Key, level2Key, parentPoints, type ParentPointsOf } from "./parentPoints";
import { readBody } from "./readBody";
import { TableGrid } from "./TableGrid";
import { tableLayout } from "./tableLayout";
import { tableLines, type RawLine } from "./tableLines";
import { tableTitle } from "./tableTitle";

/** A table with what its finder knows besides. */
export interface FoundTable {
  readonly table: ScoringTable;
  /** It prints planned values instead of a criterion, as a project's own evaluation form does. */
  readonly targets: boolean;
}

/**
 * Finds the scoring tables of a sheet: a header with 分值 or 权重 and with 评分标准 or levels of indicators, and at
 * least two indicators below it. A header repeated on a later page does not begin a new table.
 * @returns most sheets have none, few more than one
 */
export function findScoringTables(sheet: SheetSnapshot): readonly ScoringTable[] {
  return tablesWithTargets(sheet).map(({ table }) => table);
}

/** {@link findScoringTables}, telling forms with planned values apart. */
export function tablesWithTargets(sheet: SheetSnapshot): readonly FoundTable[] {
  if (!sheet.cells.some(mayHeadPoints)) return [];
  const grid = new TableGrid(sheet);
  const headers = findHeaders(grid);
  const found: FoundTable[] = [];
  for (let index = 0; index < headers.length;) {
    const read = readTable(grid, headers.slice(index));
    if (isTable(read.found.table)) found.push(read.found);
    index += read.headers;
  }
  return found;
}

/** Reads the table under the first header, over as many headers as repeat it. */
function readTable(
  grid: TableGrid,
  headers: readonly TableHeader[]
): { readonly found: FoundTable; readonly headers: number } {
  const [header] = headers as [TableHeader];
  const other = headers.findIndex((next) => !sameLayout(header, next));
  const pages = other < 0 ? headers : headers.slice(0, other);
  const end = headers[pages.length]?.first ?? Infinity;
  const inTable = grid.rows.filter((row) => row > header.last && row < end);
  const first = pages.findIndex((page, index) => {
    const next = pages[index + 1];
    return next !== undefined && hasTotal(grid, inTable, header, page, next);
  });
  const count = first < 0 ? pages.length : first + 1;
  const own = pages.slice(0, count);
  const last = headers[count]?.first ?? Infinity;
  const rows = inTable.filter(
    (row) => row < last && !own.some((page) => row >= page.first && row <= page.last)
  );
  return { found: build(grid, header, rows, own), headers: count };
}

function build(
  grid: TableGrid,
  header: TableHeader,
  rows: readonly number[],
  pages: readonly TableHeader[]
): FoundTable {
  const layout = tableLayout(grid, header, rows);
  const ends = pages.slice(1).map(({ first }) => first);
  const body = readBody(grid, layout, rows, ends);
  const raw = tableLines(grid, layout, body.blocks);
  const marks = markAlternatives(raw);
  const parents = parentPoints(grid, layout, body, raw);
  const { points, weightsInPercent } = linePoints(layout, raw, marks, parents);
  const lines = raw.map((line, index) => tableLine(line, points[index]!, marks[index]!));
  const table: ScoringTable = {
    sheet: grid.sheet.name,
    title: tableTitle(grid, header),
    header: { first: header.first, last: header.last },
    columns: layout.columns,
    lines,
    groups: groupsOf(raw, parents),
    total: body.total,
    weightsInPercent,
  };
  return { table, targets: layout.targets };
}

function tableLine(line: RawLine, points: string | null, mark: number | null): TableLine {
  const { block, rows, part } = line;
  const name = lineLabel(block.name, points).text;
  return {
    rows: { first: rows[0]!, last: rows.at(-1)! },
    level1: block.level1.text,
    level2: block.level2.text,
    name: part === null ? name : `${name}—要点${part}`,
    points,
    explanation: line.explanation,
    formula: line.formula,
    criterion: line.criterion,
    source: line.source,
    filledScore: line.filledScore,
    ...(mark !== null && { eitherOf: mark }),
  };
}

function groupsOf(lines: readonly RawLine[], parents: ParentPointsOf): ScoringTable["groups"] {
  const groups = new Map<string, ScoringTable["groups"][number]>();
  for (const line of lines) {
    const { level1, level2 } = line.block;
    const add = (
      key: string,
      points: Exact | undefined,
      own: { readonly level2?: string }
    ): void => {
      if (points === undefined || groups.has(key)) return;
      groups.set(key, { level1: level1.text, ...own, points: plain(points) });
    };
    add(level1Key(line), parents.level1.get(level1Key(line)), {});
    if (level2.text === "") continue;
    add(level2Key(line), parents.level2.get(level2Key(line)), { level2: level2.text });
  }
  return [...groups.values()];
}

/** Two indicators with points, or with criteria. */
function isTable({ lines }: ScoringTable): boolean {
  const withPoints = lines.filter(({ points }) => points !== null).length;
  const withCriterion = lines.filter(({ criterion }) => criterion !== "").length;
  return withPoints >= 2 || withCriterion >= 2;
}

function sameLayout(a: TableHeader, b: TableHeader): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every(
      ({ first, last, role }, index) =>
        first === b.columns[index]!.first &&
        last === b.columns[index]!.last &&
        role.kind === b.columns[index]!.role.kind
    )
  );
}

/** A page that ends with the total ends the table: what follows is another one with the same header. */
function hasTotal(
  grid: TableGrid,
  rows: readonly number[],
  header: TableHeader,
  page: TableHeader,
  next: TableHeader
): boolean {
  const own = rows.filter((row) => row > page.last && row < next.first);
  const body = readBody(grid, tableLayout(grid, header, own), own, [next.first]);
  return (
    body.total !== null &&
    body.totalRow !== null &&
    body.totalRow > (body.blocks[0]?.rows[0] ?? Infinity)
  );
}
