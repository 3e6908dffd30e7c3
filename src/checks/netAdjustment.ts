import type { FactId } from "../facts/vocabulary";
import { plain } from "../number/exact";
import type { Expression } from "../rules/expression/Expression";
import { isExpressionError, parseExpression } from "../rules/expression/parseExpression";
import type { Check } from "./Check";
import { allResults } from "./support/allResults";
import { displayUnit } from "./support/displayUnit";
import { chosenExpression } from "./support/rateReading";
import { distinctCells, sourceCells } from "./support/sourceCells";

const grossItems: readonly FactId[] = [
  "adjustments.added",
  "adjustments.cut",
  "adjustments.transferred",
];

/**
 * 「调整、调剂资金累计」 means the gross sum of what was added, cut and moved. Where a line takes the difference of two
 * totals because those amounts are not in the workbook, only the net is known: 按净额推算.
 */
export const netAdjustment: Check = {
  kind: "netAdjustment",
  run: (context) => {
    const { evaluation } = context;
    const [initial, adjusted] = [context.fact("total.initial"), context.fact("total.adjusted")];
    if (evaluation === null || !initial?.value || !adjusted?.value) return [];
    if (grossItems.some((id) => context.fact(id)?.value != null)) return [];
    return allResults(evaluation)
      .filter(({ rule }) => takesTheNet(chosenExpression(rule, evaluation.pack)))
      .map(({ id, name }) => ({
        id: `netAdjustment:${id}`,
        kind: "netAdjustment" as const,
        severity: "info" as const,
        code: "net",
        data: {
          name,
          unit: displayUnit(adjusted),
          value: plain(initial.value!),
          other: plain(adjusted.value!),
          difference: plain(adjusted.value!.minus(initial.value!)),
        },
        cells: distinctCells([initial, adjusted].flatMap(sourceCells)),
      }));
  },
};

function takesTheNet(expression: string | undefined): boolean {
  if (expression === undefined) return false;
  const tree = parseExpression(expression);
  return !isExpressionError(tree) && holdsDifference(tree);
}

/** Looks for `total.adjusted - total.initial` anywhere in the calculation. */
function holdsDifference(tree: Expression): boolean {
  switch (tree.kind) {
    case "number":
    case "identifier":
      return false;
    case "negate":
      return holdsDifference(tree.of);
    case "call":
      return tree.arguments.some(holdsDifference);
    case "binary":
      return (
        (tree.operator === "-" &&
          isItem(tree.left, "total.adjusted") &&
          isItem(tree.right, "total.initial")) ||
        holdsDifference(tree.left) ||
        holdsDifference(tree.right)
      );
  }
}

function isItem(tree: Expression, id: FactId): boolean {
  return tree.kind === "identifier" && tree.id === id;
}
