import { Exact, plain } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { PerItemMethod } from "../RulePack";
import { limitScore } from "./limitScore";
import { comparable, pointsText } from "./shared";
import type { MethodContext, ValueMethod } from "./ValueMethod";

/** Points minus a deduction for each counted item, never under 0: `全部完成得8分，每有1项未完成扣4分`. The value is the count. */
export const perItem: ValueMethod<PerItemMethod> = {
  type: "perItem",

  score(method, value, context) {
    return limitScore(context.points.minus(counted(value).times(method.deduction)), context);
  },

  formula(method, value, context) {
    const deduction = plain(new Exact(method.deduction));
    // The inner ROUND keeps the difference of two doubles a decimal.
    const score = `ROUND(${plain(context.points)}-${deduction}*${countFormula(value, context)},10)`;
    return `ROUND(MAX(0,${score}),${context.scorePlaces})`;
  },

  clause(method, value, context) {
    if (this.score(method, value, context).greaterThanOrEqualTo(context.points)) return "";
    return `有${plain(counted(value))}${tail(method)}`;
  },

  clauseFormula(method, value, context) {
    const score = this.formula(method, value, context);
    const clause = `"有"&${countFormula(value, context)}&${textLiteral(tail(method))}`;
    return `IF(${score}>=${plain(context.points)},"",${clause})`;
  },

  describe(method, context, language) {
    const deduction = new Exact(method.deduction);
    return language === "zh"
      ? `全部完成得${pointsText(context.points)}；每有1项未完成扣${pointsText(deduction)}，扣完为止`
      : `all done: ${plain(context.points)}; minus ${plain(deduction)} for each one not done, not under 0`;
  },

  best(_method, context) {
    return context.points;
  },

  bounds(method, context) {
    const toZero = context.points.dividedBy(method.deduction).ceil().toNumber();
    return Array.from({ length: Math.min(toZero, 20) }, (_, index) => new Exact(index + 1));
  },
};

/** Half an item or fewer than none is no count that deducts: a begun item counts whole, below 0 is 0. */
function counted(value: Exact): Exact {
  return Exact.max(0, value.toDecimalPlaces(8)).ceil();
}

function countFormula(value: string, context: MethodContext): string {
  return `MAX(0,ROUNDUP(${comparable(value, context)},0))`;
}

function tail(method: PerItemMethod): string {
  return `项未完成，每项扣${pointsText(new Exact(method.deduction))}`;
}
