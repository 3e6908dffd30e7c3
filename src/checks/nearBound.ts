import { roundHalfAway, type Exact } from "../number/exact";
import type { ScoredResult } from "../evaluation/Evaluation";
import type { RulePack } from "../rules/RulePack";
import type { Check, CheckContext } from "./Check";
import type { Finding } from "./Finding";
import { allResults } from "./support/allResults";
import { distinctCells, sourceCells } from "./support/sourceCells";
import {
  boundsOf,
  jumpsBetween,
  methodContext,
  ownValueMethod,
  unitOfValue,
  valueData,
  valueScore,
} from "./support/valueScore";

/**
 * 临界值: the printed value and the unrounded one fall on different sides of a bound, so that the stage of rounding
 * decides the score (89.996 % prints as 90.00 %).
 */
export const nearBound: Check = {
  kind: "nearBound",
  run: (context) => {
    const pack = context.evaluation?.pack;
    if (pack === undefined) return [];
    return allResults(context.evaluation).flatMap(
      (result) => jumpBetween(result, pack, context) ?? []
    );
  },
};

function jumpBetween(result: ScoredResult, pack: RulePack, context: CheckContext): Finding | null {
  const { value, exactValue } = result;
  // A score that a person typed does not depend on the value.
  if (result.origin !== "computed") return null;
  const method = ownValueMethod(result.rule.method);
  const rule = methodContext(result, pack);
  if (value === null || exactValue === null || method === null || rule === null) return null;
  if (value.equals(exactValue)) return null;
  const ends = value.lessThan(exactValue)
    ? ([value, exactValue] as const)
    : ([exactValue, value] as const);
  if (!jumpsBetween(method, ends, rule)) return null;
  const [printed, exact] = [valueScore(method, value, rule), valueScore(method, exactValue, rule)];
  if (printed === null || exact === null || printed.equals(exact)) return null;
  const bound = nearest(boundsOf(method, rule), value);
  return {
    id: `nearBound:${result.id}`,
    kind: "nearBound",
    severity: "warning",
    code: "nearBound",
    data: {
      name: result.name,
      unit: unitOfValue(result),
      value: valueData(value, result, pack),
      exact: roundHalfAway(exactValue, 8).toFixed(),
      ...(bound !== null && { bound: bound.toFixed() }),
      score: printed.toFixed(pack.rounding.score),
      exactScore: exact.toFixed(pack.rounding.score),
    },
    cells: distinctCells(
      result.facts.flatMap((id) => {
        const fact = context.fact(id);
        return fact === null ? [] : sourceCells(fact);
      })
    ),
  };
}

function nearest(bounds: readonly Exact[], value: Exact): Exact | null {
  return bounds.reduce<Exact | null>(
    (best, bound) =>
      best === null || bound.minus(value).abs().lessThan(best.minus(value).abs()) ? bound : best,
    null
  );
}
