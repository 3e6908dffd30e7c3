import type { WorkbookPlan } from "./SheetPlan";
import type { WorkbookSnapshot } from "./WorkbookSnapshot";

/** The port that every host implements: Excel through Office.js, or the bytes of an .xlsx file. */
export interface Workbook {
  /** Reads the whole workbook once. Throws a `Refusal` where it cannot be read. */
  read(): Promise<WorkbookSnapshot>;
  /** Writes all sheets of the plan or none. Throws a `Refusal` where the workbook must not be written. */
  write(plan: WorkbookPlan): Promise<void>;
}
