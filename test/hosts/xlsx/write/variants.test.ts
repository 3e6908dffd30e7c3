import { describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../../../src/hosts/xlsx/read/readWorkbook";
import { readZip } from "../../../../src/hosts/xlsx/zip/readZip";
import { writePlan } from "../../../../src/hosts/xlsx/write/writePlan";
import { buildXlsx, data, type BookSpec } from "../../../support/xlsxBuilder";
import { sheetPlan } from "../../../support/samplePlan";

const sheets = { 数据: data('<row r="1"><c r="A1"><v>7</v></c></row>') };
const styles =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>';
const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const purl = "http://purl.oclc.org/ooxml";
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\ufeff${text.replace("UTF-8", "UTF-16")}`, "utf16le"));
const made = (spec: BookSpec, part: string): string => {
  const archive = readZip(buildXlsx(spec));
  return archive.text(archive.find(part)!);
};

/** What must stand, and must not stand, in parts of the result. */
interface Case {
  readonly spec: BookSpec;
  readonly has?: Readonly<Record<string, string | RegExp>>;
  readonly lacks?: Readonly<Record<string, string | RegExp>>;
}

const cases: Readonly<Record<string, Case>> = {
  plain: {
    spec: { sheets, styles },
    has: {
      "xl/workbook.xml":
        /<sheet name="2020自评评分表" sheetId="2" r:id="rId2"\/><\/sheets><definedNames>.*<\/definedNames><calcPr fullCalcOnLoad="1"\/><\/workbook>/,
    },
  },
  "no styles part": {
    spec: { sheets },
    has: {
      "[Content_Types].xml": '<Override PartName="/xl/styles.xml"',
      "xl/_rels/workbook.xml.rels": `Type="${transitional}/styles" Target="styles.xml"`,
      "xl/styles.xml":
        /<styleSheet [^>]*><numFmts.*<fonts.*<fills.*<borders.*<cellStyleXfs.*<cellXfs.*<cellStyles.*<dxfs/,
    },
  },
  "an empty style sheet": {
    spec: { sheets, styles: "" },
    has: {
      "xl/styles.xml":
        /<styleSheet [^>]*><numFmts.*<\/numFmts><fonts count="3">.*<\/fonts><fills count="3">.*<cellXfs.*<\/cellXfs><dxfs count="1">/,
    },
  },
  "an empty style sheet in one tag": {
    spec: {
      sheets,
      styles: "",
      parts: { "xl/styles.xml": (xml) => xml.replace(/><\/styleSheet>/, "/>") },
    },
    has: { "xl/styles.xml": /<styleSheet [^>]*[^/]><numFmts.*<dxfs count="1">.*<\/styleSheet>$/ },
  },
  prefixed: {
    spec: { sheets, styles, prefix: "x" },
    has: {
      "xl/workbook.xml":
        /<x:sheet name="2020自评评分表" sheetId="2" r:id="rId2"\/><\/x:sheets><x:definedNames><x:definedName .*<x:calcPr fullCalcOnLoad="1"\/>/,
      "xl/worksheets/sheet2.xml":
        /<x:worksheet xmlns:x="[^"]*"><x:sheetPr>.*<x:c r="A3" s="\d+" t="inlineStr"><x:is><x:t xml:space/,
      "xl/styles.xml": /<x:font><x:b\/>/,
    },
    lacks: {
      "xl/worksheets/sheet2.xml": /<(?!\?|\/?x:)/,
      "xl/styles.xml": /<(?!\?|\/?x:)/,
      "xl/workbook.xml": /<(?!\?|\/?x:)/,
    },
  },
  strict: {
    spec: { sheets, styles, strict: true },
    has: {
      "xl/worksheets/sheet2.xml": `<worksheet xmlns="${purl}/spreadsheetml/main">`,
      "xl/_rels/workbook.xml.rels": `Type="${purl}/officeDocument/relationships/worksheet" Target="worksheets/sheet2.xml"`,
    },
    lacks: { "xl/_rels/workbook.xml.rels": transitional, "xl/workbook.xml": transitional },
  },
  "strict, prefixed, no styles": {
    spec: { sheets, prefix: "s", strict: true },
    has: {
      "xl/styles.xml": `<s:styleSheet xmlns:s="${purl}/spreadsheetml/main">`,
      "xl/_rels/workbook.xml.rels": `Type="${purl}/officeDocument/relationships/styles"`,
    },
  },
  "the r: prefix only on each sheet": {
    spec: {
      sheets,
      styles,
      parts: {
        "xl/workbook.xml": (xml) =>
          xml
            .replace(` xmlns:r="${transitional}"`, "")
            .replace("r:id=", `xmlns:r="${transitional}" r:id=`),
      },
    },
    has: { "xl/workbook.xml": `sheetId="2" xmlns:r="${transitional}" r:id="rId2"/></sheets>` },
  },
  "another prefix for relationships": {
    spec: {
      sheets,
      styles,
      parts: {
        "xl/workbook.xml": (xml) =>
          xml.replaceAll("xmlns:r=", "xmlns:rel=").replaceAll("r:id=", "rel:id="),
      },
    },
    has: { "xl/workbook.xml": 'sheetId="2" rel:id="rId2"/></sheets>' },
    lacks: { "xl/workbook.xml": " r:id=" },
  },
  "another folder, absolute targets": {
    spec: { sheets, styles, workbookPath: "book/main.xml", absoluteTargets: true },
    has: {
      "book/worksheets/sheet2.xml": "<worksheet",
      "book/_rels/main.xml.rels": 'Target="worksheets/sheet2.xml"',
      "[Content_Types].xml": 'PartName="/book/worksheets/sheet2.xml"',
    },
  },
  "part names and ids in capital letters": {
    spec: {
      sheets: { 数据: { inner: sheets["数据"], part: "Worksheets/SHEET4.xml" } },
      styles,
      parts: {
        "xl/_rels/workbook.xml.rels": (xml) => xml.replace('"rId1"', '"RID5"'),
        "xl/workbook.xml": (xml) => xml.replace('"rId1"', '"RID5"'),
      },
    },
    has: { "xl/worksheets/sheet5.xml": "<worksheet", "xl/workbook.xml": 'r:id="rId6"/></sheets>' },
  },
  "UTF-8 with byte order mark and UTF-16": {
    spec: {
      sheets,
      styles,
      parts: {
        "xl/workbook.xml": (xml) => `\ufeff${xml}`,
        "xl/styles.xml": utf16(made({ sheets, styles }, "xl/styles.xml")),
      },
    },
    has: { "xl/styles.xml": "<b/>", "xl/workbook.xml": 'sheetId="2"' },
  },
  "a calculation element with fullCalcOnLoad off": {
    spec: {
      sheets,
      styles,
      behindSheets: '<calcPr fullCalcOnLoad="0" calcMode="manual"></calcPr>',
    },
    has: { "xl/workbook.xml": '<calcPr fullCalcOnLoad="1" calcMode="manual"></calcPr>' },
  },
};

describe.each(Object.entries(cases))("%s", (_, { spec, has = {}, lacks = {} }) => {
  const bytes = writePlan(buildXlsx(spec), { sheets: [sheetPlan()] });
  const archive = readZip(bytes);
  const text = (part: string): string => archive.text(archive.find(part)!);

  test("is written in the file's own manner", () => {
    for (const [part, wanted] of Object.entries(has)) expect(text(part)).toMatch(wanted);
    for (const [part, unwanted] of Object.entries(lacks)) expect(text(part)).not.toMatch(unwanted);
  });

  test("reads back", () => {
    const [source, ours] = readWorkbook(bytes).sheets;
    expect(source?.cells).toMatchObject([
      { row: 0, column: 0, value: { kind: "number", number: 7 } },
    ]);
    expect(ours?.name).toBe("2020自评评分表");
    expect(
      ours?.cells.map(({ row, column, value, formula }) => [
        row,
        column,
        (Object.values(value) as unknown[])[1],
        formula,
      ])
    ).toEqual([
      [0, 0, "部门整体支出绩效自评评分表", undefined],
      [2, 0, " 前后有空格 \n第二行 ", undefined],
      [2, 1, 0.1, undefined],
      [3, 0, "是", 'IF(B3<1,"是","")'],
      [3, 1, 0.2, "ROUND(B3*2,2)"],
      [3, 2, "", '""'],
      [5, 0, 3, undefined],
    ]);
    expect(ours?.cells.map(({ numberFormat }) => numberFormat).filter(Boolean)).toEqual([
      "0.00%",
      '0"人"',
    ]);
    expect(ours?.hiddenColumns).toEqual([{ first: 3, last: 3 }]);
  });

  test("changes nothing in a second run", () => {
    const again = { sheets: [sheetPlan({ replaces: "2020自评评分表" })] };
    expect(Buffer.compare(writePlan(bytes, again), bytes)).toBe(0);
  });
});

test("UTF-16 stays UTF-16, and a byte order mark stays", () => {
  const bytes = writePlan(buildXlsx(cases["UTF-8 with byte order mark and UTF-16"]!.spec), {
    sheets: [sheetPlan()],
  });
  const archive = readZip(bytes);
  const start = (part: string): number[] => [...archive.content(archive.find(part)!).slice(0, 3)];
  expect(start("xl/styles.xml")).toEqual([0xff, 0xfe, 0x3c]);
  expect(start("xl/workbook.xml")).toEqual([0xef, 0xbb, 0xbf]);
});
