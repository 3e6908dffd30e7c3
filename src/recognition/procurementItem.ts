import type { Basis } from "../facts/labelTerms";
import type { ItemReading } from "./interpretValue";
import type { JoinedLabels } from "./joinLabels";

/** What counts as the plan, best first: a plan goes before a budget, an adjusted budget before the initial one. */
const planOrder: Readonly<Partial<Record<Basis, number>>> = {
  plan: 0,
  budget: 1,
  adjusted: 1,
  fullYear: 1,
  adjustedOrChange: 1,
  initial: 2,
};

/** The plan or the actual amount of procurement, by the basis that its labels name. */
export function procurement({ basis, weak }: JoinedLabels, detail: boolean): ItemReading | null {
  // 合同金额 and 成交金额 only where 实际采购金额 is not there.
  if (basis === "actual") return { fact: "procurement.actual", part: detail, adjust: weak ? 1 : 0 };
  const adjust = basis === null ? undefined : planOrder[basis];
  return adjust === undefined ? null : { fact: "procurement.plan", part: detail, adjust };
}
