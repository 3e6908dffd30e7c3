import { buildZip, type ZipLayout } from "./zipBuilder";

/** A cell: its text, or more; `xml` stands for the paragraphs as they are written. */
export type DocxCell =
  | string
  | {
      readonly text?: string;
      readonly xml?: string;
      /** Columns that it spans. */
      readonly span?: number;
      /** Rows: the first says `start`, those under it `continue`. */
      readonly merge?: "start" | "continue";
    };

export interface DocxRow {
  readonly cells: readonly DocxCell[];
  /** Inside of the row's properties. */
  readonly properties?: string;
}

export interface DocxOptions {
  /** Further parts, or other ones, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly zip?: ZipLayout;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(" ");

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A .docx with this body, as bytes. */
export function buildDocx(body: string, options: DocxOptions = {}): Uint8Array {
  return buildZip(
    {
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      "_rels/.rels": relations(["officeDocument", "word/document.xml"]),
      "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
      "word/_rels/document.xml.rels": relations(["styles", "styles.xml"]),
      "word/styles.xml": `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`,
      ...options.parts,
    },
    options.zip
  );
}

/** @param style `2` is the heading of the second level */
export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${run(text)}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function table(...rows: readonly (DocxRow | readonly DocxCell[])[]): string {
  return `<w:tbl><w:tblPr/>${rows.map(rowXml).join("")}</w:tbl>`;
}

function rowXml(row: DocxRow | readonly DocxCell[]): string {
  const { cells, properties } = "cells" in row ? row : { cells: row, properties: undefined };
  const own = properties === undefined ? "" : `<w:trPr>${properties}</w:trPr>`;
  return `<w:tr>${own}${cells.map(cellXml).join("")}</w:tr>`;
}

function cellXml(cell: DocxCell): string {
  if (typeof cell === "string") return cellXml({ text: cell });
  const { text = "", xml, span, merge } = cell;
  const properties =
    (span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`) +
    (merge === undefined ? "" : merge === "start" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>");
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${xml ?? paragraph(text)}</w:tc>`;
}

function relations(...list: readonly (readonly [type: string, target: string])[]): string {
  const lines = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}
