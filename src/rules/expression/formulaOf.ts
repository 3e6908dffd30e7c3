import type { Expression } from "./Expression";
import { identifiersOf } from "./identifiersOf";

/** Binding strength: a weaker expression inside a stronger one is put into parentheses. */
const strength = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;
const atomStrength = 4;

/** Decimals that amounts in the working paper have at most; sums and differences of them have no more. */
const amountPlaces = 4;

/**
 * Prints an expression as Excel text, without `=`, with the parentheses it needs and no others.
 * @param cellOf the cell (`指标数据底稿!D5`) that holds a data item or part
 * @example formulaOf(parse("a / (b + c)"), …) → `D5/(D6+D5)`
 */
export function formulaOf(tree: Expression, cellOf: (id: string) => string): string {
  return print(tree, cellOf, null);
}

/**
 * The formula of a 完成值 cell in plain Excel, without `=`: `""` where an operand is blank or a base is 0, else the
 * whole expression rounded half away from zero.
 * A difference of amounts is rounded to the amounts' own four decimals before it is divided: the bits that a
 * subtraction of doubles loses could otherwise push a tie to the wrong side.
 * @param places decimals of the printed value, 4 for a rate that prints as 37.88%
 * @param call a call that gives the same value where it is understood, such as one of the add-in's own functions;
 *   the plain formula steps in where it is not
 * @example `IF(COUNT(D5,D6)<2,"",IFERROR(ROUND(D5/D6,4),""))`
 */
export function valueFormula(
  tree: Expression,
  cellOf: (id: string) => string,
  places: number,
  call: string | null = null
): string {
  const cells = [...new Set(identifiersOf(tree).map(cellOf))];
  const plain = `IFERROR(ROUND(${exactFormulaOf(tree, cellOf, places)},${places}),"")`;
  const value = call === null ? plain : `IFERROR(${call},${plain})`;
  return cells.length === 0 ? value : `IF(COUNT(${cells.join(",")})<${cells.length},"",${value})`;
}

/**
 * Prints a calculation for use inside another formula, such as the count of `perItem`: differences made exact as in
 * {@link valueFormula}, neither guarded against blanks nor rounded as a whole.
 * @param places decimals of the parts' printed values, the pack's `rounding.rate`
 */
export function exactFormulaOf(
  tree: Expression,
  cellOf: (id: string) => string,
  places: number
): string {
  return print(tree, cellOf, Math.max(amountPlaces, places));
}

/** @param exact decimals to which differences are rounded; null leaves them bare */
function print(tree: Expression, cellOf: (id: string) => string, exact: number | null): string {
  switch (tree.kind) {
    case "number":
      return tree.text;
    case "identifier":
      return cellOf(tree.id);
    case "negate":
      return `-${printInside(tree.of, 3, cellOf, exact)}`;
    case "call": {
      const list = tree.arguments.map((argument) => print(argument, cellOf, exact));
      return `${tree.name.toUpperCase()}(${list.join(",")})`;
    }
    case "binary": {
      if (exact !== null && isDifference(tree)) {
        return `ROUND(${print(tree, cellOf, null)},${exact})`;
      }
      const own = strength[tree.operator];
      const left = printInside(tree.left, own, cellOf, exact);
      // Equal strength on the right keeps its parentheses: a-(b-c), and a+(b+c) in the order it was written.
      const right = printInside(tree.right, own + 1, cellOf, exact);
      return `${left}${tree.operator}${tree.right.kind === "negate" ? `(${right})` : right}`;
    }
  }
}

function printInside(
  tree: Expression,
  least: number,
  cellOf: (id: string) => string,
  exact: number | null
): string {
  const text = print(tree, cellOf, exact);
  const bare = exact !== null && isDifference(tree) ? atomStrength : strengthOf(tree);
  return bare < least ? `(${text})` : text;
}

function strengthOf(tree: Expression): number {
  if (tree.kind === "binary") return strength[tree.operator];
  return tree.kind === "negate" ? 3 : atomStrength;
}

/** A sum of plain operands in which at least one is subtracted: its exact result has the operands' decimals. */
function isDifference(tree: Expression): boolean {
  return tree.kind === "binary" && isSum(tree) && hasMinus(tree);
}

function isSum(tree: Expression): boolean {
  switch (tree.kind) {
    case "identifier":
      return true;
    case "number":
      return (tree.text.split(".")[1]?.length ?? 0) <= amountPlaces;
    case "negate":
      return isSum(tree.of);
    case "binary":
      return strength[tree.operator] === 1 && isSum(tree.left) && isSum(tree.right);
    case "call":
      return false;
  }
}

function hasMinus(tree: Expression): boolean {
  if (tree.kind === "negate") return true;
  if (tree.kind !== "binary") return false;
  return tree.operator === "-" || hasMinus(tree.left) || hasMinus(tree.right);
}
