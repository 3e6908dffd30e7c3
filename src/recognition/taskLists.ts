import type { ReadingProblem } from "../facts/Fact";
import { doneWords, notDoneWords, statusWordOf } from "../facts/taskWords";
import { Exact } from "../number/exact";
import { cellName } from "../workbook/address";
import type { Block } from "./Block";
import type { GridCell } from "./readCell";
import { addressKey, type GridRow } from "./SheetGrid";
import type { TableColumn } from "./tableColumns";

/** One numbered list of tasks. */
export interface TaskList {
  readonly sheet: string;
  readonly tasks: readonly Task[];
  readonly hasStatus: boolean;
  readonly problems: readonly ReadingProblem[];
}

interface Task {
  /** The cell that is counted: 序号, or the title where there is none. */
  readonly counted: GridCell;
  readonly title: string;
  readonly status: {
    readonly word: string;
    readonly row: number;
    readonly column: number;
    readonly merged: boolean;
    readonly raw: string;
  } | null;
}

const taskTitle = /重点工作|工作任务|重点任务|任务清单|任务一览|任务完成/;
const taskLikeHeading: ReadonlySet<string> = new Set([
  "工作内容",
  "内容",
  "事项",
  "名称",
  "项目",
  "指标",
  "目标",
  "项目名称",
]);
const preferred = [
  "进度评价",
  "完成评价",
  "完成状态",
  "任务状态",
  "状态",
  "是否完成",
  "完成状况",
  "办结情况",
];

/** Columns of a task list, or null where the table is none. */
function listColumns(block: Block, columns: ReadonlyMap<number, TableColumn>) {
  const entries = [...columns].filter(([, column]) => column.labels.length > 0);
  const has = (kind: string) =>
    entries.filter(([, column]) => column.labels[0]!.column === kind).map(([index]) => index);
  const number = has("number")[0] ?? null;
  const status = entries
    .filter(([, column]) => column.labels.some((label) => label.column === "status"))
    .map(([index]) => index);
  const titled = [block.sheet.name, ...block.titles.map((cell) => cell.raw)].some((text) =>
    taskTitle.test(text)
  );
  const named = entries
    .filter(
      ([, column]) =>
        column.labels[0]!.column === "task" || column.labels[0]!.fact === "tasks.total"
    )
    .map(([index]) => index)[0];
  const task =
    named ??
    (titled && number !== null
      ? entries.find(([, column]) => taskLikeHeading.has(column.labels[0]!.text))?.[0]
      : undefined);
  const money = entries.some(([, column]) =>
    ["initial", "adjusted", "actual", "budget"].includes(column.labels[0]!.basis ?? "")
  );
  if (task === undefined || money) return null;
  if (status.length === 0 && !(titled && number !== null)) return null;
  return { number, task, status, columns };
}

/**
 * Reads a table as task lists. A list begins at its header or where the numbering begins again at 1; rows without a
 * number belong to the task above.
 * @returns null where the table is no task list
 */
export function taskLists(
  block: Block,
  columns: ReadonlyMap<number, TableColumn>
): readonly TaskList[] | null {
  const found = listColumns(block, columns);
  if (found === null) return null;
  const statusColumn = chooseStatusColumn(block, found.status, columns);
  const numbers = numbering(block.body, found.number);
  const hanging =
    statusColumn === null ? new Map<number, GridCell>() : hangingStatus(block, statusColumn);
  const lists: { tasks: Task[]; seen: Set<number>; last: number; problems: ReadingProblem[] }[] =
    [];
  for (const row of block.body) {
    const title = row.cells.find((cell) => cell.column === found.task)?.raw ?? "";
    const counted = row.cells.find((cell) => cell.column === (found.number ?? found.task));
    const number = found.number === null ? null : (numbers.get(row.row) ?? null);
    if (counted === undefined || (found.number !== null && number === null)) continue;
    if (
      /^(?:合计|总计|小计)$/.test(title.replace(/\s/g, "")) ||
      (found.number === null &&
        row.cells.length === 1 &&
        statusColumn !== null &&
        lists.length === 0)
    )
      continue;
    let list = lists.at(-1);
    if (list === undefined || (number === 1 && list.last > 1)) {
      list = { tasks: [], seen: new Set(), last: 0, problems: [] };
      lists.push(list);
    }
    if (number !== null) {
      list.last = number;
      if (list.seen.has(number)) {
        list.problems.push({
          code: "repeatedNumber",
          sheet: block.sheet.name,
          cell: cellName(counted.row, counted.column),
          raw: counted.raw,
          fact: "tasks.total",
        });
        continue;
      }
      list.seen.add(number);
    }
    list.tasks.push({
      counted,
      title,
      status: statusColumn === null ? null : statusOf(row, statusColumn, hanging),
    });
  }
  return lists
    .filter((list) => list.tasks.length > 0)
    .map(({ tasks, problems }) => ({
      sheet: block.sheet.name,
      tasks,
      problems,
      hasStatus: statusColumn !== null,
    }));
}

const chineseNumbers = "一二三四五六七八九十";

/** 序号 by row: `1`, `1.`, `（1）`, `①`; Chinese numerals only where the column has no others, else they head groups. */
function numbering(rows: readonly GridRow[], column: number | null): ReadonlyMap<number, number> {
  const digits = new Map<number, number>();
  const words = new Map<number, number>();
  for (const row of rows) {
    const raw = row.cells.find((cell) => cell.column === column)?.raw;
    if (raw === undefined) continue;
    const text = raw.normalize("NFKC").replace(/[\s()第项、.]/g, "");
    if (/^\d{1,4}$/.test(text) && !/\d\.\d/.test(raw)) digits.set(row.row, Number(text));
    else if (/^[一二三四五六七八九十]{1,3}$/.test(text)) words.set(row.row, chineseNumber(text));
  }
  return digits.size > 0 ? digits : words;
}

function chineseNumber(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (part: string | undefined, none: number) =>
    part ? chineseNumbers.indexOf(part) + 1 : none;
  return (text.includes("十") ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}

/** The status as a word: without spaces, a percentage number as its text. */
export function statusWord(cell: GridCell): string {
  const content = cell.cell.value;
  if (content.kind === "number" && (cell.cell.numberFormat ?? "").includes("%"))
    return `${new Exact(content.number.toPrecision(15)).times(100).toFixed()}%`;
  return statusWordOf(cell.raw);
}

/** Of several columns the one whose cells are status words; 完成情况 is often a narrative. */
function chooseStatusColumn(
  block: Block,
  candidates: readonly number[],
  columns: ReadonlyMap<number, TableColumn>
): number | null {
  let best: number | null = null;
  let most = -1;
  for (const column of candidates) {
    const label = columns.get(column)!.labels.find((heading) => heading.column === "status")!.text;
    let words = 0;
    let short = 0;
    let all = 0;
    for (const row of block.body) {
      const cell = row.cells.find((other) => other.column === column);
      if (cell === undefined) continue;
      all++;
      const word = statusWord(cell);
      if (doneWords.includes(word) || notDoneWords.includes(word)) words++;
      if (word.length <= 8) short++;
    }
    const score =
      (all === 0 ? 0 : (2 * words + short) / all) +
      (preferred.includes(label) ? 0.5 : 0) +
      partOfYear(columns.get(column)!);
    if (score > most) [best, most] = [column, score];
  }
  return best;
}

/** A status of part of the year goes behind that of the whole, even where the whole is only said by 全年. */
function partOfYear({ labels }: TableColumn): number {
  const text = labels.map((label) => label.text).join("");
  if (labels.some(({ period }) => period !== null && period.quarter !== 4)) return -2;
  return /全年|年度|年末|年终/.test(text) ? 0.5 : 0;
}

/** A status merged over several tasks holds for each of them. */
function hangingStatus(block: Block, column: number): Map<number, GridCell> {
  const result = new Map<number, GridCell>();
  const last = block.body.at(-1)!.row;
  for (const row of block.body)
    for (const cell of row.cells) {
      const merge =
        cell.column === column
          ? block.grid.merges.get(addressKey(cell.row, cell.column))
          : undefined;
      if (merge === undefined) continue;
      for (let at = merge.top + 1; at <= Math.min(merge.bottom, last); at++) result.set(at, cell);
    }
  return result;
}

function statusOf(
  row: GridRow,
  column: number,
  hanging: ReadonlyMap<number, GridCell>
): Task["status"] {
  const own = row.cells.find((cell) => cell.column === column);
  const cell = own ?? hanging.get(row.row);
  return {
    word: cell === undefined ? "" : statusWord(cell),
    raw: cell?.raw ?? "",
    row: row.row,
    column,
    merged: own === undefined && cell !== undefined,
  };
}
