import { plain, roundHalfAway, type Exact } from "../../number/exact";
import { formatMoney, formatPercent } from "../../number/format";

/**
 * How an operand of a calculation is shown: money in 元 or 万元, heads and items by their measure word, rates in percent,
 * a number of things without a measure word bare.
 */
export type DisplayUnit = "元" | "万元" | "人" | "项" | "个" | "percent" | "count";

/** Decimals that a number of things keeps where it is printed; whole numbers print none. */
const countPlaces = 4;

/**
 * A value as a calculation prints it: `8,029.70万元`, `41人`, `75.68%`.
 * @param value in the kept unit: 元, heads or items, a fraction
 */
export function displayNumber(value: Exact, unit: DisplayUnit): string {
  switch (unit) {
    case "percent":
      return formatPercent(value);
    case "count":
      return plain(roundHalfAway(value, countPlaces));
    case "万元":
      return `${formatMoney(value.dividedBy(10000))}万元`;
    case "元":
      return `${formatMoney(value)}元`;
    case "人":
    case "项":
    case "个":
      return `${formatMoney(value, 0)}${unit}`;
  }
}

/**
 * The same characters as an Excel expression of type text. The number is rounded before it is shown, since engines
 * differ in how TEXT treats a tie.
 */
export function displayNumberFormula(cell: string, unit: DisplayUnit): string {
  switch (unit) {
    case "percent":
      return `TEXT(ROUND(${cell},4),"0.00%")`;
    case "count":
      return `ROUND(${cell},${countPlaces})&""`;
    case "万元":
      return `TEXT(ROUND(${cell}/10000,2),"#,##0.00")&"万元"`;
    case "元":
      return `TEXT(ROUND(${cell},2),"#,##0.00")&"元"`;
    case "人":
    case "项":
    case "个":
      return `TEXT(ROUND(${cell},0),"#,##0")&"${unit}"`;
  }
}

/** A number of the rule itself as a percent, without trailing zeros: 0.25 → `25%`, 0.075 → `7.5%`. */
export function percentText(value: Exact): string {
  return `${plain(value.times(100))}%`;
}
