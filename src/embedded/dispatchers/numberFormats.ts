import { isValidFormat } from "numfmt";
import { areaOf } from "../model/area";
import { HostError } from "../protocol/HostError";
import { setFormat } from "./formats";
import { matrixOf, shaped } from "./rangeContents";
import { areasOf, CellAreas, isUnbounded, type CellRange } from "./ranges";
import type { Session } from "./Session";

export function readNumberFormats(target: CellRange): unknown {
  return matrixOf(
    target,
    "Range.numberFormat",
    (row, column) => target.sheet.format(row, column).numberFormat
  );
}

/** A matrix, or one format for all; `null` leaves a cell alone, "" is General. */
export function writeNumberFormats(target: CellRange, written: unknown, session: Session): void {
  const member = "Range.numberFormat";
  const whole = Array.isArray(written) ? undefined : formatOf(written, member);
  if (whole !== undefined || isUnbounded(target.area)) {
    if (whole === undefined || whole === null) throw new HostError("InvalidArgument", member);
    setFormat(areasOf(target), { numberFormat: whole }, session, member);
    return;
  }
  const at = shaped(target, written, member);
  const { sheet, area } = target;
  for (let row = area.top; row <= area.bottom; row++) {
    let start = area.left;
    for (let column = area.left; column <= area.right; column++) {
      const down = row - area.top;
      const numberFormat = formatOf(at(down, column - area.left), member);
      const next =
        column === area.right ? undefined : formatOf(at(down, column + 1 - area.left), member);
      if (numberFormat === next) continue;
      const run = new CellAreas(sheet, [areaOf(row, start, row, column)]);
      if (numberFormat !== null) setFormat(run, { numberFormat }, session, member);
      start = column + 1;
    }
  }
}

function formatOf(value: unknown, member: string): string | null {
  if (value === null || value === undefined) return null;
  if (value === "") return "General";
  if (typeof value !== "string" || !isValidFormat(value))
    throw new HostError("InvalidArgument", member);
  return /^general$/i.test(value) ? "General" : value;
}
