import type { CellContent, SheetPlan } from "../../../workbook/SheetPlan";
import type { CellRange } from "../../../workbook/address";
import { literalText } from "./cellText";

/** What goes into `Range.formulas` and `Range.numberFormat` of a sheet's whole rectangle. */
export interface SheetContents {
  readonly range: CellRange;
  readonly formulas: readonly (readonly (string | number)[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Cells of the rectangle that the plan does not name are emptied. @returns null for a plan without cells */
export function sheetContents({ cells }: SheetPlan): SheetContents | null {
  if (cells.length === 0) return null;
  const bottom = Math.max(...cells.map(({ row }) => row));
  const right = Math.max(...cells.map(({ column }) => column));
  const matrix = <T>(blank: T): T[][] =>
    Array.from({ length: bottom + 1 }, () => Array.from({ length: right + 1 }, () => blank));
  const formulas = matrix<string | number>("");
  const numberFormats = matrix("General");
  for (const { row, column, content, style } of cells) {
    formulas[row]![column] = writtenContent(content);
    numberFormats[row]![column] = style.numberFormat ?? "General";
  }
  return { range: { top: 0, left: 0, bottom, right }, formulas, numberFormats };
}

export function writtenContent(content: CellContent): string | number {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return content.number;
    case "text":
      return literalText(content.text);
    case "formula":
      return `=${content.formula}`;
  }
}
