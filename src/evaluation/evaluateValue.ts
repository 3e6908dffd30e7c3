import { type Exact, fromDouble, roundHalfAway } from "../number/exact";
import { factDefinition, isFactId, type FactId } from "../facts/vocabulary";
import { evaluateExpression, isZeroBase } from "../rules/expression/evaluateExpression";
import type { Expression } from "../rules/expression/Expression";
import { identifiersOf } from "../rules/expression/identifiersOf";
import { parsedExpression } from "../rules/expression/parsedExpression";
import { workingOf } from "../rules/expression/workingOf";
import { reasonText } from "../rules/methods/reason";
import { valueMethodOf, type ValueScoreMethod } from "../rules/methods/registry";
import type { Scored } from "../rules/RulePack";
import { operandNames } from "./operandNames";
import type { ScoredResult } from "./Evaluation";
import { methodContext, pointsOf, type EvaluationContext } from "./EvaluationContext";
import { remembered } from "./Memory";
import { byPerson, decided, open, outOfRange, typedScore } from "./result";
import { expressionOf } from "./settings";

/** A line or part that is scored by a number: its value from facts, rounded as printed, then its score. */
export function evaluateValue(
  rule: Scored,
  path: string,
  method: ValueScoreMethod,
  context: EvaluationContext
): ScoredResult {
  const text = expressionOf(rule, context.settings);
  const tree = text === null ? null : parsedExpression(text);
  const count = method.type === "perItem" ? parsedExpression(method.count) : null;
  const trees = [tree, count].filter((item) => item !== null);
  const ids = [...new Set(trees.flatMap((item) => [...identifiersOf(item)]))];
  const facts = factsOf(ids, context);

  const typedValue = remembered(context.memory, path, "value");
  const exactValue =
    typeof typedValue === "number" ? fromDouble(typedValue) : number(tree, context);
  const value = exactValue && roundHalfAway(exactValue, context.pack.rounding.rate);
  const scoredBy = count === null ? value : number(count, context);

  const override = typedScore(path, pointsOf(rule), context, ["score"]);
  const waiting = open(rule, path, waitingStatus(ids, trees, context), {
    value,
    exactValue,
    facts,
  });
  const working =
    typeof typedValue === "number" || tree === null ? "" : workingText(tree, value, context);
  const base = { ...waiting, working };
  if (override === "invalid") return outOfRange(base);
  if (override !== null) return byPerson(base, override, "override", context.pack);
  if (scoredBy === null) return base;

  const about = methodContext(rule, context, method);
  const implementation = valueMethodOf(method);
  const score = implementation.score(method, scoredBy, about);
  return decided(base, score, {
    origin: "computed",
    reason: reasonText({
      name: rule.name,
      value,
      valueKind: "percent",
      clause: implementation.clause(method, scoredBy, about),
      score,
      points: about.points,
      scorePlaces: about.scorePlaces,
    }),
  });
}

function workingText(tree: Expression, value: Exact | null, context: EvaluationContext): string {
  const names = operandNames(identifiersOf(tree), {
    facts: context.facts,
    partName: (id) => context.parts.get(id)?.name ?? id,
  });
  return workingOf(tree, (id) => ({ ...names(id), value: lookup(id, context) }), {
    value,
    kind: "percent",
  });
}

/** The value of a data item, or the printed value of an earlier part. */
function lookup(id: string, { facts, parts }: EvaluationContext): Exact | null {
  if (id.startsWith("part.")) return parts.get(id.slice(5))?.value ?? null;
  return isFactId(id) ? (facts.get(id)?.value ?? null) : null;
}

function number(tree: Expression | null, context: EvaluationContext): Exact | null {
  if (tree === null) return null;
  const result = evaluateExpression(tree, (id) => lookup(id, context));
  return isZeroBase(result) ? null : result;
}

/** Why there is no number: data that was not found, a question that is open, or a base of 0. */
function waitingStatus(
  ids: readonly string[],
  trees: readonly Expression[],
  context: EvaluationContext
): "missing" | "ask" {
  const asked = ids.some((id) => {
    if (id.startsWith("part.")) return context.parts.get(id.slice(5))?.status === "ask";
    return isFactId(id) && context.facts.get(id)?.status === "ask";
  });
  const zeroBase = trees.some((tree) => {
    const result = evaluateExpression(tree, (id) => lookup(id, context));
    return isZeroBase(result);
  });
  return asked || zeroBase ? "ask" : "missing";
}

function factsOf(ids: readonly string[], { parts }: EvaluationContext): readonly FactId[] {
  const found = ids.flatMap((id): readonly FactId[] =>
    id.startsWith("part.")
      ? (parts.get(id.slice(5))?.facts ?? [])
      : isFactId(id)
        ? [factDefinition(id).id]
        : []
  );
  return [...new Set(found)];
}
