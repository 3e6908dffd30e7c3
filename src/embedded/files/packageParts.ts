import { UnreadableFile } from "./UnreadableFile";
import { attribute, eachTag } from "./xml/eachTag";
import type { Archive } from "./zip/Archive";

/** Where the parts of a workbook are. */
export interface PackageParts {
  readonly workbook: string;
  readonly styles: string | null;
  readonly theme: string | null;
  /** In tab order, those that are no worksheets (chart sheets, macro sheets) too. */
  readonly sheets: readonly SheetPart[];
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly worksheet: boolean;
}

interface Relationship {
  readonly type: string;
  readonly path: string;
}

/** Finds the parts of a workbook. Errors: `UnreadableFile` "notWorkbook", "noWorksheet" or "binaryExcel". */
export async function packageParts(archive: Archive): Promise<PackageParts> {
  const root = await relationships(archive, "");
  const workbook = [...root.values()].find(({ type }) => type === "officeDocument")?.path;
  if (workbook === undefined || !archive.has(workbook)) throw new UnreadableFile("notWorkbook");
  if (workbook.endsWith(".bin")) throw new UnreadableFile("binaryExcel");
  const related = await relationships(archive, workbook);
  const sheets: SheetPart[] = [];
  eachTag(await archive.text(workbook), (tag) => {
    if (tag.name !== "sheet" || tag.closing) return;
    const relation = related.get(attribute(tag, "\\w+:id") ?? "");
    if (relation === undefined) return;
    const { path, type } = relation;
    sheets.push({ name: attribute(tag, "name") ?? "", path, worksheet: type === "worksheet" });
  });
  if (sheets.length === 0) throw new UnreadableFile("notWorkbook");
  if (!sheets.some(({ worksheet }) => worksheet)) throw new UnreadableFile("noWorksheet");
  const partOf = (kind: string) =>
    [...related.values()].find(({ type }) => type === kind)?.path ?? null;
  return { workbook, styles: partOf("styles"), theme: partOf("theme"), sheets };
}

/** What a part is related to, by id. Types are their last word, targets are part names. */
async function relationships(
  archive: Archive,
  part: string
): Promise<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const found = new Map<string, Relationship>();
  const text = await archive.text(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  eachTag(text, (tag) => {
    if (tag.name !== "Relationship" || tag.closing) return;
    const target = attribute(tag, "Target") ?? "";
    const external = attribute(tag, "TargetMode") === "External";
    found.set(attribute(tag, "Id") ?? "", {
      type: (attribute(tag, "Type") ?? "").replace(/^.*\//, ""),
      path: external ? target : resolve(folder, target),
    });
  });
  return found;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
