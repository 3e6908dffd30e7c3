/** A decimal: digits · 10^-places, with its sign apart so that a negative zero keeps it. */
export interface Decimal15 {
  readonly negative: boolean;
  readonly digits: bigint;
  readonly places: number;
}

/** The decimal of 15 significant digits that Excel takes a double for. */
export function decimal15(value: number): Decimal15 {
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  const places = decimals.length - Number(exponent);
  const digits = BigInt(whole + decimals);
  return places >= 0
    ? { negative: value < 0, digits, places }
    : { negative: value < 0, digits: digits * 10n ** BigInt(-places), places: 0 };
}

/**
 * Rounds to `places` decimals (negative: tens, hundreds …).
 * @param mode `half`: half away from zero, as ROUND · `up`: away from zero, as ROUNDUP
 */
export function roundDecimal(value: Decimal15, places: number, mode: "half" | "up"): Decimal15 {
  const dropped = value.places - places;
  if (dropped <= 0) return value;
  const unit = 10n ** BigInt(dropped);
  const added = mode === "half" ? unit / 2n : unit - 1n;
  const kept = (value.digits + added) / unit;
  return places >= 0
    ? { negative: value.negative, digits: kept, places }
    : { negative: value.negative, digits: kept * 10n ** BigInt(-places), places: 0 };
}

/** The digits before and after the point; at least one before, exactly `places` after. */
export function digitsOf(
  value: Decimal15,
  places: number
): { readonly whole: string; readonly decimals: string } {
  const digits = (value.digits * 10n ** BigInt(Math.max(0, places - value.places))).toString();
  const after = Math.max(places, value.places);
  const padded = digits.padStart(after + 1, "0");
  return {
    whole: padded.slice(0, padded.length - after),
    decimals: after === 0 ? "" : padded.slice(-after),
  };
}

/** The nearest double. */
export function toDouble(value: Decimal15): number {
  const magnitude = Number(`${value.digits.toString()}e${-value.places}`);
  return value.negative && magnitude !== 0 ? -magnitude : magnitude;
}
