import { strToU8, zipSync } from "fflate";
import { cellName, type CellRange, rangeName } from "../../src/workbook/address";
import type {
  CellSnapshot,
  CellValue,
  WorkbookSnapshot,
} from "../../src/workbook/WorkbookSnapshot";

/** A cell as a test writes it; `percent` gives it the format 0.00%. */
export type MatrixCell =
  | string
  | number
  | null
  | { readonly percent: number }
  | { readonly format: string; readonly number: number }
  | { readonly error: string }
  | { readonly uncalculated: string };

/** A sheet as rows of cells; merges in zero-based ranges. */
export interface MatrixSheet {
  readonly name: string;
  readonly rows: readonly (readonly MatrixCell[])[];
  readonly merges?: readonly CellRange[];
  readonly visibility?: "visible" | "hidden" | "veryHidden";
}

/** The snapshot that a host would read from such sheets. */
export function snapshotOf(sheets: readonly MatrixSheet[]): WorkbookSnapshot {
  return {
    sheets: sheets.map(({ name, rows, merges, visibility }) => ({
      name,
      visibility: visibility ?? "visible",
      cells: rows.flatMap((row, r) =>
        row.flatMap((cell, c) => (cell === null ? [] : [cellSnapshot(r, c, cell)]))
      ),
      merges: merges ?? [],
      hiddenRows: new Set(),
      hiddenColumns: [],
      protected: false,
    })),
    definedNames: [],
    date1904: false,
    precisionAsDisplayed: false,
  };
}

function cellSnapshot(row: number, column: number, cell: NonNullable<MatrixCell>): CellSnapshot {
  const at = (value: CellValue, more: Partial<CellSnapshot> = {}): CellSnapshot => ({
    row,
    column,
    value,
    ...more,
  });
  if (typeof cell === "string") return at({ kind: "text", text: cell });
  if (typeof cell === "number") return at({ kind: "number", number: cell });
  if ("percent" in cell)
    return at({ kind: "number", number: cell.percent }, { numberFormat: "0.00%" });
  if ("format" in cell)
    return at({ kind: "number", number: cell.number }, { numberFormat: cell.format });
  if ("error" in cell) return at({ kind: "error", error: cell.error }, { formula: "1/0" });
  return at({ kind: "uncalculated" }, { formula: cell.uncalculated });
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same sheets as the bytes of an .xlsx file with inline strings; percent cells are formatted. */
export function bytesOf(sheets: readonly MatrixSheet[]): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, visibility }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}"${visibility === undefined ? "" : ` state="${visibility}"`} r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="10" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, main)));
  const entries = Object.entries(files).map(([name, text]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`),
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, {
    mtime: "2021-01-01T00:00:00",
  });
}

function sheetXml({ rows, merges }: MatrixSheet, main: string): string {
  const data = rows.map((row, r) => {
    const cells = row.map((cell, c) => (cell === null ? "" : cellXml(cell, cellName(r, c))));
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  });
  const merged = (merges ?? []).map((merge) => `<mergeCell ref="${rangeName(merge)}"/>`).join("");
  return `<worksheet xmlns="${main}"><sheetData>${data.join("")}</sheetData>${merged === "" ? "" : `<mergeCells count="${merges!.length}">${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: NonNullable<MatrixCell>, name: string): string {
  if (typeof cell === "string")
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  if (typeof cell === "number") return `<c r="${name}"><v>${cell}</v></c>`;
  if ("percent" in cell) return `<c r="${name}" s="1"><v>${cell.percent}</v></c>`;
  if ("format" in cell) return `<c r="${name}"><v>${cell.number}</v></c>`;
  if ("error" in cell) return `<c r="${name}" t="e"><f>1/0</f><v>${cell.error}</v></c>`;
  return `<c r="${name}"><f>${escape(cell.uncalculated)}</f></c>`;
}
