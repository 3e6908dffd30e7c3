import { rememberedCell, type TypedCell } from "../evaluation/Memory";
import { columnLabels } from "../messages/labels";
import { textLiteral } from "../rules/expression/textFormula";
import { annexColumn, idColumn, scorecard } from "./columns";
import { live, typedOr } from "./cells";
import { referencesFrom, scorecardHeaderRow, type Layout } from "./layout";
import type { PlanInput } from "./PlanInput";
import { annexRow, ownRow } from "./readMemory";
import type { SheetBuilder } from "./SheetBuilder";
import { styles } from "./styles";

const { level1, level2, level3, points, explanation, criterion, value } = columnLabels;
const { score, working, reason, note, status, sources, decided } = columnLabels;
const heads = [
  `${level1.zh}\n（分值）`,
  `${level2.zh}\n（分值）`,
  ...[level3, points, explanation, criterion, value, score, working, reason, note].map(
    ({ zh }) => zh
  ),
];
const sideHeads = [status.zh, sources.zh, decided.zh];

/** Annex number, title, bureau, year, date and the column heads. */
export function planHead(
  sheet: SheetBuilder,
  { evaluation, memory }: PlanInput,
  layout: Layout
): void {
  const typed = (id: string, column: number): TypedCell | null =>
    rememberedCell(memory, `${id}:${column}`, "text");
  sheet.set(0, 1, "附件：", styles.annex);
  sheet.set(0, annexColumn, typedOr(typed(annexRow, annexColumn), null, null), styles.annex);
  const title = `${evaluation.year === null ? "" : `${evaluation.year}年度`}部门整体支出绩效自评评分表`;
  sheet.merge(
    { top: 1, left: scorecard.level1, bottom: 1, right: scorecard.note },
    typedOr(typed("form:title", scorecard.level1), textLiteral(title), title),
    styles.title
  );
  sheet.set(1, idColumn, "form:title", styles.id);
  sheet.height(1, 32);

  const row = 2;
  const refer = referencesFrom("scorecard", layout);
  const fact = (id: "department.name" | "department.year"): ReturnType<typeof live> => {
    const text = evaluation.facts.get(id)?.text ?? "";
    return live(layout.factRows.has(id) ? `${refer.fact(id)}&""` : textLiteral(text), text);
  };
  const head = "form:head";
  const over = (column: number, otherwise: ReturnType<typeof live> | null) => {
    const content = typed(head, column);
    return content === null ? otherwise : typedOr(content, null, null);
  };
  sheet.set(row, idColumn, head, styles.id);
  sheet.merge(
    { top: row, left: 1, bottom: row, right: 3 },
    "部门（单位）名称（盖章）：",
    styles.headLabel
  );
  sheet.merge(
    { top: row, left: 4, bottom: row, right: 5 },
    over(4, fact("department.name")),
    styles.headValue
  );
  sheet.set(row, 6, "评价年度：", styles.headLabel);
  sheet.set(row, 7, over(7, fact("department.year")), styles.headValue);
  sheet.set(row, 9, "填报日期：", styles.headLabel);
  sheet.merge({ top: row, left: 10, bottom: row, right: 11 }, over(10, null), styles.headDate);
  sheet.height(row, 30);

  [...heads, ...sideHeads].forEach((name, index) => {
    const printed = index < heads.length;
    sheet.set(
      scorecardHeaderRow,
      scorecard.level1 + index,
      name,
      printed ? styles.header : styles.sideHeader
    );
  });
  sheet.set(scorecardHeaderRow, idColumn, `${ownRow}:head`, styles.id);
  sheet.height(scorecardHeaderRow, 32);
}
