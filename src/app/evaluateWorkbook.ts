import type { Workbook } from "../workbook/Workbook";
import {
  prepareEvaluation,
  type EvaluationOptions,
  type WorkbookEvaluation,
} from "./prepareEvaluation";

/**
 * A bureau's workbook becomes its scored evaluation sheet. The road, front to back:
 *
 * ```
 *  workbook ─► snapshot ─► recognition ─► facts ─► evaluation ─► checks ─► plan ─► workbook
 *                 └─► memory (what people typed into our sheets before) ──┘
 * ```
 *
 * `prepareEvaluation` walks it up to the plan. Nothing is written unless all of it could be planned.
 * @throws Refusal where the workbook cannot be read, holds no known table, or must not be written
 */
export async function evaluateWorkbook(
  workbook: Workbook,
  options: EvaluationOptions
): Promise<WorkbookEvaluation> {
  const result = await prepareEvaluation(workbook, options);
  await workbook.write(result.plan);
  return result;
}
