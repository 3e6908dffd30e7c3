import type { Evaluation } from "../evaluation/Evaluation";
import { vocabulary, type FactId } from "../facts/vocabulary";
import { usedFacts } from "../plan/layout";
import { ruleTree } from "../plan/ruleTree";

/** The data items that the pack's lines use, in the vocabulary's order. */
export function neededFacts({ pack }: Pick<Evaluation, "pack">): readonly FactId[] {
  const used = usedFacts(
    { pack },
    pack.lines.map((line) => ruleTree(line))
  );
  return [...vocabulary.keys()].filter((id) => used.has(id));
}
