import { Exact, fromDouble } from "./exact";
import { asDouble, exactRatio } from "./exactRate";

/**
 * The mean of rates that are printed already, rounded again the same way. It starts from the printed rates on purpose:
 * anybody can recompute it from the sheet with a calculator (75.68, 88.40, 98.89, 99.36 → 90.58 %).
 * @param rates fractions, each rounded before; at least one
 * @param digits decimals of the percentage, 0 to 10
 * @returns the fraction; null for an empty list or a rate that is not finite
 * @throws RangeError for other `digits`
 * @example averageRate([0.7568, 0.884, 0.9889, 0.9936]) === 0.9058
 */
export function averageRate(rates: readonly number[], digits = 2): number | null {
  if (!rates.every(Number.isFinite)) return null;
  const sum = rates.reduce((total, one) => total.plus(fromDouble(one)), new Exact(0));
  return asDouble(exactRatio(sum, new Exact(rates.length), digits));
}
