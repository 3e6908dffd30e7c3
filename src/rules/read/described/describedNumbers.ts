import { Exact, plain } from "../../../number/exact";
import type { ValueKind } from "../../methods/ValueMethod";
import type { ZeroLimits } from "../../RulePack";

/** Sources of regular expressions: points or a factor, and a bound of a rate (`-5%`) or of a count (`3`). */
export const number = String.raw`\d+(?:\.\d+)?`;
export const bound = `-?${number}%?`;

/** What scores 0 whatever the rest says, upper limits first: groups `over`, `upper`, `under`, `lower`. */
export const zeroLimits =
  `(?:;(?<over>高于|不低于)(?<upper>${bound})的得0分)?` +
  `(?:;(?<under>低于|不高于)(?<lower>${bound})的得0分)?`;

/** The bounds of a match of {@link zeroLimits}, as written. */
export function limitBounds({ upper, lower }: NamedGroups): readonly (string | undefined)[] {
  return [upper, lower];
}

/** A bound as a number: `7.5%` is 0.075, `3` is 3. */
export function boundValue(text: string): Exact {
  return text.endsWith("%") ? new Exact(text.slice(0, -1)).dividedBy(100) : new Exact(text);
}

/** The same as a pack writes it. */
export function boundDecimal(text: string): string {
  return plain(boundValue(text));
}

/** A number without its trailing zeros. */
export function decimal(text: string): string {
  return plain(new Exact(text));
}

/**
 * What the value is, by its bounds: percent where there are none.
 * @returns null where some are rates and some are counts
 */
export function kindOfBounds(bounds: readonly (string | undefined)[]): ValueKind | null {
  const kinds = bounds.flatMap((text) =>
    text === undefined ? [] : [text.endsWith("%") ? ("percent" as const) : ("count" as const)]
  );
  const [first = "percent"] = kinds;
  return kinds.every((kind) => kind === first) ? first : null;
}

/** The groups of a match by their names; undefined where one took no part. */
export type NamedGroups = Readonly<Record<string, string | undefined>>;

/** @returns null where the pattern does not match */
export function groupsOf(pattern: RegExp, text: string): NamedGroups | null {
  const match = pattern.exec(text);
  return match === null ? null : (match.groups ?? {});
}

/** The limits in a match of {@link zeroLimits}. */
export function limitsOf(groups: NamedGroups): ZeroLimits {
  const { over, upper, under, lower } = groups;
  return {
    ...(upper === undefined
      ? {}
      : { [over === "高于" ? "cutOff" : "cutOffFrom"]: boundDecimal(upper) }),
    ...(lower === undefined
      ? {}
      : { [under === "低于" ? "floor" : "floorUpTo"]: boundDecimal(lower) }),
  };
}
