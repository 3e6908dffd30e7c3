import type { ScoredResult } from "../../evaluation/Evaluation";
import { Exact } from "../../number/exact";
import type {
  BandsMethod,
  ProportionalMethod,
  RulePack,
  ScoreMethod,
  StepMode,
  StepsMethod,
} from "../../rules/RulePack";
import { bands } from "../../rules/methods/bands";
import { proportional } from "../../rules/methods/proportional";
import { steps } from "../../rules/methods/steps";
import type { MethodContext } from "../../rules/methods/ValueMethod";

/** The methods whose score jumps at a bound; others change with the value and have no bound to be near to. */
export type JumpingMethod = BandsMethod | ProportionalMethod | StepsMethod;

/** The method that scores the value itself, inside questions of veto or not applicable; null where it cannot jump. */
export function jumpingMethod(method: ScoreMethod): JumpingMethod | null {
  switch (method.type) {
    case "bands":
    case "steps":
      return method;
    case "proportional":
      return method.cutOff === undefined ? null : method;
    case "veto":
    case "notApplicable":
      return jumpingMethod(method.of);
    case "checklist":
    case "eitherOf":
    case "parts":
    case "perItem":
    case "range":
      return null;
  }
}

/** The score of a value under a method, as the pack rounds it. */
export function valueScore(method: JumpingMethod, value: Exact, context: MethodContext): Exact {
  switch (method.type) {
    case "bands":
      return bands.score(method, value, context);
    case "steps":
      return steps.score(method, value, context);
    case "proportional":
      return proportional.score(method, value, context);
  }
}

/** The values at which the score jumps, rising. */
export function boundsOf(method: JumpingMethod, context: MethodContext): readonly Exact[] {
  switch (method.type) {
    case "bands":
      return bands.bounds(method, context);
    case "steps":
      return steps.bounds(method, context);
    case "proportional":
      return [new Exact(method.cutOff!)];
  }
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
        valueKind: "percent",
        valuePlaces: pack.rounding.rate,
      };
}

/** The pack's default for steps that name no mode of their own. */
export function packStepMode(pack: RulePack): StepMode {
  const chosen = pack.settings?.find(({ id }) => id === "step-mode")?.default;
  return chosen === "started" || chosen === "continuous" ? chosen : "full";
}
