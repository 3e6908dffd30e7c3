import { Exact, roundHalfAway } from "../../number/exact";
import type { MethodContext } from "./ValueMethod";

/** A score between 0 and the points, rounded to the pack's decimals. */
export function limitScore(score: Exact, context: MethodContext): Exact {
  const within = Exact.max(0, Exact.min(context.points, score));
  return roundHalfAway(within, context.scorePlaces);
}
