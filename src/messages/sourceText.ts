import type { FactSource } from "../facts/Fact";
import { rangeName } from "../workbook/address";

/** Where a value stands, as people write it: `人员!C4`, `重点工作任务!D4:D41、D45:D49`. */
export function sourceText({ sheet, ranges }: FactSource): string {
  return `${sheet}!${ranges.map(rangeName).join("、")}`;
}
