import type { DefinedName } from "../../../workbook/WorkbookSnapshot";
import { XmlScanner } from "../xml/XmlScanner";

/** What the workbook part says beside its list of sheets. */
export interface WorkbookPart {
  readonly date1904: boolean;
  /** `fullPrecision="0"`, 以显示精度为准. */
  readonly precisionAsDisplayed: boolean;
  /** Hidden and built-in names (`_xlnm.Print_Area`) too, in the file's order. */
  readonly definedNames: readonly DefinedName[];
}

/**
 * Reads the workbook part's properties and names.
 * Errors: `brokenXml` {part, where}, `doctype` {part}.
 */
export function readWorkbookPart(xml: string, part: string): WorkbookPart {
  const scanner = new XmlScanner(xml, part);
  const definedNames: DefinedName[] = [];
  let date1904 = false;
  let precisionAsDisplayed = false;
  for (let tag = scanner.nextTag(); tag !== null; tag = scanner.nextTag()) {
    if (tag.kind === "close") continue;
    if (tag.localName === "workbookPr") {
      date1904 = isTrue(scanner.attribute(tag, "date1904"));
    } else if (tag.localName === "calcPr") {
      const full = scanner.attribute(tag, "fullPrecision");
      precisionAsDisplayed = full !== undefined && !isTrue(full);
    } else if (tag.localName === "definedName") {
      const name = scanner.attribute(tag, "name") ?? "";
      const sheet = scanner.attribute(tag, "localSheetId");
      const refersTo = scanner.readText(tag);
      definedNames.push(
        sheet === undefined ? { name, refersTo } : { name, refersTo, sheet: Number(sheet) }
      );
    }
  }
  return { date1904, precisionAsDisplayed, definedNames };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
