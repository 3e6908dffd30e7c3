import type { ScoredResult } from "../evaluation/Evaluation";
import type { TypedCell } from "../evaluation/Memory";
import { pickedIndex } from "../evaluation/pickLabels";
import { typedCount } from "../evaluation/typedInputs";
import type { Memory } from "../evaluation/Memory";
import type { CellContent } from "../workbook/SheetPlan";
import { typedOr } from "./cells";
import { scoreContent } from "./scoreContent";
import type { Question, RuleNode } from "./ruleTree";

/** A picked word without the spaces around it, which no formula would see past. */
export function wordContent(typed: TypedCell | null): CellContent {
  return typedOr(typeof typed === "string" ? typed.trim() : typed, null, null);
}

/**
 * The answer to a question as formulas compare it: an outcome by the label that the cell offers, a count as a number.
 * What is none of these stays as it was typed.
 */
export function answerContent(
  node: RuleNode,
  { kind, options }: Question,
  result: ScoredResult,
  typed: TypedCell | null,
  memory: Memory
): CellContent {
  if (typeof typed === "object") return typedOr(typed, null, null);
  switch (kind) {
    case "hand":
      return scoreContent(result, typed, null);
    case "count": {
      const count = typedCount(node.id, { memory });
      const isNumber = typeof count === "object" && count !== null;
      return isNumber
        ? { kind: "number", number: count.toNumber() }
        : { kind: "text", text: String(typed) };
    }
    case "choice":
    case "either-of": {
      const label = options[pickedIndex(textsOf(node), String(typed).trim())];
      return label === undefined ? wordContent(typed) : { kind: "text", text: label };
    }
    case "veto":
    case "not-applicable":
      return wordContent(typed);
  }
}

/** What the labels of a choice, or of 二者择其一, stand for. */
function textsOf({ core }: RuleNode): readonly string[] {
  if (core.type === "choice") return core.options.map(({ text }) => text);
  return core.type === "eitherOf" ? core.alternatives.map(({ name }) => name) : [];
}
