import type { Finding, FindingCell } from "../checks/Finding";
import { rememberedCell } from "../evaluation/Memory";
import { findingSentence, findingWords } from "../messages/findings";
import { severityLabels } from "../messages/labels";
import { parseRange, cellName, quoteSheet } from "../workbook/address";
import type { SheetPlan } from "../workbook/SheetPlan";
import { typedOr } from "./cells";
import { planBesides } from "./besides";
import { layOutColumns, columnWidths } from "./columnWidths";
import { findingColumns, idColumn, partColumns, scorecard } from "./columns";
import type { FormField } from "./form/formFormula";
import type { Layout } from "./layout";
import { markerOf } from "./ourSheets";
import type { PlanInput } from "./PlanInput";
import { ownRow } from "./readMemory";
import { SheetBuilder } from "./SheetBuilder";
import { styles } from "./styles";
import { rowHeight } from "./textHeight";

const heads = [
  "序号",
  "程度",
  "问题与建议",
  "数值一",
  "单元格一",
  "数值二",
  "单元格二",
  "处理说明",
];
const headerRow = 2;

/** 数据核对表: one row per doubt, with both values and both cells. */
export function findingsSheet(input: PlanInput, name: string, layout: Layout): SheetPlan {
  const { evaluation, findings, memory } = input;
  const sheet = new SheetBuilder();
  sheet.set(0, idColumn, markerOf("findings", evaluation.pack.id), styles.id);
  const year = evaluation.year === null ? "" : `${evaluation.year}年度`;
  sheet.merge({ top: 0, left: 1, bottom: 0, right: 8 }, `${year}数据核对表`, styles.title);
  sheet.height(0, 30);
  sheet.merge({ top: 1, left: 1, bottom: 1, right: 8 }, summary(input), styles.note);
  sheet.set(1, idColumn, `${ownRow}:note`, styles.id);
  sheet.set(headerRow, idColumn, `${ownRow}:head`, styles.id);
  sheet.height(1, 20);
  heads.forEach((head, index) => {
    sheet.set(headerRow, findingColumns.number + index, head, styles.header);
  });
  findings.forEach((finding, index) => {
    const row = headerRow + 1 + index;
    const sentence = findingSentence(finding, "zh");
    sheet.set(row, idColumn, finding.id, styles.id);
    sheet.set(row, findingColumns.number, index + 1, styles.center);
    sheet.set(row, findingColumns.severity, severityLabels[finding.severity].zh, styles.center);
    sheet.set(row, findingColumns.message, sentence, styles.text);
    const [first, second] = ownSides(finding, layout) ?? sidesOf(finding);
    planCell(sheet, row, findingColumns.value1, findingColumns.cell1, first);
    planCell(sheet, row, findingColumns.value2, findingColumns.cell2, second);
    const note = typedOr(rememberedCell(memory, finding.id, "note"), null, null);
    sheet.set(row, findingColumns.note, note, styles.typed);
    planBesides(sheet, row, finding.id, memory);
    const width = columnWidths.findings[findingColumns.message]!;
    sheet.height(row, rowHeight([{ text: sentence, width }], 22));
  });
  return sheet.build({
    name,
    replaces: input.existing.get("findings") ?? null,
    columns: layOutColumns("findings"),
    freeze: { rows: headerRow + 1, columns: 0 },
    print: {
      orientation: "landscape",
      repeatRows: { first: headerRow, last: headerRow },
      area: {
        top: 0,
        left: 1,
        bottom: Math.max(headerRow + findings.length, headerRow),
        right: findingColumns.note,
      },
      footer: "&C第&P页 共&N页",
      blackAndWhite: true,
    },
    tabColor: "BF8F00",
  });
}

function planCell(
  sheet: SheetBuilder,
  row: number,
  valueColumn: number,
  cellColumn: number,
  cell: FindingCell | undefined
): void {
  sheet.set(row, valueColumn, cell?.value ?? "", styles.center);
  sheet.set(
    row,
    cellColumn,
    cell === undefined ? "" : `${cell.sheet}!${cell.cell}`,
    cell === undefined ? styles.text : styles.link
  );
  const range = cell === undefined ? null : parseRange(cell.cell.split(/[,、]/)[0] ?? "");
  if (cell !== undefined && range !== null) {
    sheet.link(row, cellColumn, `${quoteSheet(cell.sheet)}!${cellName(range.top, range.left)}`);
  }
}

/**
 * The side that stands on our own sheets: of a value of which the text says nothing, where it is settled; of a form's
 * cell, where the form would refer to. Null for other findings.
 */
function ownSides(finding: Finding, layout: Layout): readonly FindingCell[] | null {
  const { id, field, own } = finding.data;
  if (finding.kind === "formKept" && id !== undefined && field !== undefined) {
    const row = layout.lineRows.get(id);
    if (row === undefined) return null;
    const cell = cellName(row, scorecard[field as FormField]);
    return [...finding.cells, { sheet: layout.scorecardName, cell, value: own ?? "" }];
  }
  if (finding.kind !== "unstatedValue" || id === undefined) return null;
  const value = findingWords(finding, "zh")["value"] ?? "";
  const line = layout.lineRows.get(id);
  if (line !== undefined) {
    return [{ sheet: layout.scorecardName, cell: cellName(line, scorecard.value), value }];
  }
  const part = layout.partRows.get(id);
  if (part === undefined) return null;
  return [{ sheet: layout.factsName, cell: cellName(part, partColumns.value), value }];
}

/**
 * The two sides that disagree, with their values as sentences print them: the sum of the parts and the total, the
 * printed and the computed rate, the taken and the other value. For other findings what stands in their cells.
 */
function sidesOf(finding: Finding): readonly (FindingCell | undefined)[] {
  const { cells, kind } = finding;
  const words = findingWords(finding, "zh");
  const side = (
    cell: FindingCell | undefined,
    value: string | undefined
  ): FindingCell | undefined => cell && { ...cell, value: value ?? cell.value };
  if (words["sum"] !== undefined) {
    return [side(cells[0], `相加${words["sum"]}`), side(cells.at(-1), words["value"])];
  }
  if (kind === "printedRate") {
    return [side(cells[0], words["printed"]), side(cells[1], `计算${words["computed"] ?? ""}`)];
  }
  const two =
    kind === "conflict" || kind === "tie" || kind === "netAdjustment" || kind === "abovePlan";
  return [
    side(cells[0], two ? words["value"] : undefined),
    side(cells[1], two ? words["other"] : undefined),
  ];
}

function summary({ findings }: PlanInput): string {
  if (findings.length === 0) return "未发现需要核对的问题。";
  const count = (severity: "error" | "warning" | "info"): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const words = (["error", "warning", "info"] as const).map(
    (severity) => `${severityLabels[severity].zh}${count(severity)}条`
  );
  return `共${findings.length}条：${words.join("，")}。本表由各表数据核对得出；“提示”多为四舍五入差异，不影响得分。`;
}
