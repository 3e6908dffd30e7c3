import { Exact, fromDouble } from "../number/exact";
import { parseNumber } from "../number/parse/parseNumber";
import { typedScore as scoreTyped, type AllowedScores } from "../rules/methods/typedScore";
import type { RulePack, Scored } from "../rules/RulePack";
import type { LineStatus, ScoredResult } from "./Evaluation";
import { pointsOf, type EvaluationContext } from "./EvaluationContext";
import { remembered, type MemoryField } from "./Memory";
import { judgedReason, scoreOutOfRange } from "./reasons";

/**
 * What a person is asked beside a line or part, in a row of its own. veto, not-applicable: 是 / 否 · either-of: which
 * alternative · choice: which outcome · count: how many breaches · hand: the score of a line judged by hand, whose own
 * score cell is a formula because of the questions around it.
 */
export type QuestionKind = "veto" | "not-applicable" | "either-of" | "choice" | "count" | "hand";

/** The id of a question that stands beside a line: `financial-compliance/veto`. */
export function questionId(path: string, kind: QuestionKind): string {
  return `${path}/${kind}`;
}

/** A typed answer, spaces around it dropped; null where nothing was typed. */
export function typedAnswer(path: string, { memory }: EvaluationContext): string | null {
  const cell = remembered(memory, path, "answer");
  const text = cell === null ? "" : String(cell).trim();
  return text === "" ? null : text;
}

/**
 * A score that a person typed: in its answer cell, or over our formula.
 * @returns null where nothing was typed; `invalid` where it is no number that is allowed
 */
export function typedScore(
  path: string,
  allowed: AllowedScores,
  { memory, pack }: EvaluationContext,
  fields: readonly MemoryField[] = ["score", "answer"]
): Exact | "invalid" | null {
  const cell = fields
    .map((field) => remembered(memory, path, field))
    .find((content) => content !== null);
  if (cell === undefined) return null;
  const value = typedNumber(cell);
  const outcome = value && scoreTyped(value, allowed, pack.rounding.score);
  return outcome?.score ?? "invalid";
}

/** Any score from 0 to the points. */
export function upTo(points: Exact): AllowedScores {
  return [[new Exact(0), points]];
}

/** What an open line could at least score: 0, or less where points are taken off. */
export function lowestOf(allowed: AllowedScores): Exact {
  return Exact.min(0, ...allowed.map(([from]) => from));
}

/** A typed cell as a number; null where it is none. */
export function typedNumber(cell: number | string | null): Exact | null {
  if (cell === null) return null;
  if (typeof cell === "number") return fromDouble(cell);
  const parsed = parseNumber(cell, "count");
  return parsed.kind === "number" ? parsed.value : null;
}

/** A result that waits: for a person, for data, for a choice. */
export function open(
  rule: Scored,
  path: string,
  status: LineStatus & ("manual" | "missing" | "ask"),
  more: Partial<ScoredResult> = {}
): ScoredResult {
  const zero = new Exact(0);
  return {
    id: path,
    rule,
    name: rule.name,
    points: rule.points === null ? null : pointsOf(rule),
    value: null,
    exactValue: null,
    valueKind: rule.valueKind ?? "percent",
    score: null,
    status,
    decidedPoints: zero,
    lowest: zero,
    highest: pointsOf(rule),
    reason: "",
    working: "",
    facts: [],
    origin: null,
    parts: [],
    ...more,
  };
}

/** A result that a person gave; open while `score` is null. The cause of a lost point is hers to write. */
export function judged(
  rule: Scored,
  path: string,
  score: Exact | "invalid" | null,
  pack: RulePack,
  allowed: AllowedScores = upTo(pointsOf(rule))
): ScoredResult {
  const waiting = open(rule, path, "manual", { lowest: lowestOf(allowed) });
  if (score === "invalid") return outOfRange(waiting, allowed);
  if (score === null) return waiting;
  return byPerson(waiting, score, "person", pack);
}

/** The same result with a score that a person gave, in its cell or over our formula. */
export function byPerson(
  result: ScoredResult,
  score: Exact,
  origin: "person" | "override",
  pack: RulePack
): ScoredResult {
  const points = result.points ?? new Exact(0);
  return decided(result, score, {
    origin,
    reason: judgedReason(score, points, pack.rounding.score),
  });
}

/** A typed score that is not allowed decides nothing; the line says so until it is mended. */
export function outOfRange(
  result: ScoredResult,
  allowed: AllowedScores = upTo(result.points ?? new Exact(0))
): ScoredResult {
  return { ...result, status: "ask", reason: scoreOutOfRange(allowed) };
}

/** The same result with its score. */
export function decided(
  result: ScoredResult,
  score: Exact,
  more: Partial<ScoredResult>
): ScoredResult {
  return {
    ...result,
    score,
    status: "scored",
    decidedPoints: result.points ?? new Exact(0),
    lowest: score,
    highest: score,
    ...more,
  };
}
