import { Exact, plain } from "../../../number/exact";
import type { Clause, Condition } from "../clauses/Clause";
import { sameSubject } from "../clauses/subject";
import { scoreOf } from "../clauses/takeOutcome";
import { ofKind, onlyKinds, refuse, type Form, type FormRefusal } from "./Form";
import { layBands, type Claim } from "./layBands";

/** ≥90%，5分；80%（含）-90%，4分；…；低于60%，不得分, and the same over distances (±10%以内) and counts. */
export const bandsForm: Form = (clauses, points) => {
  if (!onlyKinds(clauses, "band", "otherwise", "standard", "floor", "cap")) return null;
  const stated = ofKind(clauses, "band");
  const others = ofKind(clauses, "otherwise");
  if (stated.length === 0 || stated.length + others.length < 2 || others.length > 1) return null;
  const claims: Claim<Exact | null>[] = [];
  for (const clause of stated) {
    const score = scoreOf(clause.outcome, points);
    if (score === null && clause.outcome.kind !== "unstated") return null;
    claims.push({ condition: clause.condition, worth: score, clause });
  }
  const doubt = doubtfulConditions(stated);
  if (doubt !== null) return doubt;
  const otherwise = others[0] === undefined ? undefined : scoreOf(others[0].outcome, points);
  if (otherwise === null) return null;
  const wrong = claims.find(({ worth }) => worth?.isNegative());
  if (wrong) return refuse("contradiction", wrong.clause);

  const kind = kindOf(stated.map(({ condition }) => condition));
  const deviates = stated[0]!.condition.deviation;
  const laid = layBands<Exact | null>(claims, otherwise, (a, b) => plainOf(a) === plainOf(b), {
    integers: kind === "count",
    lowest: kind === "count" || deviates ? new Exact(0) : null,
    order: (a, b) => (a ?? new Exact(0)).comparedTo(b ?? 0),
  });
  if ("refusal" in laid) return laid;
  const bands = laid.bands.map(({ below, upTo, worth }) => ({
    ...(below === undefined ? {} : { below }),
    ...(upTo === undefined ? {} : { upTo }),
    score: plainOf(worth),
  }));
  const common = {
    valueKind: kind,
    subject: subjectOfAll(stated),
    assumptions: [
      ...ofKind(clauses, "band").flatMap(({ outcome }) =>
        outcome.kind === "share"
          ? [
              {
                code: "shareOfPoints" as const,
                share: plain(outcome.share),
                points: plain(outcome.share.times(points)),
              },
            ]
          : []
      ),
      ...laid.assumptions,
    ],
    best: Exact.max(0, ...claims.map(({ worth }) => worth ?? 0), otherwise ?? 0),
  };
  if (!deviates) return { ...common, method: { type: "bands", bands } };
  const centre = stated.find(({ condition }) => condition.centre !== null)?.condition.centre;
  return {
    ...common,
    method: { type: "deviationBands", centre: plain(centre ?? new Exact(0)), bands },
  };
};

function plainOf(worth: Exact | null): string | null {
  return worth === null ? null : plain(worth);
}

/** Percent or count; a bare 0 fits both. */
export function kindOf(conditions: readonly Condition[]): "percent" | "count" {
  const units = conditions.map(({ unit }) => unit);
  if (conditions.some(({ subject }) => isRate(subject))) return "percent";
  if (units.includes("percent")) return "percent";
  const bounds = conditions.flatMap(({ low, high }) => [low?.at, high?.at]);
  const onlyZero = bounds.every((at) => at === undefined || at.isZero());
  return units.includes("count") || !onlyZero ? "count" : "percent";
}

/** 控制率 is a fraction where its bounds are bare numbers (≤1). */
function isRate(subject: string): boolean {
  return subject.endsWith("率");
}

/** Conditions that cannot be of one rule: a sign that was lost, several indicators, distances beside values. */
export function doubtfulConditions(
  bands: readonly (Clause & { readonly kind: "band" })[]
): { readonly refusal: FormRefusal } | null {
  for (const clause of bands) {
    const { bare, low, deviation } = clause.condition;
    // 100% without a sign is the whole; any other bound has lost its sign.
    if (bare && !deviation && low !== null && !low.at.equals(1)) {
      return refuse("lostSign", clause, { bound: boundWords(clause.condition) });
    }
  }
  // 执行率≥95: the percent sign was lost, or it is meant otherwise.
  const unitless = bands.find(
    ({ condition: { unit, low, high } }) =>
      unit === "plain" && [low, high].some((edge) => edge?.at.greaterThan(2))
  );
  if (unitless !== undefined && bands.some(({ condition }) => isRate(condition.subject))) {
    return refuse("notUnderstood", unitless);
  }
  const deviating = bands.filter(({ condition }) => condition.deviation);
  const first = bands[0];
  if (deviating.length > 0 && deviating.length < bands.length) {
    const mixed = bands.find(({ condition }) => !condition.deviation && condition.subject !== "");
    if (mixed !== undefined) return refuse("contradiction", mixed);
  }
  const other = bands.find(
    ({ condition }) =>
      first !== undefined && !sameSubject(condition.subject, first.condition.subject)
  );
  return other === undefined ? null : refuse("notUnderstood", other);
}

export function boundWords({ low, high, unit }: Condition): string {
  const at = (low ?? high)?.at ?? new Exact(0);
  return unit === "percent" ? `${plain(at.times(100))}%` : plain(at);
}

export function subjectOfAll(bands: readonly { readonly condition: Condition }[]): string | null {
  const names = bands.map(({ condition }) => condition.subject).filter((name) => name !== "");
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}
