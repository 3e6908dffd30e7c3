import type { FactSource, FactUnit } from "../../facts/Fact";
import { Exact, fromDouble } from "../../number/exact";
import { yuanPer, type MoneyUnit } from "../../number/units";
import type { CellSnapshot, WorkbookSnapshot } from "../../workbook/WorkbookSnapshot";
import { cellsIn } from "./cellAt";

const zero = new Exact(0);
const half = new Exact("0.5");

/** Amounts print two decimals where no number format says otherwise: a cell with 9.9 stands for 9.90. */
const usualPlaces = 2;

/**
 * Half a unit of the last printed digit of an amount, in 元: by so much the true amount may differ from what is read.
 * 1,439.05 万元 may be 50 元 more or less; 14,390,512.37 元 half a cent. A sum of n cells carries n of them.
 * Counts, rates and entered values are taken as they are: 0.
 * @param raw the text in the cell, for values that a formula cannot compute with (`28.8万元`)
 */
export function printedHalf(
  unit: FactUnit,
  source: FactSource | null,
  raw: string,
  snapshot: WorkbookSnapshot
): Exact {
  if (unit !== "元" || source === null) return zero;
  const { reading } = source;
  switch (reading.form) {
    case "number":
    case "numericText":
    case "difference": {
      const cell = cellsIn(snapshot, source.sheet, source.ranges[0]!)[0];
      const places = cell === undefined ? decimalsOf(raw) : placesOf(cell);
      return lastDigit(places, new Exact(reading.factor));
    }
    case "literal":
      return lastDigit(decimalsOf(raw), unitIn(raw));
    case "sum":
    case "sumWhere": {
      const ranges = reading.form === "sum" ? source.ranges : reading.amounts;
      const cells = ranges
        .flatMap((range) => cellsIn(snapshot, source.sheet, range))
        .filter((cell) => cell.value.kind === "number" || cell.value.kind === "text");
      const places = Math.max(usualPlaces, ...cells.map(placesOf));
      return lastDigit(places, new Exact(reading.factor)).times(Math.max(1, cells.length));
    }
    case "count":
    case "countWords":
      return zero;
  }
}

/** Decimals of a text as it is written: `1,439.05` has 2, `１．５` has 1. */
export function decimalsOf(text: string): number {
  return /\.([0-9]+)/.exec(text.normalize("NFKC"))?.[1]?.length ?? 0;
}

/** Decimals that a number format shows: `#,##0.00` 2, `0` 0; null for General, text and dates. */
export function formatDecimals(format: string | undefined): number | null {
  const first = (format ?? "").split(";")[0]!.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (!/[0#]/.test(first) || /[ymdhs]/i.test(first)) return null;
  return /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0;
}

/** A stored value with more digits than are shown is as exact as its digits; nothing is lost by the display. */
function placesOf(cell: CellSnapshot): number {
  if (cell.value.kind === "text") return decimalsOf(cell.value.text);
  if (cell.value.kind !== "number") return usualPlaces;
  const stored = fromDouble(cell.value.number).decimalPlaces();
  return Math.max(stored, formatDecimals(cell.numberFormat) ?? usualPlaces);
}

function lastDigit(places: number, factor: Exact): Exact {
  return half.times(new Exact(10).pow(-places)).times(factor.abs());
}

function unitIn(raw: string): Exact {
  const unit = /亿元|万元|千元/.exec(raw.normalize("NFKC"))?.[0];
  return unit === undefined ? new Exact(1) : yuanPer[unit as MoneyUnit];
}
