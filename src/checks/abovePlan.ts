import { isFactId, type FactId } from "../facts/vocabulary";
import { plain } from "../number/exact";
import type { Check, CheckContext } from "./Check";
import type { Finding } from "./Finding";
import { displayUnit } from "./support/displayUnit";
import { printedHalf } from "./support/printedHalf";
import { distinctCells, sourceCells } from "./support/sourceCells";

interface Pair {
  readonly actual: FactId;
  readonly plan: FactId;
  /** `abovePlan`: more spent than planned; `partAboveWhole`: a count or stock larger than what it is a part of. */
  readonly code: "abovePlan" | "partAboveWhole";
}

const spent = (actual: string, plan: string): Pair => pair(actual, plan, "abovePlan");

const pairs: readonly Pair[] = [
  ...["total", "basic", "personnel", "office", "project"].map((item) =>
    spent(`${item}.actual`, `${item}.adjusted`)
  ),
  spent("threePublic.actual", "threePublic.budget"),
  ...["abroad", "car", "carPurchase", "carRunning", "reception"].map((item) =>
    spent(`threePublic.${item}.actual`, `threePublic.${item}.budget`)
  ),
  spent("procurement.actual", "procurement.plan"),
  pair("fixedAssets.inUse", "fixedAssets.gross", "partAboveWhole"),
  pair("tasks.done", "tasks.total", "partAboveWhole"),
  pair("projects.onTime", "projects.total", "partAboveWhole"),
];

/** More spent than planned, or a part larger than its whole: a warning unless rounding explains it. */
export const abovePlan: Check = {
  kind: "abovePlan",
  run: (context) => pairs.flatMap((row) => excess(row, context) ?? []),
};

function excess({ actual, plan, code }: Pair, context: CheckContext): Finding | null {
  const [first, second] = [context.fact(actual), context.fact(plan)];
  if (!first?.value || !second?.value) return null;
  const difference = first.value.minus(second.value);
  const allowance = [first, second]
    .map(({ unit, source, raw }) => printedHalf(unit, source, raw, context.snapshot))
    .reduce((sum, half) => sum.plus(half));
  if (difference.lessThanOrEqualTo(allowance)) return null;
  return {
    id: `abovePlan:${actual}`,
    kind: "abovePlan",
    severity: "warning",
    code,
    data: {
      fact: actual,
      plan,
      unit: displayUnit(first),
      value: plain(first.value),
      other: plain(second.value),
      difference: plain(difference),
    },
    cells: distinctCells([first, second].flatMap(sourceCells)),
  };
}

function pair(actual: string, plan: string, code: Pair["code"]): Pair {
  if (!isFactId(actual) || !isFactId(plan)) throw new Error(`no such item: ${actual}, ${plan}`);
  return { actual, plan, code };
}
