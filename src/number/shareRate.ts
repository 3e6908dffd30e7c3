import type { Exact } from "./exact";
import { exactRate } from "./exactRate";
import { hundredths, integerRatio } from "./kernel";

/**
 * A part's share of the whole, the whole being the part and the rest: part / (part + rest), as a fraction
 * (编外人员控制率 = 编外 / (在编 + 编外)).
 * @param part amount or count, any unit
 * @param rest what the whole holds beside the part, the same unit
 * @param digits decimals of the percentage, 0 to 10
 * @returns the fraction; null where both add up to zero or an input is not finite
 * @throws RangeError for other `digits`
 * @example shareRate(25, 41) === 0.3788
 */
export function shareRate(part: number, rest: number, digits = 2): number | null {
  const numerator = hundredths(part);
  const fast = integerRatio(numerator, numerator + hundredths(rest), digits);
  return Number.isNaN(fast) ? exactRate(part, rest, share, digits) : fast;
}

function share(part: Exact, rest: Exact): readonly [Exact, Exact] {
  return [part, part.plus(rest)];
}
