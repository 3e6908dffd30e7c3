import { Exact, plain } from "../../number/exact";
import type { DeviationBandsMethod } from "../RulePack";
import { bandScore } from "./bandScore";
import { boundsOfBands } from "./bandsOf";
import {
  bestOfScoredBands,
  describeScoredBands,
  scoredBandsClause,
  scoredBandsClauseFormula,
  scoredBandsFormula,
} from "./scoredBands";
import { boundText, comparable, guardPlaces, subtracted } from "./shared";
import type { MethodContext, ValueMethod } from "./ValueMethod";

/**
 * Bands over the distance from a centre, on either side of it:
 * `与100%的偏差不高于10%得5分；在10%（不含）至15%（含）之间得3分；高于15%得0分`.
 */
export const deviationBands: ValueMethod<DeviationBandsMethod> = {
  type: "deviationBands",

  score(method, value, context) {
    return bandScore(method, distanceOf(method, value), context);
  },

  formula(method, value, context) {
    return scoredBandsFormula(method.bands, distanceFormula(method, value, context), context);
  },

  clause(method, value, context) {
    const distance = distanceOf(method, value);
    return scoredBandsClause(method.bands, distance, context, about(method, context));
  },

  clauseFormula(method, value, context) {
    const distance = distanceFormula(method, value, context);
    return scoredBandsClauseFormula(method.bands, distance, context, about(method, context));
  },

  describe(method, context, language) {
    const centre = boundText(new Exact(method.centre), context.valueKind);
    const words = describeScoredBands(method.bands, context, language);
    return language === "zh" ? `与${centre}的偏差${words}` : `distance from ${centre}: ${words}`;
  },

  best(method) {
    return bestOfScoredBands(method.bands);
  },

  bounds(method) {
    const above = boundsOfBands(method.bands).map((distance) => distance.plus(method.centre));
    const below = above.map((bound) => new Exact(method.centre).times(2).minus(bound));
    const all = [...below.reverse(), ...above];
    return all.filter((bound, index) => index === 0 || !bound.equals(all[index - 1]!)).slice(0, 20);
  },
};

function distanceOf(method: DeviationBandsMethod, value: Exact): Exact {
  return value.minus(method.centre).abs();
}

/** Of a centre of 0 the distance is the rounded value itself and needs no second rounding. */
function distanceFormula(
  method: DeviationBandsMethod,
  value: string,
  context: MethodContext
): string {
  const rounded = comparable(value, context);
  const centre = new Exact(method.centre);
  if (centre.isZero()) return `ABS(${rounded})`;
  return `ROUND(ABS(${rounded}${subtracted(plain(centre))}),${guardPlaces})`;
}

function about(method: DeviationBandsMethod, context: MethodContext): string {
  return `与${boundText(new Exact(method.centre), context.valueKind)}的偏差`;
}
