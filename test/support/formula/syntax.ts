import { readAddress } from "./address";
import { type Token, tokenize } from "./tokens";

export type Binary = "+" | "-" | "*" | "/" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A formula as a tree. */
export type Node =
  | { readonly kind: "literal"; readonly value: number | string | boolean }
  | {
      readonly kind: "reference";
      /** Null: the sheet of the formula. */
      readonly sheet: string | null;
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | {
      readonly kind: "binary";
      readonly operator: Binary;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: "negate" | "percent" | "plus"; readonly of: Node }
  /** An argument left out, as in `IF(A1,,2)`. */
  | { readonly kind: "missing" }
  /** A defined name: none is known here, so it is #NAME?. */
  | { readonly kind: "name" };

/** Loosest first, as Excel binds them. */
const levels: readonly (readonly Binary[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
];

/**
 * Reads a formula, with or without `=` in front.
 * @throws SyntaxError where Excel would refuse to take it, or where it leaves the small language
 */
export function parseFormula(formula: string): Node {
  const tokens = tokenize(formula.replace(/^=/, ""));
  let next = 0;
  const peek = (): Token => tokens[next]!;
  const take = (operator: string): boolean => {
    if (peek().kind !== "operator" || peek().text !== operator) return false;
    next += 1;
    return true;
  };
  const fail = (): never => {
    throw new SyntaxError(
      `unexpected ${JSON.stringify(peek().text)} at ${peek().at} in ${formula}`
    );
  };

  const binary = (level: number): Node => {
    const operators = levels[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    for (;;) {
      const operator = operators.find(take);
      if (!operator) return left;
      left = { kind: "binary", operator, left, right: binary(level + 1) };
    }
  };
  const unary = (): Node => {
    let node: Node;
    if (take("-")) node = { kind: "negate", of: unary() };
    else if (take("+")) node = { kind: "plus", of: unary() };
    else node = primary();
    while (take("%")) node = { kind: "percent", of: node };
    return node;
  };
  const primary = (): Node => {
    const token = peek();
    if (take("(")) {
      const inner = binary(0);
      return take(")") ? inner : fail();
    }
    next += 1;
    switch (token.kind) {
      case "number":
        return { kind: "literal", value: Number(token.text) };
      case "string":
        return { kind: "literal", value: token.text };
      case "boolean":
        return { kind: "literal", value: token.text.toUpperCase() === "TRUE" };
      case "reference":
        return reference(token);
      case "function":
        return { kind: "call", name: token.text.toUpperCase(), args: argumentsOf() };
      case "name":
        return { kind: "name" };
      case "operator":
      case "end":
        next -= 1;
        return fail();
    }
  };
  const argumentsOf = (): Node[] => {
    if (!take("(")) fail();
    if (take(")")) return [];
    const args: Node[] = [];
    do {
      const left = peek().kind === "operator" && [",", ")"].includes(peek().text);
      args.push(left ? { kind: "missing" } : binary(0));
    } while (take(","));
    return take(")") ? args : fail();
  };

  const tree = binary(0);
  return peek().kind === "end" ? tree : fail();
}

function reference(token: Token): Node {
  const [from = "", to = from] = token.text.split(":");
  const first = readAddress(from);
  const second = readAddress(to);
  if (!first || !second) throw new SyntaxError(`not an address: ${token.text}`);
  return {
    kind: "reference",
    sheet: token.sheet ?? null,
    top: Math.min(first.row, second.row),
    left: Math.min(first.column, second.column),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.column, second.column),
  };
}
