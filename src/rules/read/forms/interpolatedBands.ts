import { Exact, plain } from "../../../number/exact";
import type { InterpolationMethod } from "../../RulePack";
import type { Assumption } from "../CriterionReading";
import type { Claim } from "./layBands";
import { fixedScoreAt, isFixed, valueAt, type Laid, type Worth } from "./Worth";

/**
 * Bands of which one moves, as those of an interpolation; null where they are none.
 * @param claims for scores that are stated at a bound itself
 */
export function interpolated(
  bands: Laid,
  moving: Laid[number],
  claims: readonly Claim<Worth>[]
): InterpolationMethod["bands"] | null {
  const list: InterpolationMethod["bands"][number][] = [];
  for (const [index, band] of bands.entries()) {
    const end = {
      ...(band.below === undefined ? {} : { below: band.below }),
      ...(band.upTo === undefined ? {} : { upTo: band.upTo }),
    };
    if (band !== moving) {
      if (!isFixed(band.worth)) return null;
      list.push({ ...end, score: plain(band.worth.constant) });
      continue;
    }
    const { worth } = band;
    const [left, right] = [bands[index - 1], bands[index + 1]];
    if (worth === null || band.low === null || band.high === null || !left || !right) return null;
    if (worth.kind === "line") {
      const from =
        worth.from ??
        fixedScoreAt(claims, band.low) ??
        (isFixed(left.worth) ? left.worth.constant : null);
      const to =
        worth.to ??
        fixedScoreAt(claims, band.high) ??
        (isFixed(right.worth) ? right.worth.constant : null);
      if (from === null || to === null) return null;
      list.push({ ...end, from: plain(from), to: plain(to) });
      continue;
    }
    const [from, to] = [valueAt(worth, band.low), valueAt(worth, band.high)];
    if (worth.kind !== "linear" || !from || !to || from.isNegative() || to.isNegative())
      return null;
    list.push({ ...end, from: plain(from), to: plain(to) });
  }
  const ends = [list[0], list.at(-1)];
  return ends.every((band) => band !== undefined && "score" in band) ? list : null;
}

/** 100%得10分 as the best of an interpolation: what lies beyond is as good, and that is told. */
export function withoutUnstated(
  bands: Laid,
  points: Exact
): { readonly bands: Laid; readonly assumptions: readonly Assumption[] } {
  const rest = [...bands];
  const assumptions: Assumption[] = [];
  const isBest = (band: Laid[number] | undefined): boolean =>
    band !== undefined && isFixed(band.worth) && band.worth.constant.equals(points);
  if (rest.length > 2 && rest.at(-1)?.worth === null && isBest(rest.at(-2))) {
    const { worth, low, high } = rest.at(-2)!;
    rest.splice(-2, 2, { worth, low, high: null });
    assumptions.push({ code: "bestBeyond", bound: plain(high ?? new Exact(1)) });
  }
  if (rest.length > 2 && rest[0]?.worth === null && isBest(rest[1])) {
    assumptions.push({ code: "bestBeyond", bound: plain(rest[1]!.low ?? new Exact(0)) });
    rest.splice(0, 2, { ...rest[1]!, low: null });
  }
  return { bands: rest, assumptions };
}
