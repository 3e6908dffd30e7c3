import type { ScoredResult } from "../evaluation/Evaluation";
import { questionId } from "../evaluation/result";
import { isCountedByHand } from "../evaluation/typedInputs";
import { statusText } from "../messages/statuses";
import { Exact } from "../number/exact";
import { textLiteral } from "../rules/expression/textFormula";
import { pickFormula } from "./choiceFormulas";
import type { References } from "./layout";
import type { RuleNode } from "./ruleTree";

/** 状态 as a live formula: it moves with the score, the decided points and the answers to the questions around it. */
export function statusFormula(node: RuleNode, result: ScoredResult, refer: References): string {
  const score = refer.score(node.id);
  const waiting = waitingFormula(node, result, refer);
  const partial = textLiteral(label("partial", null));
  const decided = decidedFormula(node, result, refer);
  const all = [`${refer.decided(node.id)}>=${node.points}`, ...openBesides(node, refer)];
  const complete = all.length === 1 ? all[0]! : `AND(${all.join(",")})`;
  const own = `IF(ISNUMBER(${score}),IF(${complete},${decided},${partial}),${waiting})`;
  if (node.core.type === "item") {
    const { fullWhenNotApplicable } = node.core.item;
    const status = label(fullWhenNotApplicable === true ? "notApplicable" : "ask", null);
    return `IF(${refer.answer(node.id)}="不适用",${textLiteral(status)},${own})`;
  }
  return [...node.questions].reverse().reduce((inner, { kind, id }) => {
    const answer = refer.answer(id);
    if (kind !== "veto" && kind !== "not-applicable") return inner;
    if (kind === "not-applicable")
      return `IF(${answer}="是",${textLiteral(label("notApplicable", null))},${inner})`;
    const open = `IF(ISNUMBER(${score}),${partial},${waiting})`;
    return `IF(${answer}="是",${textLiteral(label("vetoed", null))},IF(${answer}="否",${inner},${open}))`;
  }, own);
}

/** How a decided node came by its score; of 二者择其一 the one that was picked says so. */
function decidedFormula(node: RuleNode, result: ScoredResult, refer: References): string {
  const origin = (of: RuleNode, own: ScoredResult["origin"] | undefined): string =>
    textLiteral(label("scored", own ?? (isJudged(of) ? "person" : "computed")));
  const choice = node.questions.find(({ kind }) => kind === "either-of");
  if (choice === undefined || result.origin === "override") return origin(node, result.origin);
  const origins = node.children.map((child, index) => origin(child, result.parts[index]?.origin));
  return pickFormula(refer.answer(choice.id), choice.options, origins);
}

/** What an open node waits for: of a value that the rule leaves open its score is asked, of a count that is none too. */
function waitingFormula(node: RuleNode, result: ScoredResult, refer: References): string {
  const waiting = textLiteral(waitingLabel(node, result));
  const ask = textLiteral(label("ask", null));
  if (isCountedByHand(node.core)) {
    const cell = refer.answer(questionId(node.id, "count"));
    return `IF(${cell}="",${textLiteral(label("manual", null))},${ask})`;
  }
  return leavesOpen(node.core)
    ? `IF(ISNUMBER(${refer.value(node.id)}),${ask},${waiting})`
    : waiting;
}

/** Of some values the rule says nothing. */
function leavesOpen(core: RuleNode["core"]): boolean {
  if (core.type !== "bands" && core.type !== "deviationBands") return false;
  return core.bands.some(({ score }) => score === null);
}

/** What must be scored besides the decided points: parts that have no points of their own, such as 扣分项. */
export function openBesides(node: RuleNode, refer: References): readonly string[] {
  const inside = node.core.type === "eitherOf" ? [] : node.children;
  return inside.flatMap((child) =>
    child.children.length === 0 && isZero(child)
      ? [`ISNUMBER(${refer.score(child.id)})`]
      : openBesides(child, refer)
  );
}

function isZero({ points }: RuleNode): boolean {
  return new Exact(points).isZero();
}

function label(status: ScoredResult["status"], origin: ScoredResult["origin"]): string {
  return statusText({ status, origin }, "zh");
}

function waitingLabel(node: RuleNode, { status, value }: ScoredResult): string {
  if (node.core.type === "item") return label("manual", null);
  // Without its value such a line lacks data again.
  if (status === "ask" && value !== null && leavesOpen(node.core)) return label("missing", null);
  if (status === "missing" || status === "ask" || status === "manual") return label(status, null);
  return label(isJudged(node) || node.children.length > 0 ? "manual" : "missing", null);
}

/** Scored by a person, not by data. */
function isJudged({ core, children }: RuleNode): boolean {
  if (["choice", "item", "manual", "range"].includes(core.type)) return true;
  if (isCountedByHand(core)) return true;
  return children.length > 0 && children.every(isJudged);
}
