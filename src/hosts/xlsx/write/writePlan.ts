import { checkFills } from "../../../workbook/checkFills";
import { Refusal } from "../../../workbook/Refusal";
import type { SheetFill, SheetPlan, WorkbookPlan } from "../../../workbook/SheetPlan";
import { contentTypesPath } from "../package/ContentTypes";
import { openPackage } from "../package/openPackage";
import { relationshipsPath } from "../package/partPath";
import { requestFullCalculation } from "./calculation";
import { ContentTypes, stylesType, worksheetType } from "./contentTypes";
import { writePrintNames, type PrintedSheet } from "./definedNames";
import { fillSheet } from "./fillSheet";
import { PackageEdit } from "./PackageEdit";
import { folderOf, PartNames } from "./partNames";
import { Relationships } from "./relationships";
import { replaceSheet } from "./replaceSheet";
import { newSheetPart } from "./sheetPart";
import { refuseSigned } from "./signature";
import { newStylesPart, Styles } from "./styles";
import { unlockedFormats } from "./unlockedFormats";
import { WorkbookPart, type SheetEntry } from "./workbookPart";

/**
 * Writes all sheets of a plan into a workbook: new ones right of the last tab, earlier ones of ours in their place; then
 * fills cells of the user's own sheets, these cells alone.
 * Everything else of the file is passed through: untouched parts as compressed bytes, edited ones with pieces
 * spliced in. The same bytes and plan give the same result; running the plan over its own result changes nothing.
 * @param bytes an .xlsx or .xlsm file, transitional or strict
 * Errors (`Refusal`): `lockedStructure`, `signedPackage`, `fillSheetMissing`, those of `fillSheet` and `openPackage`.
 * A plan that no workbook could hold is a plain Error.
 */
export function writePlan(bytes: Uint8Array, plan: WorkbookPlan): Uint8Array {
  checkFills(plan);
  const source = openPackage(bytes);
  refuseSigned(source);
  const { workbookPath } = source;
  const parts = new PackageEdit(source.archive);
  const workbook = new WorkbookPart(parts.read(workbookPath).text, workbookPath);
  const types = new ContentTypes(parts.read(contentTypesPath).text, contentTypesPath);
  const relationships = readRelationships(parts, workbookPath);
  const stylesPath = findStyles(parts, workbookPath, workbook, relationships, types);
  const styles = new Styles(stylesPath.text, stylesPath.path);

  const names = new PartNames([...parts.names, ...types.parts, ...relationships.parts]);
  const printed: PrintedSheet[] = plan.sheets.map((sheet) => ({
    print: sheet.print,
    sheet:
      sheet.replaces === null
        ? addSheet(sheet, `${folderOf(workbookPath)}worksheets/sheet`)
        : replace(sheet, sheet.replaces),
  }));
  const unlocked = unlockedFormats(stylesPath.text, stylesPath.path);
  for (const filled of plan.fills ?? []) fill(filled);
  writePrintNames(workbook.edit, printed);
  requestFullCalculation(workbook.edit);
  // The chain lists all formula cells; Excel builds it anew, and a stale one makes it repair the file.
  for (const chain of relationships.partsOfKind("calcChain")) {
    parts.remove(chain);
    types.remove(chain);
  }
  relationships.removeKind("calcChain");

  parts.write(contentTypesPath, types.result());
  parts.write(workbookPath, workbook.edit.result());
  parts.write(relationshipsPath(workbookPath), relationships.result());
  parts.write(stylesPath.path, styles.result());
  return parts.result();

  function addSheet(sheet: SheetPlan, stem: string): SheetEntry {
    const path = names.next(stem);
    const id = relationships.add(`${workbook.flavour.relationships}/worksheet`, path);
    const entry = workbook.addSheet(sheet.name, id);
    parts.write(path, newSheetPart(sheet, styles, workbook.flavour, workbook.prefix));
    types.add(path, worksheetType);
    return entry;
  }

  function replace(sheet: SheetPlan, name: string): SheetEntry {
    const entry = workbook.find(name);
    if (entry === undefined) throw new Error(`no sheet ${name} to replace`);
    const path = relationships.partOf(entry.relationshipId);
    if (path === undefined) throw new Refusal("brokenZip", { part: name });
    parts.write(path, replaceSheet(parts.read(path).text, path, sheet, styles));
    return entry;
  }

  function fill(filled: SheetFill): void {
    const entry = workbook.find(filled.sheet);
    const path = entry === undefined ? undefined : relationships.partOf(entry.relationshipId);
    if (path === undefined) throw new Refusal("fillSheetMissing", { sheet: filled.sheet });
    const { text } = parts.read(path);
    parts.write(
      path,
      fillSheet(text, path, filled, (format) => unlocked.has(format))
    );
  }
}

function readRelationships(parts: PackageEdit, source: string): Relationships {
  const path = relationshipsPath(source);
  return new Relationships(source, parts.read(path).text, path);
}

/** The styles part; a workbook without one gets one, with its relationship and content type. */
function findStyles(
  parts: PackageEdit,
  workbookPath: string,
  workbook: WorkbookPart,
  relationships: Relationships,
  types: ContentTypes
): { path: string; text: string } {
  const related = relationships.partsOfKind("styles")[0];
  if (related !== undefined && parts.has(related)) {
    return { path: related, text: parts.read(related).text };
  }
  const free = `${folderOf(workbookPath)}styles.xml`;
  const path =
    related ??
    (parts.has(free) ? new PartNames(parts.names).next(`${folderOf(workbookPath)}styles`) : free);
  if (related === undefined) relationships.add(`${workbook.flavour.relationships}/styles`, path);
  types.add(path, stylesType);
  return { path, text: newStylesPart(workbook.flavour, workbook.prefix) };
}
