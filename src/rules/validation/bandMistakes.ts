import { Exact, plain } from "../../number/exact";
import type {
  BandEnd,
  BandsMethod,
  DeviationBandsMethod,
  InterpolationMethod,
  ScoreMethod,
} from "../RulePack";
import { bandsOf } from "../methods/bandsOf";
import type { Place, Report } from "./Place";

/** Checks the bands of a method: every value in exactly one of them, and each band with a score that it can have. */
export function checkBands(method: ScoreMethod, place: Place, report: Report): void {
  if (!("bands" in method)) return;
  checkOrder(method.bands, place, report);
  if (method.type === "bands" || method.type === "deviationBands") {
    checkStated(method.bands, place, report);
  }
  if (method.type === "deviationBands") checkFirstDistance(method, place, report);
  if (method.type === "interpolation") checkForms(method, place, report);
}

/** Every value must belong to exactly one band. */
function checkOrder(bands: readonly BandEnd[], place: Place, report: Report): void {
  let previous: { readonly at: Exact; readonly included: boolean } | null = null;
  bands.forEach(({ below, upTo }, index) => {
    const own = [...place, "bands", index];
    const last = index === bands.length - 1;
    if (below !== undefined && upTo !== undefined) report("bandBothBounds", own, { below, upTo });
    const text = below ?? upTo;
    if (text === undefined) {
      if (!last) report("bandWithoutBound", own, { position: String(index + 1) });
      return;
    }
    if (last) report("bandsNoEnd", own, { bound: text });
    const bound = { at: new Exact(text), included: below === undefined };
    if (previous !== null) {
      // `below 0` and then `up to 0` leaves the single value 0, which tables do print.
      const single = bound.at.equals(previous.at) && !previous.included && bound.included;
      if (!single && bound.at.lessThanOrEqualTo(previous.at)) {
        report("bandsNotRising", own, { bound: text, previous: plain(previous.at) });
      }
    }
    previous = bound;
  });
}

/** A table may say nothing of values beyond its first or last bound, but not of values between two of them. */
function checkStated(bands: BandsMethod["bands"], place: Place, report: Report): void {
  bands.forEach(({ score }, index) => {
    if (score !== null || index === 0 || index === bands.length - 1) return;
    report("bandUnstated", [...place, "bands", index], { position: String(index + 1) });
  });
}

/** A distance is never below 0, so that a band below 0 would be empty. */
function checkFirstDistance({ bands }: DeviationBandsMethod, place: Place, report: Report): void {
  const found = bands[0]?.below;
  if (found === undefined || !new Exact(found).isZero()) return;
  report("notPositive", [...place, "bands", 0, "below"], { field: "below", found });
}

function checkForms({ bands }: InterpolationMethod, place: Place, report: Report): void {
  bandsOf(bands).forEach(({ from, to, own }, index) => {
    const about = { position: String(index + 1) };
    const has = (key: string): boolean => Object.hasOwn(own, key);
    const band = [...place, "bands", index];
    if (has("from") !== has("to") || has("score") === has("from")) {
      report("bandScoreForm", band, about);
    } else if (has("from") && (from === null || to === null || from.at.equals(to.at))) {
      report("bandCannotRise", band, about);
    }
  });
}
