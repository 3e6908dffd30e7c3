import { Exact, plain } from "../../number/exact";
import { textLiteral } from "../expression/textFormula";
import type { ProportionalMethod } from "../RulePack";
import { limitScore } from "./limitScore";
import { proportionalScore } from "./proportionalScore";
import { boundText, comparable, pointsText, scoreGuard } from "./shared";
import type { MethodContext, ValueKind, ValueMethod } from "./ValueMethod";
import {
  bestAround,
  describeZeroLimits,
  isZeroed,
  withZeroLimits,
  zeroClause,
  zeroFormula,
} from "./zeroLimits";

/**
 * score = value ÷ target × points, or target ÷ value × points, never under 0 nor above the points:
 * `得分=完成值×1分，最高1分`, `得分=1÷完成值×10分，最高10分`.
 */
export const proportional: ValueMethod<ProportionalMethod> = {
  type: "proportional",

  score(method, value, context) {
    if (isZeroed(method, value)) return new Exact(0);
    if (method.fullFrom !== undefined && value.greaterThanOrEqualTo(method.fullFrom)) {
      return limitScore(context.points, context);
    }
    const target = targetOf(method);
    if (!method.reverse) return proportionalScore(value, target, context);
    if (value.lessThanOrEqualTo(0)) return limitScore(context.points, context);
    return proportionalScore(target, value, context);
  },

  formula(method, value, context) {
    const x = comparable(value, context);
    return zeroFormula(method, x, context, () => "0", withinFormula(method, x, context));
  },

  clause(method, value, context) {
    const zero = zeroClause(method, value, context);
    if (zero !== null) return zero;
    const full = this.score(method, value, context)!.greaterThanOrEqualTo(context.points);
    return full ? "" : shortText(method, context.valueKind);
  },

  clauseFormula(method, value, context) {
    const x = comparable(value, context);
    const short = textLiteral(shortText(method, context.valueKind));
    const within = `IF(${withinFormula(method, x, context)}>=${plain(context.points)},"",${short})`;
    return zeroFormula(method, x, context, textLiteral, within);
  },

  describe(method, context, language) {
    const target = targetText(method, context.valueKind);
    const points = plain(context.points);
    const from =
      method.fullFrom === undefined ? "" : boundText(new Exact(method.fullFrom), context.valueKind);
    const zero = describeZeroLimits(method, context, language);
    if (language === "en") {
      const over = target === "1" ? "" : ` ÷ ${target}`;
      const share = method.reverse ? `${target} ÷ value` : `value${over}`;
      const full = from === "" ? "" : `; ${points} from ${from}`;
      return `${share} × ${points}, at most ${points}${full}${zero}`;
    }
    const over = target === "1" ? "" : `÷${target}`;
    const share = method.reverse ? `${target}÷完成值` : `完成值${over}`;
    const most = pointsText(context.points);
    const full = from === "" ? "" : `；不低于${from}的得${most}`;
    return `得分=${share}×${most}，最高${most}${full}${zero}`;
  },

  best(method, context) {
    return bestAround(this.bounds(method, context), (value) => this.score(method, value, context)!);
  },

  bounds(method) {
    const full = method.fullFrom === undefined ? [] : [new Exact(method.fullFrom)];
    return withZeroLimits([targetOf(method), ...full], method);
  },
};

/** The score inside the limits; `value` is rounded already. A quotient of doubles is made a decimal before the score is rounded. */
function withinFormula(method: ProportionalMethod, value: string, context: MethodContext): string {
  const points = plain(context.points);
  const places = context.scorePlaces;
  const target = targetOf(method);
  let share: string;
  if (method.reverse) {
    const quotient = `ROUND(${plain(target.times(context.points))}/${value},${scoreGuard})`;
    share = `IF(${value}<=0,${points},ROUND(MIN(${points},${quotient}),${places}))`;
  } else {
    const product = `${value}*${points}`;
    const scored = target.equals(1) ? product : `ROUND(${product}/${plain(target)},${scoreGuard})`;
    share = `ROUND(MAX(0,MIN(${points},${scored})),${places})`;
  }
  if (method.fullFrom === undefined) return share;
  return `IF(${value}>=${plain(new Exact(method.fullFrom))},${points},${share})`;
}

function targetOf(method: ProportionalMethod): Exact {
  return new Exact(method.target ?? 1);
}

/** The target as the formula of the description has it: `1` where nothing is divided by. */
function targetText(method: ProportionalMethod, kind: ValueKind): string {
  const target = targetOf(method);
  return target.equals(1) ? "1" : boundText(target, kind);
}

/** What a value that falls short of the points is: `低于100%`, of a reverse one `高于100%`. */
function shortText(method: ProportionalMethod, kind: ValueKind): string {
  const target = targetOf(method);
  if (method.reverse) return `高于${boundText(target, kind)}`;
  return `低于${boundText(Exact.min(target, method.fullFrom ?? target), kind)}`;
}
