import { handScores } from "../evaluation/handScores";
import { judgedReasonFormula, unmetReason, breachReason } from "../evaluation/reasons";
import { isCountedByHand } from "../evaluation/typedInputs";
import { Exact, plain } from "../number/exact";
import { textLiteral } from "../rules/expression/textFormula";
import { checklist } from "../rules/methods/checklist";
import { notApplicable } from "../rules/methods/notApplicable";
import { sumScoresFormula } from "../rules/methods/parts";
import { isValueScoreMethod } from "../rules/methods/registry";
import { typedScoreFormula } from "../rules/methods/typedScore";
import { veto } from "../rules/methods/veto";
import { choiceFormulas, pickFormula } from "./choiceFormulas";
import type { LiveFormulas } from "./LiveFormulas";
import { joinTexts } from "./joinTexts";
import type { References } from "./layout";
import type { PlanInput } from "./PlanInput";
import { nodesOf, type RuleNode } from "./ruleTree";
import { valueFormulas } from "./valueFormulas";

/** What the formulas are made from. */
type FormulaInput = Pick<PlanInput, "evaluation" | "formulas">;

/**
 * The formulas of one node, from the same rule that computed its result.
 * @param refer cells as seen from the sheet on which the node stands
 */
export function nodeFormulas(node: RuleNode, input: FormulaInput, refer: References): LiveFormulas {
  return askFirst(node, withoutQuestions(node, input, refer), refer);
}

function withoutQuestions(node: RuleNode, input: FormulaInput, refer: References): LiveFormulas {
  const points = new Exact(node.points);
  const score = refer.score(node.id);
  const places = input.evaluation.pack.rounding.score;
  const { core } = node;
  if (core.type !== "item" && isValueScoreMethod(core)) {
    return {
      ...valueFormulas(node, core, input, refer),
      decided: decidedWhenScored(score, points),
    };
  }
  switch (core.type) {
    case "item": {
      const answer = refer.answer(node.id);
      return {
        value: null,
        score: checklist.itemFormula(core.item, answer),
        decided: decidedWhenScored(score, points),
        working: null,
        reason: `IF(${answer}="否",${textLiteral(unmetReason(node.name, points))},"")`,
      };
    }
    case "choice":
      return {
        ...choiceFormulas(node, core, places, refer),
        decided: decidedWhenScored(score, points),
      };
    case "manual":
    case "range": {
      const answer = refer.answer(handCell(node));
      const typed = typedScoreFormula(answer, handScores(core, points), places);
      return {
        value: null,
        score: answer === score ? null : typed,
        decided: decidedWhenScored(score, points),
        working: null,
        reason: judgedReasonFormula(score, points, places),
      };
    }
    case "checklist":
    case "parts":
    case "eitherOf":
      return summed(node, input.evaluation.pack.rounding.score, refer);
  }
}

/** A decided node stands for all its points. */
export function decidedWhenScored(score: string, points: Exact): string {
  return `IF(ISNUMBER(${score}),${plain(points)},0)`;
}

/** A node that sums what is below it, or takes the alternative that was picked. */
function summed(node: RuleNode, scorePlaces: number, refer: References): LiveFormulas {
  const { core, children, questions } = node;
  const leading =
    core.type === "parts" ? children.find(({ rule }) => rule?.id === core.valueFrom) : undefined;
  const value = leading && refer.value(leading.id);
  const scores = children.map(({ id }) => refer.score(id));
  const calculated = children.filter((child) => nodesOf(child).some(hasWorking));
  const choice = questions.find(({ kind }) => kind === "either-of");
  const picked = core.type === "eitherOf" && choice ? refer.answer(choice.id) : null;
  const pick = (cells: readonly string[]): string | null =>
    core.type === "eitherOf" && choice && picked !== null
      ? pickFormula(picked, choice.options, cells)
      : null;
  return {
    value:
      pick(children.map(({ id }) => numberOrBlank(refer.value(id)))) ??
      (value === undefined ? null : numberOrBlank(value)),
    score: pick(scores) ?? sumScoresFormula(scores.join(","), scorePlaces),
    decided:
      core.type === "eitherOf"
        ? decidedWhenScored(refer.score(node.id), new Exact(node.points))
        : `SUM(${children.map(({ id }) => refer.decided(id)).join(",")})`,
    working:
      pick(children.map(({ id }) => `${refer.working(id)}&""`)) ??
      (calculated.length === 0 ? null : joinTexts(calculated.map(({ id }) => refer.working(id)))),
    reason:
      pick(children.map(({ id }) => `${refer.reason(id)}&""`)) ??
      joinTexts(children.map(({ id }) => refer.reason(id))),
  };
}

/** A calculation, an outcome or a count stands beside the score. */
function hasWorking({ rule, core }: RuleNode): boolean {
  return rule?.expression !== undefined || core.type === "choice" || isCountedByHand(core);
}

/** The id of the row in which a score by hand is typed: the node's own, or the question beside it. */
export function handCell({ id, questions }: Pick<RuleNode, "id" | "questions">): string {
  return questions.find(({ kind }) => kind === "hand")?.id ?? id;
}

function numberOrBlank(cell: string): string {
  return `IF(ISNUMBER(${cell}),${cell},"")`;
}

/** The questions around a node decide before its own score does, the outermost first. */
function askFirst(node: RuleNode, inner: LiveFormulas, refer: References): LiveFormulas {
  const points = new Exact(node.points);
  return [...node.questions].reverse().reduce((formulas, { kind, id, text }) => {
    if ((kind !== "veto" && kind !== "not-applicable") || formulas.score === null) return formulas;
    const answer = refer.answer(id);
    const told = kind === "veto" ? textLiteral(breachReason(text, points)) : '""';
    return {
      ...formulas,
      score:
        kind === "veto"
          ? veto.formula(answer, formulas.score)
          : notApplicable.formula(answer, points, formulas.score),
      decided: `IF(${answer}="是",${plain(points)},${formulas.decided})`,
      reason: `IF(${answer}="是",${told},${formulas.reason})`,
    };
  }, inner);
}
