import { rangeName } from "../../../workbook/address";
import type { SheetPlan } from "../../../workbook/SheetPlan";
import { writtenContent, type SheetContents } from "./contents";

/** Queues reading a written sheet back. @returns after the next sync: whether every cell holds what was planned */
export function readBack(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  contents: SheetContents
): () => boolean {
  const range = sheet.getRange(rangeName(contents.range));
  range.load("formulas");
  return () =>
    plan.cells.every(({ row, column, content }) => {
      const read: unknown = (range.formulas as unknown[][])[row]?.[column];
      const written = writtenContent(content);
      // Excel may write a formula its own way: spaces, quotes around sheet names.
      if (content.kind === "formula") return typeof read === "string" && read.startsWith("=");
      return read === written || (content.kind === "text" && read === content.text);
    });
}
