/**
 * The fast road of every rate: whole numbers inside doubles, no allocation, no library.
 * A rate is a quotient of two amounts with at most two decimals nearly always, so both are turned into hundredths,
 * which a double holds exactly, and the half-up quotient is one floor. Whatever does not fit gives NaN and goes the
 * exact road of {@link exactRate}; NaN rather than null keeps the arithmetic in one machine type.
 */

/** 10^(digits + 2) for the digits of a percentage that the fast road serves. */
const scales: readonly number[] = [1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

/**
 * The whole number of hundredths in an amount, or NaN where the amount has more than two decimals.
 * Not bounded: {@link integerRatio} refuses what is too large to be exact.
 * @example hundredths(92.61) === 9261; Number.isNaN(hundredths(0.125))
 */
export function hundredths(amount: number): number {
  const whole = Math.round(amount * 100);
  return whole / 100 === amount ? whole : NaN;
}

/**
 * numerator / denominator rounded half away from zero to `digits` decimals of a percent, as a fraction.
 *
 * Why the floor is right: the dividend N = |numerator| · 2 · scale + |denominator| is below 2^53, so it is exact. Where
 * N / (2 · denominator) is no whole number it is at least 1 / (2 · denominator) away from one, which is more than half
 * a unit in the last place of the quotient; so the division never lands on a whole number that it should not reach.
 * @param numerator a whole number, or NaN
 * @param denominator a whole number, or NaN
 * @param digits decimals of the percentage, 0 to 6
 * @returns the fraction, or NaN where this road does not hold (not whole, too large, zero base, other digits)
 * @example integerRatio(80300, 81000, 2) === 0.9914
 */
export function integerRatio(numerator: number, denominator: number, digits: number): number {
  const scale = scales[digits];
  if (scale === undefined || denominator === 0) return NaN;
  const base = Math.abs(denominator);
  const dividend = Math.abs(numerator) * (2 * scale) + base;
  // Written so that NaN and infinity fail it too.
  if (!(dividend <= Number.MAX_SAFE_INTEGER)) return NaN;
  const magnitude = Math.floor(dividend / (2 * base)) / scale;
  // A rate that rounds to nothing is 0, never -0.
  return numerator < 0 === denominator < 0 || magnitude === 0 ? magnitude : -magnitude;
}
