import type { FontStyle } from "hucre";
import { readXlsx } from "hucre/xlsx";
import type { CellFormat } from "../../model/CellFormat";
import type { PackageParts } from "../packageParts";
import { attribute, eachTag, isOn } from "../xml/eachTag";
import type { Archive } from "../zip/Archive";
import { writeZip } from "../zip/writeZip";
import { builtInFormats } from "./builtInFormats";
import { readFormat } from "./readFormat";

/** One cell style of a file, by its number there. */
export interface FileStyle {
  readonly format: CellFormat;
  /** hucre makes a `Date` of a number in this style, and thereby another number. */
  readonly date: boolean;
  /** The cell was typed with a leading apostrophe. */
  readonly prefixed: boolean;
}

/**
 * The cell styles of a file. hucre resolves styles of cells only, and rows and columns have some too; so it is asked
 * with a workbook of ours that has the file's style sheet and one cell in each style.
 */
export async function fileStyles(
  archive: Archive,
  { styles, theme }: PackageParts
): Promise<readonly FileStyle[]> {
  const sheet = styles === null ? "" : await archive.text(styles);
  const raw = rawStyles(sheet);
  const parts = probe(raw.length, sheet, theme === null ? "" : await archive.text(theme));
  const book = await readXlsx(await writeZip(parts), { readStyles: true });
  const colors = book.themeColors ?? [];
  const base: FontStyle = book.defaultFont ?? {};
  return raw.map(({ numberFormat, prefixed }, at) => {
    const cell = book.sheets[0]?.cells?.get(`${at},0`);
    const format = readFormat(cell?.style ?? {}, numberFormat, base, colors);
    return { format, date: cell?.type === "date", prefixed };
  });
}

/** What of the cell styles hucre does not tell; a file without any has one. */
function rawStyles(xml: string): readonly { numberFormat: string; prefixed: boolean }[] {
  const codes: Record<number, string> = { ...builtInFormats };
  const found: { numberFormat: string; prefixed: boolean }[] = [];
  let inside = false;
  // The codes stand before the styles, but files are known that do not care.
  eachTag(xml, (tag) => {
    if (tag.name === "numFmt" && !tag.closing)
      codes[Number(attribute(tag, "numFmtId"))] = attribute(tag, "formatCode") ?? "General";
  });
  eachTag(xml, (tag) => {
    if (tag.name === "cellXfs") inside = !tag.closing;
    if (!inside || tag.name !== "xf" || tag.closing) return;
    const numberFormat = codes[Number(attribute(tag, "numFmtId") ?? "0")] ?? "General";
    found.push({ numberFormat, prefixed: isOn(attribute(tag, "quotePrefix")) });
  });
  return found.length > 0 ? found : [{ numberFormat: "General", prefixed: false }];
}

function probe(count: number, styles: string, theme: string): Map<string, Uint8Array> {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const related = (text: string): string =>
    `<Relationships xmlns="${packages}/relationships">${text}</Relationships>`;
  const rows = Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="${at}"><v>1</v></c></row>`
  );
  const texts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"/>`,
    "_rels/.rels": related(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${office}">` +
      `<sheets><sheet name="styles" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related(
      relation("rId1", "worksheet", "sheet.xml") + relation("rId2", "styles", "styles.xml")
    ),
    "xl/sheet.xml": `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
    "xl/styles.xml": styles === "" ? `<styleSheet xmlns="${main}"/>` : styles,
    "xl/theme/theme1.xml": theme === "" ? "<theme/>" : theme,
  };
  const encoder = new TextEncoder();
  return new Map(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)]));
}
