import type { FactSource } from "../facts/Fact";
import { rangeName } from "../workbook/address";

/** Where a value stands, as people write it: `人员!C4`, `重点工作任务!D4:D41、D45:D49`. */
export function sourceText({ sheet, ranges, continued = [] }: FactSource): string {
  return [{ sheet, ranges }, ...continued]
    .map((place) => `${place.sheet}!${place.ranges.map(rangeName).join("、")}`)
    .join("；");
}
