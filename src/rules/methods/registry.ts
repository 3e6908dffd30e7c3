import type {
  BandsMethod,
  PerItemMethod,
  ProportionalMethod,
  ScoreMethod,
  StepsMethod,
} from "../RulePack";
import { bands } from "./bands";
import { checklist } from "./checklist";
import { eitherOf } from "./eitherOf";
import { notApplicable } from "./notApplicable";
import { parts } from "./parts";
import { perItem } from "./perItem";
import { proportional } from "./proportional";
import { range } from "./range";
import { steps } from "./steps";
import type { ValueMethod } from "./ValueMethod";
import { veto } from "./veto";

/** Every score method by its `type` in a pack. A new method is one file and one line here. */
export const methods = {
  bands,
  checklist,
  eitherOf,
  notApplicable,
  parts,
  perItem,
  proportional,
  range,
  steps,
  veto,
} as const satisfies Record<ScoreMethod["type"], { readonly type: string }>;

/** Methods that turn one number into a score. */
export type ValueScoreMethod = BandsMethod | PerItemMethod | ProportionalMethod | StepsMethod;

/** Whether a method scores one number, so that {@link valueMethodOf} has its implementation. */
export function isValueScoreMethod(method: ScoreMethod): method is ValueScoreMethod {
  return ["bands", "perItem", "proportional", "steps"].includes(method.type);
}

/** The implementation of a value method, to be called with the very method it was asked for. */
export function valueMethodOf<M extends ValueScoreMethod>(method: M): ValueMethod<M> {
  // The key and the implementation's parameter are the same type by construction of `methods`.
  return methods[method.type] as unknown as ValueMethod<M>;
}
