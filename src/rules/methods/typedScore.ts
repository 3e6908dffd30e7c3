import { plain, type Exact } from "../../number/exact";
import type { AnswerOutcome } from "./answers";

/** Scores that a person may type, as ranges with both ends included, rising. */
export type AllowedScores = readonly (readonly [Exact, Exact])[];

/** @returns `invalid` for a score outside every range or with more than `scorePlaces` decimals */
export function typedScore(
  typed: Exact | null,
  allowed: AllowedScores,
  scorePlaces: number
): AnswerOutcome {
  if (typed === null) return { state: "open", score: null };
  const possible =
    typed.decimalPlaces() <= scorePlaces &&
    allowed.some(([from, to]) => typed.greaterThanOrEqualTo(from) && typed.lessThanOrEqualTo(to));
  return possible ? { state: "decided", score: typed } : { state: "invalid", score: null };
}

/**
 * The typed cell's score where a formula needs it (inside a veto, or a sum of parts): blank while it is blank or
 * cannot be.
 * @param cell the cell in which the score is typed
 */
export function typedScoreFormula(
  cell: string,
  allowed: AllowedScores,
  scorePlaces: number
): string {
  const possible = `AND(${allowedFormula(cell, allowed)},ROUND(${cell},${scorePlaces})=${cell})`;
  return `IF(ISNUMBER(${cell}),IF(${possible},${cell},""),"")`;
}

/**
 * What the cell accepts, as the formula of a custom data validation, without `=`.
 * @example `AND(ISNUMBER(G8),OR(AND(G8>=0,G8<=0),AND(G8>=1,G8<=3)))`
 */
export function typedScoreValidation(cell: string, allowed: AllowedScores): string {
  return `AND(ISNUMBER(${cell}),${allowedFormula(cell, allowed)})`;
}

/** The allowed scores in words: `0至5分`, `0分，或1至3分`. */
export function allowedText(allowed: AllowedScores, language: "zh" | "en"): string {
  const ranges = allowed.map(([from, to]) => {
    const [least, most] = [plain(from), plain(to)];
    if (least === most) return language === "zh" ? `${least}分` : least;
    return language === "zh" ? `${least}至${most}分` : `from ${least} to ${most}`;
  });
  return ranges.join(language === "zh" ? "，或" : ", or ");
}

/** One range needs no OR around it: its two comparisons stand in the AND that they are put into. */
function allowedFormula(cell: string, allowed: AllowedScores): string {
  const ranges = allowed.map(([from, to]) => `${cell}>=${plain(from)},${cell}<=${plain(to)}`);
  return ranges.length === 1 ? ranges[0]! : `OR(${ranges.map((one) => `AND(${one})`).join(",")})`;
}
