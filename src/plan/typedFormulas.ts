import type { ScoredResult } from "../evaluation/Evaluation";
import { remembered, type Memory } from "../evaluation/Memory";
import { judgedReasonFormula } from "../evaluation/reasons";
import { Exact } from "../number/exact";
import { textLiteral } from "../rules/expression/textFormula";
import type { References } from "./layout";
import type { LiveFormulas } from "./LiveFormulas";
import type { RuleNode } from "./ruleTree";

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
  return {
    ...formulas,
    working: typeof remembered(memory, node.id, "value") === "number" ? null : formulas.working,
    reason:
      result.origin === "override"
        ? judgedReasonFormula(cell, new Exact(node.points), scorePlaces)
        : unusable
          ? textLiteral(result.reason)
          : formulas.reason,
  };
}
