import type { Expression } from "../rules/expression/Expression";

/** Decimals of a percentage that a custom function uses when it is not told. */
const usualDigits = 2;

/** Which custom function a quotient of two data items is, by the items' ids; the first pattern that fits wins. */
const quotients: readonly (readonly [name: string, numerator: RegExp, denominator: RegExp])[] = [
  ["EXECRATE", /^(total|basic|project|personnel)\.actual$/, /\.(initial|adjusted)$/],
  ["CONTROLRATE", /^(threePublic\..*actual|office\.actual)$/, /\.(budget|initial|adjusted)$/],
  ["CONTROLRATE", /^staff\.inQuota$/, /^staff\.quota$/],
  ["PROCURERATE", /^procurement\.actual$/, /^procurement\.plan$/],
  ["USERATE", /^fixedAssets\.inUse$/, /^fixedAssets\.gross$/],
  ["COMPLETIONRATE", /^(tasks\.done|projects\.onTime)$/, /^(tasks|projects)\.total$/],
  ["CARRYOVERRATE", /^carryover\.out$/, /^total\.(initial|adjusted)$/],
  ["EXECRATE", /^keyProjects\.actual$/, /^(total|project)\.actual$/],
];

/** What 序时进度 is at the end of each quarter, as packs write it. */
const quarters: Readonly<Record<string, string>> = { "0.25": "1", "0.5": "2", "0.75": "3" };

/**
 * The custom function that computes an expression, without `=`, or null where none does: then the plain formula
 * stands alone. Same operands, same rounding: the two never differ.
 * @param cellOf the cell that holds a data item
 * @param places decimals of the printed value, 4 for a rate that prints as 37.88%
 * @example total.actual / total.adjusted → `JX.EXECRATE(指标数据底稿!D6,指标数据底稿!D5)`
 */
export function functionCall(
  tree: Expression,
  cellOf: (id: string) => string,
  places: number
): string | null {
  const match = matchOf(tree);
  if (match === null || places < 2) return null;
  const digits = places - 2 === usualDigits ? [] : [String(places - 2)];
  const list = match.arguments.map((part) => ("id" in part ? cellOf(part.id) : part.text));
  return `JX.${match.name}(${[...list, ...digits].join(",")})`;
}

interface Match {
  readonly name: string;
  readonly arguments: readonly ({ readonly id: string } | { readonly text: string })[];
}

function matchOf(tree: Expression): Match | null {
  if (tree.kind !== "binary" || tree.operator !== "/") return null;
  const { left, right } = tree;
  if (right.kind === "number") return quarterOf(left, right.text);
  if (right.kind === "identifier") return quotientOf(left, right.id);
  return shareOf(left, right);
}

/** `spending.q1 / total.adjusted / 0.25` */
function quarterOf(rate: Expression, progress: string): Match | null {
  const quarter = quarters[progress];
  if (quarter === undefined || rate.kind !== "binary" || rate.operator !== "/") return null;
  const { left, right } = rate;
  if (left.kind !== "identifier" || right.kind !== "identifier") return null;
  if (left.id !== `spending.q${quarter}`) return null;
  return { name: "QUARTERRATE", arguments: [left, right, { text: quarter }] };
}

/** `a / b`, and `(b - a) / a` */
function quotientOf(left: Expression, base: string): Match | null {
  if (left.kind === "identifier") {
    if (left.id === "spending.q4") {
      return { name: "QUARTERRATE", arguments: [left, { id: base }, { text: "4" }] };
    }
    const found = quotients.find(([, top, bottom]) => top.test(left.id) && bottom.test(base));
    return found ? { name: found[0], arguments: [left, { id: base }] } : null;
  }
  if (left.kind !== "binary" || left.operator !== "-") return null;
  if (left.left.kind !== "identifier" || left.right.kind !== "identifier") return null;
  if (left.right.id !== base) return null;
  const isAdjustment = base.endsWith(".initial") && left.left.id.endsWith(".adjusted");
  const isChange = base.endsWith("Previous");
  if (isAdjustment) return { name: "ADJUSTRATE", arguments: [{ id: base }, left.left] };
  return isChange ? { name: "CHANGERATE", arguments: [left.left, { id: base }] } : null;
}

/** `staff.extra / (staff.inQuota + staff.extra)` */
function shareOf(part: Expression, whole: Expression): Match | null {
  if (part.kind !== "identifier" || part.id !== "staff.extra") return null;
  if (whole.kind !== "binary" || whole.operator !== "+") return null;
  const ids = [whole.left, whole.right].map((side) => (side.kind === "identifier" ? side.id : ""));
  const rest = ids.find((id) => id !== part.id);
  if (rest !== "staff.inQuota" || !ids.includes(part.id)) return null;
  return { name: "EXTRASTAFFRATE", arguments: [part, { id: rest }] };
}
