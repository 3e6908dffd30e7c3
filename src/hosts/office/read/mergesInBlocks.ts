import type { CellRange } from "../../../workbook/address";
import type { Sync } from "../inExcel";
import { queueMerges, saysTooMany } from "./mergedAreas";
import type { ListedSheet } from "./readSheetList";

/** Rows below a block that are asked for with it: a merge is told whole only by a range that holds all of it. */
const overlap = 64;

/** A sheet, and the rows in which merged cells are looked for. */
type SheetRows = Pick<ListedSheet, "sheet" | "used">;

/** The merged cells of a sheet that may have more of them than Excel tells at once, block of rows by block of rows. */
export async function mergesInBlocks(sheet: SheetRows, sync: Sync): Promise<readonly CellRange[]> {
  return sheet.used === null ? [] : blockMerges(sheet, sheet.used, sync);
}

/** The merges that begin in a block. */
async function blockMerges(
  sheet: SheetRows,
  block: CellRange,
  sync: Sync
): Promise<readonly CellRange[]> {
  const last = Math.min(block.bottom + overlap, sheet.used!.bottom);
  // Whole rows: merged cells may reach beyond the cells that hold something.
  const merges = queueMerges([sheet.sheet.getRange(`${block.top + 1}:${last + 1}`)]);
  try {
    await sync();
    return merges()[0]!.filter(({ top }) => top <= block.bottom);
  } catch (failure) {
    // The rows below may be what is too much; a block of one row is small enough with them nearly always.
    if (!saysTooMany(failure) || block.top === block.bottom) throw failure;
  }
  const middle = Math.floor((block.top + block.bottom) / 2);
  const upper = await blockMerges(sheet, { ...block, bottom: middle }, sync);
  const lower = await blockMerges(sheet, { ...block, top: middle + 1 }, sync);
  return [...upper, ...lower];
}
