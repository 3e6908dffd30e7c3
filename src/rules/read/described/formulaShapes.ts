import {
  bound,
  boundDecimal,
  boundValue,
  decimal,
  groupsOf,
  kindOfBounds,
  limitBounds,
  limitsOf,
  number,
  zeroLimits,
} from "./describedNumbers";
import type { DescribedShape } from "./DescribedShape";

const share = new RegExp(
  `^得分=(?:完成值(?:÷(?<target>${bound}))?|(?<reverse>${bound})÷完成值)×(?<points>${number})分,最高(?<most>${number})分` +
    `(?:;不低于(?<fullFrom>${bound})的得(?!0分)(?<full>${number})分)?${zeroLimits}$`
);
const fall = new RegExp(
  `^得分=\\(1-(?<factor>${number})×完成值\\)×(?<points>${number})分,最低0分,最高(?<most>${number})分${zeroLimits}$`
);

/** `得分=完成值÷80%×10分，最高10分；不低于95%的得10分；低于60%的得0分`, `得分=1÷完成值×10分，最高10分`. */
export const proportionalShape: DescribedShape = ({ key }, points) => {
  const groups = groupsOf(share, key);
  if (groups === null) return null;
  const { target, reverse, fullFrom, points: own = "", most = "", full = own } = groups;
  if (![own, most, full].every((text) => points.equals(text))) return null;
  // A target of 1 is told as a bare 1, which says nothing of the value.
  const goal = reverse === "1" ? undefined : (target ?? reverse);
  if (goal !== undefined && (!boundValue(goal).isPositive() || boundValue(goal).isZero())) {
    return null;
  }
  const valueKind = kindOfBounds([goal, fullFrom, ...limitBounds(groups)]);
  if (valueKind === null) return null;
  return {
    method: {
      type: "proportional",
      ...(reverse === undefined ? {} : { reverse: true as const }),
      ...(goal === undefined ? {} : { target: boundDecimal(goal) }),
      ...(fullFrom === undefined ? {} : { fullFrom: boundDecimal(fullFrom) }),
      ...limitsOf(groups),
    },
    valueKind,
  };
};

/** `得分=（1－10×完成值）×5分，最低0分，最高5分；高于10%的得0分`. */
export const ratioDeductionShape: DescribedShape = ({ key }, points) => {
  const groups = groupsOf(fall, key);
  if (groups === null) return null;
  const { factor = "", points: own = "", most = "" } = groups;
  const valueKind = kindOfBounds(limitBounds(groups));
  if (!points.equals(own) || !points.equals(most) || Number(factor) === 0 || valueKind === null) {
    return null;
  }
  return {
    method: { type: "ratioDeduction", factor: decimal(factor), ...limitsOf(groups) },
    valueKind,
  };
};
