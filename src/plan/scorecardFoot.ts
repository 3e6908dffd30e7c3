import { choiceScores } from "../evaluation/evaluateChoice";
import { handScores } from "../evaluation/handScores";
import { rememberedCell } from "../evaluation/Memory";
import { lowestOf } from "../evaluation/result";
import { packNotice } from "../messages/labels";
import { Exact, plain } from "../number/exact";
import { textLiteral } from "../rules/expression/textFormula";
import { cellName } from "../workbook/address";
import { live, typedOr } from "./cells";
import { formColumns, idColumn, scorecard } from "./columns";
import { referencesFrom, type Layout } from "./layout";
import type { PlanInput } from "./PlanInput";
import { ownRow } from "./readMemory";
import { nodesOf, type RuleNode } from "./ruleTree";
import type { SheetBuilder } from "./SheetBuilder";
import { openBesides } from "./statusFormula";
import { styles } from "./styles";

/** What stands below the lines: how much is decided, the grade or the open range, signatures. @returns its last row */
export function planFoot(sheet: SheetBuilder, input: PlanInput, layout: Layout): number {
  const { evaluation, memory } = input;
  const { pack } = evaluation;
  const wide = (
    row: number,
    content: Parameters<SheetBuilder["merge"]>[1],
    height: number
  ): void => {
    sheet.merge(
      { top: row, left: scorecard.level1, bottom: row, right: scorecard.note },
      content,
      styles.sumText
    );
    sheet.set(row, idColumn, `${ownRow}:foot`, styles.id);
    sheet.height(row, height);
  };
  const formulas = totalFormulas(input, layout);
  let row = layout.totalRow + 1;
  wide(row, live(formulas.decided, decidedText(input)), 22);
  row += 1;
  wide(row, live(formulas.grade, gradeText(input)), 22);
  row += 1;
  const notice = packNotice(pack, "zh");
  wide(row, `评分标准：${pack.title}${notice === "" ? "" : `（${notice}）`}`, 22);

  const typed = (id: string, column: number) => rememberedCell(memory, `${id}:${column}`, "text");
  row += 1;
  sheet.height(row, 8);
  row += 1;
  const [person, phone, accountant, head] = formColumns["form:sign"]!;
  sheet.set(row, idColumn, "form:sign", styles.id);
  const field = (label: string, from: number, to: number, column: number, last: number): void => {
    sheet.merge({ top: row, left: from, bottom: row, right: to }, label, styles.headLabel);
    const content = typedOr(typed("form:sign", column), null, null);
    sheet.merge({ top: row, left: column, bottom: row, right: last }, content, styles.headValue);
  };
  field("填报人：", 1, 2, person!, 4);
  field("联系电话：", 5, 5, phone!, 6);
  field("财务负责人：", 7, 8, accountant!, 9);
  sheet.set(row, 10, "单位负责人（签字）：", styles.headLabel);
  sheet.set(row, head!, typedOr(typed("form:sign", head!), null, null), styles.headValue);
  sheet.height(row, 30);
  row += 1;
  sheet.merge({ top: row, left: 10, bottom: row, right: 11 }, "（单位盖章）", styles.headLabel);
  sheet.set(row, idColumn, `${ownRow}:seal`, styles.id);
  sheet.height(row, 24);
  row += 1;
  const [explain] = formColumns["form:explain"]!;
  sheet.set(row, idColumn, "form:explain", styles.id);
  sheet.merge({ top: row, left: 1, bottom: row, right: 2 }, "填报说明：", styles.headLabel);
  sheet.merge(
    { top: row, left: explain!, bottom: row, right: scorecard.note },
    typedOr(typed("form:explain", explain!), textLiteral(explanation), explanation),
    styles.headValue
  );
  sheet.height(row, 30);
  return row;
}

const explanation =
  "完成值保留两位小数（百分比），各项得分及其组成部分保留两位小数，合计为各项得分之和；金额与人数取自本工作簿，来源见指标数据底稿；人工评分项由填报单位填写并说明依据。";

/** The sentences about decided and open points, and about the grade, live. */
function totalFormulas(
  { evaluation }: PlanInput,
  layout: Layout
): { decided: string; grade: string } {
  const refer = referencesFrom("scorecard", layout);
  const cell = (column: number): string => cellName(layout.totalRow, column);
  const points = cell(scorecard.decided);
  const all = cell(scorecard.points);
  const score = `SUM(${cell(scorecard.score)})`;
  const open = `ROUND(${all}-${points},2)`;
  const two = (expression: string): string => `TEXT(ROUND(${expression},2),"0.00")`;
  // A veto that nobody answered could still take the line's score away.
  const vetoes = layout.trees
    .flatMap(nodesOf)
    .flatMap((node) =>
      node.questions
        .filter(({ kind }) => kind === "veto")
        .map(({ id }) => ({ answer: refer.answer(id), score: `SUM(${refer.score(node.id)})` }))
    );
  const answered = (answer: string): string => `OR(${answer}="是",${answer}="否")`;
  const atRisk = vetoes.map(({ answer, score: lost }) => `IF(${answered(answer)},0,${lost})`);
  // 扣分项 have no points to be open, but may still take some away.
  const deductions = layout.trees.flatMap(nodesOf).flatMap((node) => {
    const least = leastOf(node);
    return least.isNegative() ? [`+IF(ISNUMBER(${refer.score(node.id)}),0,${plain(least)})`] : [];
  });
  const lowest = [score, ...atRisk].join("-") + deductions.join("");
  const unanswered = vetoes.map(({ answer }) => answered(answer));
  const unscored = layout.trees.flatMap((tree) => [
    ...(new Exact(tree.points).isZero() ? [`ISNUMBER(${refer.score(tree.id)})`] : []),
    ...openBesides(tree, refer),
  ]);
  const complete = `AND(${[`${open}=0`, ...unanswered, ...unscored].join(",")})`;
  const grades = evaluation.pack.grades.reduceRight(
    (inner, { from, name }) =>
      `IF(ROUND(${score},2)>=${plain(new Exact(from))},${textLiteral(name)},${inner})`,
    '""'
  );
  return {
    decided: `"已评指标 "&ROUND(${points},2)&" 分，得 "&${two(score)}&" 分；待评指标 "&${open}&" 分"`,
    grade: `IF(${complete},"评价等级："&${grades},"评价等级：待定（全部指标评完后确定；目前可能的总分为 "&${two(lowest)}&"～"&${two(`${score}+${open}`)}&" 分）")`,
  };
}

/** The least that a person can score by a rule whose scores go below 0; else 0. */
function leastOf({ core, points }: RuleNode): Exact {
  if (core.type === "manual") return lowestOf(handScores(core, new Exact(points)));
  if (core.type === "choice") return lowestOf(choiceScores(core, new Exact(points)));
  return new Exact(0);
}

function decidedText({ evaluation: { totals } }: PlanInput): string {
  const { decidedPoints, decided, open } = totals;
  return `已评指标 ${plain(decidedPoints)} 分，得 ${decided.toFixed(2)} 分；待评指标 ${plain(open)} 分`;
}

function gradeText({ evaluation: { totals } }: PlanInput): string {
  if (totals.total !== null) return `评价等级：${totals.grade ?? ""}`;
  return `评价等级：待定（全部指标评完后确定；目前可能的总分为 ${totals.lowest.toFixed(2)}～${totals.highest.toFixed(2)} 分）`;
}
