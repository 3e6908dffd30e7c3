import type { ScoredResult } from "../evaluation/Evaluation";
import { rememberedCell, type Memory, type TypedCell } from "../evaluation/Memory";
import { settingsOf } from "../evaluation/settings";
import { isValueTyped } from "../evaluation/typedInputs";
import { isValueScoreMethod } from "../rules/methods/registry";
import type { RulePack } from "../rules/RulePack";
import type { CellContent } from "../workbook/SheetPlan";
import { typedOr } from "./cells";
import type { RuleNode } from "./ruleTree";
import type { SheetBuilder } from "./SheetBuilder";
import { styles } from "./styles";
import { askForValue, markWaiting } from "./waitingCell";

/** 完成值 of a line or part: our formula, or a cell in which a person types what no data gives. */
export function planValue(
  sheet: SheetBuilder,
  at: { readonly row: number; readonly column: number },
  node: RuleNode,
  result: ScoredResult,
  formula: string | null,
  { memory, pack }: { readonly memory: Memory; readonly pack: RulePack }
): void {
  const { row, column } = at;
  const typed = rememberedCell(memory, node.id, "value");
  const isCount = result.valueKind === "count";
  const asked = node.rule !== null && isValueTyped(node.rule, node.core, settingsOf(pack));
  const style = asked
    ? isCount
      ? styles.typedNumber
      : styles.typedRate
    : isCount
      ? styles.points
      : styles.percent;
  sheet.set(row, column, valueContent(node, result, typed, formula), style);
  if (!asked) return;
  askForValue(sheet, row, column, result.valueKind);
  markWaiting(sheet, row, column);
}

/** A typed text that means a number stands as that number, which formulas can use; another stays for her to mend. */
function valueContent(
  { core }: RuleNode,
  { exactValue, value }: ScoredResult,
  typed: TypedCell | null,
  formula: string | null
): CellContent {
  const scored = core.type !== "item" && isValueScoreMethod(core);
  if (typeof typed === "string" && scored && exactValue !== null) {
    return { kind: "number", number: exactValue.toNumber() };
  }
  return typedOr(typed, formula, value);
}
