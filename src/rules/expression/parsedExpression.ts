import type { Expression } from "./Expression";
import { parseExpression } from "./parseExpression";

/** The tree of an expression in a validated pack; one that does not parse is a bug of ours. */
export function parsedExpression(text: string): Expression {
  const tree = parseExpression(text);
  if ("error" in tree) throw new Error(`expression does not parse: ${text}`);
  return tree;
}
