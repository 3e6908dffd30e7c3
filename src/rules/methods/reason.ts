import { plain, roundHalfAway, type Exact } from "../../number/exact";
import { displayResult, displayResultFormula } from "../expression/workingOf";
import { joinTextPieces } from "../expression/textFormula";
import type { ValueKind } from "./ValueMethod";

/**
 * 扣分原因: `编外人员控制率37.88%，高于10%，按标准得0分，扣1分`; "" where no point was lost or the score is open.
 * @param clause of the score method
 * @param value the printed value and how it prints; null where the reason names none
 */
export function reasonText(reason: {
  readonly name: string;
  readonly value: Exact | null;
  readonly valueKind: ValueKind;
  readonly clause: string;
  readonly score: Exact | null;
  readonly points: Exact;
  readonly scorePlaces: number;
}): string {
  const { name, value, valueKind, clause, score, points, scorePlaces } = reason;
  if (score === null || score.greaterThanOrEqualTo(points)) return "";
  const got = plain(roundHalfAway(score, scorePlaces));
  const lost = plain(roundHalfAway(points.minus(score), scorePlaces));
  const shown = value === null ? "" : displayResult(value, valueKind);
  const told = clause === "" ? "" : `，${clause}`;
  return `${name}${shown}${told}，按标准得${got}分，扣${lost}分`;
}

/**
 * The same characters as a live Excel formula, without `=`.
 * @param value the 完成值 cell; null where the reason names no value
 * @param score the score cell
 * @param clause the method's `clauseFormula`, or `""` (two quotes) for none
 */
export function reasonFormula(reason: {
  readonly name: string;
  readonly value: string | null;
  readonly valueKind: ValueKind;
  readonly clause: string;
  readonly score: string;
  readonly points: Exact;
  readonly scorePlaces: number;
}): string {
  const { name, value, valueKind, clause, score, points, scorePlaces } = reason;
  const sentence = joinTextPieces([
    { words: name },
    ...(value === null ? [] : [{ formula: displayResultFormula(value, valueKind) }]),
    ...(clause === '""' ? [] : [{ words: "，" }, { formula: clause }]),
    { words: "，按标准得" },
    { formula: `ROUND(${score},${scorePlaces})` },
    { words: "分，扣" },
    { formula: `ROUND(${plain(points)}-${score},${scorePlaces})` },
    { words: "分" },
  ]);
  return `IF(NOT(ISNUMBER(${score})),"",IF(${score}>=${plain(points)},"",${sentence}))`;
}
