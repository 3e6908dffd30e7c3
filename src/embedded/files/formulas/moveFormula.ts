import { columnName, lastColumn, lastRow, parseArea } from "../../model/area";
import { mapCode } from "./mapCode";

/** A cell, a span of columns or a span of rows; no name, no function and no number with letters behind it. */
const reference =
  /(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7}))(?![\p{L}\p{N}_.(!])/giu;

/**
 * A shared formula for another cell that shares it: relative references move, what leaves the grid is `#REF!`.
 * @param formula as at its first cell, e.g. `A1*$B$1`; moved down by one it is `A2*$B$1`
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string): string | null => {
    const at = parseArea(`${letters}1`)!.left + (fixed === "" ? columns : 0);
    return at < 0 || at > lastColumn ? null : `${fixed}${columnName(at)}`;
  };
  const row = (fixed: string, digits: string): string | null => {
    const at = Number(digits) - 1 + (fixed === "" ? rows : 0);
    return at < 0 || at > lastRow ? null : `${fixed}${at + 1}`;
  };
  return mapCode(formula, (code) =>
    code.replace(reference, (whole: string, ...groups: (string | undefined)[]) => {
      const [c$, c, r$, r, first$, first, last$, last, top$, top, bottom$, bottom] = groups;
      if (c !== undefined && r !== undefined) {
        if (!isCell(c, r)) return whole;
        return joined("", column(c$ ?? "", c), row(r$ ?? "", r));
      }
      if (first !== undefined && last !== undefined) {
        if (!isCell(first, "1") || !isCell(last, "1")) return whole;
        return joined(":", column(first$ ?? "", first), column(last$ ?? "", last));
      }
      return joined(":", row(top$ ?? "", top ?? ""), row(bottom$ ?? "", bottom ?? ""));
    })
  );
}

/** `XFE1` and `A2000000` look like cells, and are names. */
function isCell(letters: string, digits: string): boolean {
  return parseArea(`${letters}${digits}`) !== null;
}

function joined(separator: string, first: string | null, last: string | null): string {
  return first === null || last === null ? "#REF!" : `${first}${separator}${last}`;
}
