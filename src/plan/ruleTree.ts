import { questionId } from "../evaluation/result";
import type { ChecklistItem } from "../rules/methods/checklist";
import type { ScoreMethod, Scored } from "../rules/RulePack";

/** A question beside a line or part, with the id of its row in the working paper. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly kind: "veto" | "not-applicable" | "either-of";
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
  if (core.type === "eitherOf") {
    const options = core.alternatives.map(({ name }) => name);
    const text = `请选用其中一项计分：${options.join("、")}`;
    questions.push({ id: questionId(id, "either-of"), text, kind: "either-of", options });
  }
  const children = childrenOf(core, id);
  return { id, name: rule.name, points: rule.points ?? "0", rule, core, questions, children };
}

/** The node and all below it, each before its children. */
export function nodesOf(node: RuleNode): readonly RuleNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function childrenOf(core: CoreMethod, id: string): readonly RuleNode[] {
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
    case "bands":
    case "item":
    case "perItem":
    case "proportional":
    case "range":
    case "steps":
      return [];
  }
}
