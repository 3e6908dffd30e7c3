import { rangeName, type CellRange } from "../../../workbook/address";
import type { Sync } from "../inExcel";
import { errorCode } from "../officeRefusal";
import { rangeOf, type ListedSheet } from "./readSheetList";

/** The set in which merged cells can be asked for; without it sheets are read as if nothing were merged. */
const mergesSet = "1.13";

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

/** @returns null where Excel refuses one of the ranges */
async function tryMerges(
  ranges: readonly Excel.Range[],
  sync: Sync
): Promise<readonly (readonly CellRange[])[] | null> {
  const areas = ranges.map((range) => {
    const merged = range.getMergedAreasOrNullObject();
    merged.load("address");
    return merged;
  });
  try {
    await sync();
  } catch (failure) {
    if (errorCode(failure) === null) throw failure;
    return null;
  }
  return areas.map((merged) =>
    merged.isNullObject ? [] : splitAddresses(merged.address).flatMap((text) => rangeOf(text) ?? [])
  );
}

/** A merge across the edge of two blocks is told by both. */
async function mergesInBlocks(
  sheet: ListedSheet,
  block: CellRange,
  sync: Sync
): Promise<readonly CellRange[]> {
  const found = await tryMerges([sheet.sheet.getRange(rangeName(block))], sync);
  if (found !== null) return found[0] ?? [];
  // One row that is refused has no more than half its cells merged; without them the row still reads.
  if (block.top === block.bottom) return [];
  const middle = Math.floor((block.top + block.bottom) / 2);
  const upper = await mergesInBlocks(sheet, { ...block, bottom: middle }, sync);
  const lower = await mergesInBlocks(sheet, { ...block, top: middle + 1 }, sync);
  return [...new Map([...upper, ...lower].map((range) => [rangeName(range), range])).values()];
}

/** Splits at commas that stand outside of quoted sheet names. */
function splitAddresses(text: string): readonly string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
