import { toBoolean } from "./coerce";
import type { Evaluation, FormulaFunction } from "./functions";
import type { Node } from "./syntax";
import { FormulaError, isArea } from "./Value";

/** Logical values among the arguments: texts and blanks in references are passed over, a text argument is #VALUE!. */
function logicals(args: readonly Node[], evaluation: Evaluation): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    const operand = evaluation.operand(arg);
    if (!isArea(operand)) {
      found.push(toBoolean(operand));
      continue;
    }
    for (const value of evaluation.cells(operand)) {
      if (value instanceof FormulaError) throw value;
      if (typeof value === "number" || typeof value === "boolean") found.push(toBoolean(value));
    }
  }
  if (found.length === 0) throw new FormulaError("#VALUE!");
  return found;
}

/** IF, IFERROR, AND, OR, NOT, ISNUMBER. IF computes only the branch it takes; AND and OR compute every argument. */
export const logicalFunctions: Readonly<Record<string, FormulaFunction>> = {
  IF: {
    fewest: 2,
    most: 3,
    call([condition, whenTrue, whenFalse], evaluation) {
      const branch = toBoolean(evaluation.scalar(condition!)) ? whenTrue! : whenFalse;
      return branch === undefined ? false : (evaluation.scalar(branch) ?? 0);
    },
  },
  IFERROR: {
    fewest: 2,
    most: 2,
    call([value, otherwise], evaluation) {
      try {
        return evaluation.scalar(value!) ?? 0;
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        return evaluation.scalar(otherwise!) ?? 0;
      }
    },
  },
  AND: {
    fewest: 1,
    most: 255,
    call: (args, evaluation) => logicals(args, evaluation).every(Boolean),
  },
  OR: {
    fewest: 1,
    most: 255,
    call: (args, evaluation) => logicals(args, evaluation).some(Boolean),
  },
  NOT: { fewest: 1, most: 1, call: ([value], evaluation) => !toBoolean(evaluation.scalar(value!)) },
  ISNUMBER: {
    fewest: 1,
    most: 1,
    call([value], evaluation) {
      try {
        return typeof evaluation.scalar(value!) === "number";
      } catch (error) {
        if (error instanceof FormulaError) return false;
        throw error;
      }
    },
  },
};
