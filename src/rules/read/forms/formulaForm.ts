import { Exact } from "../../../number/exact";
import type { ScoreMethod } from "../../RulePack";
import { scoreOf } from "../clauses/takeOutcome";
import { doubtfulConditions, subjectOfAll } from "./bandsForm";
import { ofKind, onlyKinds, refuse, type Form, type FormRefusal } from "./Form";
import { interpolated, withoutUnstated } from "./interpolatedBands";
import { layBands, type Claim } from "./layBands";
import { limited, simpleMethod } from "./shareMethod";
import { isFixed, isMoving, meet, sameWorth, worthOf, type Laid, type Worth } from "./Worth";

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
    const { low, high } = clause.condition;
    // 80%-90%按比例得分: a share of the points, or from one bound to the other?
    if (clause.outcome.kind === "proportion" && low && high) return refuse("notUnderstood", clause);
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
