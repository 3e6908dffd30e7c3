import { futureFunctions, plainDotted, worksheetFunctions } from "./futureFunctions";
import { mapCode } from "./mapCode";
import { markParameters } from "./parameters";

/** A name that is called; the look-behind keeps it whole. */
const call = /(?<![\p{L}\p{N}_.\\])([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu;

/** Excel's mark before functions of add-ins in files: `JX.EXECRATE` stands as `_xldudf_JX_EXECRATE`. */
const userDefined = /_xldudf_([A-Za-z0-9]+)_([A-Za-z0-9_]+)(?=\()/g;

/** A formula as Excel shows it, with `=`, from the text of a file. */
export function fromFile(text: string): string {
  // Files without the `=` are the rule; some programs write it all the same.
  const formula = text.startsWith("=") ? text.slice(1) : text;
  if (!formula.includes("_xl")) return `=${formula}`;
  const shown = mapCode(formula, (code) =>
    code
      .replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/gi, "$1#")
      .replace(/_xlfn\.SINGLE\(([^()]*)\)/gi, "@$1")
      .replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./gi, "")
      .replace(userDefined, "$1.$2")
  );
  return `=${shown}`;
}

/** The text for a file of a formula as Excel shows it. */
export function toFile(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  const marked = markParameters(text);
  return mapCode(marked, (code) =>
    code
      .replace(call, (name: string) => fileName(name))
      // A plain formula of a file means one cell wherever it may; the sign is only shown.
      .replaceAll("@", "")
      .replace(/((?:\$?[A-Z]{1,3}\$?[0-9]{1,7}))#(?![\p{L}\p{N}/])/giu, "_xlfn.ANCHORARRAY($1)")
  );
}

function fileName(name: string): string {
  const word = name.toUpperCase();
  if (word.startsWith("_XL")) return name;
  if (worksheetFunctions.has(word)) return `_xlfn._xlws.${name}`;
  if (futureFunctions.has(word)) return `_xlfn.${name}`;
  if (!word.includes(".") || plainDotted.has(word)) return name;
  return `_xldudf_${name.replaceAll(".", "_")}`;
}
