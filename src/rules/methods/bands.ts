import type { BandsMethod } from "../RulePack";
import { bandScore } from "./bandScore";
import { boundsOfBands } from "./bandsOf";
import {
  bestOfScoredBands,
  describeScoredBands,
  scoredBandsClause,
  scoredBandsClauseFormula,
  scoredBandsFormula,
} from "./scoredBands";
import { comparable } from "./shared";
import type { ValueMethod } from "./ValueMethod";

/** Bands from low to high, each with its score: `低于5%得1分；在5%（含）至10%（含）之间得0.5分；高于10%得0分`. */
export const bands: ValueMethod<BandsMethod> = {
  type: "bands",

  score: bandScore,

  formula(method, value, context) {
    return scoredBandsFormula(method.bands, comparable(value, context), context);
  },

  clause(method, value, context) {
    return scoredBandsClause(method.bands, value, context);
  },

  clauseFormula(method, value, context) {
    return scoredBandsClauseFormula(method.bands, comparable(value, context), context);
  },

  describe(method, context, language) {
    return describeScoredBands(method.bands, context, language);
  },

  best(method) {
    return bestOfScoredBands(method.bands);
  },

  bounds(method) {
    return boundsOfBands(method.bands);
  },
};
