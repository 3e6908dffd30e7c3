import type { CellRange } from "./address";

/** A host that has a screen: it can bring a cell before the user's eyes. */
export interface CellNavigator {
  /** Goes to the sheet and selects the range. Throws a `Refusal` where the sheet is gone or hidden. */
  show(sheet: string, range: CellRange): Promise<void>;
}
