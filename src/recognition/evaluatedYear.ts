import type { Sighting } from "./Sighting";
import type { YearSighting } from "./headerFacts";

/** The evaluated year, and what speaks for it and for others. */
export interface EvaluatedYear {
  readonly year: number | null;
  /** Two years have equal weight: a person must say. The later one is used meanwhile to read columns. */
  readonly open: boolean;
  /** Best first, one a sheet and year. */
  readonly sightings: readonly Sighting[];
}

/** The year that titles and lines name most; column headings count less, so that 上年 columns do not outvote a title. */
export function evaluatedYear(found: readonly YearSighting[]): EvaluatedYear {
  const weights = new Map<number, number>();
  for (const { year, weight } of found) weights.set(year, (weights.get(year) ?? 0) + weight);
  const ranked = [...weights].sort(([a, x], [b, y]) => y - x || b - a);
  const [best, second] = ranked;
  if (best === undefined) return { year: null, open: false, sightings: [] };
  const open = second?.[1] === best[1];
  const sightings = found
    .filter(({ year }) => year === best[0] || (open && year === second[0]))
    .sort((a, b) => b.weight - a.weight)
    .map(({ sighting }) => sighting);
  return { year: best[0], open, sightings };
}
