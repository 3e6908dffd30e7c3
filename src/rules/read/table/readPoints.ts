import { Exact, plain } from "../../../number/exact";
import { halfWidth } from "../../../number/parse/halfWidth";
import { readWritten } from "../../../number/parse/readWritten";
import { repairSinglePrecision } from "../../../number/parse/singlePrecision";
import type { TableCell } from "./TableGrid";

/** What a points cell holds: a number as written, and whether it is one in percent. */
export interface PointsText {
  /** Points, or the number before `%`. */
  readonly value: Exact;
  readonly percent: boolean;
}

/** 「5分」, 「最高5分」, 「+5」, 「（5）」: what stands around the number of a points cell. */
const around = /^[(]?(?:分值|权重|满分|最高|最多|不超过|上限|加|\+){0,2}:?([^()]*?)分?[)]?$/;

/**
 * Reads a cell of the points column: a number, a fraction that its format shows in percent, or text such as 「５ 分」.
 * @returns null where it holds no single number, and for errors
 */
export function readPoints({ cell, text }: TableCell): PointsText | null {
  if (cell === null || text === "") return null;
  if (cell.value.kind === "number") {
    const percent = (cell.numberFormat ?? "").replace(/"[^"]*"/g, "").includes("%");
    const value = new Exact(text);
    return percent
      ? { value: (repairSinglePrecision(value) ?? value).times(100), percent }
      : { value, percent };
  }
  if (cell.value.kind !== "text") return null;
  const compact = halfWidth(text);
  const written = readWritten(around.exec(compact)?.[1] ?? compact, "rate");
  if (written.kind !== "number") return null;
  return { value: written.value, percent: written.unit === "%" };
}

/** Points as plain decimal text; what a table deducts, it gives no points for. */
export function pointsText(value: Exact): string {
  return value.isNegative() ? "0" : plain(value);
}
