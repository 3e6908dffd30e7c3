/** What is known of a line of a scoring table when its value is looked for; texts as written in the table. */
export interface LineValueInput {
  readonly name: string;
  readonly explanation: string;
  readonly formula: string;
  /** The indicator as the criterion names it; null where it names none. */
  readonly subject: string | null;
  /** The formula that the criterion gives; null where it gives none. */
  readonly sentenceFormula: string | null;
  /** What the score method wants; null where it can do with either. */
  readonly kind: "percent" | "count" | null;
}

/** The value of a line, and how it was found. */
export interface LineValue {
  /** In the expression language of packs; null where it must be asked or typed. */
  readonly expression: string | null;
  readonly valueKind: "percent" | "count";
  /**
   * formula: printed in the formula or explanation column · name: the usual formula of an indicator of this name ·
   * sentence: given or named by the criterion · none: a person types the value.
   */
  readonly via: "formula" | "name" | "sentence" | "none";
  /** The formula as written; null where none was found. */
  readonly formulaText: string | null;
  /** Words of the formula that name no data item, as written. */
  readonly unknown: readonly string[];
  /** What the text leaves open and how it was settled: short Chinese sentences for the confirmation. */
  readonly doubts: readonly string[];
}
