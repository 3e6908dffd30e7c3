import { buildZip, type ZipLayout } from "./zipBuilder";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook in a few lines of its own XML. Part names, relations and content types are made. */
export interface BookSpec {
  /** Sheets in tab order: name → what stands inside `<worksheet>`, or a whole description. */
  readonly sheets: Readonly<Record<string, string | SheetSpec>>;
  /** The `<si>` elements. */
  readonly strings?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  /** What stands before `<sheets>` in the workbook, such as `<workbookPr date1904="1"/>`. */
  readonly beforeSheets?: string;
  /** What stands behind it, such as `<definedNames>`. */
  readonly behindSheets?: string;
  /** Every element of the main namespace gets this prefix. */
  readonly prefix?: string;
  /** The namespaces of strict OOXML. */
  readonly strict?: boolean;
  /** Relationship targets begin with `/`. */
  readonly absoluteTargets?: boolean;
  /** Folder and name of the workbook part. */
  readonly workbookPath?: string;
  readonly macroEnabled?: boolean;
  /** Parts that are added or, as a function of what was made, changed; null removes. */
  readonly parts?: Readonly<
    Record<string, string | Uint8Array | null | ((made: string) => string)>
  >;
  readonly zip?: ZipLayout;
}

export interface SheetSpec {
  readonly inner?: string;
  readonly state?: "hidden" | "veryHidden";
  /** The relationship's last step; `worksheet` where it is not given. */
  readonly kind?: string;
  /** The part's name beside the workbook, such as `worksheets/sheet1.xml`. */
  readonly part?: string;
}

/** `<sheetData>` around rows. */
export function data(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

/** The parts of a workbook before they are zipped. */
export function buildParts(spec: BookSpec): Record<string, string | Uint8Array> {
  const workbookPath = spec.workbookPath ?? "xl/workbook.xml";
  const slash = workbookPath.lastIndexOf("/") + 1;
  const folder = workbookPath.slice(0, slash);
  const target = (part: string): string => (spec.absoluteTargets ? `/${folder}${part}` : part);
  const sheets = Object.entries(spec.sheets).map(([name, given], index) => {
    const sheet: SheetSpec = typeof given === "string" ? { inner: given } : given;
    const part = sheet.part ?? `worksheets/sheet${index + 1}.xml`;
    return { name, inner: "", kind: "worksheet", ...sheet, part, id: index + 1 };
  });
  const related = sheets.map((sheet) => [`rId${sheet.id}`, sheet.kind, sheet.part]);
  if (spec.strings !== undefined) related.push(["rIdS", "sharedStrings", "sharedStrings.xml"]);
  if (spec.styles !== undefined) related.push(["rIdT", "styles", "styles.xml"]);

  const element = (name: string, inner: string): string => {
    const xml = `<${name} xmlns="${main}" xmlns:r="${relations}">${inner}</${name}>`;
    return declare(spec.prefix === undefined ? xml : addPrefix(xml, spec.prefix));
  };
  const list = sheets.map(
    ({ name, id, state }) =>
      `<sheet name="${name}" sheetId="${id}"${state ? ` state="${state}"` : ""} r:id="rId${id}"/>`
  );
  const workbookType = spec.macroEnabled
    ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    : `${types}.sheet.main+xml`;
  const overrides = [
    [workbookPath, workbookType],
    ...sheets.map(({ part, kind }) => [folder + part, `${types}.${kind}+xml`]),
  ].map(([part, type]) => `<Override PartName="/${part!}" ContentType="${type!}"/>`);
  const made: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": declare(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
    ),
    "_rels/.rels": relationshipsXml([
      ["rId1", "officeDocument", spec.absoluteTargets ? `/${workbookPath}` : workbookPath],
    ]),
    [workbookPath]: element(
      "workbook",
      `${spec.beforeSheets ?? ""}<sheets>${list.join("")}</sheets>${spec.behindSheets ?? ""}`
    ),
    [`${folder}_rels/${workbookPath.slice(slash)}.rels`]: relationshipsXml(
      related.map(([id, kind, part]) => [id!, kind!, target(part!)])
    ),
  };
  for (const { part, inner, kind } of sheets) made[folder + part] = element(kind, inner);
  if (spec.strings !== undefined) made[`${folder}sharedStrings.xml`] = element("sst", spec.strings);
  if (spec.styles !== undefined) made[`${folder}styles.xml`] = element("styleSheet", spec.styles);
  if (spec.strict) for (const part of Object.keys(made)) made[part] = toStrict(String(made[part]));
  return { ...made, ...change(made, spec.parts ?? {}) };
}

/** The bytes of a workbook. */
export function buildXlsx(spec: BookSpec): Uint8Array {
  const parts = buildParts(spec);
  for (const [name, content] of Object.entries(spec.parts ?? {})) {
    if (content === null) Reflect.deleteProperty(parts, name);
  }
  return buildZip(parts, spec.zip);
}

function change(
  made: Readonly<Record<string, string | Uint8Array>>,
  parts: NonNullable<BookSpec["parts"]>
): Record<string, string | Uint8Array> {
  const changed: Record<string, string | Uint8Array> = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) continue;
    changed[name] = typeof content === "function" ? content(String(made[name])) : content;
  }
  return changed;
}

function declare(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}

function addPrefix(xml: string, prefix: string): string {
  return xml
    .replace(/<(\/?)(\w+)(?=[\s/>])/g, `<$1${prefix}:$2`)
    .replace(' xmlns="', ` xmlns:${prefix}="`);
}

function toStrict(xml: string): string {
  return xml
    .replaceAll(main, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll(relations, "http://purl.oclc.org/ooxml/officeDocument/relationships");
}

function relationshipsXml(related: readonly (readonly [string, string, string])[]): string {
  const lines = related.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
  );
  return declare(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`
  );
}
