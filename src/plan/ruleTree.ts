import { isHandAsked } from "../evaluation/handScores";
import { pickLabels } from "../evaluation/pickLabels";
import { questionId, type QuestionKind } from "../evaluation/result";
import { isCountedByHand } from "../evaluation/typedInputs";
import type { ChecklistItem } from "../rules/methods/checklist";
import type { ScoreMethod, Scored } from "../rules/RulePack";
import { isValueScoreMethod } from "../rules/methods/registry";
import { choiceQuestion, countQuestion } from "./questionTexts";

/** A question beside a line or part, with the id of its row in the working paper. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly kind: QuestionKind;
  /** What the cell offers; empty where a number is typed. */
  readonly options: readonly string[];
}

/** What scores a node once its questions are taken off; a checklist item is judged by 是 / 否 / 不适用. */
export type CoreMethod =
  | Exclude<ScoreMethod, { type: "veto" | "notApplicable" }>
  | { readonly type: "item"; readonly item: ChecklistItem };

/** A line, a part or a checklist item as it is laid out: what scores it, the questions around it, what is below it. */
export interface RuleNode {
  readonly id: string;
  readonly name: string;
  readonly points: string;
  /** Null for a checklist item. */
  readonly rule: Scored | null;
  readonly core: CoreMethod;
  /** Outermost first. */
  readonly questions: readonly Question[];
  readonly children: readonly RuleNode[];
}

/**
 * The tree of a line.
 * @param id its id with the ids of the lines around it
 */
export function ruleTree(rule: Scored, id: string = rule.id): RuleNode {
  const questions: Question[] = [];
  let core = rule.method;
  while (core.type === "veto" || core.type === "notApplicable") {
    const kind = core.type === "veto" ? "veto" : "not-applicable";
    const options = kind === "veto" ? ["是", "否", "不适用"] : ["是", "否"];
    questions.push({ id: questionId(id, kind), text: core.question, kind, options });
    core = core.of;
  }
  const asked = (kind: QuestionKind, text: string, options: readonly string[] = []): void => {
    questions.push({ id: questionId(id, kind), text, kind, options });
  };
  if (core.type === "eitherOf") {
    const names = core.alternatives.map(({ name }) => name);
    asked("either-of", `请选用其中一项计分：${names.join("、")}`, pickLabels(names));
  }
  if (core.type === "choice") {
    const options = pickLabels(core.options.map(({ text }) => text));
    asked("choice", choiceQuestion(core), options);
  }
  if (isCountedByHand(core)) asked("count", countQuestion(core));
  if ((core.type === "manual" || core.type === "range") && isHandAsked(rule, id, core)) {
    asked("hand", `${rule.name}的得分`);
  }
  const children = childrenOf(core, id);
  return { id, name: rule.name, points: rule.points ?? "0", rule, core, questions, children };
}

/** The node and all below it, each before its children. */
export function nodesOf(node: RuleNode): readonly RuleNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function childrenOf(core: CoreMethod, id: string): readonly RuleNode[] {
  if (core.type !== "item" && isValueScoreMethod(core)) return [];
  switch (core.type) {
    case "parts":
      return core.parts.map((part) => ruleTree(part, `${id}/${part.id}`));
    case "eitherOf":
      return core.alternatives.map((part) => ruleTree(part, `${id}/${part.id}`));
    case "checklist":
      return core.items.map((item) => ({
        id: `${id}/${item.id}`,
        name: item.text,
        points: item.points,
        rule: null,
        core: { type: "item", item },
        questions: [],
        children: [],
      }));
    case "item":
    case "choice":
    case "manual":
    case "range":
      return [];
  }
}
