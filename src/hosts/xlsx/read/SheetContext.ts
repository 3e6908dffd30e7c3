import type { SharedText } from "./sharedStrings";

/** What the cells of a sheet refer to in other parts. */
export interface SheetContext {
  /** The sheet's name, for refusals. */
  readonly sheet: string;
  readonly strings: readonly SharedText[];
  /** Number format by cell style, undefined for General. */
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
}
