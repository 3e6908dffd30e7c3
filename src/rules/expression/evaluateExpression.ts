import { Exact } from "../../number/exact";
import type { BinaryOperator, Expression, ExpressionResult } from "./Expression";
import { identifiersOf } from "./identifiersOf";

/**
 * Computes an expression exactly, without any rounding.
 * @param lookup the value of a data item or part in its kept unit (元, heads, fraction); null where it is not known
 * @returns the value · null where any operand is missing, whatever else the expression holds (missing is not zero)
 * · `{ zeroBase: true }` where something is divided by 0: such a base scores nothing and is asked
 */
export function evaluateExpression(
  tree: Expression,
  lookup: (id: string) => Exact | null
): ExpressionResult {
  const values = new Map<string, Exact>();
  for (const id of identifiersOf(tree)) {
    const value = lookup(id);
    if (value === null) return null;
    values.set(id, value);
  }
  return compute(tree, values) ?? { zeroBase: true };
}

/** Tells the division by 0 from a value and from a missing operand. */
export function isZeroBase(result: ExpressionResult): result is { readonly zeroBase: true } {
  return result !== null && "zeroBase" in result;
}

/** Null is a division by zero: it makes everything around it a division by zero too. */
function compute(tree: Expression, values: ReadonlyMap<string, Exact>): Exact | null {
  switch (tree.kind) {
    case "number":
      return new Exact(tree.text);
    case "identifier":
      return values.get(tree.id)!;
    case "negate":
      return compute(tree.of, values)?.negated() ?? null;
    case "binary": {
      const left = compute(tree.left, values);
      const right = compute(tree.right, values);
      return left && right ? apply(tree.operator, left, right) : null;
    }
    case "call": {
      const list = tree.arguments.map((argument) => compute(argument, values));
      if (!list.every((value) => value !== null)) return null;
      if (tree.name === "abs") return list[0]!.abs();
      return tree.name === "min" ? Exact.min(...list) : Exact.max(...list);
    }
  }
}

function apply(operator: BinaryOperator, left: Exact, right: Exact): Exact | null {
  switch (operator) {
    case "+":
      return left.plus(right);
    case "-":
      return left.minus(right);
    case "*":
      return left.times(right);
    case "/":
      return right.isZero() ? null : left.dividedBy(right);
  }
}
