import { numberInText, toNumber } from "./coerce";
import { criterionTest } from "./criterion";
import type { Evaluation, FormulaFunction } from "./functions";
import type { Node } from "./syntax";
import { type Area, FormulaError, isArea, type Value } from "./Value";

/** Numbers among the arguments: only real numbers count inside references, every argument of its own is coerced. */
function numbers(args: readonly Node[], evaluation: Evaluation): number[] {
  return args.flatMap((arg) => {
    const operand = evaluation.operand(arg);
    if (!isArea(operand)) return [toNumber(operand)];
    const cells = evaluation.cells(operand);
    const error = cells.find((value) => value instanceof FormulaError);
    if (error instanceof FormulaError) throw error;
    return cells.filter((value) => typeof value === "number");
  });
}

/** A value to be counted; the same text counts otherwise inside a reference than by itself. */
interface Counted {
  readonly value: Value;
  readonly inArea: boolean;
}

/** Every value among the arguments, errors included. */
function everything(args: readonly Node[], evaluation: Evaluation): Counted[] {
  return args.flatMap((arg): Counted[] => {
    try {
      const operand = evaluation.operand(arg);
      if (!isArea(operand)) return [{ value: operand, inArea: false }];
      return evaluation.cells(operand).map((value) => ({ value, inArea: true }));
    } catch (error) {
      if (error instanceof FormulaError) return [{ value: error, inArea: false }];
      throw error;
    }
  });
}

function counts({ value, inArea }: Counted): boolean {
  if (typeof value === "number") return true;
  return (
    !inArea &&
    (typeof value === "boolean" || (typeof value === "string" && numberInText(value) !== null))
  );
}

function area(node: Node, evaluation: Evaluation): Area {
  const operand = evaluation.operand(node);
  // Excel does not even take such a formula.
  if (!isArea(operand)) throw new SyntaxError("COUNTIF and SUMIF need a reference");
  return operand;
}

/** Added one after the other in bare doubles. */
function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** SUM, MIN, MAX, COUNT, COUNTA, COUNTIF, SUMIF. */
export const aggregateFunctions: Readonly<Record<string, FormulaFunction>> = {
  SUM: { fewest: 1, most: 255, call: (args, evaluation) => sum(numbers(args, evaluation)) },
  MIN: {
    fewest: 1,
    most: 255,
    call: (args, evaluation) => extreme(numbers(args, evaluation), Math.min),
  },
  MAX: {
    fewest: 1,
    most: 255,
    call: (args, evaluation) => extreme(numbers(args, evaluation), Math.max),
  },
  COUNT: {
    fewest: 1,
    most: 255,
    call: (args, evaluation) => everything(args, evaluation).filter(counts).length,
  },
  COUNTA: {
    fewest: 1,
    most: 255,
    // An argument of its own always counts, even "".
    call: (args, evaluation) =>
      everything(args, evaluation).filter(({ value, inArea }) => !inArea || value !== null).length,
  },
  COUNTIF: {
    fewest: 2,
    most: 2,
    call: ([range, criterion], evaluation) =>
      evaluation
        .cells(area(range!, evaluation))
        .filter(criterionTest(evaluation.scalar(criterion!))).length,
  },
  SUMIF: {
    fewest: 2,
    most: 3,
    call([range, criterion, amounts], evaluation) {
      const tested = area(range!, evaluation);
      const corner = amounts === undefined ? tested : area(amounts, evaluation);
      // Only the corner of the third argument matters; its size is the first's.
      const summed: Area = {
        ...corner,
        bottom: corner.top + tested.bottom - tested.top,
        right: corner.left + tested.right - tested.left,
      };
      const test = criterionTest(evaluation.scalar(criterion!));
      const matches = evaluation.cells(tested).map(test);
      const chosen = evaluation.cells(summed).filter((_, index) => matches[index]);
      const error = chosen.find((value) => value instanceof FormulaError);
      if (error instanceof FormulaError) throw error;
      return sum(chosen.filter((value) => typeof value === "number"));
    },
  },
};

/** No number at all gives 0. */
function extreme(values: readonly number[], pick: (...values: number[]) => number): number {
  return values.length === 0 ? 0 : pick(...values);
}
