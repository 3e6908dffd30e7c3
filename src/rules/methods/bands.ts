import { Exact, plain } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { BandsMethod } from "../RulePack";
import { bandAt, bandScore, bandsOf, type Band, type BandBound } from "./bandScore";
import { limitScore } from "./limitScore";
import { boundText, comparable, pointsEnglish, pointsText } from "./shared";
import type { MethodContext, ValueKind, ValueMethod } from "./ValueMethod";

/**
 * Bands from low to high, each with its score: `低于5%得1分；在5%（含）至10%（含）之间得0.5分；高于10%得0分`.
 * A method whose bands have a gap or no open end is refused by the validator before it comes here.
 */
export const bands: ValueMethod<BandsMethod> = {
  type: "bands",

  score: bandScore,

  formula(method, value, context) {
    return choose(method, value, context, ({ score }) => plain(limitScore(score, context)));
  },

  clause(method, value, context) {
    const band = bandAt(method, value);
    return band ? clauseOf(band, context) : "";
  },

  clauseFormula(method, value, context) {
    return choose(method, value, context, (band) => textLiteral(clauseOf(band, context)));
  },

  describe(method, context, language) {
    return bandsOf(method)
      .map((band) =>
        language === "zh"
          ? `${bandText(band, context.valueKind)}得${pointsText(band.score)}`
          : `${bandEnglish(band, context.valueKind)}: ${pointsEnglish(band.score)}`
      )
      .join(language === "zh" ? "；" : "; ");
  },

  best(method) {
    return Exact.max(0, ...bandsOf(method).map(({ score }) => score));
  },

  bounds(method) {
    return bandsOf(method)
      .flatMap(({ to }) => (to ? [to.at] : []))
      .filter((bound, index, all) => index === 0 || !bound.equals(all[index - 1]!))
      .slice(0, 20);
  },
};

/** `IF(ROUND(v,4)<0.05,…,IF(ROUND(v,4)<=0.1,…,…))`; neighbouring bands that print the same are one. */
function choose(
  method: BandsMethod,
  value: string,
  context: MethodContext,
  print: (band: Band) => string
): string {
  const list = bandsOf(method);
  let formula = print(list.at(-1)!);
  for (const band of list.slice(0, -1).reverse()) {
    const text = print(band);
    if (text === formula || !band.to) continue;
    const sign = band.to.included ? "<=" : "<";
    formula = `IF(${comparable(value, context)}${sign}${plain(band.to.at)},${text},${formula})`;
  }
  return formula;
}

function clauseOf(band: Band, context: MethodContext): string {
  const full = limitScore(band.score, context).greaterThanOrEqualTo(context.points);
  return full ? "" : bandText(band, context.valueKind);
}

function bandText({ from, to }: Band, kind: ValueKind): string {
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

function bandEnglish({ from, to }: Band, kind: ValueKind): string {
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
