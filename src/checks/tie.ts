import type { FactId } from "../facts/vocabulary";
import { plain } from "../number/exact";
import type { Check, CheckContext } from "./Check";
import type { Finding } from "./Finding";
import { displayUnit } from "./support/displayUnit";
import { printedHalf } from "./support/printedHalf";
import { differentScopes } from "./support/scopes";
import { distinctCells, sourceCells } from "./support/sourceCells";
import { sumOf } from "./support/sumOf";

interface SumTie {
  /** The item the finding is named for. */
  readonly id: FactId;
  readonly total: FactId;
  readonly parts: readonly FactId[];
}

/** Identities of the official tables: indicators.md §5. */
const sumTies: readonly SumTie[] = [
  ...(["initial", "adjusted", "actual"] as const).flatMap((basis): SumTie[] => [
    {
      id: `basic.${basis}`,
      total: `basic.${basis}`,
      parts: [`personnel.${basis}`, `office.${basis}`],
    },
    {
      id: `total.${basis}`,
      total: `total.${basis}`,
      parts: [`basic.${basis}`, `project.${basis}`],
    },
  ]),
  { id: "total.delta", total: "total.adjusted", parts: ["total.initial", "total.delta"] },
  ...(["budget", "actual"] as const).map((basis): SumTie => ({
    id: `threePublic.car.${basis}`,
    total: `threePublic.car.${basis}`,
    parts: [`threePublic.carPurchase.${basis}`, `threePublic.carRunning.${basis}`],
  })),
];

/** Cumulative spending never falls. */
const rising: readonly (readonly [FactId, FactId])[] = [
  ["spending.q1", "spending.q2"],
  ["spending.q2", "spending.q3"],
  ["spending.q3", "spending.q4"],
];

/**
 * Totals against their parts at every level, cumulative quarters, and the year's spending under its two names.
 * A difference that rounding explains is an info (I04, I05); beyond it, an error.
 */
export const tie: Check = {
  kind: "tie",
  run: (context) => [
    ...sumTies.flatMap((row) => sumTie(row, context) ?? []),
    ...rising.flatMap(([before, after]) => fallingQuarter(before, after, context) ?? []),
    ...(twoNames("total.actual", "spending.q4", context) ?? []),
  ],
};

function sumTie({ id, total, parts }: SumTie, context: CheckContext): Finding | null {
  const comparison = sumOf(context, total, parts);
  if (comparison === null || comparison.difference.isZero()) return null;
  const { difference, allowance, missing, scopes, cells, data } = comparison;
  const within = difference.abs().lessThanOrEqualTo(allowance);
  // With a part unknown only a sum that is already too large contradicts; a change of budget may well be negative.
  if (missing.length > 0 && (within || difference.isNegative() || id === "total.delta")) {
    return null;
  }
  const otherScope = scopes !== null && !within;
  return {
    id: `tie:${id}`,
    kind: "tie",
    severity: within || otherScope ? "info" : "error",
    code: within ? "withinRounding" : otherScope ? "otherScope" : "beyondRounding",
    data: otherScope ? { ...data, scope: scopes[0], otherScope: scopes[1] } : data,
    cells,
  };
}

function fallingQuarter(before: FactId, after: FactId, context: CheckContext): Finding | null {
  const pair = [context.fact(before), context.fact(after)] as const;
  const [first, second] = pair;
  if (!first?.value || !second?.value) return null;
  const fall = first.value.minus(second.value);
  const allowance = halfOf(first, context).plus(halfOf(second, context));
  if (fall.lessThanOrEqualTo(allowance)) return null;
  return {
    id: `tie:${before}`,
    kind: "tie",
    severity: "error",
    code: "falling",
    data: {
      fact: before,
      next: after,
      unit: displayUnit(first),
      value: plain(first.value),
      other: plain(second.value),
      difference: plain(fall),
    },
    cells: distinctCells([first, second].flatMap(sourceCells)),
  };
}

/**
 * 决算数 and 1–12月累计支出 are one amount under two names (I10). They come from two books that may be kept on a
 * different 口径, so a difference is a conflict of two values (warning), not an arithmetic error.
 */
function twoNames(actual: FactId, cumulative: FactId, context: CheckContext): Finding[] | null {
  const [first, second] = [context.fact(actual), context.fact(cumulative)];
  if (!first?.value || !second?.value || first.value.equals(second.value)) return null;
  const difference = first.value.minus(second.value).abs();
  const within = difference.lessThanOrEqualTo(halfOf(first, context).plus(halfOf(second, context)));
  const otherScope = !within && differentScopes(first.scope, second.scope);
  return [
    {
      id: `tie:${cumulative}`,
      kind: "tie",
      severity: within || otherScope ? "info" : "warning",
      code: within ? "twoNamesWithinRounding" : otherScope ? "twoNamesOtherScope" : "twoNames",
      data: {
        fact: actual,
        next: cumulative,
        unit: displayUnit(first),
        value: plain(first.value),
        other: plain(second.value),
        difference: plain(difference),
        scope: first.scope,
        otherScope: second.scope,
      },
      cells: distinctCells([first, second].flatMap(sourceCells)),
    },
  ];
}

function halfOf(fact: NonNullable<ReturnType<CheckContext["fact"]>>, context: CheckContext) {
  return printedHalf(fact.unit, fact.source, fact.raw, context.snapshot);
}
