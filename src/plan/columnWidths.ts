import type { SheetPlan } from "../workbook/SheetPlan";
import type { OurSheetKind } from "./ourSheets";

/** Column widths in Excel's units, A first; A is hidden. */
export const columnWidths: Readonly<Record<OurSheetKind, readonly number[]>> = {
  scorecard: [4, 8, 9, 12, 6, 22, 28, 9, 8, 28, 22, 8, 14, 24, 10],
  facts: [4, 30, 7, 17, 15, 24, 30, 24, 18, 34, 18, 17, 8],
  findings: [4, 6, 8, 64, 16, 26, 16, 26, 30],
};

/** The columns of a sheet of ours as a plan wants them. */
export function layOutColumns(kind: OurSheetKind): SheetPlan["columns"] {
  return columnWidths[kind].map((width, column) => ({
    column,
    width,
    ...(column === 0 ? { hidden: true } : {}),
  }));
}
