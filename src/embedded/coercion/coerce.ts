import { isErrorText, type Scalar } from "../model/Scalar";
import { coerceDate } from "./coerceDate";
import { coerceNumber } from "./coerceNumber";

/** What Excel makes of a text that is put into a cell. */
export interface Coerced {
  /** Null empties the cell; for a formula it is null, too. */
  readonly value: Scalar;
  /** With its leading `=`. */
  readonly formula?: string;
  /** Text because of a leading apostrophe, which is not part of it. */
  readonly prefixed?: true;
  /** The number format that the cell gets; only for a cell in General. */
  readonly numberFormat?: string;
}

interface CoerceOptions {
  /** For dates without a year. */
  readonly today?: Date;
  /** Typed by a person: `12` in a cell formatted as a percentage is 12%, as Excel completes it. */
  readonly typed?: boolean;
}

/**
 * Reads a text as Excel reads one that is typed, or written through `Range.values`: `1,234` `12%` `￥1,234.5` `(123)`
 * `1e3` `1 1/2` numbers, `2025年1月31日` `2025/1/31` `1/2` dates, `12:30` times, `TRUE`, `#N/A`, formulas with `=`,
 * `+` and `-`, and all else text. Numbers keep 15 digits.
 * @param numberFormat of the cell; in a cell formatted `@` everything is text
 */
export function coerce(text: string, numberFormat: string, options: CoerceOptions = {}): Coerced {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), prefixed: true };
  if (numberFormat === "@") return { value: text };
  if (/^=./s.test(text)) return { value: null, formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (isErrorText(upper)) return { value: { error: upper } };
  const found = coerceNumber(trimmed) ?? coerceDate(trimmed, options.today ?? new Date(Date.now()));
  if (found !== null) {
    const isPlain = found.numberFormat === undefined;
    const percent =
      options.typed === true && isPlain && numberFormat.includes("%") && Math.abs(found.value) >= 1;
    const value = percent ? found.value / 100 : found.value;
    return numberFormat === "General" && !isPlain
      ? { value, numberFormat: found.numberFormat }
      : { value };
  }
  if (/^[+-]./s.test(text)) return { value: null, formula: `=${text}` };
  return { value: text };
}
