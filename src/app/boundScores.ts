import { Exact, plain } from "../number/exact";
import {
  isValueScoreMethod,
  valueMethodOf,
  type ValueScoreMethod,
} from "../rules/methods/registry";
import type { MethodContext } from "../rules/methods/ValueMethod";
import type { ScoreMethod } from "../rules/RulePack";
import { innerMethod } from "../rules/validation/scoredPlaces";

/** A value with what it scores, unrounded and as text: `101%` 4.5; null where the criterion says nothing of it. */
export interface ValueScore {
  readonly value: string;
  readonly score: string | null;
}

/** A bound of a rule with the scores at it, just under it and just over it. */
export interface BoundScores {
  /** Null below a count of 0. */
  readonly under: ValueScore | null;
  readonly at: ValueScore;
  readonly over: ValueScore;
}

/**
 * Scores at and beside each bound of a rule, bounds rising; beside is one last printed digit, 0.01 % of a rate and 1 of
 * a count.
 * @returns empty for a rule that scores no value
 */
export function boundScores(method: ScoreMethod, context: MethodContext): readonly BoundScores[] {
  const inner = valueScoreMethod(method);
  if (inner === null) return [];
  const digit = lastDigit(context);
  const score = (value: Exact): ValueScore => scoresAt(inner, [value], context)[0]!;
  return valueMethodOf(inner)
    .bounds(inner, context)
    .map((bound) => {
      const [below] = possible([bound.minus(digit)], context);
      return {
        under: below === undefined ? null : score(below),
        at: score(bound),
        over: score(bound.plus(digit)),
      };
    });
}

/** The method that scores a value, inside the questions of veto and not applicable; null where none does. */
export function valueScoreMethod(method: ScoreMethod): ValueScoreMethod | null {
  const inner = innerMethod(method, []).method;
  return isValueScoreMethod(inner) ? inner : null;
}

/** Each value with its score, in the order given. */
export function scoresAt(
  method: ValueScoreMethod,
  values: readonly Exact[],
  context: MethodContext
): readonly ValueScore[] {
  return values.map((value) => {
    const score = valueMethodOf(method).score(method, value, context);
    return { value: valueText(value, context), score: score === null ? null : plain(score) };
  });
}

/** The smallest difference that a printed value shows. */
export function lastDigit({ valueKind }: MethodContext): Exact {
  return new Exact(valueKind === "percent" ? "0.0001" : 1);
}

/** Rising, each once. */
export function risingOnce(values: readonly Exact[]): readonly Exact[] {
  return [...values]
    .sort((a, b) => a.comparedTo(b))
    .filter((value, index, all) => index === 0 || !value.equals(all[index - 1]!));
}

/** A number of things is never below 0. */
export function possible(values: readonly Exact[], { valueKind }: MethodContext): Exact[] {
  return values.filter((value) => valueKind === "percent" || value.greaterThanOrEqualTo(0));
}

function valueText(value: Exact, { valueKind }: MethodContext): string {
  return valueKind === "percent" ? `${plain(value.times(100))}%` : plain(value);
}
