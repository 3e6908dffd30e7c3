import type { CellRange } from "../../../workbook/address";
import { errorCode } from "../officeRefusal";
import { rangeOf } from "./rangeOf";

/** The set in which merged cells can be asked for; without it sheets are read as if nothing were merged. */
const mergesSet = "1.13";

/** Errors that say nothing of how many merges there are. */
const otherErrors =
  /^(AccessDenied|ActivityLimitReached|ApiNotFound|ConnectionFailure|InvalidOperationInCellEditMode|InvalidRequestContext|InvalidSession|ItemNotFound|RequestAborted|SessionNotFound|UnsupportedOperation)$/;

/** Queues asking for the merged cells of ranges. @returns what they are, after the next sync */
export function queueMerges(
  ranges: readonly Excel.Range[]
): () => readonly (readonly CellRange[])[] {
  if (!Office.context.requirements.isSetSupported("ExcelApi", mergesSet)) {
    return () => ranges.map(() => []);
  }
  const found = ranges.map((range) => {
    const merged = range.getMergedAreasOrNullObject();
    // Not `address`, which is one long text.
    merged.load("areas/items/address");
    return merged;
  });
  return () =>
    found.map((merged) =>
      merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => rangeOf(address) ?? [])
    );
}

/** Excel tells at most 512 merged areas of one range; it has no code of its own for more. */
export function saysTooMany(failure: unknown): boolean {
  const code = errorCode(failure);
  return code !== null && !otherErrors.test(code);
}
