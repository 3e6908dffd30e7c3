import { Exact, plain, roundHalfAway } from "../../../number/exact";
import { repairSinglePrecision } from "../../../number/parse/singlePrecision";
import { lineLabel } from "./labelText";
import { level1Key, level2Key, type ParentPointsOf } from "./parentPoints";
import { isDeducting, isOutside, type LinePlace } from "./outsideLines";
import { readPoints } from "./readPoints";
import { settleWeights } from "./settleWeights";
import type { RawLine } from "./tableLines";
import type { TableLayout } from "./tableLayout";

/**
 * The points of every line as plain decimal text. Null where the table does not say them: blank, not a number, or one
 * cell for several indicators. What a block deducts has 0 points.
 * @param marks numbers of the choices that lines belong to, as `markAlternatives` gives them
 */
export function linePoints(
  layout: TableLayout,
  lines: readonly RawLine[],
  marks: readonly (number | null)[],
  parents: ParentPointsOf
): { readonly points: readonly (string | null)[]; readonly weightsInPercent: boolean } {
  const { weight, percent } = layout.points;
  const read = lines.map((line) => line.points && readPoints(line.points));
  const inPercent = percent || read.some((points) => points?.percent === true);
  const values = lines.map((line, index) => {
    const mark = marks[index] ?? null;
    const first = mark === null ? index : marks.indexOf(mark);
    if (line.sharesPoints && mark === null) return null;
    const value = (read[index] ?? read[first] ?? null)?.value;
    if (value === undefined) return inBrackets(line);
    return weight || inPercent ? (repairSinglePrecision(value) ?? value) : value;
  });
  const weights = lines.map((line, index) => {
    const repeats = marks[index] !== null && marks.indexOf(marks[index]!) < index;
    return { value: values[index]!, counts: !repeats && !isOutside(placeOf(line)) };
  });
  const within = (
    keyOf: (line: RawLine) => string,
    blocks: ReadonlyMap<string, Exact>
  ): ReturnType<typeof settleWeights> =>
    settleWeights(
      weights.map((own, index) => ({ ...own, block: keyOf(lines[index]!) })),
      blocks
    );
  const shares = weight || inPercent;
  const byLevel2 = within(level2Key, shares ? parents.level2 : new Map());
  const byLevel1 = within(level1Key, shares ? parents.level1 : new Map());
  const settled = byLevel2.ofBlock ? byLevel2 : byLevel1;
  const scaled = settled.points.some((points, index) => points && !points.equals(values[index]!));
  const points = settled.points.map((value, index) => {
    if (isDeducting(placeOf(lines[index]!)) || value?.isNegative()) return "0";
    // Thirds of a block: a pack's points have four decimals at most.
    return value && plain(roundHalfAway(value, 4));
  });
  return { points, weightsInPercent: inPercent || scaled };
}

function placeOf({ block }: RawLine): LinePlace {
  return { level1: block.level1.text, level2: block.level2.text, name: block.name };
}

/** Points that stand at the end of the name alone: 「预算执行率（10分）」. */
function inBrackets(line: RawLine): Exact | null {
  if (line.sharesPoints || line.part !== null) return null;
  const { points } = lineLabel(line.block.name, null);
  return points === null ? null : new Exact(points);
}
