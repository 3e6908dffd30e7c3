import type { Exact } from "../../../number/exact";
import { plain } from "../../../number/exact";
import type { BandEnd } from "../../RulePack";
import type { Clause, Condition, Edge } from "../clauses/Clause";
import type { Assumption } from "../CriterionReading";
import { refuse, type FormRefusal } from "./Form";

/** A condition with what it scores, whatever that is. */
export interface Claim<T> {
  readonly condition: Condition;
  readonly worth: T;
  readonly clause: Clause;
}

/** Bands from low to high; `worth` null is a stretch at either end of which the text says nothing. */
export interface LaidBands<T> {
  readonly bands: readonly (BandEnd & {
    readonly worth: T | null;
    readonly low: Exact | null;
    readonly high: Exact | null;
  })[];
  readonly assumptions: readonly Assumption[];
}

interface Stretch<T> extends Claim<T> {
  readonly low: Edge | null;
  readonly high: Edge | null;
}

/**
 * Conditions as one row of bands: who has each bound, whether anything is missing or said twice.
 * @param otherwise what the values score of which no condition speaks; undefined where the text says nothing
 * @param same whether two worths are the same, so that it does not matter who has a bound
 * @param joined whether the two worths meet at the bound, so that a bound that nobody has is no gap
 */
export function layBands<T>(
  claims: readonly Claim<T>[],
  otherwise: T | undefined,
  same: (a: T, b: T) => boolean,
  {
    integers = false,
    order,
    joined = same,
    lowest = null,
  }: {
    readonly integers?: boolean;
    /** For conditions inside one another: the better of two worths. */
    readonly order?: (a: T, b: T) => number;
    readonly joined?: (a: T, b: T, at: Exact) => boolean;
    /** No value lies below: distances and counts begin at 0. */
    readonly lowest?: Exact | null;
  }
): LaidBands<T> | { readonly refusal: FormRefusal } {
  const assumptions: Assumption[] = [];
  const cascaded = order === undefined ? null : cascade(claims, order);
  if (cascaded !== null) assumptions.push({ code: "cascade" });
  const list: Stretch<T>[] = (cascaded ?? claims).map((claim) => ({
    ...claim,
    low: claim.condition.low,
    high: claim.condition.high,
  }));
  if (list.length === 0) return refuse("noRule", null);
  list.sort(byPlace);
  for (const { low, high, clause } of list) {
    if (low && high && low.at.greaterThan(high.at)) return refuse("contradiction", clause);
  }

  const ends: { at: Exact; included: boolean }[] = [];
  const gaps: { readonly index: number; readonly from: Edge; readonly to: Edge }[] = [];
  for (let index = 0; index + 1 < list.length; index++) {
    const [left, right] = [list[index]!, list[index + 1]!];
    const { high } = left;
    const { low } = right;
    if (high === null || low === null) return refuse("overlap", right.clause);
    if (
      integers &&
      low.at.minus(high.at).equals(1) &&
      high.hold !== "excludes" &&
      low.hold !== "excludes"
    ) {
      ends.push({ at: high.at, included: true });
      continue;
    }
    if (high.at.greaterThan(low.at)) {
      return refuse("overlap", right.clause, { bound: plain(low.at) });
    }
    if (high.at.lessThan(low.at)) {
      if (otherwise === undefined) return refuse("gap", right.clause, { bound: plain(high.at) });
      gaps.push({ index, from: high, to: low });
      ends.push({ at: high.at, included: high.hold !== "excludes" });
      continue;
    }
    const owner = ownerOf(left, right, same, joined);
    if (typeof owner !== "boolean") {
      if (owner === "gap" && otherwise !== undefined)
        return refuse("gap", right.clause, { bound: plain(high.at) });
      return refuse(owner, right.clause, { bound: plain(high.at) });
    }
    if (high.hold === "names" && low.hold === "names" && !same(left.worth, right.worth)) {
      assumptions.push({ code: "boundToFirst", bound: plain(high.at) });
    }
    ends.push({ at: high.at, included: owner });
  }

  const bands: (BandEnd & { worth: T | null; low: Exact | null; high: Exact | null })[] = [];
  const first = list[0]!;
  const last = list.at(-1)!;
  const beginsLowest =
    first.low !== null &&
    lowest !== null &&
    (first.low.at.lessThan(lowest) ||
      (first.low.at.equals(lowest) && first.low.hold !== "excludes"));
  if (first.low !== null && !beginsLowest) {
    const owned = first.low.hold !== "excludes";
    bands.push({
      ...endOf(first.low.at, !owned),
      worth: otherwise ?? null,
      low: null,
      high: first.low.at,
    });
    if (otherwise === undefined)
      assumptions.push({ code: "unstatedBelow", bound: plain(first.low.at) });
  }
  list.forEach((stretch, index) => {
    const low = stretch.low?.at ?? null;
    const end = ends[index];
    if (end !== undefined) {
      bands.push({ ...endOf(end.at, end.included), worth: stretch.worth, low, high: end.at });
      const gap = gaps.find((candidate) => candidate.index === index);
      if (gap !== undefined) {
        bands.push({
          ...endOf(gap.to.at, gap.to.hold === "excludes"),
          worth: otherwise ?? null,
          low: gap.from.at,
          high: gap.to.at,
        });
      }
      return;
    }
    const { high } = last;
    if (high === null) {
      bands.push({ worth: stretch.worth, low, high: null });
      return;
    }
    bands.push({
      ...endOf(high.at, high.hold !== "excludes"),
      worth: stretch.worth,
      low,
      high: high.at,
    });
    bands.push({ worth: otherwise ?? null, low: high.at, high: null });
    if (otherwise === undefined) assumptions.push({ code: "unstatedAbove", bound: plain(high.at) });
  });
  return { bands: merged(bands, same), assumptions };
}

/** True: the lower band has the bound; false: the upper one. */
function ownerOf<T>(
  left: Stretch<T>,
  right: Stretch<T>,
  same: (a: T, b: T) => boolean,
  joined: (a: T, b: T, at: Exact) => boolean
): boolean | "gap" | "boundTwice" {
  const [a, b] = [left.high!.hold, right.low!.hold];
  if (a === "claims" && b === "claims") {
    return same(left.worth, right.worth) || joined(left.worth, right.worth, left.high!.at)
      ? true
      : "boundTwice";
  }
  if (a === "excludes" && b === "excludes") {
    return joined(left.worth, right.worth, left.high!.at) ? true : "gap";
  }
  if (a === "claims" || b === "excludes") return true;
  if (b === "claims" || a === "excludes") return false;
  // Neither claims it: the band that was written first has it.
  return left.clause.from < right.clause.from;
}

/** ≥90% 5；≥80% 4；≥60% 3: each as far as the next better one. Null where the conditions are not of that kind. */
function cascade<T>(
  claims: readonly Claim<T>[],
  order: (a: T, b: T) => number
): readonly Claim<T>[] | null {
  const upwards = claims.filter(
    ({ condition }) => condition.low !== null && condition.high === null
  );
  const downwards = claims.filter(
    ({ condition }) => condition.high !== null && condition.low === null
  );
  const result = [...claims];
  let changed = false;
  for (const [group, isUp] of [
    [upwards, true],
    [downwards, false],
  ] as const) {
    if (group.length < 2) continue;
    const bound = ({ condition }: Claim<T>): Edge => (isUp ? condition.low : condition.high)!;
    const sorted = [...group].sort((a, b) =>
      isUp ? bound(a).at.comparedTo(bound(b).at) : bound(b).at.comparedTo(bound(a).at)
    );
    let direction = 0;
    for (let index = 0; index + 1 < sorted.length; index++) {
      const [outer, inner] = [sorted[index]!, sorted[index + 1]!];
      const better = Math.sign(order(inner.worth, outer.worth));
      // Steadily better or steadily worse; anything else contradicts itself.
      if (bound(outer).at.equals(bound(inner).at) || better === 0) return null;
      if (index > 0 && better !== direction) return null;
      direction = better;
      const { at, hold } = bound(inner);
      const opposite: Edge = {
        at,
        hold: hold === "excludes" ? "claims" : hold === "claims" ? "excludes" : "names",
      };
      const condition: Condition = isUp
        ? { ...outer.condition, high: opposite }
        : { ...outer.condition, low: opposite };
      result[claims.indexOf(outer)] = { ...outer, condition };
      changed = true;
    }
  }
  return changed ? result : null;
}

function byPlace<T>(a: Stretch<T>, b: Stretch<T>): number {
  const lowA = a.low?.at;
  const lowB = b.low?.at;
  if (lowA === undefined || lowB === undefined)
    return lowA === lowB ? 0 : lowA === undefined ? -1 : 1;
  const order = lowA.comparedTo(lowB);
  if (order !== 0) return order;
  // A single value before the stretch that begins above it.
  const [endA, endB] = [a.high?.at, b.high?.at];
  if (endA === undefined || endB === undefined)
    return endA === endB ? 0 : endA === undefined ? 1 : -1;
  return endA.comparedTo(endB);
}

function endOf(at: Exact, included: boolean): BandEnd {
  return included ? { upTo: plain(at) } : { below: plain(at) };
}

/** Neighbours of one worth are one band. */
function merged<T>(
  bands: readonly (BandEnd & { worth: T | null; low: Exact | null; high: Exact | null })[],
  same: (a: T, b: T) => boolean
): LaidBands<T>["bands"] {
  const result: (BandEnd & { worth: T | null; low: Exact | null; high: Exact | null })[] = [];
  for (const band of bands) {
    const before = result.at(-1);
    const alike =
      before !== undefined &&
      (before.worth === null || band.worth === null
        ? before.worth === band.worth
        : same(before.worth, band.worth));
    if (alike) result[result.length - 1] = { ...band, low: before.low };
    else result.push(band);
  }
  return result;
}
