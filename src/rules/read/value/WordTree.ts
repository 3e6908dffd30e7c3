import type { BinaryOperator } from "../../expression/Expression";

/** A printed formula as a tree whose operands are still words: `在职人员数/编制数`. */
export type WordTree =
  /** Plain decimal text; a printed percent as its fraction. */
  | { readonly kind: "number"; readonly text: string }
  /** Words without quotes and blanks, brackets that explain a word included: `部门(单位)在职人员数`. */
  | { readonly kind: "operand"; readonly words: string }
  | { readonly kind: "negate"; readonly of: WordTree }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: WordTree;
      readonly right: WordTree;
    };

/** The operands of a formula, each once, as they are written. */
export function operandsOf(tree: WordTree): readonly string[] {
  switch (tree.kind) {
    case "number":
      return [];
    case "operand":
      return [tree.words];
    case "negate":
      return operandsOf(tree.of);
    case "binary":
      return [...new Set([...operandsOf(tree.left), ...operandsOf(tree.right)])];
  }
}
