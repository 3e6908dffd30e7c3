/** The error values the interpreter can give. */
export type ErrorCode = "#VALUE!" | "#DIV/0!" | "#REF!" | "#N/A" | "#NAME?" | "#NUM!";

/** An Excel error on its way up: thrown while a formula is computed, kept as the value of its cell. */
export class FormulaError extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
    this.name = "FormulaError";
  }
}

/** What a cell or an expression can be; null is a blank cell. */
export type Value = number | string | boolean | FormulaError | null;

/** A value that is no error; errors travel by throwing. */
export type Plain = Exclude<Value, FormulaError>;

/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  readonly kind: "area";
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An argument: a reference stays one, because SUM and COUNT treat `A1` otherwise than its value. */
export type Operand = Area | Plain;

export function isArea(operand: Operand): operand is Area {
  return typeof operand === "object" && operand !== null;
}

/** What a recalculated cell shows: errors as their text, as a file stores them. */
export type CellResult = number | string | boolean;

/** A constant, or a formula without its `=`. A cell that is not listed is blank. */
export type CellContent = number | string | boolean | { readonly formula: string };

/** Sheets by name, cells by address in A1 form without `$`. */
export type Book = ReadonlyMap<string, ReadonlyMap<string, CellContent>>;
