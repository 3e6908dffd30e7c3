import type { Exact } from "./exact";
import { exactRate } from "./exactRate";
import { hundredths, integerRatio } from "./kernel";

/**
 * 调整率: (adjusted − initial) / initial, one rounding at the end, as a fraction; negative where the budget was cut.
 * This is the net adjustment; a rate of gross adjustments is {@link rate} of their sum.
 * @param initial 年初预算数, any unit
 * @param adjusted 调整预算数, the same unit
 * @param digits decimals of the percentage, 0 to 10
 * @returns the fraction; null where `initial` is zero or an input is not finite
 * @throws RangeError for other `digits`
 * @example adjustRate(100.1, 110.11) === 0.1
 */
export function adjustRate(initial: number, adjusted: number, digits = 2): number | null {
  const base = hundredths(initial);
  const fast = integerRatio(hundredths(adjusted) - base, base, digits);
  return Number.isNaN(fast) ? exactRate(initial, adjusted, growth, digits) : fast;
}

function growth(initial: Exact, adjusted: Exact): readonly [Exact, Exact] {
  return [adjusted.minus(initial), initial];
}
