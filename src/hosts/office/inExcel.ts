import { refusalOf } from "./officeRefusal";
import { withinTimeLimit } from "./timeLimit";

/** Sends what was queued and waits for the answer, but not without end. */
export type Sync = () => Promise<void>;

/**
 * One visit to the workbook. A cell that a person is editing delays it instead of failing it.
 * @throws Refusal for everything that Excel refuses: the codes of `officeRefusal.ts`, and `excelSilent`
 */
export async function inExcel<T>(
  work: (context: Excel.RequestContext, sync: Sync) => Promise<T>
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) =>
      work(context, () => withinTimeLimit(context.sync().then(() => undefined)))
    );
  } catch (failure) {
    throw refusalOf(failure);
  }
}
