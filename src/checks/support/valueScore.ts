import type { ScoredResult } from "../../evaluation/Evaluation";
import type { Exact } from "../../number/exact";
import { isValueScoreMethod, valueMethodOf } from "../../rules/methods/registry";
import type { ValueScoreMethod } from "../../rules/methods/registry";
import type { MethodContext } from "../../rules/methods/ValueMethod";
import { zeroLimitsOf } from "../../rules/methods/zeroLimits";
import type { PerItemMethod, RulePack, ScoreMethod, StepMode } from "../../rules/RulePack";

/** Methods that score the indicator's value itself; of `perItem` the value is a count that stands apart. */
export type OwnValueMethod = Exclude<ValueScoreMethod, PerItemMethod>;

/** The method that scores the value itself, inside questions of veto or not applicable; null where none does. */
export function ownValueMethod(method: ScoreMethod): OwnValueMethod | null {
  if (method.type === "veto" || method.type === "notApplicable") return ownValueMethod(method.of);
  return isValueScoreMethod(method) && method.type !== "perItem" ? method : null;
}

/**
 * Whether the score jumps at each bound that lies between two values. Where it changes with the value it jumps only at
 * limits of its own: steps in proportion not at all, a share of the points where it is cut off.
 */
export function jumpsBetween(
  method: OwnValueMethod,
  [low, high]: readonly [Exact, Exact],
  context: MethodContext
): boolean {
  switch (method.type) {
    case "bands":
    case "deviationBands":
    case "coefficient":
      return true;
    case "steps": {
      const inProportion = (method.mode ?? context.stepMode) === "continuous";
      return !inProportion || limitsBetween(method, low, high);
    }
    case "interpolation":
      return boundsOf(method, context).some((bound) => isBetween(bound, low, high));
    case "proportional":
    case "ratioDeduction":
      return limitsBetween(method, low, high);
  }
}

/** The score of a value under a method, as the pack rounds it; null where the rule says nothing of it. */
export function valueScore(
  method: OwnValueMethod,
  value: Exact,
  context: MethodContext
): Exact | null {
  return valueMethodOf(method).score(method, value, context);
}

/** The values at which the score jumps, rising. */
export function boundsOf(method: OwnValueMethod, context: MethodContext): readonly Exact[] {
  if (method.type === "proportional" || method.type === "ratioDeduction") {
    return zeroLimitsOf(method).map(({ at }) => at);
  }
  return valueMethodOf(method).bounds(method, context);
}

/** What a method needs to know of the line; null in a skeleton, which is not scored. */
export function methodContext(
  result: ScoredResult,
  pack: RulePack,
  stepMode: StepMode = packStepMode(pack)
): MethodContext | null {
  return result.points === null
    ? null
    : {
        points: result.points,
        scorePlaces: pack.rounding.score,
        stepMode,
        valueKind: result.valueKind,
        valuePlaces: pack.rounding.rate,
      };
}

/** The pack's default for steps that name no mode of their own. */
export function packStepMode(pack: RulePack): StepMode {
  const chosen = pack.settings?.find(({ id }) => id === "step-mode")?.default;
  return chosen === "started" || chosen === "continuous" ? chosen : "full";
}

/** How a finding names the unit of a value, for its sentence: 比率 prints as a percent, "" as a bare number. */
export function unitOfValue({ valueKind }: Pick<ScoredResult, "valueKind">): "比率" | "" {
  return valueKind === "percent" ? "比率" : "";
}

/** A value as a finding's data holds it: a rate with the pack's decimals, a count as it is. */
export function valueData(value: Exact, { valueKind }: ScoredResult, pack: RulePack): string {
  return valueKind === "percent" ? value.toFixed(pack.rounding.rate) : value.toFixed();
}

function limitsBetween(
  method: Parameters<typeof zeroLimitsOf>[0],
  low: Exact,
  high: Exact
): boolean {
  return zeroLimitsOf(method).some(({ at }) => isBetween(at, low, high));
}

function isBetween(bound: Exact, low: Exact, high: Exact): boolean {
  return bound.greaterThanOrEqualTo(low) && bound.lessThanOrEqualTo(high);
}
