import type { BandEnd } from "../RulePack";
import type { Band, BandBound } from "./bandsOf";
import { boundText } from "./shared";
import type { ValueKind } from "./ValueMethod";

/** Where a band lies: `低于5%`, `在5%（含）至10%（不含）之间`, `等于0%`, `高于10%`. */
export function bandText(band: Band<BandEnd>, kind: ValueKind, language: "zh" | "en"): string {
  return language === "zh" ? bandChinese(band, kind) : bandEnglish(band, kind);
}

function bandChinese({ from, to }: Band<BandEnd>, kind: ValueKind): string {
  if (from && to) {
    if (from.at.equals(to.at)) return `等于${boundText(to.at, kind)}`;
    const edge = (bound: BandBound): string =>
      `${boundText(bound.at, kind)}（${bound.included ? "含" : "不含"}）`;
    return `在${edge(from)}至${edge(to)}之间`;
  }
  if (to) return `${to.included ? "不高于" : "低于"}${boundText(to.at, kind)}`;
  if (from) return `${from.included ? "不低于" : "高于"}${boundText(from.at, kind)}`;
  return "任何值";
}

function bandEnglish({ from, to }: Band<BandEnd>, kind: ValueKind): string {
  if (from && to) {
    if (from.at.equals(to.at)) return `exactly ${boundText(to.at, kind)}`;
    const edge = (bound: BandBound): string =>
      `${boundText(bound.at, kind)} (${bound.included ? "included" : "excluded"})`;
    return `from ${edge(from)} to ${edge(to)}`;
  }
  if (to) return `${to.included ? "up to" : "below"} ${boundText(to.at, kind)}`;
  if (from) return `${from.included ? "at least" : "above"} ${boundText(from.at, kind)}`;
  return "any value";
}
