import type { Exact } from "../../number/exact";
import type { ValueKind } from "../methods/ValueMethod";
import { displayNumber, displayNumberFormula, type DisplayUnit } from "./displayNumber";
import type { Expression } from "./Expression";
import { joinTextPieces, type TextPiece } from "./textFormula";
import { wordsOf, type WorkingPiece } from "./wordsOf";

/** How an operand is named and shown in a calculation: `支出决算数`, in 万元. */
export interface OperandName {
  readonly label: string;
  readonly unit: DisplayUnit;
}

/**
 * 自评依据: the calculation in words with its numbers,
 * `编外人数25人÷（在编人数41人＋编外人数25人）×100%=37.88%`.
 * @param operandOf name and value of a data item or part; its value null where it is not known
 * @param result the printed value of the indicator
 * @returns "" where an operand or the result is not known
 */
export function workingOf(
  tree: Expression,
  operandOf: (id: string) => OperandName & { readonly value: Exact | null },
  result: { readonly value: Exact | null; readonly kind: ValueKind }
): string {
  const pieces: string[] = [];
  if (result.value === null) return "";
  for (const piece of piecesOf(tree, operandOf, result.kind)) {
    if (typeof piece === "string") {
      pieces.push(piece);
    } else if (piece === resultPiece) {
      pieces.push(displayResult(result.value, result.kind));
    } else {
      const { label, unit, value } = operandOf(piece.id);
      if (value === null) return "";
      pieces.push(label, displayNumber(value, unit));
    }
  }
  return pieces.join("");
}

/**
 * The same sentence as a live Excel formula, without `=`; `""` while the value cell holds no number.
 * @param operandOf name and cell of a data item or part
 * @param result the 完成值 cell
 */
export function workingFormula(
  tree: Expression,
  operandOf: (id: string) => OperandName & { readonly cell: string },
  result: { readonly cell: string; readonly kind: ValueKind }
): string {
  const pieces: TextPiece[] = [];
  for (const piece of piecesOf(tree, operandOf, result.kind)) {
    if (typeof piece === "string") {
      pieces.push({ words: piece });
    } else if (piece === resultPiece) {
      pieces.push({ formula: displayResultFormula(result.cell, result.kind) });
    } else {
      const { label, unit, cell } = operandOf(piece.id);
      pieces.push({ words: label }, { formula: displayNumberFormula(cell, unit) });
    }
  }
  return `IF(ISNUMBER(${result.cell}),${joinTextPieces(pieces)},"")`;
}

/** The indicator's value as a sentence prints it: `37.88%`, `2`. */
export function displayResult(value: Exact, kind: ValueKind): string {
  return displayNumber(value, kind);
}

/** The same as an Excel expression of type text. */
export function displayResultFormula(cell: string, kind: ValueKind): string {
  return displayNumberFormula(cell, kind);
}

const resultPiece: WorkingPiece = { id: "" };

function piecesOf(
  tree: Expression,
  operandOf: (id: string) => OperandName,
  kind: ValueKind
): readonly WorkingPiece[] {
  const isRate = (id: string): boolean => operandOf(id).unit === "percent";
  // A bare operand is its own result: 满意度92.00%.
  if (tree.kind === "identifier") return [tree];
  return [...wordsOf(tree, isRate, kind), "=", resultPiece];
}
