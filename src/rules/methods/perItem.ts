import { Exact, plain } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { PerItemMethod } from "../RulePack";
import { limitScore } from "./limitScore";
import { comparable, pointsText, scoreGuard } from "./shared";
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
    const score = `ROUND(${plain(context.points)}-${deduction}*${countFormula(value, context)},${scoreGuard})`;
    return `ROUND(MAX(0,${score}),${context.scorePlaces})`;
  },

  clause(method, value, context) {
    if (this.score(method, value, context)!.greaterThanOrEqualTo(context.points)) return "";
    return `有${plain(counted(value))}${tail(method)}`;
  },

  clauseFormula(method, value, context) {
    const score = this.formula(method, value, context);
    const clause = `"有"&${countFormula(value, context)}&${textLiteral(tail(method))}`;
    return `IF(${score}>=${plain(context.points)},"",${clause})`;
  },

  describe(method, context, language) {
    const deduction = new Exact(method.deduction);
    const { conditions } = method;
    const items = (conditions ?? []).map((text, index) =>
      language === "zh" ? `（${index + 1}）${text}` : `(${index + 1}) ${text}`
    );
    if (language === "en") {
      const each = conditions ? "requirement not met" : "one not done";
      const list = conditions ? `. Requirements: ${items.join("; ")}` : "";
      return `all ${conditions ? "met" : "done"}: ${plain(context.points)}; minus ${plain(deduction)} for each ${each}, not under 0${list}`;
    }
    const list = conditions ? `。要求：${items.join("；")}` : "";
    const full = conditions ? "全部符合要求" : "全部完成";
    return `${full}得${pointsText(context.points)}；每有1项${missed(method)}扣${pointsText(deduction)}，扣完为止${list}`;
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
  return `项${missed(method)}，每项扣${pointsText(new Exact(method.deduction))}`;
}

/** What is wrong with a counted item: it fails one of the conditions, or is not done where the rule lists none. */
function missed(method: PerItemMethod): string {
  return method.conditions ? "不符合要求" : "未完成";
}
