import type { FactSource } from "../../facts/Fact";
import { rangeName } from "../../workbook/address";
import type { FindingCell } from "../Finding";

/** The cells a value came from, with what stands there; none for an entered value. */
export function sourceCells(value: {
  readonly source: FactSource | null;
  readonly raw: string;
}): readonly FindingCell[] {
  const { source, raw } = value;
  if (source === null) return [];
  return source.ranges.map((range) => ({
    sheet: source.sheet,
    cell: rangeName(range),
    value: raw,
  }));
}

/** The first cell of a source as `表!单元格`, for the sentence; "" for an entered value. */
export function placeOf(value: { readonly source: FactSource | null }): string {
  const range = value.source?.ranges[0];
  return value.source && range ? `${value.source.sheet}!${rangeName(range)}` : "";
}

/** Each cell once, in the order they were first named. */
export function distinctCells(cells: readonly FindingCell[]): readonly FindingCell[] {
  const seen = new Map(cells.map((cell) => [`${cell.sheet}!${cell.cell}`, cell]));
  return [...seen.values()];
}
