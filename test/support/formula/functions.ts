import { aggregateFunctions } from "./aggregateFunctions";
import { logicalFunctions } from "./logicalFunctions";
import { numberFunctions } from "./numberFunctions";
import type { Node } from "./syntax";
import { textFunctions } from "./textFunctions";
import type { Area, Operand, Plain, Value } from "./Value";

/** What a function may ask of the evaluation around it. */
export interface Evaluation {
  /** An argument with references kept as references. */
  operand(node: Node): Operand;
  /** An argument as one value; throws the FormulaError that it is. More than one cell is #VALUE!. */
  scalar(node: Node): Plain;
  /** The cells of an area, row by row; errors as values, blanks as null. */
  cells(area: Area): Value[];
}

/** A function over its unevaluated arguments, so that IF and IFERROR can leave some alone. */
export interface FormulaFunction {
  readonly fewest: number;
  readonly most: number;
  call(args: readonly Node[], evaluation: Evaluation): Plain;
}

/** The functions that emitted formulas may use, and no other. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({
    ...aggregateFunctions,
    ...logicalFunctions,
    ...numberFunctions,
    ...textFunctions,
  })
);
