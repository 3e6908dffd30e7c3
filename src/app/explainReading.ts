import { assumptionSentence, criterionRefusalSentence } from "../messages/criteria";
import type { Sentence } from "../messages/Language";
import { Exact } from "../number/exact";
import { describeRule } from "../rules/methods/describeRule";
import { valueKindOf } from "../rules/methods/valueKindOf";
import type { MethodContext } from "../rules/methods/ValueMethod";
import type { CriterionReading } from "../rules/read/CriterionReading";
import type { Scored } from "../rules/RulePack";
import { innerMethod } from "../rules/validation/scoredPlaces";
import { boundScores, type BoundScores, type ValueScore } from "./boundScores";
import { sampleScores } from "./sampleScores";

/** What a criterion was understood to say, in words and in scores: what a person looks at to confirm it. */
export interface ExplainedReading {
  readonly words: Sentence;
  readonly scores: readonly ExplainedScores[];
  readonly assumptions: readonly Sentence[];
  /** Why it is scored by hand though its words may give a rule; null where it was read. */
  readonly refusal: Sentence | null;
}

/** A criterion by itself, with what was understood of it. */
export interface ExplainedCriterion extends ExplainedReading {
  readonly sentence: string;
  readonly points: string;
  readonly reading: CriterionReading;
}

/** Values with their scores, of the line or of a part of it. */
export interface ExplainedScores {
  /** The part's name; null of the line itself. */
  readonly name: string | null;
  /** A few that tell most, the better end first. */
  readonly samples: readonly ValueScore[];
  /** At, just under and just over each bound. */
  readonly bounds: readonly BoundScores[];
}

/** Decimals of a score that no rounding of a pack touches yet. */
export const exactPlaces = 10;

/**
 * Tells a reading in words and scores.
 * @param rule the line with its points, not null, and the method that was made of the reading
 * @param scorePlaces decimals of the scores
 */
export function explainReading(
  rule: Scored,
  { assumptions, refusal, valueKind }: CriterionReading,
  scorePlaces: number
): ExplainedReading {
  const rounding = { rounding: { stage: "asPrinted", rate: 4, score: scorePlaces } } as const;
  const both = (make: (language: "zh" | "en") => string): Sentence => ({
    zh: make("zh"),
    en: make("en"),
  });
  return {
    words: both((language) => describeRule(rule, rounding, "full", language)),
    scores: scoresOf(rule, null, scorePlaces),
    assumptions: assumptions.map((one) =>
      both((language) => assumptionSentence(one, valueKind, language))
    ),
    refusal: refusal && both((language) => criterionRefusalSentence(refusal, valueKind, language)),
  };
}

function scoresOf(
  rule: Scored,
  name: string | null,
  scorePlaces: number
): readonly ExplainedScores[] {
  const { method } = innerMethod(rule.method, []);
  if (method.type === "parts")
    return method.parts.flatMap((part) => scoresOf(part, part.name, scorePlaces));
  if (method.type === "eitherOf")
    return method.alternatives.flatMap((one) => scoresOf(one, one.name, scorePlaces));
  const context = criterionContext(rule, scorePlaces);
  const bounds = boundScores(method, context);
  return bounds.length === 0 ? [] : [{ name, samples: sampleScores(method, context), bounds }];
}

/** What a method knows of its line outside of any pack: full steps, nothing but the points. */
export function criterionContext(rule: Scored, scorePlaces: number): MethodContext {
  const { method } = innerMethod(rule.method, []);
  return {
    points: new Exact(rule.points ?? 0),
    scorePlaces,
    stepMode: "full",
    valueKind: valueKindOf(rule, method),
  };
}
