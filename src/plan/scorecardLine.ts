import type { LineResult } from "../evaluation/Evaluation";
import { rememberedCell, type TypedCell } from "../evaluation/Memory";
import { describeRule } from "../rules/methods/describeRule";
import { stepModeOf } from "../evaluation/settings";
import { rangeName, sheetCell } from "../workbook/address";
import type { CellContent, CellStyle } from "../workbook/SheetPlan";
import { idColumn, partColumns, scorecard } from "./columns";
import { planBesides } from "./besides";
import { columnWidths } from "./columnWidths";
import { live, shownText, typedOr } from "./cells";
import { sourceTarget } from "./factFormula";
import { referencesFrom, type Layout } from "./layout";
import { nodeFormulas } from "./nodeFormulas";
import type { PlanInput } from "./PlanInput";
import { nodesOf, type RuleNode } from "./ruleTree";
import type { SheetBuilder } from "./SheetBuilder";
import { statusFormula } from "./statusFormula";
import { sourceText } from "../messages/sourceText";
import { statusText } from "../messages/statuses";
import { styles } from "./styles";
import { aroundTyped } from "./typedFormulas";
import { rowHeight } from "./textHeight";
import { askForScore, markWaiting } from "./waitingCell";

/** One row of the form. */
export function planLine(
  sheet: SheetBuilder,
  row: number,
  node: RuleNode,
  line: LineResult,
  input: PlanInput,
  layout: Layout
): void {
  const refer = referencesFrom("scorecard", layout);
  const { evaluation, memory } = input;
  const { rule } = line;
  const formulas = aroundTyped(
    nodeFormulas(node, input, refer),
    node,
    line,
    memory,
    refer,
    evaluation.pack.rounding.score
  );
  const typed = (field: "value" | "score" | "working" | "reason" | "note") =>
    rememberedCell(memory, node.id, field);
  const criterion =
    rule.criterion ?? describeRule(rule, evaluation.pack, stepModeOf(evaluation.pack), "zh");

  const put = (column: number, content: CellContent | string | null, style: CellStyle): void => {
    sheet.set(row, column, content, style);
  };
  const working = typedOr(typed("working"), formulas.working, line.working);
  const reason = typedOr(typed("reason"), formulas.reason, line.reason);
  put(idColumn, node.id, styles.id);
  put(scorecard.name, rule.name, styles.center);
  sheet.set(row, scorecard.points, Number(rule.points ?? 0), styles.points);
  put(scorecard.explanation, rule.explanation ?? "", styles.text);
  put(scorecard.criterion, criterion, styles.text);
  put(scorecard.value, typedOr(typed("value"), formulas.value, line.value), styles.percent);
  put(
    scorecard.score,
    scoreContent(line, typed("score"), formulas.score),
    formulas.score === null ? styles.typedScore : styles.score
  );
  put(scorecard.working, working, formulas.working === null ? styles.typed : styles.text);
  put(scorecard.reason, reason, styles.typed);
  put(scorecard.note, typedOr(typed("note"), null, null), styles.typed);

  put(
    scorecard.status,
    live(statusFormula(node, line, refer), statusText(line, "zh")),
    styles.side
  );
  put(scorecard.decided, live(formulas.decided, line.decidedPoints), styles.side);
  planSources(sheet, row, node, line, input, layout);
  planBesides(sheet, row, node.id, memory);

  if (formulas.score === null) {
    askForScore(
      sheet,
      row,
      scorecard.score,
      node.points,
      node.core.type === "range" ? node.core.guidance : undefined
    );
    markWaiting(sheet, row, scorecard.score);
  }
  const width = (column: number): number => columnWidths.scorecard[column]!;
  sheet.height(
    row,
    rowHeight(
      [
        { text: rule.name, width: width(scorecard.name) },
        { text: rule.explanation ?? "", width: width(scorecard.explanation) },
        { text: criterion, width: width(scorecard.criterion) },
        { text: shownText(working), width: width(scorecard.working) },
        { text: shownText(reason), width: width(scorecard.reason) },
        { text: shownText(typedOr(typed("note"), null, null)), width: width(scorecard.note) },
      ],
      30
    )
  );
}

/** A score that cannot be (above the points, say) stays as text, so that no sum counts it and nobody's typing is lost. */
export function scoreContent(
  { status, score }: Pick<LineResult, "status" | "score">,
  typed: TypedCell | null,
  formula: string | null
): CellContent {
  if (typed !== null && status === "ask" && score === null)
    return typeof typed === "object"
      ? typedOr(typed, null, null)
      : { kind: "text", text: String(typed) };
  if (typed !== null && typeof typed !== "object" && score !== null) {
    return { kind: "number", number: score.toNumber() };
  }
  return typedOr(typed, formula, score);
}

/** 数据来源: the cells that the line's data stands in, or the rows where it is answered; a click goes to the first. */
function planSources(
  sheet: SheetBuilder,
  row: number,
  node: RuleNode,
  line: LineResult,
  { evaluation }: PlanInput,
  layout: Layout
): void {
  const sources = line.facts.flatMap((id) => {
    const source = evaluation.facts.get(id)?.source;
    return source == null ? [] : [source];
  });
  const asked = [
    ...nodesOf(node).flatMap(({ id, core, questions }) => [
      ...(core.type === "item" || core.type === "range" ? [id] : []),
      ...questions.map((question) => question.id),
    ]),
  ].flatMap((id) => layout.partRows.get(id) ?? []);
  const answers =
    asked.length === 0
      ? []
      : [
          `逐项填写：${layout.factsName}!${rangeName({
            top: asked[0]!,
            bottom: asked.at(-1)!,
            left: partColumns.answer,
            right: partColumns.answer,
          })}`,
        ];
  const [first] = sources;
  const target = first
    ? sourceTarget(first)
    : asked.length > 0
      ? sheetCell(layout.factsName, asked[0]!, partColumns.answer)
      : null;
  const text = [...new Set(sources.map(sourceText)), ...answers].join("\n");
  sheet.set(row, scorecard.source, text, target === null ? styles.side : styles.sideLink);
  if (target !== null) sheet.link(row, scorecard.source, target);
}
