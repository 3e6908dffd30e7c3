import { Exact, plain } from "../../number/exact";
import { checklist } from "../methods/checklist";
import type { PackMistakeCode } from "../PackMistake";
import { choice } from "../methods/choice";
import { parts } from "../methods/parts";
import { isValueScoreMethod, valueMethodOf } from "../methods/registry";
import { valueKindOf } from "../methods/valueKindOf";
import type { ManualMethod, RulePack, ScoreMethod, ZeroLimits } from "../RulePack";
import { checkBands } from "./bandMistakes";
import { checkUnique } from "./frameMistakes";
import type { Place, Report } from "./Place";
import { innerMethod, scoredPlaces, type ScoredPlace } from "./scoredPlaces";

/** Checks each score method: its numbers, its ids, and that the best it can give is the points. */
export function checkMethods(pack: RulePack, report: Report): void {
  for (const scored of scoredPlaces(pack)) {
    const { method, place } = innerMethod(scored.rule.method, [...scored.place, "method"]);
    const sound = checkNumbers(method, place, report);
    checkIds(method, place, report);
    // Of bands without order or steps of 0 no best score can be told.
    if (sound && scored.rule.points !== null) checkBest(scored, method, place, pack, report);
  }
}

/** @returns whether nothing was wrong */
function checkNumbers(method: ScoreMethod, place: Place, reportTo: Report): boolean {
  const wrong: PackMistakeCode[] = [];
  const report: Report = (code, at, data) => {
    wrong.push(code);
    reportTo(code, at, data);
  };
  checkBands(method, place, report);
  if (method.type === "manual") checkAllowed(method, place, report);
  if (
    method.type === "proportional" ||
    method.type === "ratioDeduction" ||
    method.type === "steps"
  ) {
    checkLimits(method, place, report);
  }
  for (const [field, found] of Object.entries(method) as [string, unknown][]) {
    if (typeof found !== "string" || !positiveFields.includes(field)) continue;
    if (new Exact(found).isZero()) report("notPositive", [...place, field], { field, found });
  }
  return wrong.length === 0;
}

/** Fields that a rule divides by, or without which it would do nothing. */
const positiveFields = ["step", "deduction", "target", "factor"];

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
    checkNames(names, [...place, "alternatives"], report);
  }
  if (method.type === "choice") {
    checkUnique(ids(method.options), [...place, "options"], report);
    const texts = method.options.map(({ text }) => text);
    checkNames(texts, [...place, "options"], report);
  }
}

/** Excel compares what was picked without regard to case. */
function checkNames(names: readonly string[], place: Place, report: Report): void {
  const lower = names.map((name) => name.toLowerCase());
  names.forEach((name, index) => {
    if (lower.indexOf(lower[index]!) < index) report("duplicateName", [...place, index], { name });
  });
}

/** The two limits of one side exclude each other, and something must be left between the sides. */
function checkLimits(limits: ZeroLimits, place: Place, report: Report): void {
  for (const [one, other] of [
    ["cutOff", "cutOffFrom"],
    ["floor", "floorUpTo"],
  ] as const) {
    if (limits[one] !== undefined && limits[other] !== undefined) {
      report("limitTwice", place, { one, other });
    }
  }
  const upper = limits.cutOff ?? limits.cutOffFrom;
  const lower = limits.floor ?? limits.floorUpTo;
  if (upper === undefined || lower === undefined) return;
  if (new Exact(lower).greaterThanOrEqualTo(upper)) report("limitsCross", place, { lower, upper });
}

function checkAllowed({ allowed }: ManualMethod, place: Place, report: Report): void {
  let previous: string | null = null;
  (allowed ?? []).forEach(([from, to], index) => {
    const own = [...place, "allowed", index];
    if (previous !== null && new Exact(from).lessThanOrEqualTo(previous)) {
      report("allowedOrder", own, { bound: from, previous });
    }
    if (new Exact(to).lessThan(from)) report("allowedOrder", own, { bound: to, previous: from });
    previous = to;
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
  } else if (method.type === "choice") {
    compareBest(choice.best(method), points, place, report);
  } else if (isValueScoreMethod(method)) {
    const context = {
      points,
      scorePlaces: pack.rounding.score,
      stepMode: "full",
      valueKind: valueKindOf(rule, method),
    } as const;
    compareBest(valueMethodOf(method).best(method, context), points, place, report);
  }
}

function compareBest(best: Exact, points: Exact, place: Place, report: Report): void {
  if (best.equals(points)) return;
  report("bestScore", place, { best: plain(best), points: plain(points) });
}
