import { Decimal } from "decimal.js";

/**
 * Exact decimal arithmetic for money, rates and scores: 60 significant digits, half away from zero.
 * Sixty digits hold every sum and product of workbook values exactly, and no quotient of two of them
 * comes near enough to a tie to be rounded to the wrong side.
 */
export const Exact = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -100,
  toExpPos: 100,
});

/** An exact decimal. Never made from an unrounded double: see {@link fromDouble}. */
export type Exact = Decimal;

/**
 * The decimal that a double from a file or from Excel stands for: its 15-significant-digit form,
 * which is what Excel shows and what a person typed (0.1 + 0.2 reads 0.3).
 * @param value a finite double; anything else is a bug of the caller
 */
export function fromDouble(value: number): Exact {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  return new Exact(value.toPrecision(15));
}

/** Rounds half away from zero to `places` decimals, as 四舍五入 is taught: 1.005 → 1.01, -1.005 → -1.01. */
export function roundHalfAway(value: Exact, places: number): Exact {
  return value.toDecimalPlaces(places, Exact.ROUND_HALF_UP);
}

/** Plain notation without exponent and without trailing zeros: `926100`, `0.5`, `-0.01`. */
export function plain(value: Exact): string {
  return value.isZero() ? "0" : value.toFixed();
}
