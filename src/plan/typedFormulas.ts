import type { ScoredResult } from "../evaluation/Evaluation";
import { remembered, type Memory } from "../evaluation/Memory";
import { judgedReasonFormula } from "../evaluation/reasons";
import { Exact } from "../number/exact";
import { textLiteral } from "../rules/expression/textFormula";
import { isValueScoreMethod } from "../rules/methods/registry";
import type { References } from "./layout";
import type { LiveFormulas } from "./LiveFormulas";
import type { RuleNode } from "./ruleTree";
import { countedWorking } from "./valueFormulas";

/**
 * The formulas around what a person typed over ours: a typed value has no calculation of ours, a typed score has a
 * reason of its own, and one that cannot be says so.
 */
export function aroundTyped(
  formulas: LiveFormulas,
  node: RuleNode,
  result: ScoredResult,
  memory: Memory,
  refer: References,
  scorePlaces: number
): LiveFormulas {
  const cell = refer.score(node.id);
  const unusable = result.status === "ask" && result.score === null && result.reason !== "";
  const judged = judgedReasonFormula(cell, new Exact(node.points), scorePlaces);
  const typedValue = remembered(memory, node.id, "value") !== null && isValueCore(node);
  const typedScore = remembered(memory, node.id, "score") !== null;
  return {
    ...formulas,
    working: typedValue ? countedWorking(node, refer) : formulas.working,
    reason:
      result.origin === "override"
        ? judged
        : unusable
          ? `IF(ISNUMBER(${cell}),${typedScore ? judged : formulas.reason},${textLiteral(result.reason)})`
          : formulas.reason,
  };
}

/** Only what a number scores has a calculation that a typed value takes the place of. */
function isValueCore({ core }: RuleNode): boolean {
  return core.type !== "item" && isValueScoreMethod(core);
}
