import { Exact, plain } from "../../number/exact";
import type { PackMistake, PackNotice } from "../PackMistake";
import type { RulePack, Scored } from "../RulePack";
import type { Place, Report } from "./Place";
import { scoredPlaces, type ScoredPlace } from "./scoredPlaces";

/**
 * Checks that either everything has points or nothing (a skeleton), and that each line stands in a group. Parts and
 * items are checked with their method.
 */
export function checkPoints(pack: RulePack, report: Report): void {
  const scored = scoredPlaces(pack);
  if (isSkeleton(scored)) return;
  const without = scored.filter(({ rule }) => rule.points === null);
  for (const { rule, place } of without) report("pointsMissing", place, { name: rule.name });
  for (const { rule, place } of scored) checkDecimals(rule, place, pack.rounding.score, report);
  checkGroupNames(pack, report);
}

/** Looks whether the lines add up to their groups and to 100: reported to be told, since official tables do not always. */
export function checkSums(pack: RulePack, report: Report): void {
  const scored = scoredPlaces(pack);
  if (isSkeleton(scored)) return;
  checkGroupSums(pack, report);
  const total = sumOf(pack.lines);
  if (!total.equals(100)) report("totalSum", ["lines"], { expected: "100", found: plain(total) });
}

/** Tells what {@link checkSums} reports from mistakes that make a pack unusable. */
export function isNotice(mistake: PackMistake): mistake is PackNotice {
  return mistake.code === "totalSum" || mistake.code === "groupSum";
}

/** The points of lines or parts together; those without points count as none. */
export function sumOf(rules: readonly { readonly points: string | null }[]): Exact {
  return Exact.sum(0, ...rules.map(({ points }) => points ?? 0));
}

function checkDecimals({ points }: Scored, place: Place, most: number, report: Report): void {
  if (points === null || new Exact(points).decimalPlaces() <= most) return;
  report("pointsDecimals", [...place, "points"], { found: points, most: String(most) });
}

function isSkeleton(scored: readonly ScoredPlace[]): boolean {
  return scored.every(({ rule }) => rule.points === null);
}

function checkGroupSums({ groups, lines }: RulePack, report: Report): void {
  (groups ?? []).forEach(({ level1, level2, points }, index) => {
    const own = lines.filter(
      (line) => line.level1 === level1 && (level2 === undefined || line.level2 === level2)
    );
    const found = sumOf(own);
    if (found.equals(points)) return;
    const group = level2 === undefined ? level1 : `${level1}/${level2}`;
    report("groupSum", ["groups", index], {
      group,
      expected: plain(new Exact(points)),
      found: plain(found),
    });
  });
}

function checkGroupNames({ groups, lines }: RulePack, report: Report): void {
  if (groups === undefined) return;
  const listsLevel2 = groups.some(({ level2 }) => level2 !== undefined);
  lines.forEach(({ level1, level2 }, index) => {
    const known = groups.some(
      (group) => group.level1 === level1 && (!listsLevel2 || group.level2 === level2)
    );
    const group = listsLevel2 ? `${level1}/${level2}` : level1;
    if (!known) report("unknownGroup", ["lines", index], { group });
  });
}
