import type { RulePack, RuleLine, Scored, ScoreMethod } from "../RulePack";
import type { Place } from "./Place";

/** A line, part or alternative with where it stands in the pack. */
export interface ScoredPlace {
  readonly rule: Scored;
  readonly place: Place;
  /** Parts of the same line that stand before it, whose values it may use, and those that come later. */
  readonly before: readonly Scored[];
  readonly after: readonly Scored[];
}

/** Every line, part and alternative of a pack, outer ones first, in order. */
export function scoredPlaces({ lines }: RulePack): readonly ScoredPlace[] {
  return lines.flatMap((line: RuleLine, index) => {
    const place = ["lines", index];
    return [
      { rule: line, place, before: [], after: [] },
      ...inside(line.method, [...place, "method"]),
    ];
  });
}

/** The method that gives a score, inside the questions of veto and not applicable, with its place. */
export function innerMethod(
  method: ScoreMethod,
  place: Place
): { readonly method: ScoreMethod; readonly place: Place } {
  return method.type === "veto" || method.type === "notApplicable"
    ? innerMethod(method.of, [...place, "of"])
    : { method, place };
}

function inside(outer: ScoreMethod, outerPlace: Place): readonly ScoredPlace[] {
  const { method, place } = innerMethod(outer, outerPlace);
  if (method.type !== "parts" && method.type !== "eitherOf") return [];
  const key = method.type === "parts" ? "parts" : "alternatives";
  const list = method.type === "parts" ? method.parts : method.alternatives;
  return list.flatMap((rule, index) => {
    const own = [...place, key, index];
    const sequence = method.type === "parts";
    return [
      {
        rule,
        place: own,
        before: sequence ? list.slice(0, index) : [],
        after: sequence ? list.slice(index) : [],
      },
      ...inside(rule.method, [...own, "method"]),
    ];
  });
}
