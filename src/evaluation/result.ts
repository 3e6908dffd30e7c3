import { Exact, fromDouble, plain } from "../number/exact";
import { parseNumber } from "../number/parse/parseNumber";
import { range } from "../rules/methods/range";
import type { RulePack, Scored } from "../rules/RulePack";
import type { LineStatus, ScoredResult } from "./Evaluation";
import { pointsOf, type EvaluationContext } from "./EvaluationContext";
import { remembered, type MemoryField } from "./Memory";
import { judgedReason } from "./reasons";

/** The id of a question that stands beside a line: `financial-compliance/veto`. */
export function questionId(path: string, kind: "veto" | "not-applicable" | "either-of"): string {
  return `${path}/${kind}`;
}

/** A typed answer, spaces around it dropped; null where nothing was typed. */
export function typedAnswer(path: string, { memory }: EvaluationContext): string | null {
  const cell = remembered(memory, path, "answer");
  return typeof cell === "string" ? cell.trim() : null;
}

/**
 * A score that a person typed: in its answer cell, or over our formula.
 * @returns null where nothing was typed; `invalid` where it is no number from 0 to the points
 */
export function typedScore(
  path: string,
  points: Exact,
  { memory, pack }: EvaluationContext,
  fields: readonly MemoryField[] = ["score", "answer"]
): Exact | "invalid" | null {
  const cell = fields
    .map((field) => remembered(memory, path, field))
    .find((content) => content !== null);
  if (cell === undefined) return null;
  const value = typedNumber(cell);
  const outcome = value && range.score(value, points, pack.rounding.score);
  return outcome?.score ?? "invalid";
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
  pack: RulePack
): ScoredResult {
  const waiting = open(rule, path, "manual");
  if (score === "invalid") return outOfRange(waiting);
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

/** A typed score that is no number from 0 to the points decides nothing; the line says so until it is mended. */
export function outOfRange(result: ScoredResult): ScoredResult {
  const points = plain(result.points ?? new Exact(0));
  return {
    ...result,
    status: "ask",
    reason: `填写的得分应为0至${points}之间、最多两位小数的数，请改正`,
  };
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
