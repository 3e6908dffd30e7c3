import type { Sighting } from "./Sighting";

const compact = (text: string): string => text.normalize("NFKC").replace(/[\s"“”]/g, "");

/**
 * Brings the ways of writing one name together: a name that is part of a longer one is the same department, and the
 * name that most sheets bear goes before the others.
 * @returns the sightings with their ranks; those that are left at rank 0 and differ will be asked
 */
export function rankNames(sightings: readonly Sighting[]): readonly Sighting[] {
  const full = new Map<string, string>();
  const names = [...new Set(sightings.map((sighting) => compact(sighting.text!)))];
  for (const name of names)
    full.set(
      name,
      names.filter((other) => other.includes(name)).sort((a, b) => b.length - a.length)[0]!
    );
  const counts = new Map<string, number>();
  for (const { text, rank } of sightings)
    counts.set(
      full.get(compact(text!))!,
      (counts.get(full.get(compact(text!))!) ?? 0) + (rank >= 20 ? 0.01 : 1)
    );
  const most = Math.max(...counts.values());
  const display = new Map<string, string>();
  for (const { text } of sightings)
    if (!display.has(compact(text!))) display.set(compact(text!), text!.trim());
  return sightings.map((sighting) => {
    const name = full.get(compact(sighting.text!))!;
    const rank = counts.get(name) === most ? sighting.rank : sighting.rank + 20;
    return { ...sighting, text: display.get(name)!, rank: Math.max(rank, 0) };
  });
}
