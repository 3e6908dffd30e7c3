import { allResults } from "../checks/support/allResults";
import { methodContext } from "../evaluation/EvaluationContext";
import { operandNames } from "../evaluation/operandNames";
import { expressionOf, settingsOf, stepModeOf } from "../evaluation/settings";
import { isFactId } from "../facts/vocabulary";
import { exactFormulaOf, valueFormula } from "../rules/expression/formulaOf";
import { identifiersOf } from "../rules/expression/identifiersOf";
import { parsedExpression } from "../rules/expression/parsedExpression";
import { workingFormula } from "../rules/expression/workingOf";
import { reasonFormula } from "../rules/methods/reason";
import { valueMethodOf, type ValueScoreMethod } from "../rules/methods/registry";
import { functionCall } from "./functionCall";
import type { References } from "./layout";
import type { LiveFormulas } from "./LiveFormulas";
import type { PlanInput } from "./PlanInput";
import type { RuleNode } from "./ruleTree";

/** Formulas of a node that a number scores: its value over the working paper, its score over the printed value. */
export function valueFormulas(
  node: RuleNode,
  method: ValueScoreMethod,
  { evaluation, formulas }: Pick<PlanInput, "evaluation" | "formulas">,
  refer: References
): Omit<LiveFormulas, "decided"> {
  const { pack, facts } = evaluation;
  const { rule } = node;
  if (rule === null) throw new Error(`a checklist item has no value: ${node.id}`);
  const about = methodContext(rule, { pack, stepMode: stepModeOf(pack) }, method);
  const implementation = valueMethodOf(method);
  const parent = node.id.slice(0, -rule.id.length);
  const cellOf = (id: string): string =>
    isFactId(id) ? refer.fact(id) : refer.value(parent + id.replace(/^part\./, ""));

  const text = expressionOf(rule, settingsOf(pack));
  const tree = text === null ? null : parsedExpression(text);
  const places = pack.rounding.rate;
  const call = tree === null || formulas === "native" ? null : functionCall(tree, cellOf, places);
  const value = refer.value(node.id);
  const score = refer.score(node.id);
  const count = method.type === "perItem" ? parsedExpression(method.count) : null;
  const input = count === null ? value : exactFormulaOf(count, cellOf, places);
  const inputs = count === null ? [value] : identifiersOf(count).map(cellOf);
  const results = allResults(evaluation);
  const names = operandNames(tree === null ? [] : identifiersOf(tree), {
    facts,
    partName: (id) => results.find((result) => result.id === parent + id)?.name ?? id,
  });
  return {
    value: tree === null ? null : valueFormula(tree, cellOf, places, call),
    score: `IF(COUNT(${inputs.join(",")})<${inputs.length},"",${implementation.formula(method, input, about)})`,
    working:
      tree === null
        ? null
        : workingFormula(tree, (id) => ({ ...names(id), cell: cellOf(id) }), {
            cell: value,
            kind: "percent",
          }),
    reason: reasonFormula({
      name: node.name,
      value: tree === null ? null : value,
      valueKind: "percent",
      clause: implementation.clauseFormula(method, input, about),
      score,
      points: about.points,
      scorePlaces: about.scorePlaces,
    }),
  };
}
