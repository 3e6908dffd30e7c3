import { plain, type Exact } from "../../../number/exact";
import type { ValueKind } from "../../methods/ValueMethod";
import type { BandEnd } from "../../RulePack";
import { bound, boundValue, groupsOf, kindOfBounds } from "./describedNumbers";

/** Source of the place of a band, as one group. */
export const place = `(?<place>任何值|(?:不?[低高]于|等于)${bound}|在${bound}\\(不?含\\)至${bound}\\(不?含\\)之间)`;

const single = new RegExp(`^(?<word>不?[低高]于|等于)(?<at>${bound})$`);
const between = new RegExp(
  `^在(?<low>${bound})\\((?<lowHold>不?含)\\)至(?<high>${bound})\\((?<highHold>不?含)\\)之间$`
);

interface Edge {
  readonly at: Exact;
  readonly included: boolean;
}

interface Span {
  readonly from: Edge | null;
  readonly to: Edge | null;
  readonly bounds: readonly string[];
}

/**
 * The ends of bands that are told by their places.
 * @param more bounds told beside them
 * @returns null where they do not follow on one another from the lowest value to the highest
 */
export function takePlaces(
  places: readonly string[],
  more: readonly string[] = []
): { readonly ends: readonly BandEnd[]; readonly valueKind: ValueKind } | null {
  const spans = places.map(spanOf);
  const valueKind = kindOfBounds([...spans.flatMap(({ bounds }) => bounds), ...more]);
  if (valueKind === null || !followOn(spans)) return null;
  const ends = spans.map(({ to }): BandEnd => {
    if (to === null) return {};
    return to.included ? { upTo: plain(to.at) } : { below: plain(to.at) };
  });
  return { ends, valueKind };
}

function spanOf(text: string): Span {
  const range = groupsOf(between, text);
  if (range !== null) {
    const { low = "", high = "" } = range;
    return {
      from: { at: boundValue(low), included: range["lowHold"] === "含" },
      to: { at: boundValue(high), included: range["highHold"] === "含" },
      bounds: [low, high],
    };
  }
  const one = groupsOf(single, text);
  if (one === null) return { from: null, to: null, bounds: [] };
  const { word = "", at = "" } = one;
  const edge = { at: boundValue(at), included: word === "等于" || word.startsWith("不") };
  return {
    from: word === "低于" || word === "不高于" ? null : edge,
    to: word === "高于" || word === "不低于" ? null : edge,
    bounds: [at],
  };
}

function followOn(spans: readonly Span[]): boolean {
  return (
    spans.at(-1)?.to === null &&
    spans.every(({ from, to }, index) => {
      const before = spans[index - 1];
      if (before === undefined) return from === null;
      const joined =
        from !== null &&
        before.to?.at.equals(from.at) === true &&
        before.to.included !== from.included;
      return (
        joined &&
        (to === null ||
          to.at.greaterThan(from.at) ||
          (to.at.equals(from.at) && from.included && to.included))
      );
    })
  );
}
