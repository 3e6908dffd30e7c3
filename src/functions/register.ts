import type { CellResult, FunctionResult } from "./CustomFunction";
import { Problem } from "./Problem";
import { customFunctions } from "./registry";

/**
 * Hands every function to Excel's runtime. Where there is none, because the page was opened without office.js, it does
 * nothing. Call it while the bundle starts: Excel asks for functions as soon as the page is ready.
 */
export function registerFunctions(): void {
  if (typeof CustomFunctions === "undefined") return;
  for (const { id, call } of customFunctions)
    // The runtime appends an invocation object, which tells where the formula stands: none of ours wants to know.
    CustomFunctions.associate(id, (...values: unknown[]) => asExcel(call(...values.slice(0, -1))));
}

type ExcelCell = number | string | CustomFunctions.Error;

/** A single problem is thrown; in an array each stands in its own cell, and the other cells keep their numbers. */
function asExcel(result: FunctionResult): ExcelCell[][] {
  if (result instanceof Problem) return refuse(result);
  const cells: (CellResult | CustomFunctions.Error)[][] = result.cells;
  if (!result.hasProblems) return cells as ExcelCell[][];
  const only = cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : undefined;
  if (only instanceof Problem) return refuse(only);
  const errors = new Map<Problem, CustomFunctions.Error>();
  for (const row of cells)
    row.forEach((cell, column) => {
      if (!(cell instanceof Problem)) return;
      const error = errors.get(cell) ?? asError(cell);
      errors.set(cell, error);
      row[column] = error;
    });
  return cells as ExcelCell[][];
}

function refuse(problem: Problem): never {
  // Excel's class extends Error, which its type declarations do not say.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw asError(problem);
}

function asError({ code, message }: Problem): CustomFunctions.Error {
  return new CustomFunctions.Error(code as unknown as CustomFunctions.ErrorCode, message);
}
