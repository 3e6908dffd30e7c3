import type {
  BandsMethod,
  CoefficientMethod,
  DeviationBandsMethod,
  InterpolationMethod,
  PerItemMethod,
  ProportionalMethod,
  RatioDeductionMethod,
  ScoreMethod,
  StepsMethod,
} from "../RulePack";
import { bands } from "./bands";
import { checklist } from "./checklist";
import { choice } from "./choice";
import { coefficient } from "./coefficient";
import { deviationBands } from "./deviationBands";
import { eitherOf } from "./eitherOf";
import { interpolation } from "./interpolation";
import { manual } from "./manual";
import { notApplicable } from "./notApplicable";
import { parts } from "./parts";
import { perItem } from "./perItem";
import { proportional } from "./proportional";
import { range } from "./range";
import { ratioDeduction } from "./ratioDeduction";
import { steps } from "./steps";
import type { ValueMethod } from "./ValueMethod";
import { veto } from "./veto";

/** Every score method by its `type` in a pack. A new method is one file and one line here. */
export const methods = {
  bands,
  checklist,
  choice,
  coefficient,
  deviationBands,
  eitherOf,
  interpolation,
  manual,
  notApplicable,
  parts,
  perItem,
  proportional,
  range,
  ratioDeduction,
  steps,
  veto,
} as const satisfies Record<ScoreMethod["type"], { readonly type: string }>;

/** Methods that turn one number into a score. */
export type ValueScoreMethod =
  | BandsMethod
  | CoefficientMethod
  | DeviationBandsMethod
  | InterpolationMethod
  | PerItemMethod
  | ProportionalMethod
  | RatioDeductionMethod
  | StepsMethod;

const valueTypes: Readonly<Record<ValueScoreMethod["type"], true>> = {
  bands: true,
  coefficient: true,
  deviationBands: true,
  interpolation: true,
  perItem: true,
  proportional: true,
  ratioDeduction: true,
  steps: true,
};

/** Whether a method scores one number, so that {@link valueMethodOf} has its implementation. */
export function isValueScoreMethod(method: ScoreMethod): method is ValueScoreMethod {
  return Object.hasOwn(valueTypes, method.type);
}

/** The implementation of a value method, to be called with the very method it was asked for. */
export function valueMethodOf<M extends ValueScoreMethod>(method: M): ValueMethod<M> {
  // The key and the implementation's parameter are the same type by construction of `methods`.
  return methods[method.type] as unknown as ValueMethod<M>;
}
