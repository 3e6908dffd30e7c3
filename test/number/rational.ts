/** A second, independent way to the same rounding: whole numbers of any size, no decimal library. */

/** A decimal text as numerator over a power of ten. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Reads plain or exponent decimal notation. */
export function rational(text: string): Rational {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return power >= 0
    ? { numerator: digits * 10n ** BigInt(power), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-power) };
}

/** numerator / denominator with `places` decimals, half away from zero, as the nearest double of that decimal. */
export function roundedQuotient(numerator: bigint, denominator: bigint, places: number): number {
  const negative = numerator < 0n !== denominator < 0n;
  const top = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places);
  const base = denominator < 0n ? -denominator : denominator;
  const units = (2n * top + base) / (2n * base);
  const text = units.toString().padStart(places + 1, "0");
  const value = Number(
    `${text.slice(0, text.length - places)}.${text.slice(text.length - places)}`
  );
  return negative && value !== 0 ? -value : value;
}

/** The quotient of two doubles, each meaning its 15-digit decimal; null for a zero base. */
export function oracleRate(
  numerator: Rational,
  denominator: Rational,
  digits: number
): number | null {
  if (denominator.numerator === 0n) return null;
  return roundedQuotient(
    numerator.numerator * denominator.denominator,
    numerator.denominator * denominator.numerator,
    digits + 2
  );
}

/** What Excel shows of a double, as a rational. */
export function ofDouble(value: number): Rational {
  return rational(value.toPrecision(15));
}

export function plus(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function times(a: Rational, factor: bigint): Rational {
  return { numerator: a.numerator * factor, denominator: a.denominator };
}
