import { describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../../../src/hosts/xlsx/read/readWorkbook";
import { cellName, rangeName } from "../../../../src/workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../../../../src/workbook/WorkbookSnapshot";
import { buildXlsx, data, type BookSpec } from "../../../support/xlsxBuilder";

type Simple = string | number | boolean | null;

/** `A1` → value (null where uncalculated, errors with their #), formulas as `=…`, formats as `[…]`. */
function cellsOf(sheet: SheetSnapshot | undefined): Record<string, Simple | Simple[]> {
  return Object.fromEntries(
    sheet!.cells.map((cell) => [cellName(cell.row, cell.column), simple(cell)])
  );
}

function simple({ value, formula, numberFormat }: CellSnapshot): Simple | Simple[] {
  const plain =
    value.kind === "number"
      ? value.number
      : value.kind === "text"
        ? value.text
        : value.kind === "boolean"
          ? value.boolean
          : value.kind === "error"
            ? value.error
            : null;
  const more = [
    ...(formula === undefined ? [] : [`=${formula}`]),
    ...(numberFormat === undefined ? [] : [`[${numberFormat}]`]),
  ];
  return more.length === 0 && plain !== null ? plain : [plain, ...more];
}

function readCells(rows: string, more: Partial<BookSpec> = {}): Record<string, Simple | Simple[]> {
  return cellsOf(readWorkbook(buildXlsx({ sheets: { 表: data(rows) }, ...more })).sheets[0]);
}

const strings =
  '<si><t>人员经费</t></si><si/><si><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>kia</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_b_x005F_x000D_</t></si><si><t>&lt;1&gt; &amp;#65;</t></si><si><t/></si>';

describe("values", () => {
  test.each<[string, string, Simple | Simple[] | undefined]>([
    ["an integer", '<c r="A1"><v>42</v></c>', 42],
    ["a decimal", '<c r="A1"><v>92.61</v></c>', 92.61],
    ["17 digits", '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ["an exponent", '<c r="A1"><v>-1.5E-7</v></c>', -1.5e-7],
    ["many decimals", '<c r="A1"><v>0.000000000000000000000000123</v></c>', 1.23e-25],
    ["negative", '<c r="A1"><v>-204.61</v></c>', -204.61],
    ["type n, spaced", '<c r="A1" t="n"><v> 7 </v></c>', 7],
    ["letters where a number should be stay text", '<c r="A1"><v>12O3</v></c>', "12O3"],
    ["hexadecimal is no number", '<c r="A1"><v>0x10</v></c>', "0x10"],
    ["infinity is no number", '<c r="A1"><v>1E999</v></c>', "1E999"],
    ["a shared string", '<c r="A1" t="s"><v>0</v></c>', "人员经费"],
    ["a shared string in runs, phonetics left out", '<c r="A1" t="s"><v>2</v></c>', "甲 乙"],
    ["escapes", '<c r="A1" t="s"><v>3</v></c>', "a\rb_x000D_"],
    ["entities, once", '<c r="A1" t="s"><v>4</v></c>', "<1> &#65;"],
    ["an empty shared string is no used cell", '<c r="A1" t="s"><v>1</v></c>', undefined],
    ["an empty text in it neither", '<c r="A1" t="s"><v>5</v></c>', undefined],
    ["an inline string", '<c r="A1" t="inlineStr"><is><t>合计</t></is></c>', "合计"],
    [
      "an inline string in runs",
      '<c r="A1" t="inlineStr"><is><r><t>合</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>计</t></r></is></c>',
      "合计",
    ],
    ["an inline string that stands in v", '<c r="A1" t="inlineStr"><v>合计</v></c>', "合计"],
    ["an empty inline string", '<c r="A1" t="inlineStr"><is><t></t></is></c>', undefined],
    ["CDATA", '<c r="A1" t="inlineStr"><is><t>1<![CDATA[<&]]>2</t></is></c>', "1<&2"],
    ["line ends", '<c r="A1" t="inlineStr"><is><t>1\r\n2</t></is></c>', "1\n2"],
    ["a long text", `<c r="A1" t="str"><v>${"万元".repeat(50)}</v></c>`, "万元".repeat(50)],
    ["a rare character", '<c r="A1" t="str"><v>𠮷é</v></c>', "𠮷é"],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["false", '<c r="A1" t="b"><v>0</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["an ISO date", '<c r="A1" t="d"><v>2020-12-31</v></c>', 44196],
    ["an ISO date with time", '<c r="A1" t="d"><v>2020-12-31T12:00:00Z</v></c>', 44196.5],
    ["an ISO date that is none", '<c r="A1" t="d"><v>去年</v></c>', "去年"],
    ["a formatted empty cell", '<c r="A1" s="1"/>', undefined],
    ["a cell with an empty v", '<c r="A1"><v/></c>', undefined],
    ["a formula", '<c r="A1"><f>B1*2</f><v>4</v></c>', [4, "=B1*2"]],
    ["a formula's text", '<c r="A1" t="str"><f>"a"&amp;B1</f><v>a</v></c>', ["a", '="a"&B1']],
    ["a formula's empty text", '<c r="A1" t="str"><f>B1</f><v></v></c>', ["", "=B1"]],
    ["a formula without result", '<c r="A1"><f>B1</f></c>', [null, "=B1"]],
    ["a formula with an empty result", '<c r="A1"><f>B1</f><v></v></c>', [null, "=B1"]],
    ["a formula in error", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', ["#DIV/0!", "=1/0"]],
    ["an array formula", '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>', [1, "=B1:B2"]],
    [
      "a data table",
      '<c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="C1"/><v>1</v></c>',
      [1, "=TABLE(,C1)"],
    ],
    ["an empty formula element", '<c r="A1"><f ca="1"/><v>3</v></c>', 3],
    ["unknown elements inside", '<c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c>', 1],
    ["a comment inside", '<c r="A1"><v>1<!-- 2 --></v></c>', 1],
    ["quotes of the other kind, spaces", "<c r = 'A1'  t='n' ><v >5</v ></c >", 5],
    ["a > inside a value", '<c x="a>b" r="A1"><v>5</v></c>', 5],
    ["small letters in the address", '<c r="a1"><v>5</v></c>', 5],
  ])("%s", (_, cell, value) => {
    expect(readCells(`<row r="1">${cell}</row>`, { strings })).toEqual(
      value === undefined ? {} : { A1: value }
    );
  });

  test("days of ISO dates in a 1904 workbook", () => {
    const rows = '<row><c t="d"><v>1904-01-02</v></c></row>';
    expect(readCells(rows, { beforeSheets: '<workbookPr date1904="1"/>' })).toEqual({ A1: 1 });
    expect(readCells(rows)).toEqual({ A1: 1463 });
  });
});

describe("places", () => {
  const v = (n: number, r = ""): string => `<c${r}><v>${n}</v></c>`;
  test.each<[string, string, Record<string, Simple>]>([
    ["no addresses at all", `<row>${v(1)}${v(2)}</row><row>${v(3)}</row>`, { A1: 1, B1: 2, A2: 3 }],
    [
      "some addresses: the next follows",
      `<row r="3">${v(1, ' r="C3"')}${v(2)}</row><row>${v(3)}</row>`,
      { C3: 1, D3: 2, A4: 3 },
    ],
    [
      "rows and cells in any order",
      `<row r="9">${v(4, ' r="B9"')}${v(3, ' r="A9"')}</row><row r="2">${v(1, ' r="AA2"')}</row>`,
      { AA2: 1, A9: 3, B9: 4 },
    ],
    [
      "an address given twice: the last stays",
      `<row r="1">${v(1, ' r="A1"')}${v(2, ' r="A1"')}</row><row r="1">${v(5, ' r="B1"')}</row>`,
      { A1: 2, B1: 5 },
    ],
    [
      "the last cell of the grid",
      `<row r="1048576">${v(1, ' r="XFD1048576"')}</row>`,
      { XFD1048576: 1 },
    ],
  ])("%s", (_, rows, cells) => {
    const read = readCells(rows);
    expect(read).toEqual(cells);
    expect(Object.keys(read)).toEqual(Object.keys(cells));
  });
});

describe("shared formulas", () => {
  const f = (r: string, text: string): string =>
    `<row><c r="${r}"><f t="shared" si="0"${text === "" ? "/>" : ` ref="C1:C9">${text}</f>`}<v>1</v></c></row>`;
  test.each<[string, string, Record<string, Simple[]>]>([
    [
      "follow their first cell",
      f("C1", "A1*B$1") + f("C2", ""),
      { C1: [1, "=A1*B$1"], C2: [1, "=A2*B$1"] },
    ],
    ["stand before it", f("C2", "") + f("C1", "A1"), { C1: [1, "=A1"], C2: [1, "=A2"] }],
  ])("%s", (_, rows, cells) => {
    expect(readCells(rows)).toEqual(cells);
  });

  test("without a first cell keep their values", () => {
    expect(readCells(f("C2", ""))).toEqual({ C2: 1 });
  });
});

describe("number formats", () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;万元&quot;"/></numFmts><cellStyleXfs><xf numFmtId="10"/></cellStyleXfs><cellXfs>' +
    [0, 164, 9, 10, 14, 31, 49, 176]
      .map((id) => `<xf numFmtId="${id}"><alignment/></xf>`)
      .join("") +
    '</cellXfs><dxfs><dxf><numFmt numFmtId="9" formatCode="x"/></dxf></dxfs>';
  test.each([
    ["General", 0, undefined],
    ["the file's own", 1, '0.0"万元"'],
    ["percent", 2, "0%"],
    ["percent with decimals", 3, "0.00%"],
    ["date", 4, "yyyy/m/d"],
    ["Chinese date", 5, 'yyyy"年"m"月"d"日"'],
    ["text", 6, "@"],
    ["a number nobody defines", 7, undefined],
    ["a style nobody defines", 99, undefined],
  ])("%s", (_, style, format) => {
    expect(readCells(`<row><c s="${style}"><v>1</v></c></row>`, { styles })).toEqual({
      A1: format === undefined ? 1 : [1, `[${format}]`],
    });
  });
});

const rich: BookSpec = {
  sheets: {
    支出: `<sheetPr/><cols><col min="1" max="1" width="9"/><col min="3" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2" hidden="1"><c r="A2" s="1"><v>0.5</v></c></row><row r="3" hidden="true"><c r="A3" s="1"/></row></sheetData><sheetProtection sheet="1"/><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C4:A2"/></mergeCells>`,
    图: { kind: "chartsheet", inner: "<sheetViews/>" },
    隐藏: { state: "hidden", inner: "<sheetData/><sheetProtection password='x'/>" },
    深藏: { state: "veryHidden", part: "任意 名.xml" },
  },
  strings,
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>',
  beforeSheets: '<workbookPr date1904="true"/>',
  behindSheets:
    '<definedNames><definedName name="预算" hidden="1">支出!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">\'隐藏\'!$A$1:$B$2&amp;""</definedName></definedNames><calcPr fullPrecision="0"/>',
};

/** Parts in UTF-16, which OPC allows. */
const toUtf16: Record<string, Uint8Array> = {
  "xl/sharedStrings.xml": utf16(`<sst xmlns="m">${strings}</sst>`),
  "xl/worksheets/sheet1.xml": utf16(
    `<worksheet xmlns="m">${rich.sheets["支出"] as string}</worksheet>`
  ),
};

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer);
}

describe("one workbook in many dresses", () => {
  test.each<[string, Partial<BookSpec>]>([
    ["plain", {}],
    ["prefixed", { prefix: "x" }],
    ["strict", { strict: true }],
    ["strict and prefixed", { strict: true, prefix: "ns0" }],
    ["absolute targets", { absoluteTargets: true }],
    ["any part names", { workbookPath: "工作簿/book.part" }],
    ["at the root of the package", { workbookPath: "w.xml", absoluteTargets: true }],
    ["macro-enabled", { macroEnabled: true }],
    ["zip64 and data descriptors", { zip: { zip64: true, dataDescriptors: true } }],
    ["stored", { zip: { stored: true } }],
    ["UTF-16 parts", { parts: toUtf16 }],
  ])("%s", (_, dress) => {
    const book = readWorkbook(buildXlsx({ ...rich, ...dress }));
    expect(book.date1904).toBe(true);
    expect(book.precisionAsDisplayed).toBe(true);
    expect(book.definedNames).toEqual([
      { name: "预算", refersTo: "支出!$A$1" },
      { name: "_xlnm.Print_Area", refersTo: "'隐藏'!$A$1:$B$2&\"\"", sheet: 2 },
    ]);
    expect(book.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected])).toEqual([
      ["支出", "visible", true],
      ["图", "visible", false],
      ["隐藏", "hidden", false],
      ["深藏", "veryHidden", false],
    ]);
    const first = book.sheets[0]!;
    expect(cellsOf(first)).toEqual({ A1: "人员经费", A2: [0.5, "[0.00%]"] });
    expect(first.merges.map(rangeName)).toEqual(["A1:B1", "A2:C4"]);
    expect(first.hiddenRows).toEqual(new Set([1]));
    expect(first.hiddenColumns).toEqual([{ first: 2, last: 16383 }]);
    expect(book.sheets[1]!.cells).toEqual([]);
  });
});

test("a workbook without strings, styles and content types still is read", () => {
  const bytes = buildXlsx({
    sheets: { 表: data("<row><c><v>1</v></c></row>") },
    parts: { "[Content_Types].xml": null },
  });
  expect(cellsOf(readWorkbook(bytes).sheets[0])).toEqual({ A1: 1 });
});

test("a million formatted empty rows leave nothing behind", () => {
  const rows = '<row s="1" customFormat="1"><c s="1"/></row>'.repeat(1048575);
  const bytes = buildXlsx({
    sheets: { 表: data(`${rows}<row r="1048576"><c><v>1</v></c></row>`) },
  });
  const started = performance.now();
  expect(cellsOf(readWorkbook(bytes).sheets[0])).toEqual({ A1048576: 1 });
  // Some 60 MB of XML; generous, it tells linear from worse.
  expect(performance.now() - started).toBeLessThan(10_000);
});
