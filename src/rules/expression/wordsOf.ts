import { Exact, plain } from "../../number/exact";
import type { ValueKind } from "../methods/ValueMethod";
import { percentText } from "./displayNumber";
import type { Expression } from "./Expression";
import { identifiersOf } from "./identifiersOf";

/** Fixed words, or the place of a data item or part. */
export type WorkingPiece = string | { readonly id: string };

const signs = { "+": "＋", "-": "－", "*": "×", "/": "÷" } as const;
const strength = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;

/**
 * A calculation as it is written out by hand, operands left open: `□÷（□＋□）×100%`.
 * `×100%` closes it only where the result is a percent and its operands are not percents already.
 * @param isRate whether an operand prints as a percent
 */
export function wordsOf(
  tree: Expression,
  isRate: (id: string) => boolean,
  kind: ValueKind
): readonly WorkingPiece[] {
  const ids = identifiersOf(tree);
  const closing = kind === "percent" && !(ids.length > 0 && ids.every(isRate));
  return closing ? [...inside(tree, 2, isRate), "×100%"] : words(tree, isRate);
}

function words(tree: Expression, isRate: (id: string) => boolean): readonly WorkingPiece[] {
  switch (tree.kind) {
    case "number":
      return [literal(tree.text)];
    case "identifier":
      return [tree];
    case "negate":
      return ["－", ...inside(tree.of, 3, isRate)];
    case "binary": {
      const own = strength[tree.operator];
      return [
        ...inside(tree.left, own, isRate),
        signs[tree.operator],
        ...inside(tree.right, own + 1, isRate),
      ];
    }
    case "call":
      return callWords(tree, isRate);
  }
}

function callWords(
  { name, arguments: list }: Expression & { kind: "call" },
  isRate: (id: string) => boolean
): readonly WorkingPiece[] {
  const [first, second] = list;
  if (name === "abs" || !second) return ["绝对值（", ...words(first!, isRate), "）"];
  if (second.kind === "number") {
    const limit = isRatio(first!, isRate) ? percentText(new Exact(second.text)) : second.text;
    const bound = name === "min" ? "最高" : "最低";
    return [...inside(first!, 2, isRate), `（${bound}${limit}）`];
  }
  const which = name === "min" ? "较小值" : "较大值";
  return [`${which}（`, ...words(first!, isRate), "，", ...words(second, isRate), "）"];
}

function isRatio(tree: Expression, isRate: (id: string) => boolean): boolean {
  if (tree.kind === "binary" && tree.operator === "/") return true;
  const ids = identifiersOf(tree);
  return ids.length > 0 && ids.every(isRate);
}

/** A fraction in a rule is a share (25%); a whole number counts. */
function literal(text: string): string {
  const value = new Exact(text);
  return value.isInteger() ? plain(value) : percentText(value);
}

function inside(
  tree: Expression,
  least: number,
  isRate: (id: string) => boolean
): readonly WorkingPiece[] {
  const own = tree.kind === "binary" ? strength[tree.operator] : tree.kind === "negate" ? 1 : 4;
  const pieces = words(tree, isRate);
  return own < least ? ["（", ...pieces, "）"] : pieces;
}
