import type { CellResult, CustomFunction } from "../../../src/functions/CustomFunction";
import { Problem } from "../../../src/functions/Problem";
import { customFunctions } from "../../../src/functions/registry";

/** The function of that id; a wrong id is a mistake in the test. */
export function functionOf(id: string): CustomFunction {
  const found = customFunctions.find((one) => one.id === id);
  if (!found) throw new Error(`no function ${id}`);
  return found;
}

/** What the cells show: numbers, words, and problems as `#N/A message`. */
export function call(id: string, ...values: readonly unknown[]): unknown {
  const result = functionOf(id).call(...values);
  if (result instanceof Problem) return shown(result);
  return result.cells.map((row) => row.map(shown));
}

/** The single cell that a formula of single values shows. */
export function callOne(id: string, ...values: readonly unknown[]): unknown {
  const result = call(id, ...values);
  if (!Array.isArray(result)) return result;
  const rows = result as readonly (readonly unknown[])[];
  if (rows.length !== 1 || rows[0]!.length !== 1) throw new Error("more than one cell");
  return rows[0]![0];
}

function shown(cell: CellResult): number | string {
  if (!(cell instanceof Problem)) return cell;
  return cell.message === "" ? cell.code : `${cell.code} ${cell.message}`;
}
