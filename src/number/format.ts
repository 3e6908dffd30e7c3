import { type Exact, roundHalfAway } from "./exact";

/**
 * An amount with thousands separators and a fixed number of decimals, rounded half away from zero. No unit.
 * Blank and missing are the caller's: this writes numbers only. Never writes `-0.00`.
 * @param value amount in the unit to be printed
 * @param decimals 0 to 10
 * @example formatMoney(new Exact("8081.555")) // "8,081.56"
 */
export function formatMoney(value: Exact, decimals = 2): string {
  const [whole = "", fraction] = withoutNegativeZero(value, decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A fraction as a percentage with a fixed number of decimals, rounded half away from zero; no separators.
 * @param value the fraction: 0.9936 is 99.36 %
 * @param decimals decimals of the percentage, 0 to 10
 * @example formatPercent(new Exact("0.9936")) // "99.36%"
 */
export function formatPercent(value: Exact, decimals = 2): string {
  return `${withoutNegativeZero(value.times(100), decimals)}%`;
}

function withoutNegativeZero(value: Exact, decimals: number): string {
  const rounded = roundHalfAway(value, decimals);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}
