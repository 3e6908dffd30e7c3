import type { SheetPlan } from "../workbook/SheetPlan";
import type { RulePack } from "../rules/RulePack";
import { scorecard } from "./columns";
import { lineMarks } from "./lineMarks";
import type { OurSheetKind } from "./ourSheets";

/** Column widths in Excel's units, A first; A is hidden. */
export const columnWidths: Readonly<Record<OurSheetKind, readonly number[]>> = {
  scorecard: [4, 8, 9, 12, 6, 22, 28, 9, 8, 28, 22, 8, 14, 24, 10],
  facts: [4, 30, 7, 17, 15, 24, 30, 24, 18, 34, 18, 17, 8],
  findings: [4, 6, 8, 64, 16, 26, 16, 26, 30],
  pack: [4, 10, 12, 16, 7, 40, 40, 24, 28],
};

/** 备注 of the scorecard is wider where it tells what was changed or not understood. */
export function noteWidth({ lines }: Pick<RulePack, "lines">): number {
  const told = lines.some((line) => lineMarks(line) !== "");
  return told ? 20 : columnWidths.scorecard[scorecard.note]!;
}

/**
 * The columns of a sheet of ours as a plan wants them.
 * @param widths other widths than the usual, by column
 */
export function layOutColumns(
  kind: OurSheetKind,
  widths: ReadonlyMap<number, number> = new Map()
): SheetPlan["columns"] {
  return columnWidths[kind].map((width, column) => ({
    column,
    width: widths.get(column) ?? width,
    ...(column === 0 ? { hidden: true } : {}),
  }));
}
