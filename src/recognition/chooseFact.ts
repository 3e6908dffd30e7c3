import type { Fact, FactCandidate, FactSource } from "../facts/Fact";
import { factDefinition, type FactId, type FactDefinition } from "../facts/vocabulary";
import type { FactUnit } from "../facts/Fact";
import type { Sighting } from "./Sighting";

/** The unit an item's value is kept in. */
export function factUnit(definition: FactDefinition): FactUnit {
  switch (definition.kind) {
    case "money":
      return "元";
    case "count":
      return definition.countUnit ?? "个";
    case "rate":
      return "比率";
    case "text":
      return "";
  }
}

/**
 * The choice rule: the best rank counts. Equal rank and different values are asked, and so is a best value that cannot
 * be read: nothing behind it takes its place in silence.
 * @param sightings at least one, all of the item
 */
export function chooseFact(id: FactId, sightings: readonly Sighting[]): Fact {
  const unit = factUnit(factDefinition(id));
  const ordered = [...sightings].sort((a, b) => a.rank - b.rank);
  const best = ordered[0]!;
  const equal = ordered.filter((sighting) => sighting.rank === best.rank);
  const asked = equal.find((sighting) => sighting.question !== null);
  const differ = equal.some((sighting) => !sameValue(sighting, best));
  const question = asked?.question ?? (differ ? ({ code: "equalCandidates" } as const) : null);
  if (question !== null) {
    const shown = asked ?? best;
    return {
      id,
      status: "ask",
      value: null,
      text: null,
      unit,
      scope: shown.scope,
      source: sourceOf(shown),
      raw: shown.raw,
      why: shown.why,
      candidates: ordered.map(candidateOf),
      question,
    };
  }
  return {
    id,
    status: "found",
    value: best.value,
    text: best.text,
    unit,
    scope: best.scope,
    source: sourceOf(best),
    raw: best.raw,
    why: best.why,
    candidates: ordered.slice(1).map(candidateOf),
    question: null,
  };
}

/** The fact as a person decided it: the named cell, the others kept as candidates. */
export function chosenFact(id: FactId, chosen: Sighting, others: readonly Sighting[]): Fact {
  const rest = others
    .filter((other) => !sameCell(other, chosen))
    .sort((a, b) => a.rank - b.rank)
    .map(candidateOf);
  const usable = chosen.value !== null || chosen.text !== null;
  return {
    id,
    status: usable ? "chosen" : "ask",
    value: chosen.value,
    text: chosen.text,
    unit: factUnit(factDefinition(id)),
    scope: chosen.scope,
    source: sourceOf(chosen),
    raw: chosen.raw,
    why: "named",
    candidates: rest,
    question: usable ? null : (chosen.question ?? { code: "unreadable", raw: chosen.raw }),
  };
}

export function sourceOf(sighting: Sighting): FactSource {
  const { sheet, ranges, reading, continued } = sighting;
  return { sheet, ranges, reading, ...(continued === undefined ? {} : { continued }) };
}

function candidateOf(sighting: Sighting): FactCandidate {
  const { value, text, raw, scope, why } = sighting;
  return { value, text, source: sourceOf(sighting), raw, scope, why };
}

function sameValue(a: Sighting, b: Sighting): boolean {
  if (a.value !== null && b.value !== null) return a.value.equals(b.value);
  return a.value === b.value && a.text === b.text;
}

function sameCell(a: Sighting, b: Sighting): boolean {
  const [first, second] = [a.ranges[0]!, b.ranges[0]!];
  return a.sheet === b.sheet && first.top === second.top && first.left === second.left;
}
