import type { Exact } from "../exact";
import { readDigits } from "./digits";
import { halfWidth } from "./halfWidth";
import { isPlaceholder } from "./placeholder";
import { splitSign } from "./sign";
import { splitUnit, type WrittenUnit } from "./unitSuffix";

/** What the cell is expected to hold; decides which units fit and how a bare rate is read. */
export type NumberContext = "money" | "count" | "rate";

/** A text as it is written, before anything is made of it: `99.36%` is 99.36 and `%`. */
export type WrittenNumber =
  | { readonly kind: "number"; readonly value: Exact; readonly unit: WrittenUnit | null }
  | { readonly kind: "absent" | "unreadable" };

const unreadable: WrittenNumber = { kind: "unreadable" };
const absent: WrittenNumber = { kind: "absent" };

/** Units that fit; any other makes the cell unreadable, since 45人 is no amount and 12 % no head count. */
const fittingUnits: Readonly<Record<NumberContext, readonly WrittenUnit[]>> = {
  money: ["元", "千元", "万元", "亿元"],
  count: ["人", "项", "个"],
  rate: ["%"],
};

/**
 * Reads digits, sign and unit of a text; {@link parseNumber} makes a rate of them and says how Excel would read it.
 * @param text the cell's text
 * @param context what is expected there: decides which units fit
 * @example readWritten("28.8万元", "money") // value 28.8, unit 万元
 */
export function readWritten(text: string, context: NumberContext): WrittenNumber {
  const compact = halfWidth(text);
  if (isPlaceholder(compact)) return absent;
  const outer = splitUnit(compact);
  // A form's printed unit behind a dash (`— 万元`) does not make it a number; a unit alone is a label, not a blank.
  if (outer.body !== "" && isPlaceholder(outer.body)) return absent;
  const { body, negative } = splitSign(outer.body);
  // The unit may stand inside the brackets; a second unit stays in the body and is refused with it.
  const inner = outer.unit === null ? splitUnit(body) : { body, unit: outer.unit };
  const magnitude = readDigits(inner.body);
  if (magnitude === null || (inner.unit !== null && !fittingUnits[context].includes(inner.unit)))
    return unreadable;
  const value = negative && !magnitude.isZero() ? magnitude.negated() : magnitude;
  return { kind: "number", value, unit: inner.unit };
}
