import type { Scored, ScoreMethod } from "../RulePack";
import type { ValueKind } from "./ValueMethod";

/**
 * What the number is that a method scores: of `perItem` always a count, else what the line says, a rate where it says
 * nothing.
 * @param method the line's own or the one inside its questions
 */
export function valueKindOf(rule: Pick<Scored, "valueKind">, method: ScoreMethod): ValueKind {
  return method.type === "perItem" ? "count" : (rule.valueKind ?? "percent");
}
