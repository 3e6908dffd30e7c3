import { choiceClause, choiceWorking } from "../evaluation/reasons";
import { questionId } from "../evaluation/result";
import { Exact, plain } from "../number/exact";
import { textLiteral } from "../rules/expression/textFormula";
import { reasonFormula } from "../rules/methods/reason";
import type { ChoiceMethod } from "../rules/RulePack";
import type { References } from "./layout";
import type { LiveFormulas } from "./LiveFormulas";
import type { RuleNode } from "./ruleTree";

/** Formulas of a node whose outcome is picked from a list: all of them follow the picked cell. */
export function choiceFormulas(
  node: RuleNode,
  method: ChoiceMethod,
  scorePlaces: number,
  refer: References
): Omit<LiveFormulas, "decided"> {
  const id = questionId(node.id, "choice");
  const labels = node.questions.find((question) => question.id === id)?.options ?? [];
  const pick = (print: (option: ChoiceMethod["options"][number]) => string): string =>
    pickFormula(refer.answer(id), labels, method.options.map(print));
  return {
    value: null,
    score: pick(({ points }) => plain(new Exact(points))),
    working: pick((option) => textLiteral(choiceWorking(option))),
    reason: reasonFormula({
      name: node.name,
      value: null,
      valueKind: "count",
      clause: pick((option) => textLiteral(choiceClause(method, option))),
      score: refer.score(node.id),
      points: new Exact(node.points),
      scorePlaces,
    }),
  };
}

/**
 * What stands for the label that was picked, `""` where none was: `IF(E9="无结余",3,IF(E9="有结余",2,""))`.
 * @param cell the cell in which one of the labels is picked
 * @param results an Excel expression for each label
 */
export function pickFormula(
  cell: string,
  labels: readonly string[],
  results: readonly string[]
): string {
  return labels.reduceRight(
    (otherwise, label, index) =>
      `IF(${cell}=${textLiteral(label)},${results[index] ?? '""'},${otherwise})`,
    '""'
  );
}
