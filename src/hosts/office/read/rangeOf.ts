import { parseRange, type CellRange } from "../../../workbook/address";

/** The range in an address such as `'表 1'!$A$1:C5`. */
export function rangeOf(address: string): CellRange | null {
  return parseRange(address.slice(address.lastIndexOf("!") + 1));
}
