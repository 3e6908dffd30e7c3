import { fitsList } from "../evaluation/pickLabels";
import { Exact } from "../number/exact";
import { allowedScores } from "../rules/methods/manual";
import { allowedText, typedScoreValidation } from "../rules/methods/typedScore";
import type { ValueKind } from "../rules/methods/ValueMethod";
import { cellName } from "../workbook/address";
import type { RuleNode } from "./ruleTree";
import type { SheetBuilder } from "./SheetBuilder";
import { waitingFill } from "./styles";

/** Marks a cell on the screen while it waits for a person; the mark goes when something stands there. */
export function markWaiting(sheet: SheetBuilder, row: number, column: number): void {
  sheet.conditionalFormats.push({
    range: { top: row, left: column, bottom: row, right: column },
    formula: `${cellName(row, column)}=""`,
    style: { fill: waitingFill },
  });
}

/** A cell in which a score is typed: from 0 to the points, or what the table's words leave; two decimals. */
export function askForScore(
  sheet: SheetBuilder,
  row: number,
  column: number,
  { core, points }: Pick<RuleNode, "core" | "points">
): void {
  const range = { top: row, left: column, bottom: row, right: column };
  if (core.type === "manual") {
    const scores = allowedScores(core, new Exact(points));
    const words = allowedText(scores, "zh");
    sheet.validations.push({
      range,
      kind: "custom",
      formula: typedScoreValidation(cellName(row, column), scores),
      promptTitle: "人工评分",
      prompt: `请填写${words}，最多两位小数。${core.guidance ?? ""}`,
      errorTitle: "得分超出范围",
      error: `请填写${words}，最多两位小数。`,
    });
    return;
  }
  const guidance = core.type === "range" ? core.guidance : undefined;
  sheet.validations.push({
    range,
    kind: "decimal",
    minimum: "0",
    maximum: points,
    promptTitle: "人工评分",
    prompt: `请填写0至${points}分，最多两位小数。${guidance ?? ""}`,
    errorTitle: "得分超出范围",
    error: `请填写0至${points}之间的数，最多两位小数。`,
  });
}

/** A cell in which a person types the 完成值 that no data gives. */
export function askForValue(
  sheet: SheetBuilder,
  row: number,
  column: number,
  kind: ValueKind
): void {
  const isCount = kind === "count";
  sheet.validations.push({
    range: { top: row, left: column, bottom: row, right: column },
    kind: "custom",
    formula: `ISNUMBER(${cellName(row, column)})`,
    promptTitle: "填写完成值",
    prompt: isCount
      ? "工作簿中没有本指标的数据，请填写完成的数量。"
      : "工作簿中没有本指标的数据，请填写百分比，如95%。",
    errorTitle: "不是数",
    error: isCount ? "请填写一个数。" : "请填写一个百分比，如95%。",
  });
}

/** A cell in which breaches are counted. */
export function askForCount(sheet: SheetBuilder, row: number, column: number): void {
  const cell = cellName(row, column);
  sheet.validations.push({
    range: { top: row, left: column, bottom: row, right: column },
    kind: "custom",
    formula: `IF(ISNUMBER(${cell}),AND(${cell}>=0,INT(${cell})=${cell}),FALSE)`,
    promptTitle: "填写项数",
    prompt: "请填写0或正整数；没有的填0。",
    errorTitle: "不是项数",
    error: "请填写0或正整数。",
  });
}

/** A cell in which one of some words is picked; of more words than a drop-down list can hold one is typed. */
export function askForWord(
  sheet: SheetBuilder,
  row: number,
  column: number,
  options: readonly string[],
  prompt: string
): void {
  if (!fitsList(options)) return;
  sheet.validations.push({
    range: { top: row, left: column, bottom: row, right: column },
    kind: "list",
    options,
    promptTitle: "请选择",
    prompt,
    errorTitle: "不在选项中",
    error: `请从下拉列表中选择：${options.join("、")}。`,
  });
}
