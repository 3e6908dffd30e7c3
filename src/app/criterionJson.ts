import { Exact, plain } from "../number/exact";
import { valueMethodOf } from "../rules/methods/registry";
import type { Scored, ScoreMethod } from "../rules/RulePack";
import { innerMethod } from "../rules/validation/scoredPlaces";
import { valueScoreMethod } from "./boundScores";
import { criterionContext, exactPlaces, type ExplainedCriterion } from "./explainReading";

/** What is told alike of a criterion and of each part of it. */
interface RuleDocument {
  readonly method: ScoreMethod["type"];
  readonly parameters: object;
  readonly scores: Readonly<Record<string, string | null>>;
  /** Items of a checklist; conditions of a count have no points of their own. */
  readonly items: readonly { readonly text: string; readonly points: string | null }[];
  readonly choices: readonly { readonly text: string; readonly points: string }[];
}

/** The document of `criterion --json`. */
export interface CriterionDocument extends RuleDocument {
  readonly assumptions: readonly string[];
  readonly parts: readonly object[];
  readonly refusal: object | null;
}

/**
 * The document of `criterion --json`: method and parameters under the names that packs use, the exact score of each
 * given value, and what was assumed or refused, in Chinese.
 * @param values numbers as they were given, plain decimal text; each is a key of `scores`
 */
export function criterionJson(
  { points, reading, assumptions, refusal }: ExplainedCriterion,
  values: readonly string[]
): CriterionDocument {
  const { method, valueKind, refusal: found } = reading;
  const rule: Scored = {
    id: "criterion",
    name: "",
    points,
    method,
    ...(valueKind !== null && { valueKind }),
  };
  return {
    ...ruleJson(rule, values),
    assumptions: assumptions.map(({ zh }) => zh),
    parts: partsOf(method).map((part) => ({
      ...ruleJson(part, values),
      assumptions: [],
      parts: [],
      refusal: null,
      name: part.name,
      points: part.points,
    })),
    refusal: found && {
      reason: refusal?.zh ?? "",
      code: found.reason,
      notUnderstood: found.notUnderstood,
      best: found.best,
      points: found.points,
    },
  };
}

/** Questions around a method are told as choices, and the method inside them as the method. */
function ruleJson(rule: Scored, values: readonly string[]): RuleDocument {
  const { method } = innerMethod(rule.method, []);
  return {
    method: method.type,
    parameters: parametersOf(method, rule.points ?? "0"),
    scores: partsOf(method).length > 0 ? {} : scoresOf(rule, values),
    items: itemsOf(method),
    choices: [...questionsOf(rule.method, rule.points ?? "0"), ...outcomesOf(method)],
  };
}

/** Exact decimals without trailing zeros; null where the criterion says nothing of the value. */
function scoresOf(rule: Scored, values: readonly string[]): RuleDocument["scores"] {
  const method = valueScoreMethod(rule.method);
  const context = criterionContext(rule, exactPlaces);
  return Object.fromEntries(
    values.map((text) => {
      const score = method && valueMethodOf(method).score(method, new Exact(text), context);
      return [text, score === null ? null : plain(score)];
    })
  );
}

/** Told outside of the parameters. */
const listed = ["type", "items", "options", "alternatives", "parts", "conditions"];

/** The method's own fields; what `items`, `choices` and `parts` list is left out. */
function parametersOf(method: ScoreMethod, points: string): object {
  const own = Object.fromEntries(Object.entries(method).filter(([key]) => !listed.includes(key)));
  if (method.type === "manual") return { allowed: [["0", points]], ...own };
  return method.type === "steps" ? { mode: "full", ...own } : own;
}

function itemsOf(method: ScoreMethod): RuleDocument["items"] {
  if (method.type === "checklist")
    return method.items.map(({ text, points }) => ({ text, points }));
  if (method.type !== "perItem") return [];
  return (method.conditions ?? []).map((text) => ({ text, points: null }));
}

function questionsOf(method: ScoreMethod, points: string): RuleDocument["choices"] {
  if (method.type !== "veto" && method.type !== "notApplicable") return [];
  const outcome = { text: method.question, points: method.type === "veto" ? "0" : points };
  return [outcome, ...questionsOf(method.of, points)];
}

function outcomesOf(method: ScoreMethod): RuleDocument["choices"] {
  return method.type === "choice"
    ? method.options.map(({ text, points }) => ({ text, points }))
    : [];
}

/** Parts of parts stand in one list. */
function partsOf(method: ScoreMethod): readonly Scored[] {
  const inner = innerMethod(method, []).method;
  if (inner.type !== "parts" && inner.type !== "eitherOf") return [];
  const list = inner.type === "parts" ? inner.parts : inner.alternatives;
  return list.flatMap((part) => {
    const within = partsOf(part.method);
    return within.length > 0 ? within : [part];
  });
}
