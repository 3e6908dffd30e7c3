import type { Exact } from "../exact";

/** Above this a bare number cannot sensibly be a fraction: 执行率 of more than 150 % do not get written as 1.6. */
const largestFraction = 1.5;

/**
 * What a rate without `%` is multiplied by to be a fraction. Up to 1.5 either way it is a fraction already (0.9936,
 * 1 = 100 %, 1.2 = 120 %); beyond, percent (2 = 2 %, 99.36, 100). Half a percent written as `0.5` is read as 50 %:
 * who means less than 1.5 % writes the sign, or it is asked elsewhere.
 * @param value the number as written
 * @example bareRateFactor(new Exact("99.36")) === "0.01"
 */
export function bareRateFactor(value: Exact): "1" | "0.01" {
  return value.abs().lte(largestFraction) ? "1" : "0.01";
}
