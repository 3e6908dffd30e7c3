import type { FactId } from "../facts/vocabulary";
import { vocabulary } from "../facts/vocabulary";
import type { Evaluation } from "../evaluation/Evaluation";
import { expressionOf, settingsOf } from "../evaluation/settings";
import { identifiersOf } from "../rules/expression/identifiersOf";
import { parsedExpression } from "../rules/expression/parsedExpression";
import { cellName, sheetCell } from "../workbook/address";
import { factColumns, partColumns, scorecard } from "./columns";
import { nodesOf, ruleTree, type RuleNode } from "./ruleTree";

/** First rows of the sheets' bodies, zero-based. */
export const scorecardHeaderRow = 3;
const firstFactRow = 4;

/** Where everything stands in our sheets, decided before the first formula is written. */
export interface Layout {
  readonly scorecardName: string;
  readonly factsName: string;
  readonly trees: readonly RuleNode[];
  readonly factRows: ReadonlyMap<FactId, number>;
  /** Rows of parts, items and questions in the working paper, by their id. */
  readonly partRows: ReadonlyMap<string, number>;
  /** Header row of the parts' block. */
  readonly partsHeaderRow: number;
  /** First free row below both blocks. */
  readonly afterParts: number;
  /** Row of each line in the scorecard, by its id. */
  readonly lineRows: ReadonlyMap<string, number>;
  /** 小计 of each run of lines of one 一级指标, in order; a table may come back to one that it left. */
  readonly subtotals: readonly Subtotal[];
  readonly totalRow: number;
}

/** A row of 小计 with the rows that it adds up; `lines` are the indexes of the first and the last line of the pack. */
export interface Subtotal {
  readonly level1: string;
  readonly row: number;
  readonly top: number;
  readonly lines: { readonly first: number; readonly last: number };
}

/** Lays out rows: data items that the pack uses or that were found, then parts; lines by 一级指标 with a 小计 each. */
export function layOut(evaluation: Evaluation, scorecardName: string, factsName: string): Layout {
  const trees = evaluation.pack.lines.map((line) => ruleTree(line));
  const used = usedFacts(evaluation, trees);
  const factRows = new Map<FactId, number>();
  let row = firstFactRow;
  for (const id of vocabulary.keys()) {
    if (used.has(id) || evaluation.facts.has(id)) factRows.set(id, row++);
  }
  const partsHeaderRow = row + 2;
  const partRows = new Map<string, number>();
  row = partsHeaderRow + 1;
  for (const tree of trees) {
    for (const node of nodesOf(tree)) {
      if (node !== tree) partRows.set(node.id, row++);
      for (const question of node.questions) partRows.set(question.id, row++);
    }
  }
  return {
    scorecardName,
    factsName,
    trees,
    factRows,
    partRows,
    partsHeaderRow,
    afterParts: row,
    ...scorecardRows(evaluation),
  };
}

function scorecardRows(
  evaluation: Evaluation
): Pick<Layout, "lineRows" | "subtotals" | "totalRow"> {
  const lineRows = new Map<string, number>();
  const subtotals: Subtotal[] = [];
  let first = 0;
  let row = scorecardHeaderRow + 1;
  evaluation.lines.forEach(({ rule }, index) => {
    lineRows.set(rule.id, row++);
    const { level1 } = rule;
    if (evaluation.lines[index + 1]?.rule.level1 === level1) return;
    const top = row - 1 - (index - first);
    subtotals.push({ level1, row: row++, top, lines: { first, last: index } });
    first = index + 1;
  });
  return { lineRows, subtotals, totalRow: row };
}

/** Data items that the pack's lines use, their parts and counts included. */
export function usedFacts(
  { pack }: Pick<Evaluation, "pack">,
  trees: readonly RuleNode[]
): ReadonlySet<string> {
  const settings = settingsOf(pack);
  const texts = trees
    .flatMap(nodesOf)
    .flatMap(({ rule, core }) => [
      rule === null ? null : expressionOf(rule, settings),
      core.type === "perItem" ? (core.count ?? null) : null,
    ]);
  return new Set(
    texts.flatMap((text) => (text === null ? [] : identifiersOf(parsedExpression(text))))
  );
}

/** A cell of the working paper, as another sheet's formula refers to it. */
function factsCell(
  layout: Layout,
  row: number,
  column: number,
  from: "facts" | "scorecard"
): string {
  return from === "facts" ? cellName(row, column) : sheetCell(layout.factsName, row, column);
}

/** References to what a formula needs, as seen from one of our two sheets. */
export interface References {
  fact(id: FactId): string;
  /** 完成值 of a line or part. */
  value(id: string): string;
  /** 自评得分 of a line or part. */
  score(id: string): string;
  /** 填写 of an item, question or part judged by hand. */
  answer(id: string): string;
  /** Decided points. */
  decided(id: string): string;
  working(id: string): string;
  reason(id: string): string;
}

export function referencesFrom(sheet: "facts" | "scorecard", layout: Layout): References {
  const cell = (id: string, line: number, part: number): string => {
    const row = layout.lineRows.get(id);
    if (row === undefined) return factsCell(layout, layout.partRows.get(id)!, part, sheet);
    return sheet === "scorecard" ? cellName(row, line) : sheetCell(layout.scorecardName, row, line);
  };
  return {
    fact: (id) => factsCell(layout, layout.factRows.get(id)!, factColumns.value, sheet),
    value: (id) => cell(id, scorecard.value, partColumns.value),
    score: (id) => cell(id, scorecard.score, partColumns.score),
    answer: (id) => cell(id, scorecard.score, partColumns.answer),
    decided: (id) => cell(id, scorecard.decided, partColumns.decided),
    working: (id) => cell(id, scorecard.working, partColumns.working),
    reason: (id) => cell(id, scorecard.reason, partColumns.reason),
  };
}
