import type { CandidateReason, FactQuestion, FactReading } from "../facts/Fact";
import type { FactId } from "../facts/vocabulary";
import type { Exact } from "../number/exact";
import type { CellRange } from "../workbook/address";

/** A value seen for an item somewhere, before it is compared with the others. */
export interface Sighting {
  readonly fact: FactId;
  /** In the item's own unit, except where `unitKnown` is false: then as it stands in the cell. */
  readonly value: Exact | null;
  readonly text: string | null;
  readonly sheet: string;
  readonly ranges: readonly CellRange[];
  readonly reading: FactReading;
  readonly raw: string;
  readonly scope: string;
  readonly why: CandidateReason;
  /** Smaller goes first; values of equal rank that differ are asked. */
  readonly rank: number;
  /** Money whose unit nothing on the sheet states. */
  readonly unitKnown: boolean;
  /** Set where this sighting, if it is the best, must be asked. */
  readonly question: FactQuestion | null;
  /** Which table of which sheet, for keeping the best of one table. */
  readonly table: string;
  /** Smaller is better within one table. */
  readonly adjust: number;
  /** One row of a list that is summed where the table gives no whole. */
  readonly part: boolean;
  /** The parts stand beside each other in one row. */
  readonly acrossColumns?: boolean;
  /** A part on a row of its own, not introduced by 其中. */
  readonly apart?: boolean;
  /** A row introduced by 其中: in the row above it. */
  readonly within?: boolean;
  /** Further sheets of a list that is spread over several. */
  readonly continued?: readonly { readonly sheet: string; readonly ranges: readonly CellRange[] }[];
}

/** A single cell as a range. */
export const cellRange = (row: number, column: number): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});
