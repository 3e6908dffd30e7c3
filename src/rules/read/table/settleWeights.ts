import { Exact } from "../../../number/exact";

/** What is printed for one line or parent, and the parent that it may be a share of. */
export interface PrintedWeight {
  /** Null where nothing is printed; it does not count. */
  readonly value: Exact | null;
  /** Key of the parent. */
  readonly block: string;
  /** Alternatives and lines outside the 100 points do not count in a sum. */
  readonly counts: boolean;
}

/**
 * Turns weights into points. Weights that are 100 (or 1) together are percent of 100; weights that are 100 (or 1)
 * within each block are percent of the block's points. What is neither is taken as printed.
 * @param blocks points by parent, for those that have any
 * @returns points in order, null where nothing is printed; and whether they are shares of their blocks
 */
export function settleWeights(
  weights: readonly PrintedWeight[],
  blocks: ReadonlyMap<string, Exact>
): { readonly points: readonly (Exact | null)[]; readonly ofBlock: boolean } {
  // A whole of 1 is a whole only where its parts are fractions: a single line may well have 1 point.
  const fractions = weights.some(({ value }) => value?.greaterThan(0) && value.lessThan(1));
  const scaleOf = (sum: Exact): 100 | 1 | null =>
    isNear(sum, 100) ? 100 : isNear(sum, 1) && fractions ? 1 : null;
  const scale = scaleOf(sumOf(weights));
  const times = (factor: number): readonly (Exact | null)[] =>
    weights.map(({ value }) => value?.times(factor) ?? null);
  if (scale !== null) return { points: times(100 / scale), ofBlock: false };

  const keys = [...new Set(weights.map(({ block }) => block))];
  const scales = keys.map((key) => scaleOf(sumOf(weights.filter(({ block }) => block === key))));
  const blockScale = scales[0] ?? null;
  const closed =
    keys.length > 1 &&
    blockScale !== null &&
    scales.every((own) => own === blockScale) &&
    keys.every((key) => blocks.has(key));
  if (!closed) return { points: times(1), ofBlock: false };
  const points = weights.map(
    ({ value, block }) => value?.times(blocks.get(block)!).dividedBy(blockScale) ?? null
  );
  return { points, ofBlock: true };
}

function sumOf(weights: readonly PrintedWeight[]): Exact {
  return Exact.sum(0, ...weights.flatMap(({ value, counts }) => (value && counts ? [value] : [])));
}

/** Thirds that a sheet computed do not quite add up. */
function isNear(sum: Exact, whole: number): boolean {
  return sum.minus(whole).abs().lessThan("1e-6");
}
