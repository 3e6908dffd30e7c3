import { sameRange } from "./TableGrid";
import { readPoints } from "./readPoints";
import type { RawLine } from "./tableLines";

/**
 * Finds lines of which one is scored: 二者择其一 stands at them, and they share their points, have equal ones, or the
 * second has none.
 * @returns for each line the number of its choice, null where it stands for itself
 */
export function markAlternatives(lines: readonly RawLine[]): readonly (number | null)[] {
  const marks: (number | null)[] = lines.map(() => null);
  let last = 0;
  for (let index = 1; index < lines.length; index++) {
    if (!areAlternatives(lines[index - 1]!, lines[index]!)) continue;
    marks[index - 1] ??= ++last;
    marks[index] = marks[index - 1]!;
  }
  return marks;
}

function areAlternatives(a: RawLine, b: RawLine): boolean {
  if (!a.eitherOf && !b.eitherOf) return false;
  if (a.block.level1.text !== b.block.level1.text || a.block.level2.text !== b.block.level2.text) {
    return false;
  }
  if (a.points && b.points && sameRange(a.points.range, b.points.range)) return true;
  const first = a.points && readPoints(a.points);
  const second = b.points && readPoints(b.points);
  if (first === null) return false;
  if (second === null) return true;
  return a.eitherOf && b.eitherOf && first.value.equals(second.value);
}
