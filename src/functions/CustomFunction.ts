import type { Problem } from "./Problem";
import type { Operand } from "./readNumber";

/** One cell of an answer. */
export type CellResult = number | string | Problem;

/** A rectangle of cells, which is the caller's to change. */
export interface Answer {
  readonly cells: CellResult[][];
  /** Whether any cell is a problem: who has none need not look through 100,000 rows for them. */
  readonly hasProblems: boolean;
}

/** What a function answers: cells, or one problem for the whole formula (wrong shape, mode, digits). */
export type FunctionResult = Answer | Problem;

/** A custom function as the runtime calls it; its words for people stand beside it as {@link FunctionHelp}. */
export interface CustomFunction {
  /** The name in a cell after `JX.`, and the id in functions.json. */
  readonly id: string;
  /**
   * Pure and synchronous. Each argument is a rectangle of cells, a single value, or undefined or null where it was left
   * out. Knows nothing of Excel: problems are values, and {@link registerFunctions} turns them into Excel's errors.
   */
  readonly call: (...values: readonly unknown[]) => FunctionResult;
}

/** The same words in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What people read about a function: the dialog of Excel, the help page. Not part of the bundle. */
export interface FunctionHelp {
  readonly function: CustomFunction;
  /** One sentence, at most 128 characters. */
  readonly summary: Words;
  /** In the order of the arguments; optional ones at the end. */
  readonly parameters: readonly ParameterHelp[];
  /** More than fits a dialog, for the help page. */
  readonly remarks?: Words;
  /** Each is computed by the function itself in a test. */
  readonly examples: readonly FunctionExample[];
}

export interface ParameterHelp {
  /** The operand that reads it, or its Chinese name: messages and dialogs call it the same. */
  readonly operand: Operand | string;
  readonly english: string;
  /** One sentence, at most 128 characters. */
  readonly about: Words;
  readonly optional?: true;
}

export interface FunctionExample {
  /** As Excel hands them over: single values, or a rectangle. */
  readonly values: readonly (number | string | readonly (readonly (number | string)[])[])[];
  /** The answer as a cell shows it: `99.36%`, `0.5`, `优`, `#N/A`. */
  readonly shows: string;
  readonly note: Words;
}
