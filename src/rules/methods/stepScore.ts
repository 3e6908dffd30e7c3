import { Exact } from "../../number/exact";
import type { StepMode, StepsMethod } from "../RulePack";
import { limitScore } from "./limitScore";
import type { MethodContext } from "./ValueMethod";

/**
 * The exact score of the method {@link steps}, apart from its words and formulas so that the custom functions carry no
 * more than this.
 */
export function stepScore(method: StepsMethod, value: Exact, context: MethodContext): Exact {
  const deducted =
    modeOf(method, context) === "continuous"
      ? excessOf(method, value).times(method.deduction).dividedBy(method.step)
      : stepsOf(method, value, context).times(method.deduction);
  return limitScore(context.points.minus(deducted), context);
}

/** What a part of a step counts: the rule's own word, else the setting. */
export function modeOf(method: StepsMethod, context: MethodContext): StepMode {
  return method.mode ?? context.stepMode;
}

/** How far the value lies beyond the limit, never negative. */
export function excessOf(method: StepsMethod, value: Exact): Exact {
  const excess = value.minus(method.limit);
  return Exact.max(0, method.direction === "above" ? excess : excess.negated());
}

/** How many steps that counts. */
export function stepsOf(method: StepsMethod, value: Exact, context: MethodContext): Exact {
  const quotient = excessOf(method, value).dividedBy(method.step);
  return modeOf(method, context) === "started" ? quotient.ceil() : quotient.floor();
}
