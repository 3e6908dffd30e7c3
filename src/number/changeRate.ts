import { adjustRate } from "./adjustRate";

/**
 * 增减率 against the year before: (current − previous) / previous, as a fraction.
 * @param current this year's amount, any unit
 * @param previous last year's, the same unit
 * @param digits decimals of the percentage, 0 to 10
 * @returns the fraction; null where `previous` is zero or an input is not finite
 * @throws RangeError for other `digits`
 * @example changeRate(90, 120) === -0.25
 */
export function changeRate(current: number, previous: number, digits = 2): number | null {
  return adjustRate(previous, current, digits);
}
