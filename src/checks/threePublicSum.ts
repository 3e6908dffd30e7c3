import type { FactId } from "../facts/vocabulary";
import type { Check, CheckContext } from "./Check";
import type { Finding } from "./Finding";
import { sumOf } from "./support/sumOf";

/**
 * 三公 parts against their total. A part that is not stated counts as 0 only if the others reach the total (I07); if
 * they do not, the finding says which part is missing.
 */
export const threePublicSum: Check = {
  kind: "threePublicSum",
  run: (context) =>
    (["budget", "actual"] as const).flatMap((basis) => partsAgainstTotal(basis, context) ?? []),
};

function partsAgainstTotal(basis: "budget" | "actual", context: CheckContext): Finding | null {
  const total: FactId = `threePublic.${basis}`;
  const comparison = sumOf(context, total, [
    `threePublic.abroad.${basis}`,
    ...carIds(basis, context),
    `threePublic.reception.${basis}`,
  ]);
  if (comparison === null || comparison.difference.isZero()) return null;
  const { difference, allowance, missing, scopes, cells, data } = comparison;
  const id = `threePublicSum:${total}`;
  const kind = "threePublicSum";
  if (difference.abs().lessThanOrEqualTo(allowance)) {
    return { id, kind, severity: "info", code: "withinRounding", data, cells };
  }
  if (scopes !== null) {
    const both = { ...data, scope: scopes[0], otherScope: scopes[1] };
    return { id, kind, severity: "info", code: "otherScope", data: both, cells };
  }
  if (missing.length > 0 && difference.isNegative()) {
    const withMissing = { ...data, missing: missing.join(" ") };
    return { id, kind, severity: "warning", code: "partsMissing", data: withMissing, cells };
  }
  return { id, kind, severity: "error", code: "beyondRounding", data, cells };
}

/** The vehicles as one amount where it is stated, else purchase and running. */
function carIds(basis: "budget" | "actual", context: CheckContext): readonly FactId[] {
  const whole: FactId = `threePublic.car.${basis}`;
  const halves: FactId[] = [`threePublic.carPurchase.${basis}`, `threePublic.carRunning.${basis}`];
  const known = (id: FactId): boolean => context.fact(id)?.value != null;
  return !known(whole) && halves.some(known) ? halves : [whole];
}
