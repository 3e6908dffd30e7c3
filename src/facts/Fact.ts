import type { Exact } from "../number/exact";
import type { CellRange } from "../workbook/address";
import type { FactId } from "./vocabulary";

/** The unit a fact's value is kept in: money in 元, counts as printed, rates as fractions. */
export type FactUnit = "元" | "人" | "项" | "个" | "比率" | "";

/** Where a value stands and how a live formula gets it from there. */
export interface FactSource {
  readonly sheet: string;
  /** The cells that were read, in reading order; a single cell is a range of one. */
  readonly ranges: readonly CellRange[];
  readonly reading: FactReading;
  /** Further sheets of a list that is spread over several (count, countWords): read alike and added. */
  readonly continued?: readonly { readonly sheet: string; readonly ranges: readonly CellRange[] }[];
}

/** How the cells of a source become the value, so that the working paper can do the same with a formula. */
export type FactReading =
  /** One numeric cell: value = cell × factor. */
  | { readonly form: "number"; readonly factor: string }
  /** One text cell that is a plain number with separators or spaces Excel can strip: value = VALUE(cell) × factor. */
  | { readonly form: "numericText"; readonly factor: string }
  /** One text cell that Excel cannot compute with (`28.8万元`, full width): the value becomes a marked literal. */
  | { readonly form: "literal" }
  /** Sum of all numbers in the ranges × factor. */
  | { readonly form: "sum"; readonly factor: string }
  /** Sum of `amounts` × factor over the rows whose cell in the ranges is exactly one of `words`; same shapes, pairwise. */
  | {
      readonly form: "sumWhere";
      readonly factor: string;
      readonly words: readonly string[];
      readonly amounts: readonly CellRange[];
    }
  /** Number of non-empty cells in the ranges. */
  | { readonly form: "count" }
  /** Number of cells in the ranges that are exactly one of `words` (a percentage text also stands for its number). */
  | {
      readonly form: "countWords";
      readonly words: readonly string[];
      /** Words that are known not to count; a cell with any other word leaves the count open. */
      readonly otherWords?: readonly string[];
    }
  /** First range's number minus the second's, × factor (年末实有人数 − 离退休人数). */
  | { readonly form: "difference"; readonly factor: string };

/** A value that was seen for an item: the one taken, or one that was not. */
export interface FactCandidate {
  readonly value: Exact | null;
  /** For name and year. */
  readonly text: string | null;
  readonly source: FactSource;
  /** Exactly as it stands in the cell. */
  readonly raw: string;
  /** 资金口径, 本级/汇总, year, as far as the sheet says; Chinese. */
  readonly scope: string;
  /** Why it is a candidate, or why it was not taken: a code for `messages/`. */
  readonly why: CandidateReason;
}

export type CandidateReason =
  /** Row label and column header in a table of the item's own family. */
  | "ownTable"
  /** A table of another family. */
  | "otherTable"
  /** A summary or prose sheet. */
  | "summary"
  /** A column of another year. */
  | "otherYear"
  /** The label only contains the item's name. */
  | "containedLabel"
  /** The label has several meanings (调整预算数, 在职人数 …). */
  | "ambiguousLabel"
  /** Counted or summed from a list. */
  | "list"
  /** Named with `--choose` or in the working paper. */
  | "named"
  /** Typed into the working paper. */
  | "entered";

/** One data item of the workbook, with everything that leads back to its cells. */
export interface Fact {
  readonly id: FactId;
  /**
   * found: one value was taken · ask: a person must choose or define first, value null ·
   * chosen: a person named the cell · entered: a person typed the value into the working paper.
   */
  readonly status: "found" | "ask" | "chosen" | "entered";
  readonly value: Exact | null;
  /** For name and year. */
  readonly text: string | null;
  readonly unit: FactUnit;
  readonly scope: string;
  /** Null only for an entered value. */
  readonly source: FactSource | null;
  readonly raw: string;
  /** How the taken value was recognised; the first candidate's reason where nothing was taken. */
  readonly why: CandidateReason;
  /** Values that were seen and not taken, best first; where status is `ask`, all of them. */
  readonly candidates: readonly FactCandidate[];
  /** Why a person is asked, for `messages/`; null unless status is `ask`. */
  readonly question: FactQuestion | null;
}

export type FactQuestion =
  | { readonly code: "equalCandidates" }
  | { readonly code: "ambiguousLabel"; readonly label: string }
  /** Task statuses that are neither done nor not done, as written, each once; blanks as `（空）`. */
  | {
      readonly code: "unknownStatuses";
      readonly words: readonly string[];
      readonly cells: readonly string[];
    }
  /** The cell cannot be read as a number. */
  | { readonly code: "unreadable"; readonly raw: string }
  /** A formula without a cached result, or an error value. */
  | { readonly code: "noValue"; readonly raw: string };

/** A rate printed in the workbook, compared with the computed one and never used. */
export interface PrintedRate {
  /** Data items whose quotient it claims to be, by the name it stands under, such as `三公经费控制率`. */
  readonly indicator: string;
  readonly value: Exact;
  readonly raw: string;
  readonly source: FactSource;
}

/** Something in a source cell that keeps it from being used. */
export interface ReadingProblem {
  readonly code:
    "uncalculated" | "errorValue" | "unreadable" | "repairedSinglePrecision" | "repeatedNumber";
  readonly sheet: string;
  readonly cell: string;
  readonly raw: string;
  /** The item it would have been. */
  readonly fact: FactId | null;
}

/** All that recognition got from a workbook. */
export interface RecognisedFacts {
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly printedRates: readonly PrintedRate[];
  readonly problems: readonly ReadingProblem[];
  /** True where at least one table or list of a known family was recognised. */
  readonly anyKnownTable: boolean;
}
