import { Refusal } from "../../../workbook/Refusal";
import { sniff } from "../sniff";
import { XmlScanner } from "../xml/XmlScanner";
import { declaredNamespaces } from "../xml/namespaces";
import { inflateBudget, readZip, type ZipArchive } from "../zip/readZip";
import { contentTypeOf, contentTypesPath, readContentTypes } from "./ContentTypes";
import type { OpcPackage } from "./OpcPackage";
import { readSheetList } from "./readSheetList";
import { relationshipsPath } from "./partPath";
import { readRelationships, type Relationship } from "./Relationship";

/**
 * Opens the bytes of an .xlsx or .xlsm file; the content decides, not the name.
 * @param bytes the file, kept by reference
 * @param budget bytes that all parts together may inflate to
 * Errors: `emptyFile`, `notZip`, `brokenZip` {part?}, `encrypted`, `biffWorkbook`, `xlsb`, `csv`, `noWorkbookPart`,
 * `brokenXml` {part, where}, `doctype` {part}, `tooLarge` {part}.
 */
export function openPackage(bytes: Uint8Array, budget = inflateBudget): OpcPackage {
  const kind = sniff(bytes);
  if (kind !== "zip") throw new Refusal(kind);
  const archive = readZip(bytes, budget);
  const text = (part: string): string => {
    const entry = archive.find(part);
    if (entry === undefined) throw new Refusal("brokenZip", { part });
    return archive.text(entry);
  };
  const contentTypes =
    archive.find(contentTypesPath) === undefined
      ? { defaults: new Map<string, string>(), overrides: new Map<string, string>() }
      : readContentTypes(text(contentTypesPath));
  const relationships = relationshipReader(archive);
  const related = (part: string, shortType: string): Relationship | undefined =>
    relationships(part).find(
      (relation) =>
        relation.shortType === shortType &&
        !relation.external &&
        archive.find(relation.partPath) !== undefined
    );

  const target = related("", "officeDocument")?.partPath;
  const entry = target === undefined ? undefined : archive.find(target);
  if (target === undefined || entry === undefined) throw new Refusal("noWorkbookPart");
  const type = contentTypeOf(contentTypes, target) ?? "";
  if (/sheet\.binary/i.test(type) || /\.bin$/i.test(target)) throw new Refusal("xlsb");

  const workbookPath = entry.name.replaceAll("\\", "/").replace(/^\/+/, "");
  const workbookXml = archive.text(entry);
  const { strict } = checkRoot(workbookXml, workbookPath);
  const find = (part: string): ReturnType<ZipArchive["find"]> => archive.find(part);
  return {
    archive,
    contentTypes,
    workbookPath,
    workbookXml,
    strict,
    macroEnabled: /macroEnabled/i.test(type),
    sheets: readSheetList(workbookXml, workbookPath, relationships(workbookPath), find),
    find,
    text,
    contentTypeOf: (part) => contentTypeOf(contentTypes, part),
    relationships,
    related,
  };
}

function relationshipReader(archive: ZipArchive): (part: string) => readonly Relationship[] {
  const read = new Map<string, readonly Relationship[]>();
  return (part) => {
    const known = read.get(part);
    if (known !== undefined) return known;
    const path = relationshipsPath(part);
    const entry = archive.find(path);
    const relations = entry === undefined ? [] : readRelationships(archive.text(entry), path, part);
    read.set(part, relations);
    return relations;
  };
}

/** A document or a presentation is a package with an office document too: the root element tells. */
function checkRoot(xml: string, part: string): { strict: boolean } {
  const scanner = new XmlScanner(xml, part);
  const root = scanner.nextTag();
  if (root?.localName !== "workbook") throw new Refusal("noWorkbookPart");
  const address = declaredNamespaces(scanner, root).get(root.prefix) ?? "";
  return { strict: address.startsWith("http://purl.oclc.org/ooxml/") };
}
