import type { CellRange } from "../../../workbook/address";
import type { DefinedName, SheetSnapshot } from "../../../workbook/WorkbookSnapshot";
import type { Sync } from "../inExcel";
import { rangeOf } from "./rangeOf";
import { queueMerges, saysTooMany } from "./mergedAreas";

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
  /** Merged cells by sheet; null where Excel refuses to tell them at once. */
  readonly merges: readonly (readonly CellRange[])[] | null;
  readonly definedNames: readonly DefinedName[];
  readonly precisionAsDisplayed: boolean;
}

const visibilities: Readonly<Record<string, SheetSnapshot["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** The sheets in tab order with their sizes and merged cells, and the workbook's names: two syncs. */
export async function readSheetList(
  { workbook }: Excel.RequestContext,
  sync: Sync
): Promise<WorkbookList> {
  const { worksheets, names } = workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  workbook.load("usePrecisionAsDisplayed");
  await sync();
  const { listed, merges } = await readSizes(worksheets.items, sync);
  return {
    sheets: listed.map(({ sheet, used }) => ({
      sheet,
      name: sheet.name,
      visibility: visibilities[sheet.visibility] ?? "visible",
      protected: sheet.protection.protected,
      used: used.isNullObject ? null : rangeOf(used.address),
    })),
    merges,
    definedNames: [
      ...names.items.map(definedName),
      ...listed.flatMap(({ sheet }, index) =>
        sheet.names.items.map((item) => ({ ...definedName(item), sheet: index }))
      ),
    ],
    precisionAsDisplayed: workbook.usePrecisionAsDisplayed,
  };
}

interface SizedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Excel refuses the whole answer where one sheet has too many merged cells; then they are left out of it. */
async function readSizes(
  sheets: readonly Excel.Worksheet[],
  sync: Sync
): Promise<{
  readonly listed: readonly SizedSheet[];
  readonly merges: readonly (readonly CellRange[])[] | null;
}> {
  const ask = (): readonly SizedSheet[] =>
    sheets.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      sheet.names.load("items/name,items/formula");
      return { sheet, used };
    });
  const listed = ask();
  try {
    const merges = queueMerges(sheets.map((sheet) => sheet.getRange()));
    await sync();
    return { listed, merges: merges() };
  } catch (failure) {
    if (!saysTooMany(failure)) throw failure;
    const again = ask();
    await sync();
    return { listed: again, merges: null };
  }
}

function definedName({ name, formula }: Excel.NamedItem): DefinedName {
  return { name, refersTo: String(formula).replace(/^=/, "") };
}
