import { displayResultFormula } from "../../rules/expression/workingOf";
import type { ValueKind } from "../../rules/methods/ValueMethod";

/** What of a line stands in a bureau's own form: 完成值, 自评得分, 自评依据, 扣分原因. */
export type FormField = "value" | "score" | "working" | "reason";

/**
 * The live formula of a form's cell, without `=`: what stands in our own 评分表, and blank stays blank. 完成值 is the
 * printed text, since the cell's number format is the form's and stays.
 * @param reference the cell of our 评分表, with its sheet
 * @param valueKind how the line's value prints
 */
export function formFormula(field: FormField, reference: string, valueKind: ValueKind): string {
  switch (field) {
    case "score":
      return `IF(ISNUMBER(${reference}),${reference},"")`;
    case "value":
      return `IF(ISNUMBER(${reference}),${displayResultFormula(reference, valueKind)},${reference}&"")`;
    case "working":
    case "reason":
      return `${reference}&""`;
  }
}

/** A cell on a sheet, or what Excel makes of it when the sheet was deleted. */
const reference =
  /(?:'((?:[^']|'')+)'|([^\s'"!(),&=<>+*/^]+))!(?:\$?[A-Z]{1,3}\$?[0-9]+|#REF!)|#REF!/u;

/**
 * Whether a formula is one of {@link formFormula}: by its shape alone, so that the form carries no marks of ours.
 * @param isOurs whether a sheet of this name is (or was) our 评分表
 */
export function isFormFormula(formula: string, isOurs: (sheet: string) => boolean): boolean {
  // All of them end so, and hardly any other formula does: most are passed quickly.
  const match = /""\)?$/.test(formula) ? reference.exec(formula) : null;
  if (match === null) return false;
  const [cell, quoted, bare] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  // Brackets name another workbook.
  if (sheet !== undefined && (/[[\]]/.test(sheet) || !isOurs(sheet))) return false;
  const written = [
    formFormula("score", cell, "percent"),
    formFormula("value", cell, "percent"),
    formFormula("value", cell, "count"),
    formFormula("reason", cell, "percent"),
  ];
  return written.includes(formula);
}
