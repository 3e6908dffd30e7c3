import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Exact, plain } from "../../src/number/exact";
import { isValueScoreMethod, valueMethodOf } from "../../src/rules/methods/registry";
import { readCriterion } from "../../src/rules/read/readCriterion";
import type { CriterionReading } from "../../src/rules/read/CriterionReading";
import type { ScoreMethod } from "../../src/rules/RulePack";

/** One sentence of the corpus; see `test/rules/read/corpus/README.md`. */
export interface CorpusCase {
  readonly id: string;
  readonly sentence: string;
  readonly points: string;
  readonly expect?: "rule" | "hand" | "refused";
  readonly method?: readonly string[];
  readonly scores?: Readonly<Record<string, string>>;
  readonly counts?: Readonly<Record<string, string>>;
  readonly asked?: readonly string[];
  readonly items?: readonly (string | null)[];
  readonly choices?: readonly string[];
  readonly allowed?: readonly (readonly [string, string])[];
  readonly parts?: readonly CorpusCase[];
}

/** right: as expected · left: a rule that was left to a person · wrong: read otherwise than it says. */
export interface Verdict {
  readonly id: string;
  readonly verdict: "right" | "left" | "wrong";
  readonly why: string;
}

export function corpus(half: "frozen" | "open" | "further"): readonly CorpusCase[] {
  const path = join(__dirname, `../rules/read/corpus/${half}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as readonly CorpusCase[];
}

/** Compares what a sentence was read into with what it says. */
export function judge(sample: CorpusCase): Verdict {
  const reading = readCriterion(sample.sentence, sample.points);
  const { verdict, why } = judgeReading(reading, sample);
  return { id: sample.id, verdict, why };
}

function judgeReading(
  reading: CriterionReading,
  sample: CorpusCase
): { readonly verdict: Verdict["verdict"]; readonly why: string } {
  const expect = sample.expect ?? "rule";
  const { method } = reading;
  const byHand = method.type === "manual";
  if (expect === "refused") {
    if (!byHand) return { verdict: "wrong", why: `read as ${JSON.stringify(reading.method)}` };
    return reading.refusal === null
      ? { verdict: "wrong", why: "by hand without a refusal" }
      : { verdict: "right", why: "" };
  }
  if (expect === "hand") {
    if (!byHand) return { verdict: "wrong", why: `read as ${JSON.stringify(reading.method)}` };
    if (reading.refusal !== null) return { verdict: "left", why: "refused" };
    const { allowed } = method;
    const same =
      sample.allowed === undefined || JSON.stringify(allowed) === JSON.stringify(sample.allowed);
    return same
      ? { verdict: "right", why: "" }
      : { verdict: "wrong", why: `allowed ${JSON.stringify(allowed)}` };
  }
  if (byHand) {
    const { reason, notUnderstood } = reading.refusal ?? { reason: "by hand", notUnderstood: null };
    return { verdict: "left", why: `${reason}: ${notUnderstood ?? ""}` };
  }
  const why = differences(reading.method, sample);
  return { verdict: why === "" ? "right" : "wrong", why };
}

/** The method inside the questions of veto and not applicable. */
function innerOf(method: ScoreMethod): ScoreMethod {
  return method.type === "veto" || method.type === "notApplicable" ? innerOf(method.of) : method;
}

function differences(outer: ScoreMethod, sample: CorpusCase): string {
  const method = innerOf(outer);
  const json = JSON.stringify(outer);
  if (
    sample.method !== undefined &&
    ![method.type, outer.type].some((type) => sample.method?.includes(type))
  ) {
    return `method ${json}`;
  }
  for (const [value, expected] of [
    ...Object.entries(sample.scores ?? {}),
    ...Object.entries(sample.counts ?? {}),
  ]) {
    const score = scoreOf(method, value, sample.points);
    if (score !== expected) return `${value} → ${score}, not ${expected}: ${json}`;
  }
  for (const value of sample.asked ?? []) {
    const score = scoreOf(method, value, sample.points);
    if (score !== "asked") return `${value} → ${score}, not asked: ${json}`;
  }
  if (sample.items !== undefined && !sameList(itemsOf(method), sample.items))
    return `items ${json}`;
  if (sample.choices !== undefined && !sameList(choicesOf(outer), sample.choices))
    return `choices ${json}`;
  if (sample.parts !== undefined) {
    if (method.type !== "parts" || method.parts.length !== sample.parts.length)
      return `parts ${json}`;
    for (const [index, part] of sample.parts.entries()) {
      const found = method.parts[index]!;
      if (found.points !== part.points) return `part ${index + 1} has ${found.points}`;
      if (part.expect === "hand") {
        if (found.method.type !== "manual") return `part ${index + 1} not by hand`;
      } else {
        const why = differences(found.method, part);
        if (why !== "") return `part ${index + 1}: ${why}`;
      }
    }
  }
  return "";
}

function scoreOf(method: ScoreMethod, value: string, points: string): string {
  if (!isValueScoreMethod(method)) return method.type;
  const context = {
    points: new Exact(points),
    scorePlaces: 10,
    stepMode: "full",
    valueKind: "percent",
  } as const;
  const score = valueMethodOf(method).score(method, new Exact(value), context);
  return score === null ? "asked" : plain(score);
}

function itemsOf(method: ScoreMethod): readonly (string | null)[] {
  if (method.type === "checklist") return method.items.map(({ points }) => points);
  return method.type === "perItem" ? (method.conditions ?? []).map(() => null) : [];
}

/** Points of the outcomes; null where the whole line counts full, whatever its points. */
function choicesOf(method: ScoreMethod): readonly (string | null)[] {
  if (method.type === "choice") return method.options.map(({ points }) => points);
  return method.type === "notApplicable" ? [null] : [];
}

function sameList(found: readonly (string | null)[], wanted: readonly (string | null)[]): boolean {
  return (
    found.length === wanted.length &&
    found.every((text, index) => text === null || text === wanted[index])
  );
}
