import { allResults } from "../checks/support/allResults";
import type { ScoredResult } from "../evaluation/Evaluation";
import { rememberedCell } from "../evaluation/Memory";
import { statusText } from "../messages/statuses";
import { Exact } from "../number/exact";
import { answerContent, wordContent } from "./answerCell";
import { live, shownText, typedOr } from "./cells";
import { planBesides } from "./besides";
import { columnWidths } from "./columnWidths";
import { idColumn, partColumns } from "./columns";
import { referencesFrom, type Layout } from "./layout";
import { nodeFormulas } from "./nodeFormulas";
import type { PlanInput } from "./PlanInput";
import { ownRow } from "./readMemory";
import { nodesOf, type Question, type RuleNode } from "./ruleTree";
import { partRowName } from "./rowNames";
import { scoreContent } from "./scoreContent";
import type { SheetBuilder } from "./SheetBuilder";
import { statusFormula } from "./statusFormula";
import { styles } from "./styles";
import { aroundTyped } from "./typedFormulas";
import { rowHeight } from "./textHeight";
import { planValue } from "./valueCell";
import { askForCount, askForScore, askForWord, markWaiting } from "./waitingCell";

const heads = [
  "指标的组成部分、要点与问题",
  "分值",
  "完成值",
  "填写",
  "得分",
  "计算过程",
  "扣分原因",
  "状态",
  "备注",
  "已评分值",
];

const prompts = {
  veto: "选“是”表示出现该情形，本指标计0分；没有出现的选“否”。",
  "not-applicable": "选“是”表示不适用，按评分标准计满分。",
  "either-of": "选择用于计分的一项。",
  choice: "选择所属的情形，按评分标准计分。",
} as const;

/** One row per part, checklist item and question, in the order of the form. */
export function planPartRows(sheet: SheetBuilder, input: PlanInput, layout: Layout): void {
  const title = "二、分项计算与逐项填写（是 / 否 / 不适用，或得分）";
  sheet.set(layout.partsHeaderRow - 1, idColumn, `${ownRow}:parts`, styles.id);
  sheet.set(layout.partsHeaderRow, idColumn, `${ownRow}:parts-head`, styles.id);
  sheet.set(layout.partsHeaderRow - 1, partColumns.name, title, styles.block);
  heads.forEach((name, index) => {
    sheet.set(layout.partsHeaderRow, partColumns.name + index, name, styles.header);
  });
  const { evaluation } = input;
  const results = new Map(allResults(evaluation).map((result) => [result.id, result]));
  evaluation.lines.forEach((line, index) => {
    for (const node of nodesOf(layout.trees[index]!)) {
      const result = results.get(node.id);
      if (result === undefined) continue;
      if (node.id !== line.id) planPart(sheet, node, result, line.name, input, layout);
      for (const question of node.questions)
        planQuestion(sheet, question, node, result, line.name, input, layout);
    }
  });
}

function planPart(
  sheet: SheetBuilder,
  node: RuleNode,
  result: ScoredResult,
  line: string,
  input: PlanInput,
  layout: Layout
): void {
  const { evaluation, memory } = input;
  const row = layout.partRows.get(node.id)!;
  const refer = referencesFrom("facts", layout);
  const formulas = aroundTyped(
    nodeFormulas(node, input, refer),
    node,
    result,
    memory,
    refer,
    evaluation.pack.rounding.score
  );
  const typed = (field: "answer" | "score" | "working" | "reason" | "note") =>
    rememberedCell(memory, node.id, field);
  const name = partRowName(line, node.name);
  const working = typedOr(typed("working"), formulas.working, result.working);
  const reason = typedOr(typed("reason"), formulas.reason, result.reason);
  const judged = node.core.type === "range" || node.core.type === "manual";
  const item = node.core.type === "item";

  sheet.set(row, idColumn, node.id, styles.id);
  sheet.set(row, partColumns.name, name, styles.text);
  sheet.set(row, partColumns.points, new Exact(node.points).toNumber(), styles.points);
  const { pack } = evaluation;
  const at = { row, column: partColumns.value };
  planValue(sheet, at, node, result, formulas.value, { memory, pack });
  const answer = judged
    ? scoreContent(result, typed("answer"), null)
    : wordContent(typed("answer"));
  sheet.set(
    row,
    partColumns.answer,
    answer,
    judged ? styles.typedScore : item ? styles.typedCenter : styles.center
  );
  sheet.set(
    row,
    partColumns.score,
    scoreContent(result, judged ? null : typed("score"), formulas.score),
    styles.score
  );
  sheet.set(row, partColumns.working, working, styles.typed);
  sheet.set(row, partColumns.reason, reason, styles.typed);
  sheet.set(
    row,
    partColumns.status,
    live(statusFormula(node, result, refer), statusText(result, "zh")),
    styles.center
  );
  sheet.set(row, partColumns.decided, live(formulas.decided, result.decidedPoints), styles.points);
  sheet.set(row, partColumns.note, typedOr(typed("note"), null, null), styles.typed);
  if (judged) {
    askForScore(sheet, row, partColumns.answer, node);
    markWaiting(sheet, row, partColumns.answer);
  }
  if (node.core.type === "item") {
    const full =
      node.core.item.fullWhenNotApplicable === true ? "，不适用计满分" : "，不适用的口径待确认";
    askForWord(
      sheet,
      row,
      partColumns.answer,
      ["是", "否", "不适用"],
      `是得${node.points}分，否不得分${full}。`
    );
    markWaiting(sheet, row, partColumns.answer);
  }
  const width = (column: number): number => columnWidths.facts[column]!;
  const texts = [
    { text: name, width: width(partColumns.name) },
    { text: shownText(working), width: width(partColumns.working) },
    { text: shownText(reason), width: width(partColumns.reason) },
  ];
  planBesides(sheet, row, node.id, memory);
  sheet.height(row, rowHeight(texts, 18));
}

function planQuestion(
  sheet: SheetBuilder,
  question: Question,
  node: RuleNode,
  result: ScoredResult,
  line: string,
  { memory }: PlanInput,
  layout: Layout
): void {
  const { id, text, options, kind } = question;
  const row = layout.partRows.get(id)!;
  const name = partRowName(line, text);
  sheet.set(row, idColumn, id, styles.id);
  sheet.fill(row, partColumns.name, partColumns.decided, styles.center);
  sheet.set(row, partColumns.name, name, styles.text);
  sheet.set(
    row,
    partColumns.answer,
    answerContent(node, question, result, rememberedCell(memory, id, "answer"), memory),
    kind === "hand" ? styles.typedScore : styles.typedCenter
  );
  sheet.set(
    row,
    partColumns.note,
    typedOr(rememberedCell(memory, id, "note"), null, null),
    styles.typed
  );
  if (kind === "hand") {
    askForScore(sheet, row, partColumns.answer, node);
  } else if (kind === "count") {
    askForCount(sheet, row, partColumns.answer);
  } else {
    askForWord(sheet, row, partColumns.answer, options, prompts[kind]);
  }
  markWaiting(sheet, row, partColumns.answer);
  planBesides(sheet, row, id, memory);
  sheet.height(row, rowHeight([{ text: name, width: columnWidths.facts[partColumns.name]! }], 18));
}
