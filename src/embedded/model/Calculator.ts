/**
 * What computes the formulas of a book: the grid's engine in the page, a calculation of the test's own under jest.
 * It watches the book, and writes results with `BookModel.setResults`.
 */
export interface Calculator {
  /** Resolves when every change made so far is calculated, custom functions included; at once when idle. */
  settled(): Promise<void>;
  /** Computes everything anew. */
  recalculate(): Promise<void>;
}

/** For a book whose formulas nobody computes. */
export const noCalculator: Calculator = {
  settled: () => Promise.resolve(),
  recalculate: () => Promise.resolve(),
};
