import { decodeBytes } from "../xml/decodeBytes";

const powersOfTen = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const decimal = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/**
 * The double that a `<v>` holds.
 * Up to 15 digits without exponent are read from the bytes directly: an integer below 2^53 divided by a power of ten
 * up to 10^22, both exact, gives the nearest double. All else goes through `Number`.
 * @returns NaN where it is no decimal number
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  const first = at;
  let mantissa = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else return readSlowly(bytes, start, end);
  }
  const digits = end - first - (decimals >= 0 ? 1 : 0);
  if (digits < 1 || digits > 15) return readSlowly(bytes, start, end);
  const magnitude = decimals > 0 ? mantissa / powersOfTen[decimals]! : mantissa;
  return negative ? -magnitude : magnitude;
}

function readSlowly(bytes: Uint8Array, start: number, end: number): number {
  return parseDecimal(decodeBytes(bytes, start, end));
}

/** The double that a text holds; NaN where it is no decimal number, or one too large for a double. */
export function parseDecimal(text: string): number {
  const number = decimal.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : NaN;
}
