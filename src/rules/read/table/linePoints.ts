import { Exact, plain } from "../../../number/exact";
import { repairSinglePrecision } from "../../../number/parse/singlePrecision";
import { lineLabel } from "./labelText";
import { level1Key, level2Key, type ParentPointsOf } from "./parentPoints";
import { readPoints } from "./readPoints";
import { settleWeights } from "./settleWeights";
import type { RawLine } from "./tableLines";
import type { TableLayout } from "./tableLayout";

const deducting = /扣分项|减分项|扣分指标|减分指标|倒扣|负面清单/;
const adding = /加分项|加分指标|附加分|奖励分|附加项/;

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
    return { value: values[index]!, counts: !repeats && !isOutside(line) };
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
    if (deducting.test(placeOf(lines[index]!)) || value?.isNegative()) return "0";
    return value && plain(value);
  });
  return { points, weightsInPercent: inPercent || scaled };
}

/** Whether a line stands in a block of 加分项 or 扣分项, outside the 100 points. */
export function isOutside(line: RawLine): boolean {
  return deducting.test(placeOf(line)) || adding.test(placeOf(line));
}

function placeOf({ block }: RawLine): string {
  return [block.level1.text, block.level2.text, block.name].join("\n");
}

/** Points that stand at the end of the name alone: 「预算执行率（10分）」. */
function inBrackets(line: RawLine): Exact | null {
  if (line.sharesPoints || line.part !== null) return null;
  const { points } = lineLabel(line.block.name, null);
  return points === null ? null : new Exact(points);
}
