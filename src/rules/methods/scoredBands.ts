import { Exact, plain } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { BandsMethod } from "../RulePack";
import { bandAt, bandsOf, type Band } from "./bandsOf";
import { bandText } from "./bandText";
import { chooseBand } from "./chooseBand";
import { limitScore } from "./limitScore";
import { pointsEnglish, pointsText, unstatedClause } from "./shared";
import type { MethodContext } from "./ValueMethod";

/**
 * Bands with one score each, over whatever number: the value itself in the method {@link bands}, its distance in
 * {@link deviationBands}. A list with a gap or without an open end is refused by the validator before it comes here.
 */
export type ScoredBands = BandsMethod["bands"];

/** The score as an Excel expression over `value`, which is rounded already; `""` where no score is stated. */
export function scoredBandsFormula(
  list: ScoredBands,
  value: string,
  context: MethodContext
): string {
  return chooseBand(list, value, ({ own: { score } }) =>
    score === null ? '""' : plain(limitScore(new Exact(score), context))
  );
}

/**
 * Where the value lies; "" at the full score.
 * @param about words before the place: `与100%的偏差`
 */
export function scoredBandsClause(
  list: ScoredBands,
  value: Exact,
  context: MethodContext,
  about = ""
): string {
  const band = bandAt(list, value);
  return band ? clauseOf(band, context, about) : "";
}

/** The same as an Excel expression of type text over `value`, which is rounded already. */
export function scoredBandsClauseFormula(
  list: ScoredBands,
  value: string,
  context: MethodContext,
  about = ""
): string {
  return chooseBand(list, value, (band) => textLiteral(clauseOf(band, context, about)));
}

/** `低于5%得1分；在5%（含）至10%（含）之间得0.5分；高于10%未规定`. */
export function describeScoredBands(
  list: ScoredBands,
  context: MethodContext,
  language: "zh" | "en"
): string {
  return bandsOf(list)
    .map((band) => {
      const place = bandText(band, context.valueKind, language);
      const score = band.own.score === null ? null : new Exact(band.own.score);
      if (language === "en") return `${place}: ${score ? pointsEnglish(score) : "not stated"}`;
      return `${place}${score ? `得${pointsText(score)}` : "未规定"}`;
    })
    .join(language === "zh" ? "；" : "; ");
}

/** The highest of the stated scores. */
export function bestOfScoredBands(list: ScoredBands): Exact {
  return Exact.max(0, ...list.map(({ score }) => score ?? 0));
}

function clauseOf(band: Band<ScoredBands[number]>, context: MethodContext, about: string): string {
  const { score } = band.own;
  if (score === null) return unstatedClause;
  const full = limitScore(new Exact(score), context).greaterThanOrEqualTo(context.points);
  return full ? "" : `${about}${bandText(band, context.valueKind, "zh")}`;
}
