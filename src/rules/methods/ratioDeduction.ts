import { Exact, plain, roundHalfAway } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { RatioDeductionMethod } from "../RulePack";
import { limitScore } from "./limitScore";
import { boundText, comparable, pointsText, scoreGuard } from "./shared";
import { valuePlacesOf, type MethodContext, type ValueMethod } from "./ValueMethod";
import {
  bestAround,
  describeZeroLimits,
  isZeroed,
  withZeroLimits,
  zeroClause,
  zeroFormula,
} from "./zeroLimits";

/** score = (1 − factor × value) × points: `得分=（1－10×完成值）×5分，最低0分，最高5分；高于10%的得0分`. */
export const ratioDeduction: ValueMethod<RatioDeductionMethod> = {
  type: "ratioDeduction",

  score(method, value, context) {
    if (isZeroed(method, value)) return new Exact(0);
    const share = new Exact(1).minus(value.times(method.factor));
    return limitScore(share.times(context.points), context);
  },

  formula(method, value, context) {
    const x = comparable(value, context);
    return zeroFormula(method, x, context, () => "0", withinFormula(method, x, context));
  },

  clause(method, value, context) {
    const zero = zeroClause(method, value, context);
    if (zero !== null) return zero;
    const full = this.score(method, value, context)!.greaterThanOrEqualTo(context.points);
    return full ? "" : aboveNothing(context);
  },

  clauseFormula(method, value, context) {
    const x = comparable(value, context);
    const within = `IF(${withinFormula(method, x, context)}>=${plain(context.points)},"",${textLiteral(aboveNothing(context))})`;
    return zeroFormula(method, x, context, textLiteral, within);
  },

  describe(method, context, language) {
    const factor = plain(new Exact(method.factor));
    const zero = describeZeroLimits(method, context, language);
    const points = plain(context.points);
    if (language === "en") {
      return `(1 − ${factor} × value) × ${points}, from 0 to ${points}${zero}`;
    }
    const most = pointsText(context.points);
    return `得分=（1－${factor}×完成值）×${most}，最低0分，最高${most}${zero}`;
  },

  best(method, context) {
    return bestAround(this.bounds(method, context), (value) => this.score(method, value, context)!);
  },

  /** The end of the fall may be no decimal (1 ÷ 3): it is told as a value is printed. */
  bounds(method, context) {
    const end = roundHalfAway(new Exact(1).dividedBy(method.factor), valuePlacesOf(context));
    return withZeroLimits([new Exact(0), end], method);
  },
};

/** The score inside the limits; `value` is rounded already. */
function withinFormula(
  method: RatioDeductionMethod,
  value: string,
  context: MethodContext
): string {
  const points = plain(context.points);
  const factor = plain(new Exact(method.factor));
  const score = `ROUND((1-${factor}*${value})*${points},${scoreGuard})`;
  return `ROUND(MAX(0,MIN(${points},${score})),${context.scorePlaces})`;
}

function aboveNothing(context: MethodContext): string {
  return `高于${boundText(new Exact(0), context.valueKind)}`;
}
