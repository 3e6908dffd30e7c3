import type { HeaderColumn, TableHeader } from "./findHeaders";
import type { TableGrid } from "./TableGrid";

/** The columns that name an indicator and its parents, zero-based. */
export interface NameColumns {
  readonly level1: number | null;
  readonly level2: number | null;
  readonly name: number;
  /** Headers such as 评价内容 that turn out to explain. */
  readonly explaining: readonly HeaderColumn[];
}

/** Names are short; what is longer on the whole is an explanation. */
const longestName = 16;

/** Settles which columns are 一级, 二级 and 三级指标, with all three headers, fewer, or one merged over them. */
export function nameColumns(
  grid: TableGrid,
  { columns }: TableHeader,
  body: readonly number[]
): NameColumns {
  const levels = columns.filter(({ role }) => role.kind === "level");
  const levelAt = (level: number): HeaderColumn | undefined =>
    levels.find(({ role }) => role.kind === "level" && role.level === level);
  const named = columns.filter(({ role }) => role.kind === "name");
  const contents = columns.filter(({ role }) => role.kind === "content");

  const chain: HeaderColumn[] = [1, 2, 3].flatMap((level) => levelAt(level) ?? []);
  const deepest = chain.at(-1);
  const spare: HeaderColumn[] = [...(levelAt(4) ? [levelAt(4)!] : [])];
  if (levelAt(3) === undefined) {
    const name = named.find(({ first }) => first > (deepest?.last ?? -1));
    const brief = contents.find(
      (column) => column.first > (deepest?.last ?? -1) && isBrief(grid, column, body)
    );
    // 评价内容 before the names is their group; behind the last level it names, where it is brief.
    if (name) {
      const groups = contents.filter(({ first }) => chain.length === 0 && first < name.first);
      chain.push(...groups, ...splitName(grid, name, body));
    } else if (brief && chain.length < 3) chain.push(...splitName(grid, brief, body));
    else if (chain.length === 0) chain.push(...contents.slice(0, 2));
  }
  const used = new Set(chain.map(({ first }) => first));
  for (const column of [...named, ...contents]) {
    if (![...used].some((first) => first >= column.first && first <= column.last)) {
      spare.push(column);
    }
  }
  const [name, ...parents] = chain.map((column) => textColumn(grid, column, body)).reverse();
  return {
    level1: parents[1] ?? parents[0] ?? null,
    level2: parents.length > 1 ? parents[0]! : null,
    name: name ?? columns[0]!.first,
    explaining: spare,
  };
}

/** 评价指标 over several columns is all levels at once, unless the rows are merged as the header is. */
function splitName(
  grid: TableGrid,
  column: HeaderColumn,
  body: readonly number[]
): readonly HeaderColumn[] {
  const starts: number[] = [];
  for (let at = column.first; at <= column.last; at++) {
    const filled = body.filter((row) => grid.at(row, at).text !== "");
    const own = filled.filter((row) => grid.at(row, at).range.left === at);
    if (at === column.first || own.length * 2 > filled.length) starts.push(at);
  }
  return starts.slice(-3).map((first, index, all) => ({
    first,
    last: (all[index + 1] ?? column.last + 1) - 1,
    role: column.role,
  }));
}

/** Under one header a number may stand before the text. */
function textColumn(
  grid: TableGrid,
  { first, last }: HeaderColumn,
  body: readonly number[]
): number {
  const isNumber = (at: number): boolean => {
    const texts = body
      .map((row) => grid.at(row, at))
      .filter(({ text, range }) => text !== "" && range.left === at);
    return (
      texts.length > 0 &&
      texts.every(({ text }) => /^[0-9一二三四五六七八九十（）().、]+$/.test(text))
    );
  };
  return first < last && isNumber(first) ? first + 1 : first;
}

function isBrief(grid: TableGrid, { first }: HeaderColumn, body: readonly number[]): boolean {
  const lengths = body
    .map((row) => grid.at(row, first).text.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  return (lengths[Math.floor(lengths.length / 2)] ?? 0) <= longestName;
}
