import { type Exact, roundHalfAway } from "../number/exact";
import { factDefinition, isFactId, type FactId } from "../facts/vocabulary";
import { evaluateExpression, isZeroBase } from "../rules/expression/evaluateExpression";
import type { Expression } from "../rules/expression/Expression";
import { identifiersOf } from "../rules/expression/identifiersOf";
import { parsedExpression } from "../rules/expression/parsedExpression";
import { workingOf } from "../rules/expression/workingOf";
import { reasonText } from "../rules/methods/reason";
import { valueMethodOf, type ValueScoreMethod } from "../rules/methods/registry";
import type { ValueKind } from "../rules/methods/ValueMethod";
import type { Scored } from "../rules/RulePack";
import { operandNames } from "./operandNames";
import type { ScoredResult } from "./Evaluation";
import { methodContext, pointsOf, type EvaluationContext } from "./EvaluationContext";
import { countWorking, unreadableCount, unreadableValue } from "./reasons";
import { byPerson, decided, open, outOfRange, typedScore, upTo } from "./result";
import { expressionOf } from "./settings";
import { isCountedByHand, typedCount, typedValue, type TypedNumber } from "./typedInputs";

/** A line or part that is scored by a number: its value from facts, rounded as printed, then its score. */
export function evaluateValue(
  rule: Scored,
  path: string,
  method: ValueScoreMethod,
  context: EvaluationContext
): ScoredResult {
  const text = expressionOf(rule, context.settings);
  const tree = text === null ? null : parsedExpression(text);
  const counting = method.type === "perItem" ? method.count : undefined;
  const count = counting === undefined ? null : parsedExpression(counting);
  const trees = [tree, count].filter((item) => item !== null);
  const ids = [...new Set(trees.flatMap((item) => [...identifiersOf(item)]))];
  const facts = factsOf(ids, context);

  const valueKind = rule.valueKind ?? "percent";
  const typed = typedValue(path, valueKind, context);
  const exactValue = typed === undefined ? number(tree, context) : usable(typed);
  const value = exactValue && roundHalfAway(exactValue, context.pack.rounding.rate);
  const byHand = isCountedByHand(method);
  const counted = byHand ? typedCount(path, context) : undefined;
  const scoredBy = byHand ? usable(counted) : count === null ? value : number(count, context);

  const override = typedScore(path, upTo(pointsOf(rule)), context, ["score"]);
  const waiting = open(rule, path, byHand ? "manual" : waitingStatus(ids, trees, context), {
    value,
    exactValue,
    facts,
  });
  const working = [
    typed !== undefined || tree === null ? "" : workingText(tree, value, valueKind, context),
    byHand && scoredBy !== null ? countWorking(scoredBy) : "",
  ];
  const base = { ...waiting, working: working.filter((words) => words !== "").join("；") };
  if (override === "invalid") return outOfRange(base);
  if (override !== null) return byPerson(base, override, "override", context.pack);
  if (typed === "unreadable") return { ...base, status: "ask", reason: unreadableValue };
  if (counted === "unreadable") return { ...base, status: "ask", reason: unreadableCount };
  if (scoredBy === null) return base;

  // A count is told by its clause; a value beside it is not what scores.
  const isCount = method.type === "perItem" && (byHand || tree === null);
  const about = methodContext(rule, context, method);
  const implementation = valueMethodOf(method);
  const score = implementation.score(method, scoredBy, about);
  // The table's text says nothing of this value.
  if (score === null) return { ...base, status: "ask" };
  return decided(base, score, {
    origin: byHand ? "person" : "computed",
    reason: reasonText({
      name: rule.name,
      value: isCount ? null : value,
      valueKind,
      clause: implementation.clause(method, scoredBy, about),
      score,
      points: about.points,
      scorePlaces: about.scorePlaces,
    }),
  });
}

function usable(typed: TypedNumber | undefined): Exact | null {
  return typed === undefined || typed === "unreadable" ? null : typed;
}

function workingText(
  tree: Expression,
  value: Exact | null,
  kind: ValueKind,
  context: EvaluationContext
): string {
  const names = operandNames(identifiersOf(tree), {
    facts: context.facts,
    part: (id) => context.parts.get(id),
  });
  return workingOf(tree, (id) => ({ ...names(id), value: lookup(id, context) }), { value, kind });
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
