import { Exact, plain } from "../../number/exact";
import type { Scored } from "../RulePack";
import type { Assumption } from "./CriterionReading";
import { manualForm } from "./forms/manualForm";
import { readSentence } from "./readSentence";
import type { SentenceItem } from "./splitItems";

/** One part with its own points, or several of the same words (每季度…共4分). */
interface PartReading {
  readonly points: Exact;
  readonly parts: readonly Omit<Scored, "id">[];
  readonly assumptions: readonly Assumption[];
}

const mostCombinations = 500;

/**
 * An enumeration whose items are rules of their own: `（1）…得分=政府采购执行率×1分…；（2）…1分，落实不到位的酌情扣分`.
 * Each item's points are those among its own numbers by which it can be read; together they are the line's.
 * @returns null where an item cannot be read, or the points can be divided in several ways
 */
export function readParts(
  text: string,
  items: readonly SentenceItem[],
  points: Exact,
  written: (from: number, to: number) => string
): { readonly parts: readonly Scored[]; readonly assumptions: readonly Assumption[] } | null {
  const candidates = items.map((item) => readItem(text, item, points, written));
  if (candidates.some((list) => list.length === 0)) return null;
  let combinations: PartReading[][] = [[]];
  for (const list of candidates) {
    combinations = combinations.flatMap((chosen) => list.map((reading) => [...chosen, reading]));
    if (combinations.length > mostCombinations) return null;
  }
  const fitting = combinations.filter((chosen) =>
    Exact.sum(0, ...chosen.map((reading) => reading.points)).equals(points)
  );
  const [only, other] = fitting;
  if (only === undefined || other !== undefined) return null;
  const parts = only.flatMap((reading) => reading.parts);
  return {
    parts: parts.map((part, index) => ({ id: `p${index + 1}`, ...part })),
    assumptions: only.flatMap((reading) => reading.assumptions),
  };
}

function readItem(
  text: string,
  { from, to }: SentenceItem,
  points: Exact,
  written: (from: number, to: number) => string
): readonly PartReading[] {
  const whole = text.slice(from, to).replace(/[,;。]+$/, "");
  // 缺少任何一项的本项不得分 speaks of all items, not of the last one.
  if (/任何|任一|以上|上述|各项/.test(whole)) return [];
  const offset = (start: number) => (a: number, b: number) =>
    written(from + start + a, from + start + b);
  const total = /(?:,|;)?共计?(\d+(?:\.\d+)?)分/.exec(whole);
  const numbers = [...whole.matchAll(/(\d+(?:\.\d+)?)分/g)].map((match) => match[1] ?? "");
  const own = [...new Set(numbers)]
    .map((number) => new Exact(number))
    .filter(
      (number) => number.isPositive() && !number.isZero() && number.lessThanOrEqualTo(points)
    );
  const readings: PartReading[] = [];
  for (const candidate of own) {
    // 每季度…×1分，共4分: four of one.
    const times = total === null ? null : new Exact(total[1] ?? 0).dividedBy(candidate);
    if (total !== null && times !== null && times.equals(4) && whole.includes("季")) {
      const each = readOne(whole.replace(total[0], ""), candidate, offset(0));
      if (each === null) continue;
      const parts = ["第一季度", "第二季度", "第三季度", "第四季度"].map((quarter) => ({
        ...each.part,
        name: `${quarter}${each.part.name.replace(/^(?:每个?季度|季度|每季)/, "")}`,
      }));
      readings.push({ points: candidate.times(4), parts, assumptions: each.assumptions });
      continue;
    }
    if (total !== null && !candidate.equals(total[1] ?? 0)) continue;
    const header =
      /^([^,;。:=%\d()]{2,30})(?:,|\(|:)?(?:共|计|满分|占)?(\d+(?:\.\d+)?)分\)?[:,。;]/.exec(whole);
    const headed =
      header !== null && candidate.equals(header[2] ?? 0)
        ? readOne(whole.slice(header[0].length), candidate, offset(header[0].length))
        : null;
    const plainly = readOne(whole, candidate, offset(0));
    const titled = headed && {
      ...headed,
      part: { ...headed.part, name: header?.[1] ?? headed.part.name },
    };
    // 预算公开2分：按时公开得2分: what stands before the colon is a title, not an outcome.
    const one = header?.[0].endsWith(":") === true ? (titled ?? plainly) : (plainly ?? titled);
    if (one !== null)
      readings.push({ points: candidate, parts: [one.part], assumptions: one.assumptions });
  }
  return readings;
}

function readOne(
  text: string,
  points: Exact,
  written: (from: number, to: number) => string
): { readonly part: Omit<Scored, "id">; readonly assumptions: readonly Assumption[] } | null {
  const named = /^([^,;。:=%\d]{2,24}):(?=.)/.exec(text);
  const start = named === null ? 0 : named[0].length;
  const attempts = [
    { start: 0, reading: readSentence(text, points, written) },
    {
      start,
      reading: readSentence(text.slice(start), points, (a, b) => written(start + a, start + b)),
    },
  ];
  const found = attempts.find(({ reading }) => !("refusal" in reading))?.reading;
  const name = named?.[1] ?? nameOf(text);
  if (found !== undefined && !("refusal" in found)) {
    const part = {
      name: named?.[1] ?? (found.valueKind === "percent" ? found.subject : null) ?? name,
      points: plain(points),
      method: found.method,
      ...(found.valueKind === "count" && found.method.type !== "perItem"
        ? { valueKind: "count" as const }
        : {}),
    };
    return { part, assumptions: found.assumptions };
  }
  const byHand = manualForm(text, points);
  if (byHand === null) return null;
  return { part: { name, points: plain(points), method: byHand }, assumptions: [] };
}

/** The first words of an item, for its name. */
function nameOf(text: string): string {
  return /^[^,;。:=\d%<>≤≥]{1,30}/.exec(text)?.[0] ?? text.slice(0, 12);
}
