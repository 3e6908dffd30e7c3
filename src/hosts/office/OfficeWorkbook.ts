import { rangeName, type CellRange } from "../../workbook/address";
import type { CellNavigator } from "../../workbook/CellNavigator";
import { Refusal } from "../../workbook/Refusal";
import type { WorkbookPlan } from "../../workbook/SheetPlan";
import type { Workbook } from "../../workbook/Workbook";
import type { WorkbookSnapshot } from "../../workbook/WorkbookSnapshot";
import { inExcel } from "./inExcel";
import { readWorkbook } from "./read/readWorkbook";
import { writePlan } from "./write/writePlan";

/** The port over the workbook that is open in Excel, through Office.js. */
export class OfficeWorkbook implements Workbook, CellNavigator {
  /** Rejects with a `Refusal`: those of `inExcel`, and `sourceChanging`. */
  read(): Promise<WorkbookSnapshot> {
    return inExcel(readWorkbook);
  }

  /** Rejects with a `Refusal`, and the workbook is as before: those of `inExcel` and of `writePlan`. */
  write(plan: WorkbookPlan): Promise<void> {
    return inExcel((context, sync) => writePlan(context, sync, plan));
  }

  /** Rejects with a `Refusal`: those of `inExcel`, `sheetGone`, `sheetHidden`. */
  show(sheet: string, range: CellRange): Promise<void> {
    return inExcel(async (context, sync) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      found.load("visibility");
      await sync();
      if (found.isNullObject) throw new Refusal("sheetGone", { sheet });
      if (found.visibility !== "Visible") throw new Refusal("sheetHidden", { sheet });
      found.activate();
      found.getRange(rangeName(range)).select();
      await sync();
    });
  }
}
