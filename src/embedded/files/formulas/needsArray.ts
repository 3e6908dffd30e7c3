import { mapCode } from "./mapCode";

const range = String.raw`\$?[A-Z]{1,3}\$?[0-9]{1,7}:\$?[A-Z]{1,3}\$?[0-9]{1,7}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}`;
const operator = String.raw`[-+*/^&<>=]`;
const calculated = new RegExp(`(?:${range})\\s*${operator}|${operator}\\s*(?:${range})`, "i");
const arrays =
  /(?<![\p{L}\p{N}_.])(?:FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|RANDARRAY|XLOOKUP|TRANSPOSE|MMULT|LET|LAMBDA|MAP|BYROW|BYCOL|SCAN|REDUCE|MAKEARRAY|VSTACK|HSTACK|TOCOL|TOROW|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|TEXTSPLIT)\(/iu;

/**
 * Whether a formula may compute with arrays though it fills one cell. Files mark such formulas; without the mark Excel
 * takes one cell of each range (`SUM(A1:A9*B1:B9)` would be one product). In doubt the mark does no harm.
 */
export function needsArray(formula: string): boolean {
  // Sheet names before ranges are no operators.
  let code = "";
  mapCode(formula, (piece) => {
    code += piece.startsWith("!") ? piece.slice(1) : piece;
    return piece;
  });
  const bare = code.replace(/[\p{L}\p{N}_.]+!/gu, "").replace(/^=/, "");
  return calculated.test(bare) || arrays.test(bare) || new RegExp(`^(?:${range})$`, "i").test(bare);
}
