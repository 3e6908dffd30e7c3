import { Exact, plain } from "../../../number/exact";
import type { InterpolationMethod, ScoreMethod, ZeroLimits } from "../../RulePack";
import type { Clause, Outcome } from "../clauses/Clause";
import { scoreOf } from "../clauses/takeOutcome";
import type { Assumption } from "../CriterionReading";
import { doubtfulConditions, subjectOfAll } from "./bandsForm";
import { ofKind, onlyKinds, refuse, type Form, type FormRefusal } from "./Form";
import { layBands, type Claim } from "./layBands";

/** score = slope·x + constant, or quotient ÷ x; `line` runs from one neighbour to the other. */
type Worth =
  | { readonly kind: "linear"; readonly slope: Exact; readonly constant: Exact }
  | { readonly kind: "reverse"; readonly quotient: Exact }
  | { readonly kind: "line"; readonly from: Exact | null; readonly to: Exact | null };

type Laid = readonly {
  readonly below?: string;
  readonly upTo?: string;
  readonly worth: Worth | null;
  readonly low: Exact | null;
  readonly high: Exact | null;
}[];

/**
 * A formula of the score, with what is full or 0 beside it: proportional, ratioDeduction, interpolation.
 * `得分=（1-10×结转结余率）×5分，结转结余率＞10%不得分`; `≥90%得6分；60%（含）-90%的，得分=…；低于60%不得分`.
 */
export const formulaForm: Form = (clauses, points) => {
  if (!onlyKinds(clauses, "formula", "band", "otherwise", "cap", "floor", "standard", "statement"))
    return null;
  const formulas = ofKind(clauses, "formula");
  const bands = ofKind(clauses, "band");
  const shares = ofKind(clauses, "band").filter(({ outcome }) => isMoving(outcome));
  const moving =
    shares.length + ofKind(clauses, "otherwise").filter(({ outcome }) => isMoving(outcome)).length;
  if (formulas.length > 1 || formulas.length + moving === 0) return null;
  const statements = ofKind(clauses, "statement");
  const notFull = statements.find(({ outcome }) => !scoreOf(outcome, points)?.equals(points));
  if (notFull !== undefined || statements.length > 1) return null;
  if (statements[0] !== undefined && !complete.test(statements[0].words)) return null;
  const cap = ofKind(clauses, "cap").find(({ points: own }) => own !== null && !own.equals(points));
  if (cap !== undefined) return refuse("bestScore", cap, { best: cap.points! });
  const doubt = doubtfulConditions(bands);
  if (doubt !== null) return doubt;
  const subject = subjectOfAll(bands);

  const [whole] = formulas;
  if (whole !== undefined) {
    if (shares.length > 0 || ofKind(clauses, "otherwise").length > 0) return null;
    const worth = worthOf({ kind: "formula", formula: whole.formula }, points);
    if (worth === null || worth.kind === "line") return null;
    const result = limited(worth, bands, points, whole);
    if ("refusal" in result) return result;
    const name = whole.formula.kind === "coefficient" ? null : whole.formula.subject;
    return {
      ...result,
      subject: name === null || name === "" ? subject : name,
      valueKind: "percent",
      assumptions: [],
    };
  }

  const claims: Claim<Worth>[] = [];
  for (const clause of bands) {
    const worth = worthOf(clause.outcome, points);
    if (worth === null) return null;
    claims.push({ condition: clause.condition, worth, clause });
  }
  const other = ofKind(clauses, "otherwise")[0];
  const otherwise = other === undefined ? undefined : worthOf(other.outcome, points);
  if (otherwise === null) return null;
  const laid = layBands<Worth>(narrowed(claims), otherwise, sameWorth, { joined: meet });
  if ("refusal" in laid) return laid;
  const opened = withoutUnstated(laid.bands, points);
  const method = methodOf(opened.bands, points, claims);
  if (method === null) return refuse("notUnderstood", shares[0] ?? null);
  if ("refusal" in method) return method;
  const named = shares.map(({ outcome }) =>
    outcome.kind === "formula" && outcome.formula.kind !== "coefficient"
      ? outcome.formula.subject
      : ""
  );
  return {
    method: method.method,
    best: method.best,
    valueKind: "percent",
    subject: subject ?? named.find((name) => name !== "") ?? null,
    assumptions: method.method.type === "interpolation" ? [...opened.assumptions] : [],
  };
};

/** All of it is done: the full end of a share, no exception from it. */
const complete = /^(?:全部|均|全面|完全|达到|完成|按期|按时|如期|按计划)/;

/** Bands of coefficients and 得分=得分系数×分值. */
export const coefficientForm: Form = (clauses, points) => {
  if (!onlyKinds(clauses, "formula", "band", "otherwise", "standard", "cap")) return null;
  const [formula, second] = ofKind(clauses, "formula");
  const bands = ofKind(clauses, "band");
  if (formula?.formula.kind !== "coefficient" || second !== undefined || bands.length === 0)
    return null;
  const claims: Claim<Exact>[] = [];
  for (const clause of bands) {
    if (clause.outcome.kind !== "coefficient") return null;
    claims.push({ condition: clause.condition, worth: clause.outcome.coefficient, clause });
  }
  const doubt = doubtfulConditions(bands);
  if (doubt !== null) return doubt;
  const other = ofKind(clauses, "otherwise")[0]?.outcome;
  if (other !== undefined && other.kind !== "coefficient") return null;
  const laid = layBands<Exact>(claims, other?.coefficient, (a, b) => a.equals(b), {
    order: (a, b) => a.comparedTo(b),
  });
  if ("refusal" in laid) return laid;
  const unstated = laid.bands.find(({ worth }) => worth === null);
  const best = Exact.max(...claims.map(({ worth }) => worth)).times(formula.formula.points);
  const share = formula.formula.points.dividedBy(points);
  const ends = laid.bands.map(({ below, upTo }) => ({
    ...(below === undefined ? {} : { below }),
    ...(upTo === undefined ? {} : { upTo }),
  }));
  const common = {
    valueKind: "percent" as const,
    subject: subjectOfAll(bands),
    assumptions: laid.assumptions,
    best,
  };
  if (unstated !== undefined) {
    // A coefficient has no word for what is unstated; the same as scores.
    const list = laid.bands.map(({ worth }, index) => ({
      ...ends[index],
      score:
        worth === null
          ? null
          : plain(
              worth.times(formula.formula.kind === "coefficient" ? formula.formula.points : points)
            ),
    }));
    return { ...common, method: { type: "bands", bands: list } };
  }
  const list = laid.bands.map(({ worth }, index) => ({
    ...ends[index],
    coefficient: plain(worth!.times(share)),
  }));
  return { ...common, method: { type: "coefficient", bands: list } };
};

function isMoving(outcome: Outcome): boolean {
  return ["formula", "line", "proportion"].includes(outcome.kind);
}

function worthOf(outcome: Outcome, points: Exact): Worth | null {
  const zero = new Exact(0);
  const score = scoreOf(outcome, points);
  if (score !== null) return { kind: "linear", slope: zero, constant: score };
  if (outcome.kind === "proportion") return { kind: "linear", slope: points, constant: zero };
  if (outcome.kind === "line") return outcome;
  if (outcome.kind !== "formula" || outcome.formula.kind === "coefficient") return null;
  return outcome.formula;
}

function valueAt(worth: Worth, at: Exact): Exact | null {
  if (worth.kind === "line") return null;
  if (worth.kind === "linear") return worth.slope.times(at).plus(worth.constant);
  return at.isZero() ? null : worth.quotient.dividedBy(at);
}

/** 未达到的按比例计分，低于50%的不得分: the share holds as far as what scores 0. */
function narrowed(claims: readonly Claim<Worth>[]): readonly Claim<Worth>[] {
  return claims.map((claim) => {
    const { low, high } = claim.condition;
    if (isFixed(claim.worth) || (low === null) === (high === null)) return claim;
    const inner = claims.find(
      ({ worth, condition }) =>
        isFixed(worth) &&
        worth.constant.isZero() &&
        (low === null
          ? condition.low === null && condition.high!.at.lessThan(high!.at)
          : condition.high === null && condition.low!.at.greaterThan(low.at))
    );
    const edge = inner && (low === null ? inner.condition.high : inner.condition.low);
    if (!edge) return claim;
    const hold = { claims: "excludes", excludes: "claims", names: "names" } as const;
    const opposite = { at: edge.at, hold: hold[edge.hold] };
    const condition = {
      ...claim.condition,
      ...(low === null ? { low: opposite } : { high: opposite }),
    };
    return { ...claim, condition };
  });
}

/** 100%得10分 as the best of an interpolation: what lies beyond is as good, and that is told. */
function withoutUnstated(
  bands: Laid,
  points: Exact
): { readonly bands: Laid; readonly assumptions: readonly Assumption[] } {
  const rest = [...bands];
  const assumptions: Assumption[] = [];
  const isBest = (band: Laid[number] | undefined): boolean =>
    band !== undefined && isFixed(band.worth) && band.worth.constant.equals(points);
  if (rest.length > 2 && rest.at(-1)?.worth === null && isBest(rest.at(-2))) {
    const { worth, low, high } = rest.at(-2)!;
    rest.splice(-2, 2, { worth, low, high: null });
    assumptions.push({ code: "bestBeyond", bound: plain(high ?? new Exact(1)) });
  }
  if (rest.length > 2 && rest[0]?.worth === null && isBest(rest[1])) {
    assumptions.push({ code: "bestBeyond", bound: plain(rest[1]!.low ?? new Exact(0)) });
    rest.splice(0, 2, { ...rest[1]!, low: null });
  }
  return { bands: rest, assumptions };
}

function sameWorth(a: Worth, b: Worth): boolean {
  return (
    a.kind === "linear" &&
    b.kind === "linear" &&
    a.slope.equals(b.slope) &&
    a.constant.equals(b.constant)
  );
}

/** Whether two pieces have one value at a bound; a line meets its neighbours by its nature. */
function meet(a: Worth, b: Worth, at: Exact): boolean {
  if (a.kind === "line" || b.kind === "line") return true;
  const [left, right] = [valueAt(a, at), valueAt(b, at)];
  return left !== null && right !== null && left.equals(right);
}

function isFixed(worth: Worth | null): worth is Worth & { readonly kind: "linear" } {
  return worth?.kind === "linear" && worth.slope.isZero();
}

/** A formula for all values, with bands that are 0 or full. */
function limited(
  worth: Worth,
  bands: readonly (Clause & { readonly kind: "band" })[],
  points: Exact,
  whole: Clause
): { readonly method: ScoreMethod; readonly best: Exact } | { readonly refusal: FormRefusal } {
  const base = baseMethod(worth, points);
  if (base === null) return refuse("notUnderstood", whole);
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
    const target = worth.quotient.dividedBy(points);
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
    const target = points.dividedBy(slope);
    const exact = target.decimalPlaces() <= 10;
    if (!exact) return null;
    return {
      method: { type: "proportional", ...(target.equals(1) ? {} : { target: plain(target) }) },
      best: "rising",
      top: target.equals(1) ? points : target.lessThan(1) ? points : slope,
    };
  }
  if (constant.greaterThan(0) && slope.isNegative()) {
    const factor = slope.negated().dividedBy(constant);
    if (!constant.equals(points) || factor.decimalPlaces() > 10) {
      return { method: { type: "ratioDeduction", factor: "1" }, best: "falling", top: constant };
    }
    return {
      method: { type: "ratioDeduction", factor: plain(factor) },
      best: "falling",
      top: constant,
    };
  }
  return null;
}

/** Bands of which one at least moves. */
function methodOf(
  bands: Laid,
  points: Exact,
  claims: readonly Claim<Worth>[]
):
  | { readonly method: ScoreMethod; readonly best: Exact }
  | { readonly refusal: FormRefusal }
  | null {
  const moving = bands.filter(({ worth }) => worth !== null && !isFixed(worth));
  const [one, more] = moving;
  if (one === undefined || more !== undefined) return null;
  const place = bands.indexOf(one);
  const [below, above] = [bands.slice(0, place), bands.slice(place + 1)];
  const worth = one.worth!;
  const simple = simpleMethod(worth, one, below, above, points);
  if (simple !== null) return simple;
  if (one.low === null || one.high === null) return null;
  const list = interpolated(bands, one, claims);
  if (list === null) return null;
  const best = Exact.max(
    ...list
      .flatMap((band) => ("score" in band ? [band.score] : [band.from, band.to]))
      .map((text) => new Exact(text))
  );
  return { method: { type: "interpolation", bands: list }, best };
}

/** A share of the points with full or 0 at its sides is `proportional` (or its reverse, or 1 − k·x). */
function simpleMethod(
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

function interpolated(
  bands: Laid,
  moving: Laid[number],
  claims: readonly Claim<Worth>[]
): InterpolationMethod["bands"] | null {
  const list: InterpolationMethod["bands"][number][] = [];
  for (const [index, band] of bands.entries()) {
    const end = {
      ...(band.below === undefined ? {} : { below: band.below }),
      ...(band.upTo === undefined ? {} : { upTo: band.upTo }),
    };
    if (band !== moving) {
      if (!isFixed(band.worth)) return null;
      list.push({ ...end, score: plain(band.worth.constant) });
      continue;
    }
    const { worth } = band;
    const [left, right] = [bands[index - 1], bands[index + 1]];
    if (worth === null || band.low === null || band.high === null || !left || !right) return null;
    if (worth.kind === "line") {
      const from =
        worth.from ??
        fixedScoreAt(claims, band.low) ??
        (isFixed(left.worth) ? left.worth.constant : null);
      const to =
        worth.to ??
        fixedScoreAt(claims, band.high) ??
        (isFixed(right.worth) ? right.worth.constant : null);
      if (from === null || to === null) return null;
      list.push({ ...end, from: plain(from), to: plain(to) });
      continue;
    }
    const [from, to] = [valueAt(worth, band.low), valueAt(worth, band.high)];
    if (worth.kind !== "linear" || !from || !to || from.isNegative() || to.isNegative())
      return null;
    list.push({ ...end, from: plain(from), to: plain(to) });
  }
  const ends = [list[0], list.at(-1)];
  return ends.every((band) => band !== undefined && "score" in band) ? list : null;
}

/** 支付率为80%得5分: a score at the very bound. */
function fixedScoreAt(claims: readonly Claim<Worth>[], at: Exact): Exact | null {
  const found = claims.find(
    ({ condition: { low, high }, worth }) =>
      low !== null && high !== null && low.at.equals(at) && high.at.equals(at) && isFixed(worth)
  );
  return found !== undefined && isFixed(found.worth) ? found.worth.constant : null;
}
