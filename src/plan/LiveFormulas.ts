/** The live formulas of a line, part or checklist item; null where a person writes into the cell. */
export interface LiveFormulas {
  readonly value: string | null;
  /** Null for a line judged by hand: its score cell is what she types. */
  readonly score: string | null;
  /** The points that its decided part stands for. */
  readonly decided: string;
  readonly working: string | null;
  readonly reason: string;
}
