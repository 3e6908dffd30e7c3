import { Exact } from "../../../number/exact";
import type { Scanner } from "../Scanner";
import type { Hold } from "./Clause";
import type { WrittenNumber } from "./numberWords";

/** `(含)`, `(不含)`, `(含95%)`, `(含本数)`. @param pair for `5%-10%(含10%)`: which of the two is meant */
export function takeHold(scanner: Scanner, number: WrittenNumber): Hold | null;
export function takeHold(
  scanner: Scanner,
  number: null,
  pair: readonly [WrittenNumber, WrittenNumber]
): ((index: 0 | 1) => Hold | null) | null;
export function takeHold(
  scanner: Scanner,
  number: WrittenNumber | null,
  pair?: readonly [WrittenNumber, WrittenNumber]
): Hold | ((index: 0 | 1) => Hold | null) | null {
  return scanner.attempt(() => {
    const match = scanner.take(/\((不)?(?:包)?含(?:本数|(-?[\d.]+)(%)?)?\)/);
    if (match === null) return null;
    const [, not, digits, percent] = match;
    const hold: Hold = not === undefined ? "claims" : "excludes";
    const named =
      digits === undefined ? null : new Exact(digits).dividedBy(percent === undefined ? 1 : 100);
    if (pair === undefined) {
      const plainPercent = named !== null && percent === undefined && number?.unit === "percent";
      const value = plainPercent ? named.dividedBy(100) : named;
      return value === null || (number?.value.equals(value) ?? false) || value.isZero()
        ? hold
        : null;
    }
    return (index: 0 | 1): Hold | null => {
      const own = pair[index];
      return named === null || same(own, pair[1]).value.equals(named) ? hold : null;
    };
  });
}

/** `0-10%`: the first number takes the unit of the second. */
export function same(first: WrittenNumber, second: WrittenNumber): WrittenNumber {
  if (first.unit !== "plain" || second.unit !== "percent") return first;
  return { value: first.value.dividedBy(100), unit: "percent" };
}
