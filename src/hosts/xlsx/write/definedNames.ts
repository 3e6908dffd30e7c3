import { cellName, rangeName, type CellRange } from "../../../workbook/address";
import type { PrintSetup } from "../../../workbook/SheetPlan";
import { workbookOrder, type SheetEntry } from "./workbookPart";
import type { XmlEdit } from "./XmlEdit";
import { attributeOf, childOf, childrenOf, nameLike, type XmlElement } from "./XmlElement";
import { escapeFormula } from "./xmlText";

/** A sheet of ours and how it prints. */
export interface PrintedSheet {
  readonly sheet: SheetEntry;
  readonly print: PrintSetup;
}

/**
 * Writes print areas and repeated rows, which Excel keeps as names that belong to a sheet. Each sheet has one of
 * each: an earlier run's is replaced in its place, a doubled one removed. All other names stay as they are.
 */
export function writePrintNames(edit: XmlEdit, sheets: readonly PrintedSheet[]): void {
  const list = childOf(edit.root, "definedNames");
  const present = list === undefined ? [] : childrenOf(list, "definedName");
  const name = list === undefined ? edit.name("definedName") : nameLike(list, "definedName");
  let added = "";
  for (const { sheet, print } of sheets) {
    const wanted: readonly (readonly [string, string | null])[] = [
      ["_xlnm.Print_Area", print.area && areaText(sheet.name, print.area)],
      ["_xlnm.Print_Titles", print.repeatRows && titlesText(sheet.name, print.repeatRows)],
    ];
    for (const [builtIn, refersTo] of wanted) {
      const [first, ...doubles] = present.filter((item) => isFor(item, builtIn, sheet.index));
      for (const double of doubles) edit.remove(double);
      if (first !== undefined) replaceText(edit, first, refersTo);
      else if (refersTo !== null) {
        added += `<${name} name="${builtIn}" localSheetId="${sheet.index}">${escapeFormula(refersTo)}</${name}>`;
      }
    }
  }
  if (added === "") return;
  if (list !== undefined) edit.append(list, added);
  else {
    const outer = edit.name("definedNames");
    edit.insertInOrder(edit.root, workbookOrder, "definedNames", `<${outer}>${added}</${outer}>`);
  }
}

function isFor(item: XmlElement, builtIn: string, sheet: number): boolean {
  return (
    attributeOf(item, "name")?.toLowerCase() === builtIn.toLowerCase() &&
    attributeOf(item, "localSheetId") === String(sheet)
  );
}

function replaceText(edit: XmlEdit, item: XmlElement, refersTo: string | null): void {
  if (refersTo === null) edit.remove(item);
  else if (item.selfClosing) edit.append(item, escapeFormula(refersTo));
  else edit.replace(item.openEnd, item.closeStart, escapeFormula(refersTo));
}

/** Quotes are always allowed and never wrong, so no rule about plain names has to hold here. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function areaText(sheet: string, area: CellRange): string {
  const first = absolute(cellName(area.top, area.left));
  const last = absolute(cellName(area.bottom, area.right));
  return `${quoted(sheet)}!${rangeName(area).includes(":") ? `${first}:${last}` : first}`;
}

function titlesText(
  sheet: string,
  rows: { readonly first: number; readonly last: number }
): string {
  return `${quoted(sheet)}!$${rows.first + 1}:$${rows.last + 1}`;
}

/** `C5` → `$C$5`. */
function absolute(address: string): string {
  return address.replace(/^([A-Z]+)/, "$$$1$$");
}
