import type { LineResult } from "../../evaluation/Evaluation";
import { remembered, type Memory } from "../../evaluation/Memory";
import { valueText } from "../../messages/valueText";
import { Exact, plain, roundHalfAway } from "../../number/exact";
import type { FormField } from "./formFormula";

/** What our 评分表 shows for a line, as text; what a person typed there counts. */
export function ownText(line: LineResult, field: FormField, memory: Memory): string {
  switch (field) {
    case "score":
      return line.score === null ? "" : plain(line.score);
    case "value":
      return valueText(line);
    case "working":
    case "reason":
      return String(remembered(memory, line.id, field) ?? line[field]);
  }
}

/** The number that a person wrote as a score, `4.5` or `4.5分`; null for anything else. */
export function scoreNumber(text: string): Exact | null {
  const match = /^([-+]?\d{1,9}(?:\.\d{1,20})?)分?$/.exec(text.normalize("NFKC").trim());
  return match === null ? null : new Exact(match[1]!);
}

/** Whether what a person wrote and what we have say the same. */
export function sameText(field: FormField, filled: string, own: string): boolean {
  const [hers, ours] = [plainText(filled), plainText(own)];
  if (hers === ours) return true;
  switch (field) {
    case "reason":
      return own === "" && /^(?:无|没有|无扣分|未扣分|[-—/]+)$/.test(hers);
    case "working":
      return false;
    case "score": {
      const [left, right] = [scoreNumber(hers), scoreNumber(ours)];
      return left !== null && right !== null && left.equals(right);
    }
    case "value":
      return sameValue(hers, ours);
  }
}

/** `37.88%` is 0.3788 in a cell with a percent format, and 37.88 in a column headed with %. */
function sameValue(hers: string, ours: string): boolean {
  const [left, right] = [valueNumber(hers), valueNumber(ours)];
  if (left === null || right === null) return false;
  const isBare = ours.endsWith("%") && !hers.endsWith("%");
  const meant = isBare ? [left, left.dividedBy(100)] : [left];
  return meant.some((number) => roundHalfAway(number, 4).equals(right));
}

function valueNumber(text: string): Exact | null {
  const match = /^([-+]?\d{1,9}(?:\.\d{1,20})?)(%?)$/.exec(text);
  if (match === null) return null;
  const number = new Exact(match[1]!);
  return match[2] === "%" ? number.dividedBy(100) : number;
}

function plainText(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
