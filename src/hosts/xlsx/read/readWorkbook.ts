import type { SheetSnapshot, WorkbookSnapshot } from "../../../workbook/WorkbookSnapshot";
import { openPackage } from "../package/openPackage";
import type { OpcPackage, PackageSheet } from "../package/OpcPackage";
import { readSharedStrings } from "./sharedStrings";
import { readSheet } from "./sheet";
import type { SheetContext } from "./SheetContext";
import { readNumberFormats } from "./styles";
import { readWorkbookPart } from "./workbook";

/**
 * Reads a whole .xlsx or .xlsm file into a snapshot.
 *
 * Chart, dialog and macro sheets stand in the list without cells, so that order, names and the sheet indexes of
 * defined names stay as in the file. An empty text without formula is no used cell.
 * @param source the file's bytes, or the package that was opened from them
 * Errors: those of `openPackage`; `cellOutOfGrid` {sheet, cell}; `tooLarge` {part}.
 */
export function readWorkbook(source: Uint8Array | OpcPackage): WorkbookSnapshot {
  const opc = source instanceof Uint8Array ? openPackage(source) : source;
  const workbook = readWorkbookPart(opc.workbookXml, opc.workbookPath);
  const strings = content(opc, "sharedStrings");
  const styles = content(opc, "styles");
  const shared = {
    strings: strings === null ? [] : readSharedStrings(strings.bytes(), strings.part),
    formats: styles === null ? [] : readNumberFormats(styles.text(), styles.part),
    date1904: workbook.date1904,
  };
  return {
    sheets: opc.sheets.map((sheet) => readOneSheet(opc, sheet, { ...shared, sheet: sheet.name })),
    definedNames: workbook.definedNames,
    date1904: workbook.date1904,
    precisionAsDisplayed: workbook.precisionAsDisplayed,
  };
}

function readOneSheet(opc: OpcPackage, sheet: PackageSheet, context: SheetContext): SheetSnapshot {
  const { name, state: visibility, partPath } = sheet;
  const entry = sheet.kind === "worksheet" ? opc.find(partPath) : undefined;
  const data =
    entry === undefined
      ? {
          cells: [],
          hiddenRows: new Set<number>(),
          merges: [],
          hiddenColumns: [],
          protected: false,
        }
      : readSheet(opc.archive.content(entry), partPath, context);
  return { name, visibility, ...data };
}

/** A part that the workbook may lack, found by its relationship. */
function content(
  opc: OpcPackage,
  shortType: string
): { part: string; bytes: () => Uint8Array; text: () => string } | null {
  const part = opc.related(opc.workbookPath, shortType)?.partPath;
  const entry = part === undefined ? undefined : opc.find(part);
  if (part === undefined || entry === undefined) return null;
  return { part, bytes: () => opc.archive.content(entry), text: () => opc.archive.text(entry) };
}
