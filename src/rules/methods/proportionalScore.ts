import type { Exact } from "../../number/exact";
import { limitScore } from "./limitScore";
import type { MethodContext } from "./ValueMethod";

/**
 * The exact score of the method {@link proportional} inside its limits: dividend ÷ divisor × points. Apart from its
 * words and formulas, so that the custom functions carry no more than this.
 */
export function proportionalScore(dividend: Exact, divisor: Exact, context: MethodContext): Exact {
  // Multiplied first: 60 digits of a quotient that does not end could turn a tie into less.
  return limitScore(dividend.times(context.points).dividedBy(divisor), context);
}
