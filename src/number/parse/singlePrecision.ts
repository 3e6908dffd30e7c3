import { type Exact, roundHalfAway } from "../exact";

/** Decimals of the fraction that a printed rate has: two of the percentage. */
const places = 4;

/**
 * The rate that was meant where a number went through single precision on its way: 0.0900000762939453 → 0.09.
 * Only for rates, whose printed form is known to be short; an amount or a count may well have such digits.
 * Seen in published budget tables exported from single-precision databases.
 * @param value the rate as a fraction
 * @returns the repaired fraction, or null where the number shows no such damage: absolute value of 10 or more, fewer
 * than 12 significant digits, or no number of four decimals within a millionth of it
 */
export function repairSinglePrecision(value: Exact): Exact | null {
  if (value.abs().gte(10) || value.precision() < 12) return null;
  const meant = roundHalfAway(value, places);
  return meant.isZero() || meant.minus(value).abs().gt(value.abs().times("1e-6")) ? null : meant;
}
