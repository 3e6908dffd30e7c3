import { Exact, plain } from "../../number/exact";
import { checklist } from "../methods/checklist";
import { parts } from "../methods/parts";
import { isValueScoreMethod, valueMethodOf } from "../methods/registry";
import type { BandsMethod, RulePack, ScoreMethod } from "../RulePack";
import { checkUnique } from "./frameMistakes";
import type { Place, Report } from "./Place";
import { innerMethod, scoredPlaces, type ScoredPlace } from "./scoredPlaces";

/** Checks each score method: its numbers, its ids, and that the best it can give is the points. */
export function checkMethods(pack: RulePack, report: Report): void {
  for (const scored of scoredPlaces(pack)) {
    const { method, place } = innerMethod(scored.rule.method, [...scored.place, "method"]);
    checkNumbers(method, place, report);
    checkIds(method, place, report);
    if (scored.rule.points !== null) checkBest(scored, method, place, pack, report);
  }
}

function checkNumbers(method: ScoreMethod, place: Place, report: Report): void {
  if (method.type === "bands") checkBands(method, place, report);
  const numbers =
    method.type === "steps"
      ? { step: method.step, deduction: method.deduction }
      : method.type === "perItem"
        ? { deduction: method.deduction }
        : {};
  for (const [field, found] of Object.entries(numbers)) {
    if (new Exact(found).isZero()) report("notPositive", [...place, field], { field, found });
  }
}

function checkIds(method: ScoreMethod, place: Place, report: Report): void {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  if (method.type === "parts") {
    checkUnique(ids(method.parts), [...place, "parts"], report);
    const wanted = method.valueFrom;
    const part = method.parts.find(({ id }) => id === wanted);
    if (wanted !== undefined && part?.expression === undefined) {
      report("unknownValueFrom", [...place, "valueFrom"], { part: wanted });
    }
  }
  if (method.type === "checklist") checkUnique(ids(method.items), [...place, "items"], report);
  if (method.type === "eitherOf") {
    checkUnique(ids(method.alternatives), [...place, "alternatives"], report);
    const names = method.alternatives.map(({ name }) => name);
    names.forEach((name, index) => {
      if (names.indexOf(name) < index) {
        report("duplicateName", [...place, "alternatives", index], { name });
      }
    });
  }
}

/** Every value must belong to exactly one band. */
function checkBands(method: BandsMethod, place: Place, report: Report): void {
  let previous: { readonly at: Exact; readonly included: boolean } | null = null;
  method.bands.forEach(({ below, upTo }, index) => {
    const own = [...place, "bands", index];
    const last = index === method.bands.length - 1;
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

function checkBest(
  { rule }: ScoredPlace,
  method: ScoreMethod,
  place: Place,
  pack: RulePack,
  report: Report
): void {
  const points = new Exact(rule.points ?? 0);
  const sums = { expected: plain(points) };
  if (method.type === "parts") {
    // A part without points is told by itself.
    if (method.parts.some((part) => part.points === null)) return;
    const found = parts.best(method);
    if (!found.equals(points)) report("partsSum", place, { ...sums, found: plain(found) });
  } else if (method.type === "checklist") {
    const found = checklist.best(method);
    if (!found.equals(points)) report("itemsSum", place, { ...sums, found: plain(found) });
  } else if (method.type === "eitherOf") {
    method.alternatives.forEach(({ name, points: own }, index) => {
      if (own === null || points.equals(own)) return;
      const found = plain(new Exact(own));
      report("alternativePoints", [...place, "alternatives", index], { ...sums, name, found });
    });
  } else if (isValueScoreMethod(method)) {
    const context = {
      points,
      scorePlaces: pack.rounding.score,
      stepMode: "full",
      valueKind: method.type === "perItem" ? "count" : "percent",
    } as const;
    const best = valueMethodOf(method).best(method, context);
    if (!best.equals(points)) {
      report("bestScore", place, { best: plain(best), points: plain(points) });
    }
  }
}
