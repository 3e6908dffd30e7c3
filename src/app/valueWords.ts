import { factDefinition, isFactId } from "../facts/vocabulary";
import { factName } from "../messages/findings";
import type { Sentence } from "../messages/Language";
import { parsedExpression } from "../rules/expression/parsedExpression";
import { wordsOf } from "../rules/expression/wordsOf";
import type { ValueKind } from "../rules/methods/ValueMethod";

/**
 * How a value is calculated, with the data items' names: `在编人员数÷编制数×100%`; in English the expression itself.
 * @param expression of a validated pack
 */
export function valueWords(expression: string, kind: ValueKind): Sentence {
  const isRate = (id: string): boolean => isFactId(id) && factDefinition(id).kind === "rate";
  const pieces = wordsOf(parsedExpression(expression), isRate, kind);
  const zh = pieces.map((piece) => (typeof piece === "string" ? piece : factName(piece.id, "zh")));
  return { zh: zh.join(""), en: expression };
}
