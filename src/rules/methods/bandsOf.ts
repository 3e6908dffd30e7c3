import { Exact } from "../../number/exact";
import type { BandEnd } from "../RulePack";

/** One band of a rule with the bounds it lies between; null where it is open. */
export interface Band<B extends BandEnd> {
  readonly from: BandBound | null;
  readonly to: BandBound | null;
  /** The band as the rule says it. */
  readonly own: B;
}

/** `included` says whether the bound itself belongs to the band. */
export interface BandBound {
  readonly at: Exact;
  readonly included: boolean;
}

/** The bands of a rule from low to high, each with the bound it starts from. */
export function bandsOf<B extends BandEnd>(list: readonly B[]): readonly Band<B>[] {
  let from: BandBound | null = null;
  return list.map((own): Band<B> => {
    const at = own.below ?? own.upTo;
    const to: BandBound | null =
      at === undefined ? null : { at: new Exact(at), included: own.below === undefined };
    const band = { from, to, own };
    from = to && { at: to.at, included: !to.included };
    return band;
  });
}

/** The band that a value lies in; none only where a rule has no open end. */
export function bandAt<B extends BandEnd>(list: readonly B[], value: Exact): Band<B> | undefined {
  return bandsOf(list).find(({ to }) => to === null || within(value, to));
}

/** The bounds between bands, rising, each once, as far as the first twenty. */
export function boundsOfBands(list: readonly BandEnd[]): readonly Exact[] {
  return bandsOf(list)
    .flatMap(({ to }) => (to ? [to.at] : []))
    .filter((bound, index, all) => index === 0 || !bound.equals(all[index - 1]!))
    .slice(0, 20);
}

function within(value: Exact, to: BandBound): boolean {
  return to.included ? value.lessThanOrEqualTo(to.at) : value.lessThan(to.at);
}
