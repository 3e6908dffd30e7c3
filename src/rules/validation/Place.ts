import type { PackMistake, PackMistakeCode, PackMistakeData } from "../PackMistake";

/** Keys and indexes that lead from the pack to a value in it. */
export type Place = readonly (string | number)[];

/** Adds one mistake to the list of a check. */
export type Report = <Code extends PackMistakeCode>(
  code: Code,
  place: Place,
  data: PackMistakeData[Code]
) => void;

/** Collects the mistakes of checks over one pack, each with its pointer and the name of its line. */
export function mistakeCollector(pack: unknown): {
  readonly mistakes: PackMistake[];
  readonly report: Report;
} {
  const mistakes: PackMistake[] = [];
  const report: Report = (code, place, data) => {
    const path = place.map((key) => `/${key}`).join("");
    // Code and data belong together by the signature of Report; TypeScript cannot see it through the union.
    mistakes.push({ code, data, line: lineNameAt(pack, place), path } as PackMistake);
  };
  return { mistakes, report };
}

/** The value at a place; undefined where the pack does not reach that far. */
export function valueAt(pack: unknown, place: Place): unknown {
  let value = pack;
  for (const key of place) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** Names of the line and of the parts around a place, joined: `预算执行率—第一季度执行率`; null outside the lines. */
function lineNameAt(pack: unknown, place: Place): string | null {
  if (place[0] !== "lines" || place.length < 2) return null;
  const names: string[] = [];
  for (let depth = 2; depth <= place.length; depth++) {
    const container = place[depth - 2];
    if (container !== "lines" && container !== "parts" && container !== "alternatives") continue;
    const name = nameOf(valueAt(pack, place.slice(0, depth)));
    if (name !== null) names.push(name);
    else if (depth === 2) names.push(`#${Number(place[1]) + 1}`);
  }
  return names.join("—");
}

function nameOf(value: unknown): string | null {
  const texts = ["name", "id"].map((key) => valueAt(value, [key]));
  return texts.find((text): text is string => typeof text === "string" && text !== "") ?? null;
}
