import type { LineResult } from "../../evaluation/Evaluation";
import type { CellAddress } from "../../workbook/address";
import type { CellContent } from "../../workbook/SheetPlan";
import type { FormField } from "./formFormula";
import type { LineMatch } from "./matchLines";

/** A cell of a bureau's own form that belongs to a line, zero-based. */
export interface FormCell extends CellAddress {
  readonly field: FormField;
  readonly line: LineResult;
}

/** A cell that gets our formula. */
export interface FilledFormCell extends FormCell {
  /** What a person had typed there; null where it was blank or ours. */
  readonly replaced: string | null;
}

/** A cell that a person filled in, and that stays as it is. */
export interface KeptFormCell extends FormCell {
  /** What stands there, as text. */
  readonly filled: string;
  /** What we have for it, as text; "" for nothing. */
  readonly own: string;
  /** Whether both say the same. */
  readonly agrees: boolean;
  /** Of a score: typed − computed in points, plain decimal text; null where either is no number. */
  readonly difference: string | null;
  /** What is written again from an earlier output of ours; null where it stands in the form itself. */
  readonly carried: CellContent | null;
}

/** A form before it is filled: which cells are ours to fill, which hold something of hers. */
export interface FormState {
  /** The form's tab. */
  readonly sheet: string;
  readonly filled: readonly FilledFormCell[];
  readonly kept: readonly KeptFormCell[];
  /** Cells with a formula of ours whose line is not scored there any more: they are emptied. */
  readonly emptied: readonly CellAddress[];
  /** Cells that two lines would share: the second one is left out. */
  readonly shared: readonly FormCell[];
  readonly match: LineMatch;
}
