import { Exact } from "../number/exact";
import { reasonText } from "../rules/methods/reason";
import type { AllowedScores } from "../rules/methods/typedScore";
import type { ChoiceMethod, Scored } from "../rules/RulePack";
import type { ScoredResult } from "./Evaluation";
import { pointsOf, type EvaluationContext } from "./EvaluationContext";
import { pickedIndex } from "./pickLabels";
import { choiceClause, choiceWorking } from "./reasons";
import {
  byPerson,
  decided,
  lowestOf,
  open,
  outOfRange,
  questionId,
  typedAnswer,
  typedScore,
} from "./result";

/** A line or part whose outcome a person picks; an unknown answer picks none, and the line goes on waiting. */
export function evaluateChoice(
  rule: Scored,
  path: string,
  method: ChoiceMethod,
  context: EvaluationContext
): ScoredResult {
  const { pack } = context;
  const allowed = choiceScores(method, pointsOf(rule));
  const option = pickedOption(method, typedAnswer(questionId(path, "choice"), context));
  const waiting = open(rule, path, "manual", {
    lowest: lowestOf(allowed),
    working: option === null ? "" : choiceWorking(option),
  });
  const override = typedScore(path, allowed, context, ["score"]);
  if (override === "invalid") return outOfRange(waiting, allowed);
  if (override !== null) return byPerson(waiting, override, "override", pack);
  if (option === null) return waiting;
  const score = new Exact(option.points);
  return decided(waiting, score, {
    origin: "person",
    reason: reasonText({
      name: rule.name,
      value: null,
      valueKind: "count",
      clause: choiceClause(method, option),
      score,
      points: pointsOf(rule),
      scorePlaces: pack.rounding.score,
    }),
  });
}

/** The outcome that an answer names; null for none and for an unknown one. */
export function pickedOption(
  method: ChoiceMethod,
  answer: string | null
): ChoiceMethod["options"][number] | null {
  const texts = method.options.map(({ text }) => text);
  return method.options[pickedIndex(texts, answer)] ?? null;
}

/** Scores that a person may put over a choice: from its worst outcome, or 0, to the points. */
export function choiceScores(method: ChoiceMethod, points: Exact): AllowedScores {
  return [[Exact.min(0, ...method.options.map(({ points: own }) => own)), points]];
}
