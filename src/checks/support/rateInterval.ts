import type { Exact } from "../../number/exact";
import type { Expression } from "../../rules/expression/Expression";
import { evaluateExpression, isZeroBase } from "../../rules/expression/evaluateExpression";

/** A value as printed, and by how much the true one may differ. */
export interface RoundedInput {
  readonly id: string;
  readonly value: Exact;
  readonly half: Exact;
}

/** More inputs than any printed rate has; beyond, the corners are too many to try. */
const mostInputs = 8;

/**
 * The values that a rate can have if every input is somewhere within its rounding: 3.10/9.90 printed to two decimals
 * is between 31.2468 % and 31.3795 %. Rates rise or fall with each of their inputs, so the corners are the ends.
 * @returns null where a corner divides by 0
 */
export function rateInterval(
  tree: Expression,
  inputs: readonly RoundedInput[]
): { readonly low: Exact; readonly high: Exact } | null {
  const inexact = inputs.filter(({ half }) => !half.isZero()).slice(0, mostInputs);
  let low: Exact | null = null;
  let high: Exact | null = null;
  for (let corner = 0; corner < 1 << inexact.length; corner++) {
    const values = new Map(inputs.map(({ id, value }) => [id, value]));
    inexact.forEach(({ id, value, half }, index) =>
      values.set(id, (corner >> index) & 1 ? value.plus(half) : value.minus(half))
    );
    const rate = evaluateExpression(tree, (id) => values.get(id) ?? null);
    if (rate === null || isZeroBase(rate)) return null;
    if (low === null || rate.lessThan(low)) low = rate;
    if (high === null || rate.greaterThan(high)) high = rate;
  }
  return low === null || high === null ? null : { low, high };
}
