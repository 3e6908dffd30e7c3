import type { Exact } from "../../number/exact";

/**
 * A pack's calculation as a tree. It is written once in the pack and used three times: computed exactly
 * (`evaluateExpression`), printed as an Excel formula (`valueFormula`), told in words (`workingOf`).
 */
export type Expression =
  /** A number as the pack writes it, plain decimal text. */
  | { readonly kind: "number"; readonly text: string }
  /** A data item (`staff.extra`) or the printed value of a part of the same line (`part.q1`). */
  | { readonly kind: "identifier"; readonly id: string }
  | { readonly kind: "negate"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "call";
      readonly name: FunctionName;
      readonly arguments: readonly Expression[];
    };

export type BinaryOperator = "+" | "-" | "*" | "/";
export type FunctionName = "min" | "max" | "abs";

/** How many arguments each function takes. */
export const functionArity: Readonly<Record<FunctionName, number>> = { abs: 1, max: 2, min: 2 };

/** Why a text is no expression, and where (zero-based index into the text). */
export interface ExpressionError {
  readonly error:
    "unexpected" | "unexpectedEnd" | "unknownFunction" | "argumentCount" | "tooDeep" | "tooLong";
  readonly position: number;
  /** What stands there; "" at the end of the text. */
  readonly found: string;
}

/** exact value · null where an operand is missing · zeroBase where something is divided by 0. */
export type ExpressionResult = Exact | null | { readonly zeroBase: true };
