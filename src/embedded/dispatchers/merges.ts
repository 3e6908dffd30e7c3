import { contains, intersect, type Area } from "../model/area";
import type { NewCell } from "../model/BookModel";
import { HostError } from "../protocol/HostError";
import { mayChange } from "./protection";
import { cellCount, columnCount, rowCount, type CellRange } from "./ranges";
import type { Session } from "./Session";

/** Excel tells no more merged cells than this at once. */
const mostMerges = 512;
const mostCells = 5_000_000;

/** Merges the range, or each of its rows; of its contents the first cell's stays. */
export function mergeCells({ sheet, area }: CellRange, across: boolean, { book }: Session): void {
  mayChange({ sheet }, "Range.merge", "allowFormatCells");
  if (cellCount(area) > mostCells) throw new HostError("InvalidArgument", "Range.merge");
  const merged = (across ? rowsOf(area) : [area]).filter((one) => cellCount(one) > 1);
  for (const one of merged) {
    const cells = Array.from({ length: rowCount(one) }, (_, down) =>
      Array.from({ length: columnCount(one) }, (__, right): NewCell =>
        down === 0 && right === 0 ? undefined : null
      )
    );
    const hasMore = [...sheet.cellsIn(one)].some(
      ({ row, column }) => row !== one.top || column !== one.left
    );
    if (hasMore) book.setContents(sheet, one, cells, "api");
  }
  book.changeSheet(sheet, "merges", "api", () => {
    sheet.merges = [...sheet.merges.filter((merge) => intersect(merge, area) === null), ...merged];
  });
}

/** Takes apart every merged cell that the range touches. */
export function unmergeCells({ sheet, area }: CellRange, { book }: Session): void {
  mayChange({ sheet }, "Range.unmerge", "allowFormatCells");
  const left = sheet.merges.filter((merge) => intersect(merge, area) === null);
  if (left.length === sheet.merges.length) return;
  book.changeSheet(sheet, "merges", "api", () => {
    sheet.merges = left;
  });
}

/**
 * The merged cells whose first cell lies in the range, and of these what lies in it: Excel tells no others, and no more.
 * @throws HostError `GeneralException` for more than Excel tells
 */
export function mergesIn({ sheet, area }: CellRange): readonly Area[] {
  const found = sheet.merges.flatMap((merge) =>
    contains(area, merge.top, merge.left) ? (intersect(merge, area) ?? []) : []
  );
  if (found.length > mostMerges)
    throw new HostError("GeneralException", "Range.getMergedAreasOrNullObject");
  return found;
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: rowCount(area) }, (_, down) => ({
    ...area,
    top: area.top + down,
    bottom: area.top + down,
  }));
}
