import type { Exact } from "./exact";
import { exactRate } from "./exactRate";
import { hundredths, integerRatio } from "./kernel";

/** A quarter of the year. */
export type Quarter = 1 | 2 | 3 | 4;

/**
 * 预算执行率 of a quarter against an even course of the year: cumulative / budget / (quarter / 4), as a fraction.
 * Computed as 4 · cumulative / (quarter · budget), so that there is a single rounding, at the end.
 * @param cumulative spending from January to the end of the quarter, any unit
 * @param budget the year's budget, the same unit
 * @param quarter 1 to 4
 * @param digits decimals of the percentage, 0 to 10
 * @returns the fraction; null where `budget` is zero or an input is not finite
 * @throws RangeError for other `digits` or another `quarter`
 * @example quarterRate(1892, 10000, 1) === 0.7568
 */
export function quarterRate(
  cumulative: number,
  budget: number,
  quarter: Quarter,
  digits = 2
): number | null {
  if (!(quarter >= 1 && quarter <= 4 && Number.isInteger(quarter)))
    throw new RangeError(`quarter must be 1 to 4: ${quarter}`);
  const fast = integerRatio(4 * hundredths(cumulative), quarter * hundredths(budget), digits);
  if (!Number.isNaN(fast)) return fast;
  const fraction = (spent: Exact, year: Exact): readonly [Exact, Exact] => [
    spent.times(4),
    year.times(quarter),
  ];
  return exactRate(cumulative, budget, fraction, digits);
}
