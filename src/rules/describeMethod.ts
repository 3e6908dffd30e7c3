import { Exact } from "../number/exact";
import type { MethodContext } from "./methods/ValueMethod";
import { methods, isValueScoreMethod, valueMethodOf } from "./methods/registry";
import type { Scored, ScoreMethod } from "./RulePack";

/**
 * A whole method as a sentence, for a line whose table text the pack does not carry: each method describes itself,
 * parts are told with their names.
 */
export function describeMethod(
  method: ScoreMethod,
  context: MethodContext,
  language: "zh" | "en"
): string {
  if (isValueScoreMethod(method)) return valueMethodOf(method).describe(method, context, language);
  switch (method.type) {
    case "range":
      return methods.range.describe(method, context.points, language);
    case "checklist":
      return methods.checklist.describe(method, language);
    case "veto":
      return methods.veto.describe(method, describeMethod(method.of, context, language), language);
    case "notApplicable": {
      const inner = describeMethod(method.of, context, language);
      return methods.notApplicable.describe(method, inner, language);
    }
    case "parts":
    case "eitherOf": {
      const parts = method.type === "parts" ? method.parts : method.alternatives;
      return parts
        .map((part) => describePart(part, context, language))
        .join(language === "zh" ? "；" : "; ");
    }
  }
}

function describePart(part: Scored, context: MethodContext, language: "zh" | "en"): string {
  const valueKind = part.method.type === "perItem" ? "count" : "percent";
  const own = { ...context, points: new Exact(part.points ?? 0), valueKind } as const;
  return `${part.name}${language === "zh" ? "：" : ": "}${describeMethod(part.method, own, language)}`;
}
