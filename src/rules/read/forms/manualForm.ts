import { Exact, plain } from "../../../number/exact";
import type { ManualMethod } from "../../RulePack";
import { digitsPattern } from "../clauses/numberWords";

const discretion =
  /酌情|视情|视其|视具体|视实际|视程度|根据(?:实际|具体|其)?[\u4e00-\u9fa5、]{0,16}(?:情况|程度|质量|效果|结果)[\u4e00-\u9fa5]{0,6}(?:评分|打分|计分|给分|评定|赋分)|(?:专家|评价组|评价小组|评审组|评委|工作组|考核组|考核小组|领导小组)[\u4e00-\u9fa5]{0,12}(?:评议|评定|评分|打分|评价|给分|计分)|综合(?:评定|评价|评分|打分)|人工评分/;
const scoreRange = new RegExp(`(${digitsPattern})(?:分)?[-至到~](${digitsPattern})分`);
const rule = /每[^,;。]{0,20}[扣加]\d|%|[<>≤≥±]|百分点|插值|系数|得分=/;
const outcome = new RegExp(
  `(?:${scoreRange.source})|(?:(?:得|计|评|给|记|扣)?(${digitsPattern})分)|(不得分|不计分|不给分|零分)|(满分)`,
  "g"
);

/**
 * Scored by a person by the sentence's own words: 酌情给分, 得1-3分, 由专家评定.
 * @returns null where the sentence leaves no discretion, or holds a rule beside it
 */
export function manualForm(text: string, points: Exact): ManualMethod | null {
  const hasRange = scoreRange.test(text);
  if (rule.test(text)) return null;
  if (!hasRange && !discretion.test(text)) return null;
  if (
    /\d(?!\d*(?:\.\d+)?(?:分|[-至到~]\d|[.、)]))/.test(
      text.replace(/[\d.]+/g, (digits) => digits.replace(/\d/g, "0"))
    )
  ) {
    // Digits other than scores, ranges and numbering: a rule that was not understood.
    if (!hasRange && !discretion.test(text)) return null;
  }
  const found = [...text.matchAll(outcome)];
  const ranges: [Exact, Exact][] = [];
  for (const match of found) {
    const [whole, from, to, single, none, full] = match;
    if (from !== undefined && to !== undefined) {
      const pair: [Exact, Exact] = [new Exact(from), new Exact(to)];
      if (pair[0].greaterThan(pair[1])) return null;
      const deducted = /扣(?:减|除)?$/.test(text.slice(0, match.index));
      ranges.push(deducted ? [points.minus(pair[1]), points.minus(pair[0])] : pair);
    } else if (none !== undefined) ranges.push([new Exact(0), new Exact(0)]);
    else if (full !== undefined) ranges.push([points, points]);
    else if (single !== undefined && !whole.startsWith("扣"))
      ranges.push([new Exact(single), new Exact(single)]);
  }
  if (ranges.some(([from, to]) => to.greaterThan(points) || from.isNegative())) return null;
  const limited = hasRange && ranges.length > 0;
  const scored = ranges.filter(([from, to]) => !(from.isZero() && to.isZero()));
  // 酌情 beside a sum that is not the points is no free hand.
  if (!limited && scored.some(([, to]) => !to.equals(points))) return null;
  if (limited && !Exact.max(...ranges.map(([, to]) => to)).equals(points)) return null;
  if (!limited) return { type: "manual" };
  ranges.sort((a, b) => a[0].comparedTo(b[0]));
  const lowest = ranges[0]![0];
  if (lowest.isZero() || found.length > 1) {
    return {
      type: "manual",
      allowed: ranges.map(([from, to]) => [plain(from), plain(to)] as const),
    };
  }
  return {
    type: "manual",
    allowed: [["0", "0"], ...ranges.map(([from, to]) => [plain(from), plain(to)] as const)],
  };
}
