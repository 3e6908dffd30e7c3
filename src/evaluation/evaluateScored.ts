import { Exact } from "../number/exact";
import { isAnswer } from "../rules/methods/answers";
import { checklist, type ChecklistItem } from "../rules/methods/checklist";
import { isValueScoreMethod } from "../rules/methods/registry";
import type { ManualMethod, RangeMethod, Scored, ScoreMethod } from "../rules/RulePack";
import type { ScoredResult } from "./Evaluation";
import { pointsOf, type EvaluationContext } from "./EvaluationContext";
import { remembered } from "./Memory";
import { combine } from "./combine";
import { breachReason, unmetReason } from "./reasons";
import { evaluateChoice } from "./evaluateChoice";
import { evaluateValue } from "./evaluateValue";
import { handScores, isHandAsked } from "./handScores";
import { pickedIndex } from "./pickLabels";
import { byPerson, judged, open, outOfRange, questionId, typedAnswer, typedScore } from "./result";

/**
 * One line, or one part of a line.
 * @param path its id with the ids of the lines around it: `budget-execution/q1`
 */
export function evaluateScored(
  rule: Scored,
  path: string,
  context: EvaluationContext,
  method: ScoreMethod = rule.method
): ScoredResult {
  return withTypedWords(byMethod(rule, path, context, method), path, context);
}

/** Words that a person typed over ours stand for ours, here and in the line above. */
function withTypedWords(
  result: ScoredResult,
  path: string,
  { memory }: EvaluationContext
): ScoredResult {
  const reason = remembered(memory, path, "reason");
  const working = remembered(memory, path, "working");
  if (reason === null && working === null) return result;
  return {
    ...result,
    reason: reason === null ? result.reason : String(reason),
    working: working === null ? result.working : String(working),
  };
}

function byMethod(
  rule: Scored,
  path: string,
  context: EvaluationContext,
  method: ScoreMethod
): ScoredResult {
  if (isValueScoreMethod(method)) return evaluateValue(rule, path, method, context);
  switch (method.type) {
    case "choice":
      return evaluateChoice(rule, path, method, context);
    case "manual":
    case "range":
      return byHand(rule, path, method, context);
    case "checklist":
      return combine(
        rule,
        path,
        method.items.map((item) => {
          const id = `${path}/${item.id}`;
          return withTypedWords(checklistItem(item, id, context), id, context);
        }),
        context
      );
    case "parts": {
      const parts = new Map<string, ScoredResult>();
      for (const part of method.parts) {
        parts.set(part.id, evaluateScored(part, `${path}/${part.id}`, { ...context, parts }));
      }
      return combine(rule, path, [...parts.values()], context, method.valueFrom);
    }
    case "veto":
      return vetoed(rule, path, method, context);
    case "notApplicable":
      return notApplicable(rule, path, method, context);
    case "eitherOf": {
      const parts = method.alternatives.map((alternative) =>
        evaluateScored(alternative, `${path}/${alternative.id}`, context)
      );
      const answer = typedAnswer(questionId(path, "either-of"), context);
      const names = parts.map(({ name }) => name);
      const chosen = parts[pickedIndex(names, answer)];
      if (chosen === undefined) return open(rule, path, "ask", { parts });
      return { ...chosen, id: path, rule, name: rule.name, parts };
    }
  }
}

/**
 * A score that a person gives. Where questions stand around a line its score cell is a formula, so that the score is
 * typed beside them; one that is typed over the formula all the same goes before everything.
 */
function byHand(
  rule: Scored,
  path: string,
  method: ManualMethod | RangeMethod,
  context: EvaluationContext
): ScoredResult {
  const { pack } = context;
  const allowed = handScores(method, pointsOf(rule));
  if (!isHandAsked(rule, path, method)) {
    return judged(rule, path, typedScore(path, allowed, context), pack, allowed);
  }
  const score = typedScore(questionId(path, "hand"), allowed, context, ["answer"]);
  const result = judged(rule, path, score, pack, allowed);
  const override = typedScore(path, allowed, context, ["score"]);
  if (override === "invalid") return outOfRange(open(rule, path, "manual"), allowed);
  return override === null ? result : byPerson(result, override, "override", pack);
}

/** 是 gives the item's points, 否 none; 不适用 leaves them undecided unless the table's text grants them. */
function checklistItem(
  item: ChecklistItem,
  path: string,
  context: EvaluationContext
): ScoredResult {
  const rule: Scored = {
    id: item.id,
    name: item.text,
    points: item.points,
    method: { type: "range" },
  };
  const answer = typedAnswer(path, context);
  const { state, score } = checklist.scoreItem(item, isAnswer(answer) ? answer : null);
  if (score === null) return open(rule, path, state === "undecided" ? "ask" : "manual");
  const reason = answer === "否" ? unmetReason(item.text, pointsOf(rule)) : "";
  const status = answer === "不适用" ? "notApplicable" : "scored";
  return { ...judged(rule, path, score, context.pack), reason, status };
}

/** 是 makes the whole line 0. An open question leaves what is scored standing, but the line is not finished. */
function vetoed(
  rule: Scored,
  path: string,
  method: ScoreMethod & { type: "veto" },
  context: EvaluationContext
): ScoredResult {
  const result = evaluateScored(rule, path, context, method.of);
  const answer = typedAnswer(questionId(path, "veto"), context);
  if (result.origin === "override") return result;
  if (answer === "是") {
    const zero = judged(rule, path, new Exact(0), context.pack);
    const reason = breachReason(method.question, pointsOf(rule));
    return { ...result, ...scoreOf(zero), status: "vetoed", reason };
  }
  if (answer === "否") return result;
  const finished = result.status === "scored" || result.status === "notApplicable";
  const lowest = Exact.min(0, result.lowest);
  return { ...result, status: finished ? "partial" : result.status, lowest };
}

/** 是 counts full where the table's text says so. */
function notApplicable(
  rule: Scored,
  path: string,
  method: ScoreMethod & { type: "notApplicable" },
  context: EvaluationContext
): ScoredResult {
  const result = evaluateScored(rule, path, context, method.of);
  if (result.origin === "override") return result;
  if (typedAnswer(questionId(path, "not-applicable"), context) !== "是") return result;
  const full = judged(rule, path, pointsOf(rule), context.pack);
  return { ...result, ...scoreOf(full), status: "notApplicable", reason: "" };
}

/** What an answered question decides of a line: its score, not the value and the calculation that stand beside it. */
function scoreOf(result: ScoredResult): Partial<ScoredResult> {
  const { score, decidedPoints, lowest, highest, origin } = result;
  return { score, decidedPoints, lowest, highest, origin };
}
