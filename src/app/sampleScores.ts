import { Exact } from "../number/exact";
import { valueMethodOf, type ValueScoreMethod } from "../rules/methods/registry";
import type { MethodContext } from "../rules/methods/ValueMethod";
import { zeroLimitsOf } from "../rules/methods/zeroLimits";
import type { ScoreMethod, StepsMethod, ZeroLimits } from "../rules/RulePack";
import {
  lastDigit,
  possible,
  risingOnce,
  scoresAt,
  valueScoreMethod,
  type ValueScore,
} from "./boundScores";

/** More would not be taken in at a glance. */
const most = 10;

/**
 * A few values with their scores by which a person sees at a glance whether a criterion was understood, the better end
 * first: the bounds of bands and just beyond, the first step of a deduction and where it reaches 0.
 * @returns at most ten; empty for a rule that scores no value
 * @example `100% → 5；101% → 4.5；102% → 4；110% → 0`
 */
export function sampleScores(method: ScoreMethod, context: MethodContext): readonly ValueScore[] {
  const inner = valueScoreMethod(method);
  if (inner === null) return [];
  const values = possible(risingOnce(candidates(inner, context)), context);
  const rising = values.length <= most ? values : fewer(inner, values, context);
  return scoresAt(inner, bestFirst(inner, rising, context), context);
}

function candidates(method: ValueScoreMethod, context: MethodContext): readonly Exact[] {
  const { points } = context;
  switch (method.type) {
    case "steps":
      return [...stepValues(method, points), ...limitValues(method, context)];
    case "perItem": {
      const last = points.dividedBy(method.deduction).ceil();
      return [0, 1, 2].map((count) => new Exact(count)).concat(last);
    }
    case "proportional": {
      const target = new Exact(method.target ?? 1);
      const full = method.fullFrom === undefined ? [] : [new Exact(method.fullFrom)];
      const others = method.reverse ? ["0.8", "1.25", "2"] : ["0", "0.5"];
      const values = [target, ...full, ...others.map((share) => target.times(share))];
      return [...values, ...limitValues(method, context)];
    }
    case "ratioDeduction": {
      const end = new Exact(1).dividedBy(method.factor).toDecimalPlaces(4);
      return [new Exact(0), end.dividedBy(2), end, ...limitValues(method, context)];
    }
    case "interpolation": {
      const bounds = valueMethodOf(method).bounds(method, context);
      const middles = bounds
        .slice(1)
        .map((bound, index) => bound.plus(bounds[index]!).dividedBy(2));
      const [first, last] = [bounds[0]!, bounds.at(-1)!];
      const digit = lastDigit(context);
      return [first.minus(digit), ...bounds, ...middles, last.plus(digit)];
    }
    case "deviationBands": {
      const bounds = valueMethodOf(method).bounds(method, context);
      const above = bounds.filter((bound) => bound.greaterThanOrEqualTo(method.centre));
      const mirrored = bounds.filter((bound) => bound.lessThan(method.centre)).slice(-1);
      return [...mirrored, ...jumps(method, above, context)];
    }
    case "bands":
    case "coefficient":
      return jumps(method, valueMethodOf(method).bounds(method, context), context);
  }
}

/** The limit, the first steps beyond it and where nothing is left. */
function stepValues({ direction, limit, step, deduction }: StepsMethod, points: Exact): Exact[] {
  const toZero = points.dividedBy(deduction).ceil();
  const beyond = (count: Exact | number): Exact => {
    const distance = new Exact(step).times(count);
    return direction === "above" ? distance.plus(limit) : new Exact(limit).minus(distance);
  };
  return [0, 1, 2, toZero].map(beyond);
}

function limitValues(limits: ZeroLimits, context: MethodContext): readonly Exact[] {
  const digit = lastDigit(context);
  return zeroLimitsOf(limits).flatMap(({ at, sign }) => [
    at,
    sign.startsWith(">") ? at.plus(digit) : at.minus(digit),
  ]);
}

/** Each bound, and beside it where the score is another one. */
function jumps(
  method: ValueScoreMethod,
  bounds: readonly Exact[],
  context: MethodContext
): readonly Exact[] {
  const digit = lastDigit(context);
  return bounds.flatMap((bound) => {
    const own = scoreOf(method, bound, context);
    const beside = [bound.minus(digit), bound.plus(digit)];
    return [bound, ...beside.filter((value) => scoreOf(method, value, context) !== own)];
  });
}

/** Bounds alone with the outermost values; of these the first and the last. */
function fewer(
  method: ValueScoreMethod,
  rising: readonly Exact[],
  context: MethodContext
): readonly Exact[] {
  const bounds = valueMethodOf(method).bounds(method, context);
  const last = rising.length - 1;
  const kept = rising.filter(
    (value, index) => index === 0 || index === last || bounds.some((bound) => bound.equals(value))
  );
  return kept.length <= most ? kept : [...kept.slice(0, most - 1), kept.at(-1)!];
}

function bestFirst(
  method: ValueScoreMethod,
  rising: readonly Exact[],
  context: MethodContext
): readonly Exact[] {
  const stated = rising.flatMap(
    (value) => valueMethodOf(method).score(method, value, context) ?? []
  );
  const [first, last] = [stated[0], stated.at(-1)];
  const falls = first === undefined || last === undefined || first.greaterThanOrEqualTo(last);
  return falls ? rising : [...rising].reverse();
}

function scoreOf(method: ValueScoreMethod, value: Exact, context: MethodContext): string | null {
  return valueMethodOf(method).score(method, value, context)?.toFixed() ?? null;
}
