/** What a cell holds or shows: Excel's own doubles, text, truth values, errors. Null is an empty cell. */
export type Scalar = number | string | boolean | CellError | null;

/** An error value; only `#VALUE!` and `#N/A` of a custom function carry a message of their own. */
export interface CellError {
  readonly error: ErrorText;
  readonly message?: string;
}

const errorTexts = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#BUSY!",
  "#SPILL!",
  "#CALC!",
] as const;

export type ErrorText = (typeof errorTexts)[number];

export function isErrorText(text: unknown): text is ErrorText {
  return (errorTexts as readonly unknown[]).includes(text);
}

export function isCellError(value: Scalar): value is CellError {
  return typeof value === "object" && value !== null;
}
