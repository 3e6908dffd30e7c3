import type { ScoredResult } from "../evaluation/Evaluation";
import { plain } from "../number/exact";
import { formatPercent } from "../number/format";

/** 完成值 as it is printed: `37.88%`, or `2` for a number of things; "" where it is not known. */
export function valueText({ value, valueKind }: Pick<ScoredResult, "value" | "valueKind">): string {
  if (value === null) return "";
  return valueKind === "percent" ? formatPercent(value) : plain(value);
}
