import type { Exact } from "../../number/exact";
import { limitScore } from "./limitScore";
import type { MethodContext } from "./ValueMethod";

/**
 * The exact score of the method {@link proportional} in its plain form, value × points, apart from its words, formulas
 * and limits so that the custom functions carry no more than this.
 */
export function proportionalScore(value: Exact, context: MethodContext): Exact {
  return limitScore(value.times(context.points), context);
}
