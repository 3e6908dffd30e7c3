import { exactRate } from "./exactRate";
import { hundredths, integerRatio } from "./kernel";

/**
 * 执行率: actual / budget, rounded half away from zero, as a fraction. Exact where doubles are not: 364635 / 300000 is
 * 121.55 % here, 121.54 % in plain double arithmetic.
 * @param actual amount or count in any unit, the same as `budget`; a double means its 15-digit decimal
 * @param budget the base
 * @param digits decimals of the percentage, 0 to 10
 * @returns the fraction; null for a zero base or an input that is not finite
 * @throws RangeError for other `digits`
 * @example rate(803, 810) === 0.9914
 */
export function rate(actual: number, budget: number, digits = 2): number | null {
  const fast = integerRatio(hundredths(actual), hundredths(budget), digits);
  return Number.isNaN(fast) ? exactRate(actual, budget, asTheyAre, digits) : fast;
}

/** The two inputs are the fraction already. */
function asTheyAre<T>(actual: T, budget: T): readonly [T, T] {
  return [actual, budget];
}
