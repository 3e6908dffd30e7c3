import { fromDouble, type Exact } from "../number/exact";
import type { FunctionResult } from "./CustomFunction";
import { mapCells } from "./grid";
import { Problem } from "./Problem";
import { readNumber, type Operand } from "./readNumber";

/** The value that is scored: a rate as its fraction, or a count. */
export const scoredValue: Operand = { name: "完成值", kind: "plain" };

/**
 * Scores a rectangle of values by one rule. Printed values come back often in a column, so each is scored once.
 * @param values the argument
 * @param score the exact score of a value
 */
export function scoreCells(values: unknown, score: (value: Exact) => Exact): FunctionResult {
  const known = new Map<number, number>();
  const scoreOf = (number: number): number => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const result = score(fromDouble(number)).toNumber();
    known.set(number, result);
    return result;
  };
  return mapCells((cell) => {
    if (typeof cell === "number" && Number.isFinite(cell)) return scoreOf(cell);
    const read = readNumber(cell, scoredValue);
    return read instanceof Problem ? read : scoreOf(read.value.toNumber());
  }, values);
}
