import { coerce } from "../coercion/coerce";
import { formulaIsWellFormed } from "../coercion/formulaIsWellFormed";
import type { Cell, SheetModel } from "../model/SheetModel";

/** Why a cell does not take what was typed. */
export type TypingRefusal = "protectedCell" | "malformedFormula";

/** Whether a person may not change the cell. */
export function isLocked(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.protected && sheet.format(row, column).locked;
}

/** Whether Excel would take a formula that a person ends here: it closes open brackets by itself. */
export function isTypable(formula: string): boolean {
  return formula === "=" || formulaIsWellFormed(closed(formula));
}

/** What a person's text makes of a cell, or why it makes nothing. */
export function typedText(
  sheet: SheetModel,
  row: number,
  column: number,
  text: string
): TypingRefusal | { readonly cell: Cell | null; readonly numberFormat?: string } {
  if (isLocked(sheet, row, column)) return "protectedCell";
  if (text === "") return { cell: null };
  const { value, formula, prefixed, numberFormat } = coerce(
    text,
    sheet.format(row, column).numberFormat
  );
  if (formula !== undefined && !isTypable(formula)) return "malformedFormula";
  return {
    cell: {
      value,
      formula: formula === undefined ? null : closed(formula),
      ...(prefixed ? { prefixed } : {}),
    },
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function closed(formula: string): string {
  return formula + ")".repeat(Math.max(0, count(formula, "(") - count(formula, ")")));
}

function count(text: string, character: string): number {
  return text.replaceAll(/"[^"]*"/g, "").split(character).length - 1;
}
