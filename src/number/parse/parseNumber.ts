import { type Exact, fromDouble, plain } from "../exact";
import { bareRateFactor } from "./bareRate";
import { isPlainNumeric } from "./plainNumeric";
import { readWritten, type NumberContext } from "./readWritten";
import { repairSinglePrecision } from "./singlePrecision";
import type { WrittenUnit } from "./unitSuffix";

/** A cell read as a number. `raw` is what stands in the cell. */
export type ParsedNumber =
  | {
      readonly kind: "number";
      /** In the unit that was written, nothing multiplied; a rate is always a fraction. */
      readonly value: Exact;
      /** The unit in the cell itself, or null. A percent format counts as `%`. */
      readonly unit: WrittenUnit | null;
      readonly raw: string;
      /** Excel computes the cell by itself: a number, or a text for `VALUE` without commas, spaces and line breaks. */
      readonly plainNumeric: boolean;
      /** Where Excel computes the cell, its result times this is `value` (before a repair). `0.01`: a bare percent. */
      readonly factor: "1" | "0.01";
      /** The digits were damaged by single precision; `value` is what was meant. */
      readonly repaired: boolean;
    }
  /** Blank or a placeholder: not zero. */
  | { readonly kind: "absent"; readonly raw: string }
  /** Something stands there that is no number, or a number of another kind. */
  | { readonly kind: "unreadable"; readonly raw: string };

/**
 * Reads the text of a cell as people write numbers. Never guesses: a letter among digits, a date, a range, an odd
 * comma, two signs or two points are unreadable.
 * @param text the cell's text
 * @param context what is expected there
 * @example parseNumber("28.8万元", "money") // value 28.8, unit 万元
 * @example parseNumber("95.\n\n10%", "rate") // value 0.951
 */
export function parseNumber(text: string, context: NumberContext): ParsedNumber {
  const written = readWritten(text, context);
  if (written.kind !== "number") return { kind: written.kind, raw: text };
  const { value, unit } = written;
  const number = { kind: "number", unit, raw: text, plainNumeric: isPlainNumeric(text) } as const;
  if (context !== "rate") return { ...number, value, factor: "1", repaired: false };
  // VALUE("99.36%") is the fraction already; only a bare percent needs a factor in a formula.
  if (unit === "%") return { ...number, factor: "1", ...asRate(value.times("0.01")) };
  const factor = bareRateFactor(value);
  return { ...number, factor, ...asRate(value.times(factor)) };
}

/**
 * Reads a numeric cell. The double means its 15-digit decimal.
 * @param value the cell's double; infinite or not a number is unreadable
 * @param context what is expected there
 * @param percentFormat true where the number format shows a percentage: then a rate is a fraction whatever its size
 * @example readDouble(99.36, "rate") // value 0.9936
 * @example readDouble(2, "rate", true) // value 2: the cell shows 200 %
 */
export function readDouble(
  value: number,
  context: NumberContext,
  percentFormat = false
): ParsedNumber {
  if (!Number.isFinite(value)) return { kind: "unreadable", raw: String(value) };
  const exact = fromDouble(value);
  const number = { kind: "number", raw: plain(exact), plainNumeric: true } as const;
  if (context !== "rate")
    return { ...number, value: exact, unit: null, factor: "1", repaired: false };
  const factor = percentFormat ? "1" : bareRateFactor(exact);
  return { ...number, unit: percentFormat ? "%" : null, factor, ...asRate(exact.times(factor)) };
}

function asRate(fraction: Exact): { readonly value: Exact; readonly repaired: boolean } {
  const repaired = repairSinglePrecision(fraction);
  return { value: repaired ?? fraction, repaired: repaired !== null };
}
