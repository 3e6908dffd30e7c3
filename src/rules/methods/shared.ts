import { type Exact, plain } from "../../number/exact";
import { percentText } from "../expression/displayNumber";
import { valuePlacesOf, type MethodContext, type ValueKind } from "./ValueMethod";

/** Decimals to which quotients and differences are rounded before they are compared or floored. */
export const guardPlaces = 8;

/** Decimals to which a score is computed before its own rounding, so that a tie of decimals stays one of doubles. */
export const scoreGuard = 10;

/** The clause of a value of which the table's text says nothing: its score is asked. */
export const unstatedClause = "原文未规定该值如何计分";

/** The value as a formula compares it: rounded once more, so that no bound depends on the last bit of a double. */
export function comparable(value: string, context: MethodContext): string {
  return `ROUND(${value},${valuePlacesOf(context)})`;
}

/** A bound of the rule in words: `10%`, or `3` of a count. */
export function boundText(bound: Exact, kind: ValueKind): string {
  return kind === "percent" ? percentText(bound) : plain(bound);
}

/** Points in words, without trailing zeros: `0.5分`. */
export function pointsText(points: Exact): string {
  return `${plain(points)}分`;
}

/** Points in English: `1 point`, `0.5 points`. */
export function pointsEnglish(points: Exact): string {
  return `${plain(points)} ${points.equals(1) ? "point" : "points"}`;
}

/** `-0.05` after a number of which it is taken: a negative number needs its own parentheses. */
export function subtracted(number: string): string {
  return number.startsWith("-") ? `-(${number})` : `-${number}`;
}
