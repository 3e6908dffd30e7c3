import { allResults } from "../checks/support/allResults";
import { methodContext } from "../evaluation/EvaluationContext";
import { operandNames } from "../evaluation/operandNames";
import { countWorkingFormula } from "../evaluation/reasons";
import { questionId } from "../evaluation/result";
import { expressionOf, settingsOf, stepModeOf } from "../evaluation/settings";
import { isCountedByHand } from "../evaluation/typedInputs";
import { isFactId } from "../facts/vocabulary";
import { exactFormulaOf, valueFormula } from "../rules/expression/formulaOf";
import { identifiersOf } from "../rules/expression/identifiersOf";
import { parsedExpression } from "../rules/expression/parsedExpression";
import { workingFormula } from "../rules/expression/workingOf";
import { reasonFormula } from "../rules/methods/reason";
import { valueMethodOf, type ValueScoreMethod } from "../rules/methods/registry";
import { functionCall } from "./functionCall";
import { joinTexts } from "./joinTexts";
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
  const counting = method.type === "perItem" ? method.count : undefined;
  const count = counting === undefined ? null : parsedExpression(counting);
  const byHand = isCountedByHand(method) ? refer.answer(questionId(node.id, "count")) : null;
  const input = byHand ?? (count === null ? value : exactFormulaOf(count, cellOf, places));
  const inputs = count === null ? [input] : identifiersOf(count).map(cellOf);
  const scored = implementation.formula(method, input, about);
  const valueKind = rule.valueKind ?? "percent";
  const results = allResults(evaluation);
  const names = operandNames(tree === null ? [] : identifiersOf(tree), {
    facts,
    part: (id) => results.find((result) => result.id === parent + id),
  });
  const calculation =
    tree === null
      ? null
      : workingFormula(tree, (id) => ({ ...names(id), cell: cellOf(id) }), {
          cell: value,
          kind: valueKind,
        });
  const counted = countedWorking(node, refer);
  return {
    value: tree === null ? null : valueFormula(tree, cellOf, places, call),
    score:
      byHand === null
        ? `IF(COUNT(${inputs.join(",")})<${inputs.length},"",${scored})`
        : whenCounted(byHand, scored),
    working:
      calculation === null || counted === null
        ? (calculation ?? counted)
        : joinTexts([calculation, counted]),
    reason: reasonFormula({
      name: node.name,
      value: method.type === "perItem" && (byHand !== null || tree === null) ? null : value,
      valueKind,
      clause: implementation.clauseFormula(method, input, about),
      score,
      points: about.points,
      scorePlaces: about.scorePlaces,
    }),
  };
}

/** 自评依据 of items that a person counts; null for a node of which she counts none. */
export function countedWorking(node: RuleNode, refer: References): string | null {
  if (!isCountedByHand(node.core)) return null;
  const cell = refer.answer(questionId(node.id, "count"));
  return whenCounted(cell, countWorkingFormula(cell));
}

/** What stands where a person typed 0 or a whole number of breaches, else a blank. */
function whenCounted(cell: string, then: string): string {
  return `IF(ISNUMBER(${cell}),IF(${cell}>=0,IF(INT(${cell})=${cell},${then},""),""),"")`;
}
