import { Exact, roundHalfAway } from "../number/exact";
import { sumScores } from "../rules/methods/parts";
import type { Scored } from "../rules/RulePack";
import type { LineStatus, ScoredResult } from "./Evaluation";
import { pointsOf, type EvaluationContext } from "./EvaluationContext";
import { byPerson, open, outOfRange, typedScore, upTo } from "./result";
import { isDecided } from "./totals";

/**
 * A line out of its parts: the sum of the rounded scores of those that are decided.
 * @param valueFrom the part whose value stands as the line's own
 */
export function combine(
  rule: Scored,
  path: string,
  parts: readonly ScoredResult[],
  context: EvaluationContext,
  valueFrom?: string
): ScoredResult {
  const sum = (pick: (part: ScoredResult) => Exact | null): Exact =>
    roundHalfAway(
      parts.reduce((total, part) => total.plus(pick(part) ?? 0), new Exact(0)),
      context.pack.rounding.score
    );
  const leading = parts.find(({ rule: part }) => part.id === valueFrom);
  const joined = (pick: (part: ScoredResult) => string): string =>
    parts
      .map(pick)
      .filter((text) => text !== "")
      .join("；");
  const base = open(rule, path, waiting(parts), {
    value: leading?.value ?? null,
    exactValue: leading?.exactValue ?? null,
    ...(leading && { valueKind: leading.valueKind }),
    working: joined((part) => part.working),
    facts: [...new Set(parts.flatMap((part) => part.facts))],
    parts,
  });
  const override = typedScore(path, upTo(pointsOf(rule)), context, ["score"]);
  if (override === "invalid") return outOfRange(base);
  if (override !== null) return byPerson(base, override, "override", context.pack);

  const decidedPoints = sum((part) => part.decidedPoints);
  const anything = parts.some((part) => part.score !== null);
  return {
    ...base,
    score: sumScores(
      parts.map((part) => part.score),
      context.pack.rounding.score
    ),
    status: statusOf(parts, anything),
    decidedPoints,
    lowest: sum((part) => part.lowest),
    highest: sum((part) => part.highest),
    reason: joined((part) => part.reason),
    origin: !anything
      ? null
      : parts.some((part) => part.origin === "computed")
        ? "computed"
        : "person",
  };
}

function statusOf(parts: readonly ScoredResult[], anything: boolean): LineStatus {
  if (parts.every(isDecided)) return "scored";
  return anything ? "partial" : waiting(parts);
}

/** What a line waits for that has nothing decided: a choice before data, data before a person. */
function waiting(parts: readonly ScoredResult[]): "ask" | "missing" | "manual" {
  if (parts.some((part) => part.status === "ask")) return "ask";
  return parts.some((part) => part.status === "missing") ? "missing" : "manual";
}
