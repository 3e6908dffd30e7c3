import type { ScoredResult } from "../evaluation/Evaluation";
import { statusText } from "../messages/statuses";
import { textLiteral } from "../rules/expression/textFormula";
import type { References } from "./layout";
import type { RuleNode } from "./ruleTree";

/** 状态 as a live formula: it moves with the score, the decided points and the answers to the questions around it. */
export function statusFormula(node: RuleNode, result: ScoredResult, refer: References): string {
  const score = refer.score(node.id);
  const waiting = textLiteral(waitingLabel(node, result));
  const partial = textLiteral(label("partial", null));
  const decided = textLiteral(
    label("scored", result.origin ?? (isJudged(node) ? "person" : "computed"))
  );
  const own = `IF(ISNUMBER(${score}),IF(${refer.decided(node.id)}>=${node.points},${decided},${partial}),${waiting})`;
  if (node.core.type === "item") {
    const { fullWhenNotApplicable } = node.core.item;
    const status = label(fullWhenNotApplicable === true ? "notApplicable" : "ask", null);
    return `IF(${refer.answer(node.id)}="不适用",${textLiteral(status)},${own})`;
  }
  return [...node.questions].reverse().reduce((inner, { kind, id }) => {
    const answer = refer.answer(id);
    if (kind === "either-of") return inner;
    if (kind === "not-applicable")
      return `IF(${answer}="是",${textLiteral(label("notApplicable", null))},${inner})`;
    const open = `IF(ISNUMBER(${score}),${partial},${waiting})`;
    return `IF(${answer}="是",${textLiteral(label("vetoed", null))},IF(${answer}="否",${inner},${open}))`;
  }, own);
}

function label(status: ScoredResult["status"], origin: ScoredResult["origin"]): string {
  return statusText({ status, origin }, "zh");
}

function waitingLabel(node: RuleNode, { status }: ScoredResult): string {
  if (node.core.type === "item") return label("manual", null);
  if (status === "missing" || status === "ask" || status === "manual") return label(status, null);
  return label(isJudged(node) || node.children.length > 0 ? "manual" : "missing", null);
}

/** Scored by a person, not by data. */
function isJudged({ core, children }: RuleNode): boolean {
  if (core.type === "range" || core.type === "item") return true;
  return children.length > 0 && children.every(isJudged);
}
