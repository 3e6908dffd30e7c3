import { Exact, plain } from "../../number/exact";
import type { RulePack, Scored } from "../RulePack";
import type { Place, Report } from "./Place";
import { scoredPlaces } from "./scoredPlaces";

/**
 * Checks that points add up: lines to their groups and to 100, and that either everything has points or nothing
 * (a skeleton, whose sums are not looked at). Parts and items are checked with their method.
 */
export function checkPoints(pack: RulePack, report: Report): void {
  const scored = scoredPlaces(pack);
  if (scored.every(({ rule }) => rule.points === null)) return;
  const without = scored.filter(({ rule }) => rule.points === null);
  for (const { rule, place } of without) report("pointsMissing", place, { name: rule.name });
  for (const { rule, place } of scored) checkDecimals(rule, place, pack.rounding.score, report);
  if (without.length > 0) return;
  checkGroups(pack, report);
  const total = sumOf(pack.lines);
  if (!total.equals(100)) report("totalSum", ["lines"], { expected: "100", found: plain(total) });
}

/** The points of lines or parts together; those without points count as none. */
export function sumOf(rules: readonly { readonly points: string | null }[]): Exact {
  return Exact.sum(0, ...rules.map(({ points }) => points ?? 0));
}

function checkDecimals({ points }: Scored, place: Place, most: number, report: Report): void {
  if (points === null || new Exact(points).decimalPlaces() <= most) return;
  report("pointsDecimals", [...place, "points"], { found: points, most: String(most) });
}

function checkGroups({ groups, lines }: RulePack, report: Report): void {
  if (groups === undefined) return;
  groups.forEach(({ level1, level2, points }, index) => {
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
  const listsLevel2 = groups.some(({ level2 }) => level2 !== undefined);
  lines.forEach(({ level1, level2 }, index) => {
    const known = groups.some(
      (group) => group.level1 === level1 && (!listsLevel2 || group.level2 === level2)
    );
    const group = listsLevel2 ? `${level1}/${level2}` : level1;
    if (!known) report("unknownGroup", ["lines", index], { group });
  });
}
