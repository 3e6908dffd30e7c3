import type { BandEnd, BandsMethod, InterpolationMethod } from "../../RulePack";
import type { ValueKind } from "../../methods/ValueMethod";
import {
  bound,
  boundDecimal,
  decimal,
  groupsOf,
  number,
  type NamedGroups,
} from "./describedNumbers";
import type { DescribedShape } from "./DescribedShape";
import { place, takePlaces } from "./takePlaces";

const scored = new RegExp(`^${place}(?:得(?<score>${number})分|未规定)$`);
const scoredOrRising = new RegExp(
  `^${place}(?:得(?<score>${number})分|,从(?<from>${number})分到(?<to>${number})分按直线插值)$`
);
const weighted = new RegExp(`^${place},系数为(?<coefficient>${number})$`);
const centred = new RegExp(`^与(?<centre>${bound})的偏差(?<bands>.*)$`);
const announced = new RegExp(`^得分=得分系数×(?<points>${number})分;完成值(?<bands>.*)$`);

/** `低于5%得1分；在5%（含）至10%（含）之间得0.5分；高于10%未规定`. */
export const bandsShape: DescribedShape = ({ key }) => {
  const told = toldBands(key, scored);
  const bands = told && scoresOf(told);
  return bands && { method: { type: "bands", bands }, valueKind: told.valueKind };
};

/** `与100%的偏差不高于5%得5分；高于5%得0分`. */
export const deviationShape: DescribedShape = ({ key }) => {
  const { centre = "", bands: list = "" } = groupsOf(centred, key) ?? {};
  const told = toldBands(list, scored, [centre]);
  const bands = told && scoresOf(told);
  return (
    bands && {
      method: { type: "deviationBands", centre: boundDecimal(centre), bands },
      valueKind: told.valueKind,
    }
  );
};

/** `得分=得分系数×5分；完成值低于60%，系数为0；不低于60%，系数为1`. */
export const coefficientShape: DescribedShape = ({ key }, points) => {
  const { points: own = "0", bands: list = "" } = groupsOf(announced, key) ?? {};
  const told = points.equals(own) ? toldBands(list, weighted) : null;
  const bands = told?.bands.map(({ end, groups: { coefficient = "" } }) => ({
    ...end,
    coefficient: decimal(coefficient),
  }));
  return told && bands
    ? { method: { type: "coefficient", bands }, valueKind: told.valueKind }
    : null;
};

/** `低于60%得0分；在60%（含）至90%（不含）之间，从0分到6分按直线插值；不低于90%得6分`. */
export const interpolationShape: DescribedShape = ({ key }) => {
  const told = toldBands(key, scoredOrRising);
  if (told === null) return null;
  const bands = told.bands.map(({ end, groups: { score, from = "", to = "" } }): RisingBand =>
    score === undefined
      ? { ...end, from: decimal(from), to: decimal(to) }
      : { ...end, score: decimal(score) }
  );
  const sound = told.bands.every(({ groups }) => {
    const { from, place: where = "" } = groups;
    return from === undefined || where.startsWith("在");
  });
  return sound ? { method: { type: "interpolation", bands }, valueKind: told.valueKind } : null;
};

type RisingBand = InterpolationMethod["bands"][number];

interface ToldBands {
  readonly bands: readonly { readonly end: BandEnd; readonly groups: NamedGroups }[];
  readonly valueKind: ValueKind;
}

/** Bands one after another that follow on; null where one is told otherwise. */
function toldBands(list: string, pattern: RegExp, more: readonly string[] = []): ToldBands | null {
  const all = list.split(";").map((one) => groupsOf(pattern, one));
  const told = all.filter((groups) => groups !== null);
  if (told.length < all.length) return null;
  const laid = takePlaces(
    told.map((groups) => groups["place"] ?? ""),
    more
  );
  if (laid === null) return null;
  const bands = laid.ends.map((end, index) => ({ end, groups: told[index]! }));
  return { bands, valueKind: laid.valueKind };
}

/** Only the first and the last band may be unstated. */
function scoresOf({ bands }: ToldBands): BandsMethod["bands"] | null {
  const list = bands.map(({ end, groups: { score } }) => ({
    ...end,
    score: score === undefined ? null : decimal(score),
  }));
  return list.slice(1, -1).some(({ score }) => score === null) ? null : list;
}
