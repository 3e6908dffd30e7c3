import { refusalOf } from "./officeRefusal";
import { withinTimeLimit } from "./timeLimit";

/** Sends what was queued and waits for the answer, but not without end. */
export type Sync = () => Promise<void>;

/**
 * One visit to the workbook. A cell that a person is editing delays it instead of failing it. It is over when the work
 * is done: the library's own last message, in which it lets go of what it held, is not waited for.
 * @throws Refusal for everything that Excel refuses: the codes of `officeRefusal.ts`, and `excelSilent`
 */
export function inExcel<T>(
  work: (context: Excel.RequestContext, sync: Sync) => Promise<T>
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    Excel.run({ delayForCellEdit: true }, async (context) => {
      resolve(await work(context, () => withinTimeLimit(context.sync().then(() => undefined))));
    }).catch((failure: unknown) => {
      const refusal = refusalOf(failure);
      reject(refusal instanceof Error ? refusal : new Error(String(refusal)));
    });
  });
}
