import { Exact, plain } from "../../../number/exact";
import type { BandEnd, ZeroLimits } from "../../RulePack";
import type { Edge, StepsClause } from "../clauses/Clause";
import type { Assumption } from "../CriterionReading";
import { refuse, type Form } from "./Form";

/** Bands that steps are written out into stay readable. */
const mostBands = 60;

/** Where full points end and the steps begin. */
export interface Limit {
  readonly at: Exact;
  readonly direction: "above" | "below";
  /** Steps of the distance from 0. */
  readonly deviation: boolean;
  readonly hold: Edge["hold"];
}

/** Steps as bands, where the method `steps` cannot say it. */
export function writtenOut({
  step,
  amount,
  limit,
  zeros,
  start,
  points,
  least,
  common,
  assumptions,
}: {
  readonly step: StepsClause;
  readonly amount: Exact;
  readonly limit: Limit;
  readonly zeros: ZeroLimits;
  readonly start: Exact | null;
  readonly points: Exact;
  readonly least: Exact;
  readonly common: {
    readonly valueKind: "percent" | "count";
    readonly subject: string | null;
    readonly best: Exact;
  };
  readonly assumptions: readonly Assumption[];
}): ReturnType<Form> {
  const base = start ?? points;
  const span = step.adds ? points.minus(base) : base.minus(least);
  const count = span.dividedBy(amount).ceil().toNumber();
  if (count < 1 || count > mostBands) return refuse("notUnderstood", null);
  const scoreAt = (index: number): Exact =>
    step.adds
      ? Exact.min(points, base.plus(amount.times(index)))
      : Exact.max(least, base.minus(amount.times(index)));
  const rising: (BandEnd & { score: string | null })[] = [];
  if (step.adds) {
    // Below the base: 0 where it is said, else unstated.
    const said = zeros.floor !== undefined || zeros.floorUpTo !== undefined;
    if (said && zeros.floor !== plain(limit.at))
      return refuse("gap", null, { bound: plain(limit.at) });
    rising.push({ below: plain(limit.at), score: said ? "0" : null });
    for (let index = 0; index < count; index++) {
      rising.push({
        below: plain(limit.at.plus(step.step.times(index + 1))),
        score: plain(scoreAt(index)),
      });
    }
    rising.push({ score: plain(scoreAt(count)) });
    const unstated = said ? [] : [{ code: "unstatedBelow" as const, bound: plain(limit.at) }];
    return {
      ...common,
      method: { type: "bands", bands: rising },
      assumptions: [...assumptions, ...unstated],
    };
  }
  if (Object.keys(zeros).length > 0) return refuse("notUnderstood", null);
  if (limit.direction === "above") {
    for (let index = 0; index < count; index++) {
      rising.push({
        below: plain(limit.at.plus(step.step.times(index + 1))),
        score: plain(scoreAt(index)),
      });
    }
    rising.push({ score: plain(scoreAt(count)) });
  } else {
    for (let index = count; index >= 1; index--) {
      rising.push({
        upTo: plain(limit.at.minus(step.step.times(index))),
        score: plain(scoreAt(index)),
      });
    }
    rising.push({ score: plain(scoreAt(0)) });
  }
  return limit.deviation
    ? { ...common, method: { type: "deviationBands", centre: "0", bands: rising }, assumptions }
    : { ...common, method: { type: "bands", bands: rising }, assumptions };
}
