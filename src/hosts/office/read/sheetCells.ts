import type { CellSnapshot, CellValue } from "../../../workbook/WorkbookSnapshot";

/** The three matrices of a range as Office.js gives them. */
export interface RangeContents {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** The used cells of a range, in row-major order. @param top zero-based row of its first cell @param left its column */
export function sheetCells(
  { values, formulas, numberFormat }: RangeContents,
  { top, left }: { readonly top: number; readonly left: number }
): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  values.forEach((row, down) => {
    row.forEach((value, across) => {
      const formula = formulaText(formulas[down]?.[across], value);
      if (value === "" && formula === null) return;
      const format = numberFormat[down]?.[across];
      cells.push({
        row: top + down,
        column: left + across,
        value: cellValue(value),
        ...(formula !== null && { formula }),
        ...(typeof format === "string" &&
          format !== "General" &&
          format !== "" && { numberFormat: format }),
      });
    });
  });
  return cells;
}

/** A text that a person typed as `'=abc` reads the same in both matrices; a formula never equals its result. */
function formulaText(formula: unknown, value: unknown): string | null {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return null;
  return formula.slice(1);
}

/** Excel's error values in every display language of Office.js's English matrices. */
const errors =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!)$/;
/** What a cell shows while its result is on the way. */
const waiting = /^#(BUSY!|GETTING_DATA)$/;

function cellValue(value: unknown): CellValue {
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  const text = String(value);
  if (waiting.test(text)) return { kind: "uncalculated" };
  return errors.test(text) ? { kind: "error", error: text } : { kind: "text", text };
}
