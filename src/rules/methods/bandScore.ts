import { Exact } from "../../number/exact";
import type { BandsMethod } from "../RulePack";
import { bandAt } from "./bandsOf";
import { limitScore } from "./limitScore";
import type { MethodContext } from "./ValueMethod";

/**
 * The exact score of the method {@link bands}, apart from its words and formulas so that the custom functions carry no
 * more than this; null in a band whose score the text does not state.
 */
export function bandScore(
  { bands }: Pick<BandsMethod, "bands">,
  value: Exact,
  context: MethodContext
): Exact | null {
  const score = bandAt(bands, value)?.own.score ?? null;
  return score === null ? null : limitScore(new Exact(score), context);
}
