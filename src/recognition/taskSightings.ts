import type { FactQuestion } from "../facts/Fact";
import { doneWords, notDoneWords } from "../facts/taskWords";
import { Exact } from "../number/exact";
import { type CellRange, cellName } from "../workbook/address";
import { cellRange, type Sighting } from "./Sighting";
import { joinRanges } from "./sumParts";
import type { TaskList } from "./taskLists";

/** The counts over all lists of the workbook; lists without statuses count only where there are no others. */
export function taskSightings(all: readonly TaskList[], year: string | null): readonly Sighting[] {
  const judged = all.some((list) => list.hasStatus) ? all.filter((list) => list.hasStatus) : all;
  const { lists, contradicting } = withoutCopies(judged);
  const first = lists[0];
  if (first === undefined) return [];
  const tasks = lists.flatMap((list) => list.tasks.map((task) => ({ ...task, sheet: list.sheet })));
  const common = {
    text: null,
    scope: year === null ? "" : `${year}年`,
    why: "list",
    rank: 0,
    unitKnown: true,
    table: "tasks",
    adjust: 0,
    part: false,
  } as const;
  const total: Sighting = {
    ...common,
    ...place(
      tasks.map(({ sheet, counted }) => ({ sheet, range: cellRange(counted.row, counted.column) }))
    ),
    fact: "tasks.total",
    value: new Exact(tasks.length),
    reading: { form: "count" },
    raw: String(tasks.length),
    question: null,
  };
  if (!first.hasStatus) return [total];
  const states = tasks.map(({ sheet, status }) => ({ sheet, ...status! }));
  const unknown = states.filter(
    ({ word }) => !doneWords.includes(word) && !notDoneWords.includes(word)
  );
  const done = states.filter(({ word }) => doneWords.includes(word));
  const question: FactQuestion | null = contradicting
    ? { code: "equalCandidates" }
    : unknown.length === 0
      ? null
      : {
          code: "unknownStatuses",
          words: [...new Set(unknown.map(({ word }) => (word === "" ? "（空）" : word)))],
          cells: unknown.map(({ row, column }) => cellName(row, column)),
        };
  const written = new Set([
    ...doneWords,
    ...done.map(({ raw }) => raw).filter((raw) => !/^[\d.]+$/.test(raw)),
  ]);
  return [
    total,
    {
      ...common,
      ...place(states.map(({ sheet, row, column }) => ({ sheet, range: cellRange(row, column) }))),
      fact: "tasks.done",
      value: question === null ? new Exact(done.length) : null,
      // A merged status stands in one cell for several tasks, which no count of cells can see.
      reading: states.some(({ merged }) => merged)
        ? { form: "literal" }
        : { form: "countWords", words: [...written], otherWords: notDoneWords },
      raw: countsByWord(states.map(({ word }) => word)),
      question,
    },
  ];
}

/** `已完成 51`, `已完成 49、基本完成 2`. */
function countsByWord(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words)
    counts.set(word === "" ? "（空）" : word, (counts.get(word === "" ? "（空）" : word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ${count}`).join("、");
}

/**
 * A list that stands twice with the same tasks, in whatever order, counts once. Where the two say different things of
 * a task (四个季度各一张表) nobody can tell from here which holds.
 */
function withoutCopies(all: readonly TaskList[]): {
  readonly lists: readonly TaskList[];
  readonly contradicting: boolean;
} {
  const seen = new Map<string, string>();
  let contradicting = false;
  const lists = all.filter((list) => {
    const said = list.tasks.map(({ title, status }) => ({
      title: title.replace(/\s/g, ""),
      word: status?.word,
    }));
    const titles = said.map(({ title }) => title).sort();
    const key = titles.join("\n");
    const statuses = said.map(({ title, word }) => `${title} ${word ?? ""}`).sort();
    const before = seen.get(key);
    seen.set(key, before ?? statuses.join("\n"));
    if (list.tasks.length < 2 || before === undefined) return true;
    contradicting ||= before !== statuses.join("\n");
    return false;
  });
  return { lists, contradicting };
}

function place(cells: readonly { readonly sheet: string; readonly range: CellRange }[]) {
  const bySheet = new Map<string, CellRange[]>();
  for (const { sheet, range } of cells) {
    const ranges = bySheet.get(sheet) ?? [];
    ranges.push(range);
    bySheet.set(sheet, ranges);
  }
  const [first, ...more] = [...bySheet].map(([sheet, ranges]) => ({
    sheet,
    ranges: joinRanges(ranges),
  }));
  return { ...first!, ...(more.length > 0 ? { continued: more } : {}) };
}
