import { Exact, plain, roundHalfAway } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { StepsMethod } from "../RulePack";
import { boundText, comparable, guardPlaces, pointsText, scoreGuard, subtracted } from "./shared";
import { excessOf, modeOf, stepsOf, stepScore } from "./stepScore";
import { valuePlacesOf, type MethodContext, type ValueKind, type ValueMethod } from "./ValueMethod";
import {
  bestAround,
  describeZeroLimits,
  isZeroed,
  withZeroLimits,
  zeroClause,
  zeroFormula,
  zeroLimitsOf,
} from "./zeroLimits";

/** Full points up to a limit, then a deduction for each step beyond it: `不高于10%得1分，每超出1个百分点扣0.1分`. */
export const steps: ValueMethod<StepsMethod> = {
  type: "steps",

  score(method, value, context) {
    return isZeroed(method, value) ? new Exact(0) : stepScore(method, value, context);
  },

  formula(method, value, context) {
    const within = withinFormula(method, value, context);
    return zeroFormula(method, comparable(value, context), context, () => "0", within);
  },

  clause(method, value, context) {
    const zero = zeroClause(method, value, context);
    if (zero !== null) return zero;
    if (stepScore(method, value, context).greaterThanOrEqualTo(context.points)) return "";
    const { head, unit } = wordsOf(method, context);
    const excess = shown(excessOf(method, value), context);
    if (modeOf(method, context) === "continuous") return `${head}${excess}${unit}`;
    const counted = shown(stepsOf(method, value, context).times(method.step), context);
    return `${head}${excess}${unit}${counted === excess ? "" : `，按${counted}${unit}计`}`;
  },

  clauseFormula(method, value, context) {
    const { head, unit } = wordsOf(method, context);
    const excess = shownFormula(excessFormula(method, value, context), context);
    let clause = `${textLiteral(head)}&${excess}&${textLiteral(unit)}`;
    if (modeOf(method, context) !== "continuous") {
      const { step } = numbersOf(method);
      const counted = shownFormula(`${stepsFormula(method, value, context)}*${step}`, context);
      clause += `&IF(${excess}=${counted},"","，按"&${counted}&${textLiteral(`${unit}计`)})`;
    }
    const score = withinFormula(method, value, context);
    const within = `IF(${score}>=${plain(context.points)},"",${clause})`;
    return zeroFormula(method, comparable(value, context), context, textLiteral, within);
  },

  describe(method, context, language) {
    const above = method.direction === "above";
    const limit = boundText(new Exact(method.limit), context.valueKind);
    const deduction = new Exact(method.deduction);
    const step = stepText(method, context.valueKind);
    const mode = modeOf(method, context);
    const zero = describeZeroLimits(method, context, language);
    if (language === "zh") {
      const unit = context.valueKind === "percent" ? "个百分点" : "";
      const partial = {
        full: `不足${step}${unit}的不扣`,
        started: `不足${step}${unit}的按${step}${unit}计`,
        continuous: `不足${step}${unit}的按比例计`,
      }[mode];
      return `${above ? "不高于" : "不低于"}${limit}得${pointsText(context.points)}；每${above ? "超出" : "低"}${step}${unit}扣${pointsText(deduction)}，${partial}，扣完为止${zero}`;
    }
    const unit = context.valueKind === "percent" ? " percentage points" : "";
    const partial = {
      full: "full steps only",
      started: "a started step counts whole",
      continuous: "parts of a step in proportion",
    }[mode];
    return `${above ? "up to" : "from"} ${limit}: ${plain(context.points)}; minus ${plain(deduction)} for each ${step}${unit} ${above ? "above" : "below"} (${partial}), not under 0${zero}`;
  },

  best(method, context) {
    return bestAround(this.bounds(method, context), (value) => this.score(method, value, context)!);
  },

  bounds(method, context) {
    const toZero = context.points.dividedBy(method.deduction).ceil().toNumber();
    // Twenty bounds in all: those of the steps give way, since the limit must be among them.
    const last = Math.min(toZero, 19 - zeroLimitsOf(method).length);
    const list = Array.from({ length: last + 1 }, (_, index) => {
      const distance = new Exact(method.step).times(index);
      return method.direction === "above"
        ? new Exact(method.limit).plus(distance)
        : new Exact(method.limit).minus(distance);
    });
    return withZeroLimits(list, method);
  },
};

function numbersOf(method: StepsMethod): Record<"limit" | "step" | "deduction", string> {
  return {
    limit: plain(new Exact(method.limit)),
    step: plain(new Exact(method.step)),
    deduction: plain(new Exact(method.deduction)),
  };
}

/** The score inside the limits. */
function withinFormula(method: StepsMethod, value: string, context: MethodContext): string {
  const { deduction, step } = numbersOf(method);
  const deducted =
    modeOf(method, context) === "continuous"
      ? `${deduction}*${excessFormula(method, value, context)}/${step}`
      : `${deduction}*${stepsFormula(method, value, context)}`;
  const score = `ROUND(${plain(context.points)}-${deducted},${scoreGuard})`;
  return `ROUND(MAX(0,${score}),${context.scorePlaces})`;
}

function excessFormula(method: StepsMethod, value: string, context: MethodContext): string {
  const { limit } = numbersOf(method);
  const rounded = comparable(value, context);
  const difference =
    method.direction === "above" ? `${rounded}${subtracted(limit)}` : `${limit}-${rounded}`;
  return `MAX(0,ROUND(${difference},${guardPlaces}))`;
}

function stepsFormula(method: StepsMethod, value: string, context: MethodContext): string {
  const { step } = numbersOf(method);
  const quotient = `ROUND(${excessFormula(method, value, context)}/${step},${guardPlaces})`;
  return modeOf(method, context) === "started" ? `ROUNDUP(${quotient},0)` : `INT(${quotient})`;
}

/** The step as the rule says it, unrounded: `1` percentage point, `0.5` of a count. */
function stepText(method: StepsMethod, kind: ValueKind): string {
  const step = new Exact(method.step);
  return plain(kind === "percent" ? step.times(100) : step);
}

/** Distance in percentage points of a rate, as a bare number of a count. */
function shown(distance: Exact, context: MethodContext): string {
  return context.valueKind === "percent"
    ? plain(roundHalfAway(distance.times(100), Math.max(0, valuePlacesOf(context) - 2)))
    : plain(roundHalfAway(distance, valuePlacesOf(context)));
}

function shownFormula(distance: string, context: MethodContext): string {
  return context.valueKind === "percent"
    ? `ROUND(${distance}*100,${Math.max(0, valuePlacesOf(context) - 2)})`
    : `ROUND(${distance},${valuePlacesOf(context)})`;
}

function wordsOf(method: StepsMethod, context: MethodContext): { head: string; unit: string } {
  const limit = boundText(new Exact(method.limit), context.valueKind);
  const above = method.direction === "above";
  return {
    head: above ? `高于${limit}，超出` : `低于${limit}，相差`,
    unit: context.valueKind === "percent" ? "个百分点" : "",
  };
}
