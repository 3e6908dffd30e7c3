import { Exact } from "../number/exact";
import type { CellRange } from "../workbook/address";
import type { Sighting } from "./Sighting";

/**
 * Joins the rows of a list to one value each: where the table gives the whole, the whole counts and the rows are left
 * out; else the rows are added (行政编制 + 事业编制, the items of a procurement list).
 */
export function sumParts(sightings: readonly Sighting[]): readonly Sighting[] {
  const whole = new Set(
    sightings
      .filter((sighting) => !sighting.part && sighting.why !== "otherYear")
      .map((sighting) => sighting.fact)
  );
  const lists = new Map<string, Sighting[]>();
  const result: Sighting[] = [];
  for (const sighting of sightings) {
    if (!sighting.part) result.push(askedBesideParts(sighting, sightings));
    else if (!whole.has(sighting.fact)) {
      // Columns of one list are different figures: they are not added to each other, unless they are the parts.
      const first = sighting.ranges[0]!;
      const line = sighting.acrossColumns === true ? `row ${first.top}` : `column ${first.left}`;
      const key = `${sighting.fact} ${line} ${sighting.why} ${sighting.adjust}`;
      const list = lists.get(key) ?? [];
      list.push(sighting);
      lists.set(key, list);
    }
  }
  for (const list of lists.values()) result.push(sumOf(list));
  return result;
}

/**
 * 编外人员 20 and, on a row of its own, 劳务派遣人员 5: whether the second is in the first, and whether the rule counts it,
 * only a person knows. A breakdown that adds up to the whole asks nothing.
 */
function askedBesideParts(whole: Sighting, all: readonly Sighting[]): Sighting {
  if (whole.fact !== "staff.extra" || whole.value === null || whole.question !== null) return whole;
  const parts = all.filter(
    (one) => one.part && one.apart === true && one.fact === whole.fact && one.value !== null
  );
  const sum = parts.reduce((total, part) => total.plus(part.value!), new Exact(0));
  if (sum.isZero() || sum.equals(whole.value)) return whole;
  return { ...whole, question: { code: "ambiguousLabel", label: "编外人员（劳务派遣等另列）" } };
}

function sumOf(list: readonly Sighting[]): Sighting {
  const first = list[0]!;
  if (list.length === 1) return { ...first, part: false };
  const bad = list.find(
    (part) => part.question?.code === "noValue" || part.question?.code === "unreadable"
  );
  const value =
    bad !== undefined || list.some((part) => part.value === null)
      ? null
      : list.reduce((sum, part) => sum.plus(part.value!), new Exact(0));
  const forms = new Set(
    list.map((part) => (part.reading.form === "number" ? part.reading.factor : ""))
  );
  const factor = [...forms][0]!;
  return {
    ...first,
    part: false,
    value,
    ranges: joinRanges(list.flatMap((part) => part.ranges)),
    reading: forms.size === 1 && factor !== "" ? { form: "sum", factor } : { form: "literal" },
    raw: list.map((part) => part.raw).join(" + "),
    why: first.why === "ownTable" ? "list" : first.why,
    unitKnown: list.every((part) => part.unitKnown),
    // Where 其中 opens among rows that are added, nobody can tell where it ends.
    question:
      bad?.question ??
      (list.some((part) => part.within === true)
        ? { code: "ambiguousLabel", label: "其中" }
        : first.question),
  };
}

/** Cells below each other become one range, so that the formula stays short. */
export function joinRanges(ranges: readonly CellRange[]): readonly CellRange[] {
  const result: CellRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last?.left === range.left && last.right === range.right && last.bottom + 1 === range.top)
      result[result.length - 1] = { ...last, bottom: range.bottom };
    else result.push(range);
  }
  return result;
}
