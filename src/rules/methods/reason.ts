import { plain, roundHalfAway, type Exact } from "../../number/exact";
import { joinTextPieces } from "../expression/textFormula";
import { displayResult, displayResultFormula } from "../expression/workingOf";
import type { MethodContext, ValueKind } from "./ValueMethod";

/** What a reason needs of the line's context. */
export type ReasonContext = Pick<MethodContext, "points" | "scorePlaces">;

/**
 * 扣分原因: `编外人员控制率37.88%，高于10%，按标准得0分，扣1分`; "" where no point was lost or the score is open.
 * @param reason.value the printed value, null where the reason names none
 * @param reason.valueKind how the value prints; a rate unless told otherwise (also for `perItem`, which scores a count)
 * @param reason.clause the method's clause, "" for none
 */
export function reasonText(
  reason: {
    readonly name: string;
    readonly value: Exact | null;
    readonly valueKind?: ValueKind;
    readonly clause: string;
    readonly score: Exact | null;
  },
  { points, scorePlaces }: ReasonContext
): string {
  const { name, value, valueKind = "percent", clause, score } = reason;
  if (score === null || score.greaterThanOrEqualTo(points)) return "";
  const got = plain(roundHalfAway(score, scorePlaces));
  const lost = plain(roundHalfAway(points.minus(score), scorePlaces));
  const shown = value === null ? "" : displayResult(value, valueKind);
  const told = clause === "" ? "" : `，${clause}`;
  return `${name}${shown}${told}，按标准得${got}分，扣${lost}分`;
}

/**
 * The same characters as a live Excel formula, without `=`; `""` while the score cell holds no number.
 * @param reason.value the 完成值 cell, null where the reason names no value
 * @param reason.score the score cell
 * @param reason.clause the method's `clauseFormula`, null for none
 */
export function reasonFormula(
  reason: {
    readonly name: string;
    readonly value: string | null;
    readonly valueKind?: ValueKind;
    readonly clause: string | null;
    readonly score: string;
  },
  { points, scorePlaces }: ReasonContext
): string {
  const { name, value, valueKind = "percent", clause, score } = reason;
  const sentence = joinTextPieces([
    { words: name },
    ...(value === null ? [] : [{ formula: displayResultFormula(value, valueKind) }]),
    ...(clause === null ? [] : [{ words: "，" }, { formula: clause }]),
    { words: "，按标准得" },
    { formula: `ROUND(${score},${scorePlaces})` },
    { words: "分，扣" },
    { formula: `ROUND(${plain(points)}-${score},${scorePlaces})` },
    { words: "分" },
  ]);
  return `IF(NOT(ISNUMBER(${score})),"",IF(${score}>=${plain(points)},"",${sentence}))`;
}
