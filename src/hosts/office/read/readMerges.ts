import type { CellRange } from "../../../workbook/address";
import type { Sync } from "../inExcel";
import { errorCode } from "../officeRefusal";
import { rangeOf, type ListedSheet } from "./readSheetList";

/** The set in which merged cells can be asked for; without it sheets are read as if nothing were merged. */
const mergesSet = "1.13";

/** Errors that say nothing of how many merges there are. */
const otherErrors =
  /^(AccessDenied|ActivityLimitReached|ApiNotFound|ConnectionFailure|InvalidOperationInCellEditMode|InvalidRequestContext|InvalidSession|ItemNotFound|RequestAborted|SessionNotFound|UnsupportedOperation)$/;

/** Rows below a block that are asked for with it: a merge is told whole only by a range that holds all of it. */
const overlap = 64;

/**
 * The merged cells of every sheet, in one sync as a rule. Excel refuses to tell more than 512 of one range: such a
 * sheet is asked again in smaller blocks.
 */
export async function readMerges(
  sheets: readonly ListedSheet[],
  sync: Sync
): Promise<readonly (readonly CellRange[])[]> {
  const none = sheets.map(() => []);
  if (!Office.context.requirements.isSetSupported("ExcelApi", mergesSet)) return none;
  const used = sheets.filter((sheet) => sheet.used !== null);
  if (used.length === 0) return none;
  const found = await tryMerges(
    used.map(({ sheet }) => sheet.getRange()),
    sync
  );
  const bySheet = new Map(found?.map((merges, index) => [used[index], merges]));
  if (found === null) {
    for (const one of used) bySheet.set(one, await mergesInBlocks(one, one.used!, sync));
  }
  return sheets.map((sheet) => bySheet.get(sheet) ?? []);
}

/** @returns null where Excel refuses one of the ranges, as it does for too many merges */
async function tryMerges(
  ranges: readonly Excel.Range[],
  sync: Sync
): Promise<readonly (readonly CellRange[])[] | null> {
  const found = ranges.map((range) => {
    const merged = range.getMergedAreasOrNullObject();
    // Not `address`, which is one long text.
    merged.load("areas/items/address");
    return merged;
  });
  try {
    await sync();
  } catch (failure) {
    const code = errorCode(failure);
    if (code === null || otherErrors.test(code)) throw failure;
    return null;
  }
  return found.map((merged) =>
    merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => rangeOf(address) ?? [])
  );
}

/** The merges that begin in a block of rows. */
async function mergesInBlocks(
  sheet: ListedSheet,
  block: CellRange,
  sync: Sync
): Promise<readonly CellRange[]> {
  const last = Math.min(block.bottom + overlap, sheet.used!.bottom);
  const found = await tryMerges([wholeRows(sheet, block.top, last)], sync);
  if (found !== null) return found[0]!.filter(({ top }) => top <= block.bottom);
  if (block.top === block.bottom) {
    // No single row holds so many: what Excel refuses here is something else, and it is told.
    const [row] = (await tryMerges([wholeRows(sheet, block.top, block.top)], sync)) ?? [];
    if (row === undefined) throw new Error(`merged cells of row ${block.top + 1} cannot be read`);
    return row;
  }
  const middle = Math.floor((block.top + block.bottom) / 2);
  const upper = await mergesInBlocks(sheet, { ...block, bottom: middle }, sync);
  const lower = await mergesInBlocks(sheet, { ...block, top: middle + 1 }, sync);
  return [...upper, ...lower];
}

/** Merged cells may reach beyond the cells that hold something. */
function wholeRows({ sheet }: ListedSheet, first: number, last: number): Excel.Range {
  return sheet.getRange(`${first + 1}:${last + 1}`);
}
