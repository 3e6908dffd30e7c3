import type { Evaluation, ScoredResult } from "../../evaluation/Evaluation";

/** Every line of an evaluation followed by its parts, at all depths; none where nothing was evaluated. */
export function allResults(evaluation: Evaluation | null): readonly ScoredResult[] {
  const walk = (result: ScoredResult): readonly ScoredResult[] => [
    result,
    ...result.parts.flatMap(walk),
  ];
  return (evaluation?.lines ?? []).flatMap(walk);
}
