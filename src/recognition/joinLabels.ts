import type { Basis, ItemName } from "../facts/labelTerms";
import type { FactId } from "../facts/vocabulary";
import type { LabelYear, Period } from "./readPeriod";
import type { LabelMeaning } from "./readLabel";

/** What several labels together say of one value. */
export interface JoinedLabels {
  item: ItemName | null;
  basis: Basis | null;
  fact: FactId | null;
  part: FactId | null;
  ambiguousLabel: string | null;
  contained: boolean;
  weak: boolean;
  total: number;
  subtotal: boolean;
  funds: string | null;
  income: boolean;
  cumulative: boolean;
  year: LabelYear | null;
  period: Period | null;
  within: boolean;
}

const children: Readonly<Partial<Record<ItemName, readonly ItemName[]>>> = {
  total: ["basic", "personnel", "office", "project"],
  basic: ["personnel", "office"],
  threePublic: ["abroad", "car", "carPurchase", "carRunning", "reception"],
  car: ["carPurchase", "carRunning"],
};

export const emptyLabels = (): JoinedLabels => ({
  item: null,
  basis: null,
  fact: null,
  part: null,
  ambiguousLabel: null,
  contained: false,
  weak: false,
  total: 0,
  subtotal: false,
  funds: null,
  income: false,
  cumulative: false,
  year: null,
  period: null,
  within: false,
});

/** A basis that another label may make definite. */
const isSoft = (basis: Basis | null): boolean =>
  basis === null || basis === "amount" || basis === "budget";

/**
 * Adds a label's meaning; nearer labels come first and keep what they said.
 * @returns false where the two contradict each other: 公务接待费 under 基本支出 is neither
 */
export function join(into: JoinedLabels, label: LabelMeaning | JoinedLabels): boolean {
  if (label.item !== null && label.item !== into.item) {
    if (into.item === null || children[into.item]?.includes(label.item)) {
      // 小计 or 合计 under a group is the group's own figure.
      into.item = label.item;
    } else if (!children[label.item]?.includes(into.item)) return false;
  }
  if (label.basis !== null && label.basis !== into.basis) {
    if (isSoft(into.basis)) {
      if (label.basis !== "amount") into.basis = label.basis;
      else into.basis ??= label.basis;
    } else if (label.basis === "other") into.basis = "other";
    // What is in use, at its 原值.
    else if (into.basis === "inUse" && label.basis === "gross") into.basis = "inUse";
    else if (into.basis === "gross" && label.basis === "inUse") into.basis = "inUse";
    else if (!isSoft(label.basis)) return false;
  }
  if (label.fact !== null && into.fact !== null && label.fact !== into.fact) return false;
  into.fact ??= label.fact;
  into.part ??= label.part;
  if ("text" in label) {
    if (label.ambiguous) into.ambiguousLabel ??= label.text;
  } else into.ambiguousLabel ??= label.ambiguousLabel;
  into.contained ||= label.contained;
  into.weak ||= label.weak;
  into.total = Math.max(into.total, label.total);
  into.subtotal ||= label.subtotal;
  into.funds ??= label.funds;
  into.income ||= label.income;
  into.cumulative ||= label.cumulative;
  into.year ??= label.year;
  into.period ??= label.period;
  into.within ||= label.within;
  return true;
}
