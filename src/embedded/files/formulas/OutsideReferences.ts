import type { BookModel } from "../../model/BookModel";

const strings = /"(?:[^"]|"")*"/g;
const words = /[\p{L}_][\p{L}\p{N}_.]*/gu;

/**
 * Knows the formulas that name a table's columns or another workbook, `表1[金额]`, `[1]Sheet1!A1`, or a name that does.
 * A file of ours has neither table nor link, and Excel would take such a formula for damage.
 */
export class OutsideReferences {
  private readonly names: ReadonlySet<string>;

  constructor({ names }: BookModel) {
    const outside = names.filter(({ formula }) => hasBracket(formula));
    this.names = new Set(outside.map(({ name }) => name.toLowerCase()));
  }

  isIn(formula: string): boolean {
    if (hasBracket(formula)) return true;
    if (this.names.size === 0) return false;
    const found = formula.replace(strings, "").toLowerCase().match(words) ?? [];
    return found.some((word) => this.names.has(word));
  }
}

function hasBracket(formula: string): boolean {
  return formula.replace(strings, "").includes("[");
}
