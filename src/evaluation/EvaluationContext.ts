import type { Fact } from "../facts/Fact";
import type { FactId } from "../facts/vocabulary";
import { Exact } from "../number/exact";
import type { RulePack, Scored, ScoreMethod, StepMode } from "../rules/RulePack";
import type { MethodContext } from "../rules/methods/ValueMethod";
import { valueKindOf } from "../rules/methods/valueKindOf";
import type { ScoredResult } from "./Evaluation";
import type { Memory } from "./Memory";

/** All that a line is evaluated from. */
export interface EvaluationContext {
  readonly pack: RulePack;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly memory: Memory;
  readonly settings: ReadonlyMap<string, string>;
  readonly stepMode: StepMode;
  /** Parts of the same line that were evaluated before, by id. */
  readonly parts: ReadonlyMap<string, ScoredResult>;
}

/** The points of a line in a pack that carries points. */
export function pointsOf(rule: Scored): Exact {
  return new Exact(rule.points ?? 0);
}

/** What a score method is told of the line that it scores. */
export function methodContext(
  rule: Scored,
  { pack, stepMode }: { readonly pack: RulePack; readonly stepMode: StepMode },
  method: ScoreMethod = rule.method
): MethodContext {
  return {
    points: pointsOf(rule),
    scorePlaces: pack.rounding.score,
    stepMode,
    valueKind: valueKindOf(rule, method),
    ...(method.type === "perItem" ? {} : { valuePlaces: pack.rounding.rate }),
  };
}
