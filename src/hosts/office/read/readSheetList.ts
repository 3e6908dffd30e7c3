import { parseRange, type CellRange } from "../../../workbook/address";
import type { DefinedName, SheetSnapshot } from "../../../workbook/WorkbookSnapshot";
import type { Sync } from "../inExcel";

/** A worksheet before its cells are read. */
export interface ListedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly protected: boolean;
  /** Where cells with content are; null for an empty sheet. */
  readonly used: CellRange | null;
}

export interface WorkbookList {
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: readonly DefinedName[];
  readonly precisionAsDisplayed: boolean;
}

const visibilities: Readonly<Record<string, SheetSnapshot["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** The sheets in tab order with their sizes, and the workbook's names: two syncs. */
export async function readSheetList(
  { workbook }: Excel.RequestContext,
  sync: Sync
): Promise<WorkbookList> {
  const { worksheets, names } = workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  workbook.load("usePrecisionAsDisplayed");
  await sync();
  const listed = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    sheet.names.load("items/name,items/formula");
    return { sheet, used };
  });
  await sync();
  return {
    sheets: listed.map(({ sheet, used }) => ({
      sheet,
      name: sheet.name,
      visibility: visibilities[sheet.visibility] ?? "visible",
      protected: sheet.protection.protected,
      used: used.isNullObject ? null : rangeOf(used.address),
    })),
    definedNames: [
      ...names.items.map(definedName),
      ...listed.flatMap(({ sheet }, index) =>
        sheet.names.items.map((item) => ({ ...definedName(item), sheet: index }))
      ),
    ],
    precisionAsDisplayed: workbook.usePrecisionAsDisplayed,
  };
}

function definedName({ name, formula }: Excel.NamedItem): DefinedName {
  return { name, refersTo: String(formula).replace(/^=/, "") };
}

/** The range in an address such as `'表 1'!$A$1:C5`. */
export function rangeOf(address: string): CellRange | null {
  return parseRange(address.slice(address.lastIndexOf("!") + 1));
}
