import { plain } from "../number/exact";
import type { SheetPlan } from "../workbook/SheetPlan";
import { cellName } from "../workbook/address";
import { idColumn, scorecard } from "./columns";
import { layOutColumns, noteWidth } from "./columnWidths";
import { scorecardHeaderRow, type Layout } from "./layout";
import { markerOf } from "./ourSheets";
import type { PlanInput } from "./PlanInput";
import { ownRow } from "./readMemory";
import { planFoot } from "./scorecardFoot";
import { planHead } from "./scorecardHead";
import { planLine } from "./scorecardLine";
import { SheetBuilder } from "./SheetBuilder";
import { styles } from "./styles";
import { sumScoresFormula } from "../rules/methods/parts";
import { live } from "./cells";
import { Exact } from "../number/exact";

/** 评分表: the form that is filed. B–L are printed; 状态, 数据来源 and the decided points stand right of the paper. */
export function scorecardSheet(input: PlanInput, layout: Layout): SheetPlan {
  const { evaluation } = input;
  const sheet = new SheetBuilder();
  sheet.set(0, idColumn, markerOf("scorecard", evaluation.pack.id), styles.id);
  planHead(sheet, input, layout);
  evaluation.lines.forEach((line, index) => {
    planLine(sheet, layout.lineRows.get(line.rule.id)!, layout.trees[index]!, line, input, layout);
  });
  planLevels(sheet, input, layout);
  planSubtotals(sheet, input, layout);
  const lastRow = planFoot(sheet, input, layout);
  return sheet.build({
    name: layout.scorecardName,
    replaces: input.existing.get("scorecard") ?? null,
    columns: layOutColumns("scorecard", new Map([[scorecard.note, noteWidth(evaluation.pack)]])),
    freeze: { rows: scorecardHeaderRow + 1, columns: scorecard.name + 1 },
    print: {
      orientation: "landscape",
      repeatRows: { first: scorecardHeaderRow, last: scorecardHeaderRow },
      area: { top: 0, left: scorecard.level1, bottom: lastRow, right: scorecard.note },
      footer: "&C第&P页 共&N页",
      blackAndWhite: true,
    },
    tabColor: "C00000",
  });
}

/** 一级 and 二级指标 over all their lines, each with its points. */
function planLevels(sheet: SheetBuilder, { evaluation }: PlanInput, layout: Layout): void {
  const column = (level: "level1" | "level2", at: number): void => {
    const { lines } = evaluation;
    let start = 0;
    lines.forEach((line, index) => {
      const next = lines[index + 1]?.rule;
      const same =
        next?.level1 === line.rule.level1 &&
        (level === "level1" || next.level2 === line.rule.level2);
      if (same) return;
      const group = lines.slice(start, index + 1);
      const points = group.reduce((sum, { points: own }) => sum.plus(own ?? 0), new Exact(0));
      sheet.merge(
        {
          top: layout.lineRows.get(group[0]!.rule.id)!,
          left: at,
          bottom: layout.lineRows.get(line.rule.id)!,
          right: at,
        },
        `${line.rule[level]}\n（${plain(points)}分）`,
        styles.level
      );
      start = index + 1;
    });
  };
  column("level1", scorecard.level1);
  column("level2", scorecard.level2);
}

function planSubtotals(sheet: SheetBuilder, { evaluation }: PlanInput, layout: Layout): void {
  for (const { level1, row, top, lines } of layout.subtotals) {
    planSum(
      sheet,
      row,
      `${level1}小计`,
      (column) => `${cellName(top, column)}:${cellName(row - 1, column)}`,
      evaluation.lines.slice(lines.first, lines.last + 1),
      evaluation
    );
  }
  planSum(
    sheet,
    layout.totalRow,
    "合计",
    (column) => layout.subtotals.map(({ row }) => cellName(row, column)).join(","),
    evaluation.lines,
    evaluation
  );
}

/** A row of sums: points, scores, decided points. */
function planSum(
  sheet: SheetBuilder,
  row: number,
  name: string,
  cells: (column: number) => string,
  lines: PlanInput["evaluation"]["lines"],
  { pack }: PlanInput["evaluation"]
): void {
  const places = pack.rounding.score;
  const sum = (pick: (line: (typeof lines)[number]) => Exact | null): Exact =>
    lines.reduce((total, line) => total.plus(pick(line) ?? 0), new Exact(0));
  sheet.merge(
    { top: row, left: scorecard.level1, bottom: row, right: scorecard.name },
    name,
    styles.sum
  );
  sheet.set(
    row,
    scorecard.points,
    live(
      `ROUND(SUM(${cells(scorecard.points)}),2)`,
      sum((line) => line.points)
    ),
    styles.sum
  );
  sheet.fill(row, scorecard.explanation, scorecard.note, styles.sumText);
  const scored = lines.some(({ score }) => score !== null);
  sheet.set(
    row,
    scorecard.score,
    live(
      sumScoresFormula(cells(scorecard.score), places),
      scored ? sum((line) => line.score) : null
    ),
    styles.sumScore
  );
  sheet.set(
    row,
    scorecard.decided,
    live(
      `SUM(${cells(scorecard.decided)})`,
      sum((line) => line.decidedPoints)
    ),
    styles.side
  );
  sheet.set(row, idColumn, `${ownRow}:sum`, styles.id);
  sheet.height(row, 22);
}
