import { fromDouble, plain } from "../../number/exact";
import type { CellContent } from "../../workbook/SheetPlan";
import type { CellSnapshot } from "../../workbook/WorkbookSnapshot";
import { isFormFormula } from "./formFormula";

/** What a person filled into a form's cell: as text for comparing, as content for writing it again. */
export interface TypedFormCell {
  readonly text: string;
  /** Null where it holds what cannot be written as it is, such as an error value without its formula. */
  readonly content: CellContent | null;
}

/** @returns null for a blank cell and for one with a formula of ours */
export function typedCell(
  cell: CellSnapshot | undefined,
  isOurs: (sheet: string) => boolean
): TypedFormCell | null {
  if (cell === undefined) return null;
  const { value, formula } = cell;
  if (formula !== undefined && isFormFormula(formula, isOurs)) return null;
  const typed = (text: string, constant: CellContent | null): TypedFormCell => {
    if (formula === undefined) return { text, content: constant };
    const cached = value.kind === "number" ? value.number : text;
    return { text, content: { kind: "formula", formula, cached } };
  };
  switch (value.kind) {
    case "number":
      return typed(plain(fromDouble(value.number)), { kind: "number", number: value.number });
    case "text": {
      const text = value.text.trim();
      if (text === "" && formula === undefined) return null;
      return typed(text, { kind: "text", text: value.text });
    }
    case "boolean":
      return typed(value.boolean ? "TRUE" : "FALSE", null);
    case "error":
      return typed(value.error, null);
    case "uncalculated":
      return { text: `=${formula ?? ""}`, content: null };
  }
}
