import type { Exact } from "../../../number/exact";
import { plain } from "../../../number/exact";
import type { ScoreMethod, ZeroLimits } from "../../RulePack";
import type { Clause } from "../clauses/Clause";
import { scoreOf } from "../clauses/takeOutcome";
import { refuse, type FormRefusal } from "./Form";
import { isFixed, tidy, valueAt, type Laid, type Worth } from "./Worth";

/** A formula for all values, with bands that are 0 or full. */
export function limited(
  worth: Worth,
  bands: readonly (Clause & { readonly kind: "band" })[],
  points: Exact,
  whole: Clause
): { readonly method: ScoreMethod; readonly best: Exact } | { readonly refusal: FormRefusal } {
  const base = baseMethod(worth, points);
  if (base === null) return risingLine(worth, bands, points) ?? refuse("notUnderstood", whole);
  let limits: ZeroLimits & { readonly fullFrom?: string } = {};
  for (const clause of bands) {
    const score = scoreOf(clause.outcome, points);
    const { low, high, deviation } = clause.condition;
    if (score === null || deviation || (low !== null && high !== null))
      return refuse("notUnderstood", clause);
    const bound = (low ?? high)!;
    if (score.isZero()) {
      limits = { ...limits, ...zeroLimit(low !== null, bound.at, bound.hold === "excludes") };
    } else if (score.equals(points)) {
      const raw = valueAt(worth, bound.at);
      const already = raw === null || raw.greaterThanOrEqualTo(points);
      const upwards = low !== null;
      if (base.best === "rising" && upwards) {
        if (!already) limits = { ...limits, fullFrom: plain(bound.at) };
        else if (raw?.greaterThan(points) && bound.hold !== "excludes") continue;
      } else if (base.best === "falling" && !upwards) {
        if (!already) return refuse("notUnderstood", clause);
      } else return refuse("contradiction", clause);
    } else return refuse("notUnderstood", clause);
  }
  if (base.method.type === "ratioDeduction" && limits.fullFrom !== undefined)
    return refuse("contradiction", whole);
  const method = { ...base.method, ...limits } as ScoreMethod;
  const top = limits.fullFrom === undefined ? base.top : points;
  return { method, best: top };
}

/** 得分=（执行率-60%）/40%×5: from 0 at 60% to the points at 100%; what is said to score 0 must end there. */
function risingLine(
  worth: Worth,
  bands: readonly (Clause & { readonly kind: "band" })[],
  points: Exact
): { readonly method: ScoreMethod; readonly best: Exact } | null {
  if (worth.kind !== "linear" || !worth.slope.isPositive() || !worth.constant.isNegative())
    return null;
  const from = tidy(worth.constant.negated().dividedBy(worth.slope));
  const to = tidy(points.minus(worth.constant).dividedBy(worth.slope));
  if (from.decimalPlaces() > 10 || to.decimalPlaces() > 10) return null;
  const fits = bands.every(({ condition: { low, high }, outcome }) => {
    const score = scoreOf(outcome, points);
    if (low === null && high?.at.equals(from)) return score?.isZero();
    return high === null && low?.at.equals(to) && score?.equals(points);
  });
  if (!fits) return null;
  const method: ScoreMethod = {
    type: "interpolation",
    bands: [
      { below: plain(from), score: "0" },
      { below: plain(to), from: "0", to: plain(points) },
      { score: plain(points) },
    ],
  };
  return { method, best: points };
}

function zeroLimit(upwards: boolean, at: Exact, excluded: boolean): ZeroLimits {
  if (upwards) return excluded ? { cutOff: plain(at) } : { cutOffFrom: plain(at) };
  return excluded ? { floor: plain(at) } : { floorUpTo: plain(at) };
}

/** A formula that is a method by itself. `top`: its score at the value that is meant to be full. */
function baseMethod(
  worth: Worth,
  points: Exact
): {
  readonly method: ScoreMethod;
  readonly best: "rising" | "falling";
  readonly top: Exact;
} | null {
  if (worth.kind === "line") return null;
  if (worth.kind === "reverse") {
    const target = tidy(worth.quotient.dividedBy(points));
    if (!target.isPositive()) return null;
    const whole = target.equals(1);
    // Only 计划/实际×分值 has its top by itself; 0.8÷x needs no top.
    return {
      method: { type: "proportional", reverse: true, ...(whole ? {} : { target: plain(target) }) },
      best: "falling",
      top: whole ? points : worth.quotient,
    };
  }
  const { slope, constant } = worth;
  if (slope.isZero()) return null;
  if (constant.isZero() && slope.isPositive()) {
    const target = tidy(points.dividedBy(slope));
    const exact = target.decimalPlaces() <= 10;
    if (!exact) return null;
    return {
      method: { type: "proportional", ...(target.equals(1) ? {} : { target: plain(target) }) },
      best: "rising",
      top: target.equals(1) ? points : target.lessThan(1) ? points : slope,
    };
  }
  if (constant.greaterThan(0) && slope.isNegative()) {
    const factor = tidy(slope.negated().dividedBy(constant));
    // A factor that does not end as a decimal has no method.
    if (factor.decimalPlaces() > 10) return null;
    return {
      method: { type: "ratioDeduction", factor: plain(factor) },
      best: "falling",
      top: constant,
    };
  }
  return null;
}

/** A share of the points with full or 0 at its sides is `proportional` (or its reverse, or 1 − k·x). */
export function simpleMethod(
  worth: Worth,
  piece: Laid[number],
  below: Laid,
  above: Laid,
  points: Exact
): { readonly method: ScoreMethod; readonly best: Exact } | null {
  const base = baseMethod(worth, points);
  if (base === null || (base.method.type === "ratioDeduction" && !base.top.equals(points)))
    return null;
  const fixedAt = (list: Laid): Exact | null | undefined => {
    const stated = list.filter(({ worth: own }) => own !== null);
    if (stated.length === 0) return undefined;
    const [only] = stated;
    return stated.length === 1 && isFixed(only!.worth) ? only!.worth.constant : null;
  };
  const [low, high] = [fixedAt(below), fixedAt(above)];
  if (low === null || high === null) return null;
  const [start, end] = [below.at(-1), piece];
  let limits: ZeroLimits & { readonly fullFrom?: string } = {};
  const rising = base.best === "rising";
  const [worse, better] = rising ? [low, high] : [high, low];
  if (worse !== undefined && !worse.isZero()) return null;
  if (better !== undefined && !better.equals(points)) return null;
  if (worse !== undefined) {
    if (rising)
      limits =
        start?.upTo === undefined ? { floor: start?.below ?? "0" } : { floorUpTo: start.upTo };
    else limits = end.upTo === undefined ? { cutOffFrom: end.below ?? "0" } : { cutOff: end.upTo };
  }
  const edge = rising ? piece.high : piece.low;
  const reached = edge === null ? null : valueAt(worth, edge);
  if (better !== undefined && edge !== null && reached !== null && !reached.equals(points)) {
    if (!rising || reached.greaterThan(points) || piece.upTo !== undefined) return null;
    limits = { ...limits, fullFrom: plain(edge) };
  }
  // What no band speaks of, above 100% of a share, is full by the share itself; below a floor nothing is left open.
  if (better === undefined && edge !== null && (reached === null || reached.lessThan(points)))
    return null;
  return { method: { ...base.method, ...limits } as ScoreMethod, best: better ?? base.top };
}
