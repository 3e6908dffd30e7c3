import type { CellResult, CustomFunction } from "./CustomFunction";
import { readDigits } from "./digits";
import { mapCells } from "./grid";
import { misuse, Problem, zeroBase } from "./Problem";
import { readNumber, type Operand } from "./readNumber";

/** A rate of the number room, as a fraction: null where the base is zero. */
type Rate = (first: number, second: number, digits: number) => number | null;

/**
 * A custom function that gives the rate of two numbers, cell by cell: `(first, second, [digits])`.
 * @param id the function's name
 * @param rate computes it exactly
 * @returns answers `#DIV/0!` for a zero base, `#N/A` for blanks, `#VALUE!` for what cannot be read
 */
export function rateFunction(
  id: string,
  rate: Rate,
  first: Operand,
  second: Operand
): CustomFunction {
  return {
    id,
    call(one, other, argument) {
      const digits = readDigits(argument);
      if (digits instanceof Problem) return digits;
      return mapCells((a, b) => rateCell(a, b, first, second, rate, digits), one, other);
    },
  };
}

/** The rate of two cells, read as the operands say. */
export function rateCell(
  a: unknown,
  b: unknown,
  first: Operand,
  second: Operand,
  rate: Rate,
  digits: number
): CellResult {
  // Plain numbers are nearly all that comes, 100,000 at a time: no reading, no allocation.
  if (typeof a === "number" && typeof b === "number") return rate(a, b, digits) ?? zeroBase;
  const left = readNumber(a, first);
  if (left instanceof Problem) return left;
  const right = readNumber(b, second);
  if (right instanceof Problem) return right;
  return left.unit !== null && right.unit !== null && left.unit !== right.unit
    ? misuse(`${first.name}与${second.name}的单位不同类。`)
    : (rate(left.value.toNumber(), right.value.toNumber(), digits) ?? zeroBase);
}
