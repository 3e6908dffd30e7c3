import type { Exact } from "../number/exact";
import { allowedScores } from "../rules/methods/manual";
import type { AllowedScores } from "../rules/methods/typedScore";
import type { ManualMethod, RangeMethod, Scored, ScoreMethod } from "../rules/RulePack";
import { upTo } from "./result";

/** The scores that a person may give by hand. */
export function handScores(method: ManualMethod | RangeMethod, points: Exact): AllowedScores {
  return method.type === "manual" ? allowedScores(method, points) : upTo(points);
}

/**
 * Whether the score of a line judged by hand is typed in a row of its own: only that of a line, and only where a
 * question around it makes its score cell a formula. A part is always judged in its row of the working paper.
 * @param path its id; those of parts hold a `/`
 * @param method what scores it once its questions are taken off
 */
export function isHandAsked(rule: Scored, path: string, method: ScoreMethod): boolean {
  return rule.method !== method && !path.includes("/");
}
