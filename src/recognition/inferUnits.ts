import { Exact, plain } from "../number/exact";
import { type MoneyUnit, yuanPer } from "../number/units";
import { factDefinition, type FactId } from "../facts/vocabulary";
import type { Sighting } from "./Sighting";

/** Items that are the same amount by nature, on different sheets. */
const sameAmount: readonly (readonly [FactId, FactId])[] = [["spending.q4", "total.actual"]];

/**
 * Gives money without a stated unit its unit: by the ratio of an amount that another sheet states with its unit (1,
 * 1,000 or 10,000), else by the one unit that the workbook states, else 元. The scope says which of these it was.
 */
export function inferUnits(sightings: readonly Sighting[]): readonly Sighting[] {
  if (sightings.every((sighting) => sighting.unitKnown)) return sightings;
  const known = new Map<FactId, Exact[]>();
  const note = (fact: FactId, value: Exact): void => {
    known.set(fact, [...(known.get(fact) ?? []), value]);
  };
  for (const { fact, value, unitKnown } of sightings) {
    if (!unitKnown || value === null || factDefinition(fact).kind !== "money") continue;
    note(fact, value);
    for (const [a, b] of sameAmount) {
      if (fact === a) note(b, value);
      if (fact === b) note(a, value);
    }
  }
  const bySheet = new Map<string, MoneyUnit>();
  for (const { fact, value, unitKnown, sheet } of sightings) {
    if (unitKnown || value === null || value.isZero() || bySheet.has(sheet)) continue;
    for (const other of known.get(fact) ?? []) {
      const unit = unitOfRatio(other.dividedBy(value));
      if (unit !== null) bySheet.set(sheet, unit);
    }
  }
  const stated = statedUnits(sightings);
  const common = stated.size === 1 ? [...stated][0]! : null;
  const totals = (["total.initial", "total.adjusted", "total.actual"] as const).flatMap(
    (id) => known.get(id) ?? []
  );
  const largest = totals.length === 0 ? null : Exact.max(...totals);
  return sightings.map((sighting) => {
    if (sighting.unitKnown) return sighting;
    const shared = bySheet.get(sighting.sheet);
    const unit = shared ?? common ?? "元";
    const why =
      shared !== undefined
        ? `未注明金额单位，与其他表同一数据相比为${unit}`
        : common !== null
          ? `未注明金额单位，按本工作簿其他表的${unit}`
          : "未注明金额单位，按元";
    const given = withUnit(sighting, unit, why);
    // A borrowed unit that makes one item larger than the whole department spends is not to be believed.
    const doubtful =
      shared === undefined && largest !== null && given.value?.greaterThan(largest) === true;
    return doubtful && given.question === null
      ? { ...given, question: { code: "ambiguousLabel", label: "金额单位（表中未注明）" } }
      : given;
  });
}

/** Within what rounding to 万元 with two decimals explains, and never looser than one in a thousand. */
function unitOfRatio(ratio: Exact): MoneyUnit | null {
  for (const unit of ["元", "千元", "万元", "亿元"] as const)
    if (ratio.dividedBy(yuanPer[unit]).minus(1).abs().lessThan("0.001")) return unit;
  return null;
}

function withUnit(sighting: Sighting, unit: MoneyUnit, why: string): Sighting {
  const factor = yuanPer[unit];
  const { reading } = sighting;
  return {
    ...sighting,
    unitKnown: true,
    value: sighting.value?.times(factor) ?? null,
    reading:
      "factor" in reading ? { ...reading, factor: plain(factor.times(reading.factor)) } : reading,
    scope: [sighting.scope, why].filter((part) => part !== "").join("；"),
  };
}

/** The units that money was seen in; a unit on a sheet without our money says nothing about ours. */
function statedUnits(sightings: readonly Sighting[]): ReadonlySet<MoneyUnit> {
  const units = new Set<MoneyUnit>();
  for (const { fact, unitKnown, reading } of sightings) {
    if (!unitKnown || factDefinition(fact).kind !== "money" || !("factor" in reading)) continue;
    for (const unit of ["元", "千元", "万元", "亿元"] as const)
      if (reading.factor === plain(yuanPer[unit])) units.add(unit);
  }
  return units;
}
