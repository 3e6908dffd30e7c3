import type { LineResult } from "../evaluation/Evaluation";
import { rememberedCell } from "../evaluation/Memory";
import { textLiteral } from "../rules/expression/textFormula";
import { describeRule } from "../rules/methods/describeRule";
import { stepModeOf } from "../evaluation/settings";
import { rangeName, sheetCell } from "../workbook/address";
import type { CellContent, CellStyle } from "../workbook/SheetPlan";
import { idColumn, partColumns, scorecard } from "./columns";
import { planBesides } from "./besides";
import { columnWidths, noteWidth } from "./columnWidths";
import { live, shownText, typedOr } from "./cells";
import { lineMarks } from "./lineMarks";
import { scoreContent } from "./scoreContent";
import { planValue } from "./valueCell";
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
  const typed = (field: "score" | "working" | "reason" | "note") =>
    rememberedCell(memory, node.id, field);
  const words =
    rule.criterion ?? describeRule(rule, evaluation.pack, stepModeOf(evaluation.pack), "zh");
  const marks = lineMarks(rule);
  // A note of her own has the place; what an auditor must see then stands below the criterion.
  const hasNote = typed("note") !== null;
  const criterion = hasNote && marks !== "" ? `${words}\n${marks}` : words;
  const note = typedOr(typed("note"), marks === "" ? null : textLiteral(marks), marks);

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
  const { pack } = evaluation;
  planValue(sheet, { row, column: scorecard.value }, node, line, formulas.value, { memory, pack });
  put(
    scorecard.score,
    scoreContent(line, typed("score"), formulas.score),
    formulas.score === null ? styles.typedScore : styles.score
  );
  put(scorecard.working, working, formulas.working === null ? styles.typed : styles.text);
  put(scorecard.reason, reason, styles.typed);
  put(scorecard.note, note, styles.typed);

  put(
    scorecard.status,
    live(statusFormula(node, line, refer), statusText(line, "zh")),
    styles.side
  );
  put(scorecard.decided, live(formulas.decided, line.decidedPoints), styles.side);
  planSources(sheet, row, node, line, input, layout);
  planBesides(sheet, row, node.id, memory);

  if (formulas.score === null) {
    askForScore(sheet, row, scorecard.score, node);
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
        { text: shownText(note), width: noteWidth(evaluation.pack) },
      ],
      30
    )
  );
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
      ...(core.type === "item" || core.type === "range" || core.type === "manual" ? [id] : []),
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
