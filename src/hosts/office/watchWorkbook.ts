import { inExcel } from "./inExcel";

/**
 * Calls `changed` whenever somebody changes cells or sheets of the workbook; our own writing keeps silent. It goes on
 * until the runtime ends.
 * @throws Refusal for everything that Excel refuses
 */
export function watchWorkbook(changed: () => void): Promise<void> {
  return inExcel(async ({ workbook }, sync) => {
    const notice = (): Promise<void> => {
      changed();
      return Promise.resolve();
    };
    const { worksheets } = workbook;
    worksheets.onChanged.add(notice);
    worksheets.onAdded.add(notice);
    worksheets.onDeleted.add(notice);
    await sync();
  });
}
