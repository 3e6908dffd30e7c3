import { type Exact, fromDouble, roundHalfAway } from "./exact";

/** The most decimals of a percentage that a double can still carry for rates of usual size. */
const mostDigits = 10;

/**
 * numerator / denominator as a fraction, rounded half away from zero to `digits` decimals of a percent.
 * The exact engine and the slow road of the rates share it.
 * @param digits decimals of the percentage, a whole number from 0 to 10; anything else is a bug of the caller (RangeError)
 * @returns null for a zero denominator
 * @example exactRatio(new Exact(364635), new Exact(300000), 2) // 1.2155
 */
export function exactRatio(numerator: Exact, denominator: Exact, digits: number): Exact | null {
  if (!Number.isInteger(digits) || digits < 0 || digits > mostDigits)
    throw new RangeError(
      `digits of a rate must be a whole number from 0 to ${mostDigits}: ${digits}`
    );
  return denominator.isZero() ? null : roundHalfAway(numerator.div(denominator), digits + 2);
}

/**
 * The road of a rate that does not fit the integer kernel: more than two decimals, large amounts, other digits, and
 * every refusal (zero base, infinite or not a number, a quotient beyond a double).
 * @param first an input of the rate, as a double of Excel's
 * @param second the other input
 * @param fraction makes numerator and denominator of the two
 * @param digits decimals of the percentage
 * @returns the fraction, or null where there is none
 */
export function exactRate(
  first: number,
  second: number,
  fraction: (first: Exact, second: Exact) => readonly [numerator: Exact, denominator: Exact],
  digits: number
): number | null {
  if (!Number.isFinite(first) || !Number.isFinite(second)) return null;
  const [numerator, denominator] = fraction(fromDouble(first), fromDouble(second));
  return asDouble(exactRatio(numerator, denominator, digits));
}

/** A rounded rate as the double that prints the same; null stays null, and so becomes what no double can hold. */
export function asDouble(rounded: Exact | null): number | null {
  const value = rounded?.toNumber() ?? NaN;
  if (!Number.isFinite(value)) return null;
  // A rate that rounds to nothing is 0, never -0.
  return value === 0 ? 0 : value;
}
