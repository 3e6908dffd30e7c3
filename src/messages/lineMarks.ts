import type { LineChange } from "../rules/RulePack";
import { shortened } from "../workbook/textLimits";

/** Letters of one stretch: the words stand in a formula, which must not grow without end. */
const longest = 200;

/** 备注 of a line whose rule a person corrected: `已修改：分值由5改为8。原因：县财政局通知`. */
export function changedText({ field, was, now, reason }: LineChange): string {
  const because = reason.trim() === "" ? "" : `。原因：${shortened(reason, longest)}`;
  return `已修改：${field}由“${shortened(was, longest)}”改为“${shortened(now, longest)}”${because}`;
}

/** 备注 of a line of which no reading covers the criterion. */
export function notUnderstoodText(part: string): string {
  return `评分标准未能读懂：“${shortened(part, longest)}”，请人工评分`;
}
