import { Exact } from "../../number/exact";
import type { BandsMethod } from "../RulePack";
import { limitScore } from "./limitScore";
import type { MethodContext } from "./ValueMethod";

/** One band with the bound it starts from. */
export interface Band {
  readonly from: BandBound | null;
  readonly to: BandBound | null;
  readonly score: Exact;
}

/** `included` says whether the bound itself belongs to the band. */
export interface BandBound {
  readonly at: Exact;
  readonly included: boolean;
}

/** The bands of a rule from low to high, each with the bound it starts from. */
export function bandsOf(method: BandsMethod): readonly Band[] {
  let from: BandBound | null = null;
  return method.bands.map(({ below, upTo, score }): Band => {
    const at = below ?? upTo;
    const to: BandBound | null =
      at === undefined ? null : { at: new Exact(at), included: below === undefined };
    const band = { from, to, score: new Exact(score) };
    from = to && { at: to.at, included: !to.included };
    return band;
  });
}

/** The band that a value lies in; none only where a rule has no open end. */
export function bandAt(method: BandsMethod, value: Exact): Band | undefined {
  return bandsOf(method).find(({ to }) => to === null || within(value, to));
}

/**
 * The exact score of the method {@link bands}, apart from its words and formulas so that the custom functions carry no
 * more than this.
 */
export function bandScore(method: BandsMethod, value: Exact, context: MethodContext): Exact {
  return limitScore(bandAt(method, value)?.score ?? new Exact(0), context);
}

function within(value: Exact, to: BandBound): boolean {
  return to.included ? value.lessThanOrEqualTo(to.at) : value.lessThan(to.at);
}
