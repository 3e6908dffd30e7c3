import { Exact, plain } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { ProportionalMethod } from "../RulePack";
import { isCutOff, proportionalScore } from "./proportionalScore";
import { limitScore } from "./limitScore";
import { boundText, comparable, pointsText } from "./shared";
import type { MethodContext, ValueMethod } from "./ValueMethod";

/** score = value × points, never under 0 nor above the points; 0 above the cut-off: `得分=完成值×1分`. */
export const proportional: ValueMethod<ProportionalMethod> = {
  type: "proportional",

  score: proportionalScore,

  formula(method, value, context) {
    const scored = shareFormula(value, context);
    if (method.cutOff === undefined) return scored;
    return `IF(${comparable(value, context)}>${plain(new Exact(method.cutOff))},0,${scored})`;
  },

  clause(method, value, context) {
    if (isCutOff(method, value)) return cutOffText(method, context);
    const full = this.score(method, value, context).greaterThanOrEqualTo(context.points);
    return full ? "" : lowText(context);
  },

  clauseFormula(method, value, context) {
    const low = `IF(${shareFormula(value, context)}>=${plain(context.points)},"",${textLiteral(lowText(context))})`;
    if (method.cutOff === undefined) return low;
    const limit = plain(new Exact(method.cutOff));
    return `IF(${comparable(value, context)}>${limit},${textLiteral(cutOffText(method, context))},${low})`;
  },

  describe(method, context, language) {
    const points = plain(context.points);
    const cutOff =
      method.cutOff === undefined ? "" : boundText(new Exact(method.cutOff), context.valueKind);
    if (language === "zh") {
      const zero = cutOff === "" ? "" : `；高于${cutOff}的得0分`;
      return `得分=完成值×${pointsText(context.points)}，最高${pointsText(context.points)}${zero}`;
    }
    return `value × ${points}, at most ${points}${cutOff === "" ? "" : `; 0 above ${cutOff}`}`;
  },

  best(method, context) {
    return limitScore(context.points.times(method.cutOff ?? 1), context);
  },

  bounds(method) {
    const cutOff = new Exact(method.cutOff ?? 1);
    return cutOff.equals(1) ? [cutOff] : [new Exact(1), cutOff].sort((a, b) => a.comparedTo(b));
  },
};

/** The product is rounded once; MAX and MIN choose between exact decimals and cannot disturb it. */
function shareFormula(value: string, context: MethodContext): string {
  const points = plain(context.points);
  const product = `${comparable(value, context)}*${points}`;
  return `ROUND(MAX(0,MIN(${points},${product})),${context.scorePlaces})`;
}

function lowText(context: MethodContext): string {
  return `低于${boundText(new Exact(1), context.valueKind)}`;
}

function cutOffText(method: ProportionalMethod, context: MethodContext): string {
  return `高于${boundText(new Exact(method.cutOff ?? 1), context.valueKind)}`;
}
