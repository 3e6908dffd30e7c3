import { Exact, plain } from "../../number/exact";
import type { ZeroLimits } from "../RulePack";
import { boundText } from "./shared";
import type { MethodContext } from "./ValueMethod";

/** One of a rule's {@link ZeroLimits}: values beyond it score 0 whatever the rest of the rule says. */
interface ZeroLimit {
  readonly at: Exact;
  readonly sign: ">" | ">=" | "<" | "<=";
}

const signs = { cutOff: ">", cutOffFrom: ">=", floor: "<", floorUpTo: "<=" } as const;
const chinese = { ">": "高于", ">=": "不低于", "<": "低于", "<=": "不高于" } as const;
const english = { ">": "above", ">=": "from", "<": "below", "<=": "up to" } as const;

/** The limits that a rule has, upper ones first. */
export function zeroLimitsOf(limits: ZeroLimits): readonly ZeroLimit[] {
  return (Object.keys(signs) as (keyof ZeroLimits)[]).flatMap((key) => {
    const at = limits[key];
    return at === undefined ? [] : [{ at: new Exact(at), sign: signs[key] }];
  });
}

/** The limit beyond which the value scores 0, in words: `高于10%`; null where it lies within all. */
export function zeroClause(
  limits: ZeroLimits,
  value: Exact,
  context: MethodContext
): string | null {
  const beyond = zeroLimitsOf(limits).find((limit) => isBeyond(limit, value));
  return beyond ? limitText(beyond, context) : null;
}

/** Whether a value scores 0 by one of the limits. */
export function isZeroed(limits: ZeroLimits, value: Exact): boolean {
  return zeroLimitsOf(limits).some((limit) => isBeyond(limit, value));
}

/**
 * Excel: `IF(ROUND(v,4)>0.1,0,…)`.
 * @param value rounded already
 * @param print what stands where the value lies beyond a limit, from the limit's words
 * @param otherwise what stands within all limits
 */
export function zeroFormula(
  limits: ZeroLimits,
  value: string,
  context: MethodContext,
  print: (words: string) => string,
  otherwise: string
): string {
  return zeroLimitsOf(limits).reduceRight(
    (inner, limit) =>
      `IF(${value}${limit.sign}${plain(limit.at)},${print(limitText(limit, context))},${inner})`,
    otherwise
  );
}

/** What stands behind the rule's own description: `；高于10%的得0分`. */
export function describeZeroLimits(
  limits: ZeroLimits,
  context: MethodContext,
  language: "zh" | "en"
): string {
  return zeroLimitsOf(limits)
    .map((limit) =>
      language === "zh"
        ? `；${limitText(limit, context)}的得0分`
        : `; 0 ${english[limit.sign]} ${boundText(limit.at, context.valueKind)}`
    )
    .join("");
}

/** Bounds of a rule and of its limits, rising, each once, as far as the first twenty. */
export function withZeroLimits(bounds: readonly Exact[], limits: ZeroLimits): readonly Exact[] {
  return [...bounds, ...zeroLimitsOf(limits).map(({ at }) => at)]
    .sort((a, b) => a.comparedTo(b))
    .filter((bound, index, all) => index === 0 || !bound.equals(all[index - 1]!))
    .slice(0, 20);
}

/**
 * The best score that limits leave: at a bound, or as near to it as makes no difference to a score.
 * @param score the score of a value, limits included
 */
export function bestAround(bounds: readonly Exact[], score: (value: Exact) => Exact): Exact {
  const near = new Exact("1e-12");
  const values = bounds.flatMap((bound) => [bound.minus(near), bound, bound.plus(near)]);
  return Exact.max(0, ...values.map(score));
}

function isBeyond({ at, sign }: ZeroLimit, value: Exact): boolean {
  switch (sign) {
    case ">":
      return value.greaterThan(at);
    case ">=":
      return value.greaterThanOrEqualTo(at);
    case "<":
      return value.lessThan(at);
    case "<=":
      return value.lessThanOrEqualTo(at);
  }
}

function limitText({ at, sign }: ZeroLimit, context: MethodContext): string {
  return `${chinese[sign]}${boundText(at, context.valueKind)}`;
}
