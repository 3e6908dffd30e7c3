import { parseArea, splitSheet, wholeSheet, type Area } from "../model/area";
import type { BookModel } from "../model/BookModel";
import type { SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import { CellRange } from "./ranges";

/** The area of an address or of a name, on a sheet; nothing is the whole sheet. @throws HostError `InvalidArgument` */
export function areaOnSheet(
  book: BookModel,
  sheet: SheetModel,
  address: string | null,
  member: string
): Area {
  if (address === null || address === "") return wholeSheet;
  const { sheet: named, rest } = splitSheet(address);
  if (named !== null && book.sheet(named) !== sheet) throw new HostError("InvalidArgument", member);
  const area = parseArea(rest);
  if (area !== null) return area;
  const range = named === null ? rangeOfName(book, sheet, rest) : null;
  if (range?.sheet !== sheet) throw new HostError("InvalidArgument", member);
  return range.area;
}

/** Splits `A1:B2,D5` at commas that stand outside of quoted sheet names. */
export function splitList(addresses: string): readonly string[] {
  return addresses.match(/(?:'(?:[^']|'')*'|[^,])+/g) ?? [];
}

/** The range that a defined name stands for, the sheet's own names first; null where it is none. */
function rangeOfName(book: BookModel, sheet: SheetModel | null, name: string): CellRange | null {
  const same = book.names.filter((item) => item.name.toLowerCase() === name.toLowerCase());
  const found =
    same.find((item) => item.sheet !== null && item.sheet === sheet?.id) ??
    same.find((item) => item.sheet === null);
  return found === undefined ? null : rangeOfFormula(book, found.formula);
}

/** The range in a formula that is a reference and nothing else: `='表 1'!$A$1:$B$2`. */
export function rangeOfFormula(book: BookModel, formula: string): CellRange | null {
  const { sheet: named, rest } = splitSheet(formula.replace(/^=/, ""));
  const sheet = named === null ? undefined : book.sheet(named);
  const area = parseArea(rest);
  return sheet === undefined || area === null ? null : new CellRange(sheet, area);
}
