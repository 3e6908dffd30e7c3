import { Exact, plain } from "../../../number/exact";
import type { StepsMethod, ZeroLimits } from "../../RulePack";
import type { Clause, Condition, Edge, StepsClause } from "../clauses/Clause";
import { sameSubject } from "../clauses/subject";
import { scoreOf } from "../clauses/takeOutcome";
import type { Assumption } from "../CriterionReading";
import { boundWords, kindOf, subjectOfAll } from "./bandsForm";
import { ofKind, onlyKinds, refuse, type Form, type FormRefusal } from "./Form";
import { writtenOut, type Limit } from "./writtenOutSteps";

type BandClause = Clause & { readonly kind: "band" };

/**
 * Full points up to a limit, then a deduction by steps: `≤100%，计5分；每超过一个百分点扣0.5分，扣完为止`, with what
 * scores 0 beyond. A deduction that ends above 0, a gain and steps of a distance are written out as bands.
 */
export const stepsForm: Form = (clauses, points) => {
  const [step, second] = ofKind(clauses, "steps");
  if (step === undefined || second !== undefined) return null;
  if (!onlyKinds(clauses, "steps", "band", "condition", "mode", "floor", "cap", "standard"))
    return null;
  const bands = ofKind(clauses, "band");
  const scored = bands.map((clause) => ({ clause, score: scoreOf(clause.outcome, points) }));
  if (scored.some(({ score }) => score === null)) return null;
  const zeros = scored.filter(({ score }) => score!.isZero()).map(({ clause }) => clause);
  const full = scored.filter(({ score }) => !score!.isZero());
  if (full.length > 1) return null;
  const conditions = [
    ...bands.map(({ condition }) => condition),
    ...ofKind(clauses, "condition").map(({ condition }) => condition),
  ];
  const [named] = conditions;
  const foreign = bands.find(
    ({ condition }) => !sameSubject(condition.subject, named?.subject ?? "")
  );
  if (foreign !== undefined) return refuse("notUnderstood", foreign);

  const start = full[0] ?? null;
  const best = step.adds ? points : (start?.score ?? points);
  const limit = limitOf(step, start?.clause ?? null, clauses);
  if ("refusal" in limit) return limit;
  const zeroLimits = zeroLimitsOf(zeros, limit, step.adds);
  if ("refusal" in zeroLimits) return zeroLimits;
  const wrong = wrongCondition(clauses, limit, zeros);
  if (wrong !== null) return wrong;

  const stated = ofKind(clauses, "mode").map(({ mode }) => mode);
  const modes = [...new Set(step.mode === null ? stated : [step.mode, ...stated])];
  if (modes.length > 1) return refuse("contradiction", ofKind(clauses, "mode")[1] ?? null);
  const mode = modes[0] ?? "full";
  const amount = step.share ? step.amount.times(points) : step.amount;
  if (amount.isZero() || step.step.isZero()) return refuse("notUnderstood", step);
  const unit = step.unit === "percent" ? "percent" : kindOf(conditions);
  // 每超出0.01 of a rate that is written as a fraction; ≤100 of a rate has lost its percent sign.
  const bare = conditions.some(
    ({ low, high, unit: own }) => own === "plain" && (low ?? high)!.at.greaterThan(2)
  );
  if (unit === "percent" && (bare || (step.unit === "plain" && step.step.greaterThan("0.5")))) {
    return refuse("notUnderstood", step);
  }
  const assumptions: Assumption[] = [];
  if (modes[0] === undefined) assumptions.push({ code: "fullSteps", step: plain(step.step) });
  if (step.writtenInPercent)
    assumptions.push({ code: "percentagePoints", step: plain(step.step.times(100)) });
  if (step.share)
    assumptions.push({ code: "shareOfPoints", share: plain(step.amount), points: plain(amount) });
  const common = {
    valueKind: unit,
    subject: subjectOfAll(conditions.map((condition) => ({ condition }))),
    best,
  };

  const caps = ofKind(clauses, "cap").filter(
    ({ points: cap }) => cap !== null && !cap.equals(points)
  );
  if (caps[0] !== undefined) return refuse("contradiction", caps[0]);
  const most = ofKind(clauses, "floor").find(
    ({ most: value }) => value !== null && !value.equals(best)
  );
  const method: StepsMethod = {
    type: "steps",
    direction: limit.direction,
    limit: plain(limit.at),
    step: plain(step.step),
    deduction: plain(amount),
    mode,
    ...zeroLimits.limits,
  };
  if (!step.adds && most === undefined && !limit.deviation)
    return { ...common, method, assumptions };
  if (mode !== "full") return refuse("notUnderstood", ofKind(clauses, "mode")[0] ?? step);
  if (most !== undefined && (most.most!.greaterThan(best) || step.adds))
    return refuse("contradiction", most);
  return writtenOut({
    step,
    amount,
    limit,
    zeros: zeroLimits.limits,
    start: start?.score ?? null,
    points,
    least: most === undefined ? new Exact(0) : best.minus(most.most!),
    common,
    assumptions,
  });
};

/** Where full points end and in which direction the steps lead. */
function limitOf(
  step: Clause & StepsClause,
  full: BandClause | null,
  clauses: readonly Clause[]
): Limit | { readonly refusal: FormRefusal } {
  const pending = ofKind(clauses, "condition");
  const standard = ofKind(clauses, "standard")[0]?.at ?? null;
  const direction = step.direction ?? null;
  if (full !== null) {
    const { low, high, bare, deviation } = full.condition;
    if (bare && low!.at.isZero())
      return refuse("lostSign", full, { bound: boundWords(full.condition) });
    const single = low !== null && high !== null;
    if (single && !low.at.equals(high.at)) return refuse("notUnderstood", full);
    const at = (low ?? high)!.at;
    const own: "above" | "below" | null = single ? null : high !== null ? "above" : "below";
    const led = step.adds ? (direction === "above" ? "below" : null) : direction;
    // A gain above the bound that a base score holds from.
    if (step.adds) {
      if (own !== "below" || direction === "below") return refuse("contradiction", step);
      return { at, direction: "below", deviation: false, hold: low!.hold };
    }
    const chosen =
      led ??
      own ??
      directionOf(
        pending.map(({ condition }) => condition),
        at
      );
    if (chosen === null) return refuse("notUnderstood", step);
    if (own !== null && chosen !== own) return refuse("contradiction", step);
    if (step.limit !== null && !step.limit.equals(at))
      return refuse("contradiction", step, { bound: plain(step.limit) });
    if (standard !== null && !standard.equals(at))
      return refuse("contradiction", full, { bound: plain(standard) });
    return { at, direction: chosen, deviation, hold: (low ?? high)!.hold };
  }
  if (step.adds) return refuse("notUnderstood", step);
  const from = pending[0]?.condition;
  const edge = from && (from.low ?? from.high);
  if (from?.bare && edge?.at.isZero())
    return refuse("lostSign", pending[0] ?? null, { bound: boundWords(from) });
  const at = step.limit ?? edge?.at ?? standard;
  if (at == null) return refuse("notUnderstood", step);
  const chosen = direction ?? (from === undefined ? null : directionOf([from], at));
  if (chosen === null) return refuse("notUnderstood", step);
  return { at, direction: chosen, deviation: from?.deviation ?? false, hold: "names" };
}

/** 超过100%的 leads above 100%. */
function directionOf(conditions: readonly Condition[], at: Exact): "above" | "below" | null {
  for (const { low, high } of conditions) {
    if (low !== null && high === null && low.at.equals(at)) return "above";
    if (high !== null && low === null && high.at.equals(at)) return "below";
  }
  return null;
}

/** What scores 0 must lie beyond the limit, on the side of the steps. */
function zeroLimitsOf(
  zeros: readonly BandClause[],
  { at, direction }: Limit,
  adds: boolean
): { readonly limits: ZeroLimits } | { readonly refusal: FormRefusal } {
  if (zeros.length > 1) return refuse("notUnderstood", zeros[1] ?? null);
  const [zero] = zeros;
  if (zero === undefined) return { limits: {} };
  const { low, high, deviation } = zero.condition;
  if (deviation || (low !== null && high !== null)) return refuse("notUnderstood", zero);
  // 低于100%不得分 leaves no step below 100%.
  if (!adds && (low ?? high)!.at.equals(at)) return refuse("contradiction", zero);
  if (direction === "above") {
    if (low === null || low.at.lessThan(at)) return refuse("contradiction", zero);
    return {
      limits: leaves(low, at) ? { cutOff: plain(low.at) } : { cutOffFrom: plain(low.at) },
    };
  }
  if (high === null || high.at.greaterThan(at)) return refuse("contradiction", zero);
  return {
    limits: leaves(high, at) ? { floor: plain(high.at) } : { floorUpTo: plain(high.at) },
  };
}

/** A bound that is named where full points end belongs to these. */
function leaves(edge: Edge, limit: Exact): boolean {
  return edge.hold === "excludes" || (edge.hold === "names" && edge.at.equals(limit));
}

/** A condition before the step must begin where full points end: ≤0 … >0. */
function wrongCondition(
  clauses: readonly Clause[],
  limit: Limit,
  zeros: readonly BandClause[]
): { readonly refusal: FormRefusal } | null {
  for (const clause of ofKind(clauses, "condition")) {
    const { low, high, bare } = clause.condition;
    if (bare) return refuse("lostSign", clause, { bound: boundWords(clause.condition) });
    const begins = limit.direction === "above" ? low : high;
    const ends = limit.direction === "above" ? high : low;
    if (!begins?.at.equals(limit.at)) return refuse("contradiction", clause);
    if (begins.hold === "excludes" && limit.hold === "excludes") {
      return refuse("gap", clause, { bound: plain(limit.at) });
    }
    const zero = zeros[0]?.condition;
    const beyond = limit.direction === "above" ? zero?.low : zero?.high;
    if (ends !== null && !(beyond?.at.equals(ends.at) ?? false))
      return refuse("gap", clause, { bound: plain(ends.at) });
  }
  return null;
}
