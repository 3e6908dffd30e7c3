import { plain, roundHalfAway, type Exact } from "../number/exact";

/** 扣分原因 of a checklist item that was answered 否. */
export function unmetReason(item: string, points: Exact): string {
  return `“${item}”未达到，扣${plain(points)}分`;
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
