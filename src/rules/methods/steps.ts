import { Exact, plain, roundHalfAway } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { StepsMethod } from "../RulePack";
import { boundText, comparable, guardPlaces, pointsText } from "./shared";
import { excessOf, modeOf, stepsOf, stepScore } from "./stepScore";
import { valuePlacesOf, type MethodContext, type ValueMethod } from "./ValueMethod";

/** Decimals to which a score is computed before its own rounding, so that a difference of doubles stays a tie. */
const scoreGuard = 10;

/** Full points up to a limit, then a deduction for each step beyond it: `不高于10%得1分，每超出1个百分点扣0.1分`. */
export const steps: ValueMethod<StepsMethod> = {
  type: "steps",

  score: stepScore,

  formula(method, value, context) {
    const { deduction, step } = numbersOf(method);
    const deducted =
      modeOf(method, context) === "continuous"
        ? `${deduction}*${excessFormula(method, value, context)}/${step}`
        : `${deduction}*${stepsFormula(method, value, context)}`;
    const score = `ROUND(${plain(context.points)}-${deducted},${scoreGuard})`;
    return `ROUND(MAX(0,${score}),${context.scorePlaces})`;
  },

  clause(method, value, context) {
    if (this.score(method, value, context).greaterThanOrEqualTo(context.points)) return "";
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
    return `IF(${this.formula(method, value, context)}>=${plain(context.points)},"",${clause})`;
  },

  describe(method, context, language) {
    const above = method.direction === "above";
    const limit = boundText(new Exact(method.limit), context.valueKind);
    const deduction = new Exact(method.deduction);
    const step = shown(new Exact(method.step), context);
    const mode = modeOf(method, context);
    if (language === "zh") {
      const unit = context.valueKind === "percent" ? "个百分点" : "";
      const partial = {
        full: `不足${step}${unit}的不扣`,
        started: `不足${step}${unit}的按${step}${unit}计`,
        continuous: `不足${step}${unit}的按比例计`,
      }[mode];
      return `${above ? "不高于" : "不低于"}${limit}得${pointsText(context.points)}；每${above ? "超出" : "低"}${step}${unit}扣${pointsText(deduction)}，${partial}，扣完为止`;
    }
    const unit = context.valueKind === "percent" ? " percentage points" : "";
    const partial = {
      full: "full steps only",
      started: "a started step counts whole",
      continuous: "parts of a step in proportion",
    }[mode];
    return `${above ? "up to" : "from"} ${limit}: ${plain(context.points)}; minus ${plain(deduction)} for each ${step}${unit} ${above ? "above" : "below"} (${partial}), not under 0`;
  },

  best(_method, context) {
    return context.points;
  },

  bounds(method, context) {
    const toZero = context.points.dividedBy(method.deduction).ceil().toNumber();
    const last = Math.min(toZero, 19);
    const list = Array.from({ length: last + 1 }, (_, index) => {
      const distance = new Exact(method.step).times(index);
      return method.direction === "above"
        ? new Exact(method.limit).plus(distance)
        : new Exact(method.limit).minus(distance);
    });
    return method.direction === "above" ? list : list.reverse();
  },
};

function numbersOf(method: StepsMethod): Record<"limit" | "step" | "deduction", string> {
  return {
    limit: plain(new Exact(method.limit)),
    step: plain(new Exact(method.step)),
    deduction: plain(new Exact(method.deduction)),
  };
}

function excessFormula(method: StepsMethod, value: string, context: MethodContext): string {
  const { limit } = numbersOf(method);
  const rounded = comparable(value, context);
  const difference =
    method.direction === "above" ? `${rounded}-${signed(limit)}` : `${limit}-${rounded}`;
  return `MAX(0,ROUND(${difference},${guardPlaces}))`;
}

function stepsFormula(method: StepsMethod, value: string, context: MethodContext): string {
  const { step } = numbersOf(method);
  const quotient = `ROUND(${excessFormula(method, value, context)}/${step},${guardPlaces})`;
  return modeOf(method, context) === "started" ? `ROUNDUP(${quotient},0)` : `INT(${quotient})`;
}

/** A negative limit after a minus needs its own parentheses. */
function signed(number: string): string {
  return number.startsWith("-") ? `(${number})` : number;
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
