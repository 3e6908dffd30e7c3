import { fromDouble, type Exact } from "../number/exact";
import type { CellResult, FunctionResult, ParameterHelp } from "./CustomFunction";
import { mapCells } from "./grid";
import { Problem } from "./Problem";
import { operand, readNumber, type Operand } from "./readNumber";

/** The value that is scored: a rate as its fraction, or a count. */
export const scoredValue = operand("完成值", "plain");

export const scoredValueHelp: ParameterHelp = {
  operand: scoredValue,
  english: "value",
  about: {
    zh: "完成值（比率或个数），一个值或一列。",
    en: "The value (a rate or a count), one or a column.",
  },
};

/**
 * Judges a rectangle of numbers by one rule. Printed values come back often in a column, so each is judged once.
 * @param values the argument
 * @param operand the parameter it belongs to
 * @param judge the score or grade of a value
 */
export function scoreCells(
  values: unknown,
  operand: Operand,
  judge: (value: Exact) => CellResult
): FunctionResult {
  const known = new Map<number, CellResult>();
  const resultOf = (number: number): CellResult => {
    const result = known.get(number) ?? judge(fromDouble(number));
    known.set(number, result);
    return result;
  };
  return mapCells((cell) => {
    if (typeof cell === "number") return resultOf(cell);
    const read = readNumber(cell, operand);
    return read instanceof Problem ? read : resultOf(read.value.toNumber());
  }, values);
}
