import { Exact } from "../../../number/exact";
import type { Outcome } from "../clauses/Clause";
import { scoreOf } from "../clauses/takeOutcome";
import type { Claim } from "./layBands";

/** score = slope·x + constant, or quotient ÷ x; `line` runs from one neighbour to the other. */
export type Worth =
  | { readonly kind: "linear"; readonly slope: Exact; readonly constant: Exact }
  | { readonly kind: "reverse"; readonly quotient: Exact }
  | { readonly kind: "line"; readonly from: Exact | null; readonly to: Exact | null };

/** Laid bands of worths. */
export type Laid = readonly {
  readonly below?: string;
  readonly upTo?: string;
  readonly worth: Worth | null;
  readonly low: Exact | null;
  readonly high: Exact | null;
}[];

export function isMoving(outcome: Outcome): boolean {
  return ["formula", "line", "proportion"].includes(outcome.kind);
}

/** Null for what is no worth by itself, such as a coefficient. */
export function worthOf(outcome: Outcome, points: Exact): Worth | null {
  const zero = new Exact(0);
  const score = scoreOf(outcome, points);
  if (score !== null) return { kind: "linear", slope: zero, constant: score };
  if (outcome.kind === "proportion") return { kind: "linear", slope: points, constant: zero };
  if (outcome.kind === "line") return outcome;
  if (outcome.kind !== "formula" || outcome.formula.kind === "coefficient") return null;
  return outcome.formula;
}

/** The score at a value, before it is limited; null for a line, whose ends are its neighbours'. */
export function valueAt(worth: Worth, at: Exact): Exact | null {
  if (worth.kind === "line") return null;
  if (worth.kind === "linear") return tidy(worth.slope.times(at).plus(worth.constant));
  return at.isZero() ? null : tidy(worth.quotient.dividedBy(at));
}

export function sameWorth(a: Worth, b: Worth): boolean {
  return (
    a.kind === "linear" &&
    b.kind === "linear" &&
    a.slope.equals(b.slope) &&
    a.constant.equals(b.constant)
  );
}

/** Whether two pieces have one value at a bound; a line meets its neighbours by its nature. */
export function meet(a: Worth, b: Worth, at: Exact): boolean {
  if (a.kind === "line" || b.kind === "line") return true;
  const [left, right] = [valueAt(a, at), valueAt(b, at)];
  return left !== null && right !== null && left.equals(right);
}

export function isFixed(worth: Worth | null): worth is Worth & { readonly kind: "linear" } {
  return worth?.kind === "linear" && worth.slope.isZero();
}

/** 支付率为80%得5分: a score at the very bound. */
export function fixedScoreAt(claims: readonly Claim<Worth>[], at: Exact): Exact | null {
  const found = claims.find(
    ({ condition: { low, high }, worth }) =>
      low !== null && high !== null && low.at.equals(at) && high.at.equals(at) && isFixed(worth)
  );
  return found !== undefined && isFixed(found.worth) ? found.worth.constant : null;
}

/** Without the last digits of a quotient that does not end: ÷30%×6 of what was ×30%÷6. */
export function tidy(value: Exact): Exact {
  return value.toDecimalPlaces(30);
}
