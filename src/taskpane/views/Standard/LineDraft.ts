import type { LineCorrection } from "../../../app/correctLine";
import { Exact, plain } from "../../../number/exact";
import type {
  BandsMethod,
  ProportionalMethod,
  RuleLine,
  ScoreMethod,
  StepMode,
} from "../../../rules/RulePack";

/** Methods whose numbers can be corrected here; `keep` leaves the one that the line has. */
export type DraftMethod = "keep" | "bands" | "steps" | "perItem" | "proportional" | "manual";

/** A line of a standard as it stands in the fields of the editor: numbers as typed, rates in percent. */
export interface LineDraft {
  readonly points: string;
  readonly method: DraftMethod;
  readonly kind: "percent" | "count";
  /** Null where a person types the value, or counts. */
  readonly expression: string | null;
  /** From low to high; the last has no upper end. A blank score is one that the text does not state. */
  readonly bands: readonly DraftBand[];
  readonly direction: "above" | "below";
  readonly limit: string;
  readonly step: string;
  readonly deduction: string;
  /** "" leaves it to the standard's own setting. */
  readonly mode: StepMode | "";
  readonly target: string;
  readonly isReverse: boolean;
  readonly floor: string;
}

export interface DraftBand {
  readonly end: string;
  readonly isIncluded: boolean;
  readonly score: string;
}

/** Fields that hold numbers, by name; bands by their position from 1. */
export type NumberField =
  | { readonly name: "points" | "limit" | "step" | "deduction" | "target" | "floor" }
  | { readonly name: "bandEnd" | "bandScore"; readonly position: number };

/** What stands in a field and is no number. */
export type NotNumber = NumberField & { readonly found: string };

/** The fields as the line has them; those of other methods begin with what is usual. */
export function draftOf(line: RuleLine): LineDraft {
  const method = innermost(line.method);
  const kind = method.type === "perItem" || line.valueKind === "count" ? "count" : "percent";
  const shown = (text: string): string => shownNumber(text, kind);
  const points = line.points ?? "";
  const usual: LineDraft = {
    points,
    method: isEditable(method) ? method.type : "keep",
    kind,
    expression: (method.type === "perItem" ? method.count : line.expression) ?? null,
    bands: [
      { end: shown(kind === "percent" ? "1" : "0"), isIncluded: false, score: "0" },
      { end: "", isIncluded: false, score: points },
    ],
    direction: "above",
    limit: shown(kind === "percent" ? "1" : "0"),
    step: "1",
    deduction: "",
    mode: "",
    target: shown("1"),
    isReverse: false,
    floor: "",
  };
  if (method.type === "bands") {
    const bands = method.bands.map(({ below, upTo, score }) => ({
      end: shown(below ?? upTo ?? ""),
      isIncluded: upTo !== undefined,
      score: score ?? "",
    }));
    return { ...usual, bands };
  }
  if (method.type === "steps") {
    const { direction, limit, step, deduction, mode = "" } = method;
    return { ...usual, direction, limit: shown(limit), step: shown(step), deduction, mode };
  }
  if (method.type === "perItem") return { ...usual, deduction: method.deduction };
  if (method.type === "proportional") {
    const { target = "1", reverse = false, floor = "" } = method;
    return { ...usual, target: shown(target), isReverse: reverse, floor: shown(floor) };
  }
  return usual;
}

/**
 * What a person corrected, for `correctLine`; what stays as it was changes nothing.
 * @param line as it is without the correction
 */
export function correctionsOf(
  draft: LineDraft,
  line: RuleLine,
  reason: string
):
  | { readonly corrections: readonly LineCorrection[] }
  | { readonly notNumbers: readonly NotNumber[] } {
  const notNumbers: NotNumber[] = [];
  const read: Read = (text, field, isValue) => {
    const number = readNumber(text, isValue ? draft.kind : "count");
    if (number === null) notNumbers.push({ ...field, found: text });
    return number ?? "0";
  };
  const points = read(draft.points, { name: "points" }, false);
  const inner = sameMethod(draft, draftOf(line))
    ? null
    : methodOf(draft, innermost(line.method), read);
  if (notNumbers.length > 0) return { notNumbers };
  const corrections: LineCorrection[] = [{ field: "points", value: points, reason }];
  if (inner !== null) {
    const value = inner.type === "manual" ? inner : withInnermost(line.method, inner);
    corrections.push({ field: "method", value, reason });
    if (inner.type === "bands" || inner.type === "steps") {
      if ((line.valueKind ?? "percent") !== draft.kind) {
        corrections.push({ field: "valueKind", value: draft.kind, reason });
      }
    }
  }
  if (draft.method !== "manual" && scoresValue(inner ?? innermost(line.method))) {
    corrections.push({ field: "expression", value: draft.expression, reason });
  }
  return { corrections };
}

/** Whether nothing of the method was touched: then it stays as it is written. */
function sameMethod(one: LineDraft, other: LineDraft): boolean {
  const own = (draft: LineDraft): string =>
    JSON.stringify({ ...draft, points: "", expression: null });
  return one.method === "keep" || own(one) === own(other);
}

type Read = (text: string, field: NumberField, isValue: boolean) => string;

function methodOf(draft: LineDraft, old: ScoreMethod, read: Read): ScoreMethod {
  switch (draft.method) {
    case "bands":
      return bandsOf(draft.bands, read);
    case "steps":
      return {
        ...(old.type === "steps" ? limitsOf(old) : {}),
        type: "steps",
        direction: draft.direction,
        limit: read(draft.limit, { name: "limit" }, true),
        step: read(draft.step, { name: "step" }, true),
        deduction: read(draft.deduction, { name: "deduction" }, false),
        ...(draft.mode !== "" && { mode: draft.mode }),
      };
    case "perItem":
      return {
        ...(old.type === "perItem" ? old : { type: "perItem" }),
        deduction: read(draft.deduction, { name: "deduction" }, false),
      };
    case "proportional":
      return proportionalOf(draft, old, read);
    case "manual":
    case "keep":
      return { type: "manual" };
  }
}

function bandsOf(rows: LineDraft["bands"], read: Read): BandsMethod {
  return {
    type: "bands",
    bands: rows.map(({ end, isIncluded, score }, index) => {
      const position = index + 1;
      const isLast = position === rows.length;
      const bound = isLast ? "" : read(end, { name: "bandEnd", position }, true);
      return {
        ...(!isLast && (isIncluded ? { upTo: bound } : { below: bound })),
        score: score.trim() === "" ? null : read(score, { name: "bandScore", position }, false),
      };
    }),
  };
}

function proportionalOf(
  { target, isReverse, floor }: LineDraft,
  old: ScoreMethod,
  read: Read
): ProportionalMethod {
  const before = old.type === "proportional" ? old : null;
  const { floorUpTo, cutOff, cutOffFrom, fullFrom } = before ?? {};
  const goal = read(target, { name: "target" }, true);
  const isOne = new Exact(goal).equals(1) && before?.target === undefined;
  return {
    type: "proportional",
    ...(floorUpTo !== undefined && floor.trim() === "" && { floorUpTo }),
    ...(cutOff !== undefined && { cutOff }),
    ...(cutOffFrom !== undefined && { cutOffFrom }),
    ...(fullFrom !== undefined && { fullFrom }),
    ...(isReverse && { reverse: true as const }),
    ...(!isOne && { target: goal }),
    ...(floor.trim() !== "" && { floor: read(floor, { name: "floor" }, true) }),
  };
}

/** Values that score nothing are not corrected here, and stay. */
function limitsOf({
  cutOff,
  cutOffFrom,
  floor,
  floorUpTo,
}: Extract<ScoreMethod, { type: "steps" }>): object {
  return {
    ...(cutOff !== undefined && { cutOff }),
    ...(cutOffFrom !== undefined && { cutOffFrom }),
    ...(floor !== undefined && { floor }),
    ...(floorUpTo !== undefined && { floorUpTo }),
  };
}

/** The method inside the questions of veto and not applicable. */
export function innermost(method: ScoreMethod): ScoreMethod {
  return method.type === "veto" || method.type === "notApplicable" ? innermost(method.of) : method;
}

function withInnermost(method: ScoreMethod, inner: ScoreMethod): ScoreMethod {
  return method.type === "veto" || method.type === "notApplicable"
    ? { ...method, of: withInnermost(method.of, inner) }
    : inner;
}

function isEditable(
  method: ScoreMethod
): method is Extract<ScoreMethod, { type: Exclude<DraftMethod, "keep"> }> {
  return ["bands", "manual", "perItem", "proportional", "steps"].includes(method.type);
}

/** Whether a line by this method has one value, calculated or typed. */
export function scoresValue({ type }: ScoreMethod): boolean {
  return !["checklist", "choice", "eitherOf", "manual", "parts", "range"].includes(type);
}

/** `0.95` of a rate as `95`, a number as it is. */
function shownNumber(text: string, kind: "percent" | "count"): string {
  return text === "" || kind === "count" ? text : plain(new Exact(text).times(100));
}

/** @returns plain decimal text, of a rate as a fraction; null where it is no number */
function readNumber(typed: string, kind: "percent" | "count"): string | null {
  const text = typed
    .normalize("NFKC")
    .replace(/\s|分$/g, "")
    .replace(/%$/, "");
  if (!/^-?\d{1,12}(?:\.\d{1,10})?$/.test(text)) return null;
  const number = new Exact(text);
  return plain(kind === "percent" ? number.dividedBy(100) : number);
}
