import { cellName } from "../workbook/address";
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

/** A cell in which a score is typed: from 0 to the points, two decimals. */
export function askForScore(
  sheet: SheetBuilder,
  row: number,
  column: number,
  points: string,
  guidance?: string
): void {
  sheet.validations.push({
    range: { top: row, left: column, bottom: row, right: column },
    kind: "decimal",
    minimum: "0",
    maximum: points,
    promptTitle: "人工评分",
    prompt: `请填写0至${points}分，最多两位小数。${guidance ?? ""}`,
    errorTitle: "得分超出范围",
    error: `请填写0至${points}之间的数，最多两位小数。`,
  });
}

/** A cell in which one of some words is picked. */
export function askForWord(
  sheet: SheetBuilder,
  row: number,
  column: number,
  options: readonly string[],
  prompt: string
): void {
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
