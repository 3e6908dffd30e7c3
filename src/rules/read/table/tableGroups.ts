import { Exact, plain } from "../../../number/exact";
import type { RuleLine, RulePack } from "../../RulePack";
import type { ScoringTable } from "../ScoringTable";

type Groups = NonNullable<RulePack["groups"]>;

/** Printed points of a group that its lines do not add up to. */
export interface GroupDifference {
  readonly group: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * The groups that a pack takes over. Of a level whose printed points are not those of its lines none are, since the
 * lines are what is scored by; a group without printed points has those of its lines.
 * @param lines of the pack, with their points
 */
export function tableGroups(
  printed: ScoringTable["groups"],
  lines: readonly RuleLine[]
): { readonly groups: Groups; readonly differences: readonly GroupDifference[] } {
  const differences: GroupDifference[] = [];
  const isSound = (second: boolean): boolean => {
    const own = printed.filter(({ level2 }) => (level2 !== undefined) === second);
    const wrong = own.flatMap((group) => {
      const found = sumOf(lines, group.level1, group.level2);
      if (found.equals(group.points)) return [];
      const name = [group.level1, group.level2].filter((text) => text !== undefined).join("/");
      return [{ group: name, expected: group.points, found: plain(found) }];
    });
    differences.push(...wrong);
    return own.length > 0 && wrong.length === 0;
  };
  const first = isSound(false);
  const second = isSound(true);
  const groups = new Map<string, Groups[number]>();
  for (const { level1, level2 } of lines) {
    if (first) groups.set(level1, { level1, points: plain(sumOf(lines, level1)) });
    if (!second) continue;
    const points = plain(sumOf(lines, level1, level2));
    groups.set(`${level1}\n${level2}`, { level1, level2, points });
  }
  return { groups: [...groups.values()], differences };
}

function sumOf(lines: readonly RuleLine[], level1: string, level2?: string): Exact {
  const own = lines.filter(
    (line) => line.level1 === level1 && (level2 === undefined || line.level2 === level2)
  );
  return Exact.sum(0, ...own.map(({ points }) => points ?? 0));
}
