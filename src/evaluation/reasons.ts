import { plain, roundHalfAway, type Exact } from "../number/exact";
import type { AllowedScores } from "../rules/methods/typedScore";
import type { ChoiceMethod } from "../rules/RulePack";
import { shortened } from "../workbook/textLimits";

type ChoiceOption = ChoiceMethod["options"][number];

/** 扣分原因 of a checklist item that was answered 否. */
export function unmetReason(item: string, points: Exact): string {
  return `“${item}”未达到，扣${plain(points)}分`;
}

/** Letters of an outcome in a sentence: each stands in a formula, and there may be many. */
const longestOutcome = 100;

/** The clause of 扣分原因 that names the outcome which was picked, and what was asked where that is 是 or 否. */
export function choiceClause({ question }: ChoiceMethod, { text }: ChoiceOption): string {
  const outcome = shortened(text.replace(/[。；;，,\s]+$/, ""), longestOutcome);
  if (question === undefined) return outcome;
  return `${shortened(question.replace(/[？?。：:\s]+$/, ""), longestOutcome)}：${outcome}`;
}

/** 自评依据 of a line that a choice scores. */
export function choiceWorking({ text }: ChoiceOption): string {
  return `选定“${shortened(text, longestOutcome)}”`;
}

/** 自评依据 of a line whose items a person counted. */
export function countWorking(count: Exact): string {
  return `${countWords}${plain(count)}项`;
}

/** The same as an Excel expression of type text; `count` is known to be a number. */
export function countWorkingFormula(count: string): string {
  return `"${countWords}"&${count}&"项"`;
}

const countWords = "经逐项核对，应扣分的有";

/** 扣分原因 of a 完成值 that is no number: the line waits until it is mended. */
export const unreadableValue = "填写的完成值不是数，请改正";
/** The same of a number of breaches. */
export const unreadableCount = "填写的数量应为0或正整数，请改正";

/** 扣分原因 of a typed score that cannot be, with what can: `0至5之间`, `0，或1至3之间`. */
export function scoreOutOfRange(allowed: AllowedScores): string {
  const ranges = allowed.map(([from, to]) =>
    from.equals(to) ? plain(from) : `${plain(from)}至${plain(to)}之间`
  );
  return `填写的得分应为${ranges.join("，或")}、最多两位小数的数，请改正`;
}

/** 扣分原因 of a line that a breach makes 0. */
export function breachReason(question: string, points: Exact): string {
  return `出现否决情形（${question}），本项计0分，扣${plain(points)}分`;
}

/** 扣分原因 of a score that a person gave, here or over our formula; its cause is hers to write. */
export function judgedReason(score: Exact, points: Exact, places: number): string {
  const lost = roundHalfAway(points.minus(score), places);
  return lost.isPositive() && !lost.isZero() ? `人工评分${plain(score)}分，扣${plain(lost)}分` : "";
}

/**
 * The same as a live Excel formula, without `=`.
 * @param score the score cell
 */
export function judgedReasonFormula(score: string, points: Exact, places: number): string {
  const all = plain(points);
  const words = `"人工评分"&ROUND(${score},${places})&"分，扣"&ROUND(${all}-${score},${places})&"分"`;
  return `IF(ISNUMBER(${score}),IF(${score}<${all},${words},""),"")`;
}
