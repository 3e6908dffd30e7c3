import type { CandidateReason, Fact, FactCandidate } from "../facts/Fact";
import { type Exact, plain } from "../number/exact";
import type { Check, CheckContext } from "./Check";
import type { Finding } from "./Finding";
import { displayUnit } from "./support/displayUnit";
import { printedHalf } from "./support/printedHalf";
import { differentScopes } from "./support/scopes";
import { distinctCells, placeOf, sourceCells } from "./support/sourceCells";

/** Another year, or a label that may mean something else, is another item and contradicts nothing. */
const otherMeaning: ReadonlySet<CandidateReason> = new Set([
  "otherYear",
  "containedLabel",
  "ambiguousLabel",
]);

/**
 * One item with two values (I01: 6,722.56 in the table, 6,772.56 in the prose). A warning with both cells, also where
 * a person already chose; an info where rounding explains it.
 */
export const conflict: Check = {
  kind: "conflict",
  run: (context) =>
    [...context.facts.facts.keys()].flatMap((id) => {
      const fact = context.fact(id);
      return fact === null ? [] : (conflictOf(fact, context) ?? []);
    }),
};

function conflictOf(fact: Fact, context: CheckContext): Finding | null {
  if (fact.value === null) return openConflict(fact);
  const value = fact.value;
  const half = printedHalf(fact.unit, fact.source, fact.raw, context.snapshot);
  const others = fact.candidates
    .filter((candidate) => sameMeaning(candidate, fact) && !candidate.value!.equals(value))
    .map((candidate) => ({
      candidate,
      beyond: candidate
        .value!.minus(value)
        .abs()
        .greaterThan(
          half.plus(printedHalf(fact.unit, candidate.source, candidate.raw, context.snapshot))
        ),
    }));
  const worst = others.find(({ beyond }) => beyond) ?? others[0];
  if (worst === undefined) return null;
  const shown = others.filter(({ beyond }) => beyond === worst.beyond);
  const other = worst.candidate.value!;
  return {
    id: `conflict:${fact.id}`,
    kind: "conflict",
    severity: worst.beyond ? "warning" : "info",
    code: worst.beyond ? codeBeyond(fact, other) : "withinRounding",
    data: {
      fact: fact.id,
      unit: displayUnit(fact),
      value: plain(value),
      other: plain(other),
      difference: plain(other.minus(value).abs()),
      place: placeOf(fact),
      otherPlace: placeOf(worst.candidate),
    },
    cells: distinctCells([
      ...sourceCells(fact),
      ...shown.flatMap(({ candidate }) => sourceCells(candidate)),
    ]),
  };
}

function sameMeaning(candidate: FactCandidate, fact: Fact): boolean {
  return (
    candidate.value !== null &&
    !otherMeaning.has(candidate.why) &&
    !differentScopes(candidate.scope, fact.scope)
  );
}

function codeBeyond(fact: Fact, other: Exact): string {
  if (fact.status === "chosen" || fact.status === "entered") return "decided";
  const [small, large] = [fact.value!.abs(), other.abs()].sort((a, b) => a.comparedTo(b));
  return !small!.isZero() && large!.dividedBy(small!).equals(10000)
    ? "unitFactor"
    : "beyondRounding";
}

/** Nothing was taken because the values that were seen are equally good and differ. */
function openConflict(fact: Fact): Finding | null {
  if (fact.question?.code !== "equalCandidates") return null;
  const texts = fact.candidates.map(({ value, text }) => (value ? plain(value) : (text ?? "")));
  const distinct = [...new Set(texts)].filter((text) => text !== "");
  const [first, second] = distinct;
  if (first === undefined || second === undefined) return null;
  return {
    id: `conflict:${fact.id}`,
    kind: "conflict",
    severity: "warning",
    code: "open",
    data: {
      fact: fact.id,
      unit: fact.unit === "" ? "" : displayUnit({ ...fact, ...fact.candidates[0]! }),
      value: first,
      other: second,
    },
    cells: distinctCells(fact.candidates.flatMap(sourceCells)),
  };
}
