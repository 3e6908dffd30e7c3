import { Exact } from "../number/exact";
import { isAnswer } from "../rules/methods/answers";
import { checklist, type ChecklistItem } from "../rules/methods/checklist";
import type { Scored, ScoreMethod } from "../rules/RulePack";
import type { ScoredResult } from "./Evaluation";
import { pointsOf, type EvaluationContext } from "./EvaluationContext";
import { remembered } from "./Memory";
import { combine } from "./combine";
import { breachReason, unmetReason } from "./reasons";
import { evaluateValue } from "./evaluateValue";
import { judged, open, questionId, typedAnswer, typedScore } from "./result";

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
  switch (method.type) {
    case "bands":
    case "proportional":
    case "steps":
    case "perItem":
      return evaluateValue(rule, path, method, context);
    case "range":
      return judged(rule, path, typedScore(path, pointsOf(rule), context), context.pack);
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
      const chosen = parts.find(({ name }) => name === answer);
      if (chosen === undefined) return open(rule, path, "ask", { parts });
      return { ...chosen, id: path, rule, name: rule.name, parts };
    }
  }
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
  return { ...result, status: finished ? "partial" : result.status, lowest: new Exact(0) };
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
