import { Refusal } from "../../../workbook/Refusal";
import { XmlScanner } from "../xml/XmlScanner";
import type { ZipEntry } from "../zip/ZipEntry";
import type { PackageSheet } from "./OpcPackage";
import type { Relationship } from "./Relationship";

/** Relationship type's last step → what kind of sheet it leads to. */
const kinds: Readonly<Record<string, PackageSheet["kind"]>> = {
  worksheet: "worksheet",
  chartsheet: "chartsheet",
  dialogsheet: "dialogsheet",
  xlMacrosheet: "macrosheet",
  xlIntlMacrosheet: "macrosheet",
};

/**
 * The `<sheet>` elements of the workbook part, in tab order.
 * Errors: `brokenZip` {part} where a sheet's relationship or part is missing, `brokenXml`, `doctype`.
 */
export function readSheetList(
  workbookXml: string,
  workbookPath: string,
  relationships: readonly Relationship[],
  find: (part: string) => ZipEntry | undefined
): readonly PackageSheet[] {
  const scanner = new XmlScanner(workbookXml, workbookPath);
  const list = scanner.find("sheets");
  if (list?.kind !== "open") return [];
  const depth = scanner.depth;
  const sheets: PackageSheet[] = [];
  for (let tag = scanner.nextChild(depth); tag !== null; tag = scanner.nextChild(depth)) {
    if (tag.localName !== "sheet") continue;
    const relId = scanner.attribute(tag, "id") ?? "";
    const relation = relationships.find((candidate) => candidate.id === relId);
    const kind = relation === undefined ? undefined : kinds[relation.shortType];
    const entry = relation === undefined ? undefined : find(relation.partPath);
    if (kind === undefined || entry === undefined) {
      throw new Refusal("brokenZip", { part: relation?.partPath ?? workbookPath });
    }
    const state = scanner.attribute(tag, "state");
    sheets.push({
      name: scanner.attribute(tag, "name") ?? "",
      sheetId: Number(scanner.attribute(tag, "sheetId") ?? 0),
      relId,
      state: state === "hidden" || state === "veryHidden" ? state : "visible",
      partPath: entry.name.replaceAll("\\", "/").replace(/^\/+/, ""),
      kind,
    });
  }
  return sheets;
}
