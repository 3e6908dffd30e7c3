import { areaOf, lastColumn, lastRow, type Area } from "./area";
import type { SheetModel } from "./SheetModel";

/** The top left cell that is to be seen, which is selected when a sheet comes to the front for the first time. */
export function firstVisibleCell({ hiddenRows, hiddenColumns }: SheetModel): Area {
  return areaOf(firstNotIn(hiddenRows, lastRow), firstNotIn(hiddenColumns, lastColumn));
}

function firstNotIn(hidden: ReadonlySet<number>, last: number): number {
  let at = 0;
  while (hidden.has(at) && at < last) at += 1;
  return at;
}
