import { Exact } from "../../number/exact";
import type { ProportionalMethod } from "../RulePack";
import { limitScore } from "./limitScore";
import type { MethodContext } from "./ValueMethod";

/**
 * The exact score of the method {@link proportional}, apart from its words and formulas so that the custom functions
 * carry no more than this.
 */
export function proportionalScore(
  method: ProportionalMethod,
  value: Exact,
  context: MethodContext
): Exact {
  if (isCutOff(method, value)) return new Exact(0);
  return limitScore(value.times(context.points), context);
}

/** Whether the value lies above the cut-off, where there is one. */
export function isCutOff(method: ProportionalMethod, value: Exact): boolean {
  return method.cutOff !== undefined && value.greaterThan(method.cutOff);
}
