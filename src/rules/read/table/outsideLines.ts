/** Where a line stands, by its names. */
export interface LinePlace {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
}

const deducting = /扣分项|减分项|扣分指标|减分指标|倒扣|负面清单/;
const adding = /加分项|加分指标|附加分|奖励分|附加项/;

/** Whether a line only takes points away: it has none itself. */
export function isDeducting({ level1, level2, name }: LinePlace): boolean {
  return [level1, level2, name].some((text) => deducting.test(text));
}

/** Whether a line stands in a block of 加分项 or 扣分项, outside the 100 points. */
export function isOutside(place: LinePlace): boolean {
  const { level1, level2, name } = place;
  return isDeducting(place) || [level1, level2, name].some((text) => adding.test(text));
}
