import { expect, test } from "@jest/globals";
import { openPackage } from "../../../../src/hosts/xlsx/package/openPackage";
import { readWorkbook } from "../../../../src/hosts/xlsx/read/readWorkbook";
import { refusalOf } from "../../../support/refusalOf";
import { buildXlsx, data, type BookSpec } from "../../../support/xlsxBuilder";

const sheetPart = "xl/worksheets/sheet1.xml";
const cell = (inner: string): BookSpec => ({ sheets: { 人员: data(`<row>${inner}</row>`) } });
const sheet = (xml: string): BookSpec => ({ sheets: { 人员: "" }, parts: { [sheetPart]: xml } });

test.each<[string, BookSpec, string, Record<string, string>]>([
  ["a column beyond XFD", cell('<c r="XFE1"/>'), "cellOutOfGrid", { sheet: "人员", cell: "XFE1" }],
  [
    "a row beyond the last",
    cell('<c r="A1048577"/>'),
    "cellOutOfGrid",
    { sheet: "人员", cell: "A1048577" },
  ],
  [
    "a row beyond the last, its cell without address",
    { sheets: { 人员: data('<row r="1048577"><c/></row>') } },
    "cellOutOfGrid",
    { sheet: "人员", cell: "A1048577" },
  ],
  [
    "a merge beyond the grid",
    { sheets: { 人员: '<sheetData/><mergeCells><mergeCell ref="A1:A1048577"/></mergeCells>' } },
    "cellOutOfGrid",
    { sheet: "人员", cell: "A1:A1048577" },
  ],
  ["an address that is none", cell('<c r="1A"/>'), "brokenXml", {}],
  ["a string that does not exist", cell('<c t="s"><v>3</v></c>'), "brokenXml", {}],
  ["a sheet cut off in its data", sheet("<worksheet><sheetData><row><c><v>1"), "brokenXml", {}],
  ["a sheet cut off behind its data", sheet("<worksheet><sheetData/>"), "brokenXml", {}],
  [
    "end tags crossed",
    sheet("<worksheet><sheetData><row></sheetData></row></worksheet>"),
    "brokenXml",
    {},
  ],
  [
    "end tags crossed in unknown parts",
    sheet("<worksheet><x><y></x></y></worksheet>"),
    "brokenXml",
    {},
  ],
  ["an attribute without quotes", cell("<c r=A1/>"), "brokenXml", {}],
  ["an empty sheet part", sheet(""), "brokenXml", {}],
  ["a second root", sheet("<worksheet/><worksheet/>"), "brokenXml", {}],
  ["a DTD in a sheet", sheet("<!DOCTYPE x []><worksheet/>"), "doctype", { part: sheetPart }],
  [
    "a DTD in the workbook",
    {
      sheets: { 人员: "" },
      parts: { "xl/workbook.xml": (made) => made.replace("<wo", "<!DOCTYPE a><wo") },
    },
    "doctype",
    { part: "xl/workbook.xml" },
  ],
  [
    "a sheet whose part is missing",
    { sheets: { 人员: "" }, parts: { [sheetPart]: null } },
    "brokenZip",
    { part: sheetPart },
  ],
  [
    "no relations at all",
    { sheets: { 人员: "" }, parts: { "_rels/.rels": null } },
    "noWorkbookPart",
    {},
  ],
  [
    "a Word document",
    { sheets: { 人员: "" }, parts: { "xl/workbook.xml": "<w:document xmlns:w='w'/>" } },
    "noWorkbookPart",
    {},
  ],
  [
    "a binary workbook",
    {
      sheets: { 人员: "" },
      workbookPath: "xl/workbook.bin",
      parts: {
        "[Content_Types].xml": (made) =>
          made.replace(
            /vnd\.openxml[^"]*sheet\.main\+xml/,
            "vnd.ms-excel.sheet.binary.macroEnabled.main"
          ),
      },
    },
    "xlsb",
    {},
  ],
])("%s", (_, spec, code, details) => {
  const refusal = refusalOf(() => readWorkbook(buildXlsx(spec)));
  expect(refusal.code).toBe(code);
  expect(refusal.data).toMatchObject(details);
});

test.each([
  ["nothing", new Uint8Array(), "emptyFile"],
  ["text", new TextEncoder().encode("项目,预算数"), "csv"],
  ["anything else", new Uint8Array(64).fill(1), "notZip"],
])("%s is refused by what it is", (_, bytes, code) => {
  expect(refusalOf(() => readWorkbook(bytes)).code).toBe(code);
});

test("broken XML tells the part and how far it was read", () => {
  const refusal = refusalOf(() => readWorkbook(buildXlsx(sheet("<worksheet></x></worksheet>"))));
  expect(refusal.data).toEqual({ part: sheetPart, where: "11" });
});

test("a bomb in a sheet is stopped by the budget of the package", () => {
  const bytes = buildXlsx({ sheets: { 表: data("<row/>".repeat(300_000)) } });
  const refusal = refusalOf(() => readWorkbook(openPackage(bytes, 1_000_000)));
  expect([refusal.code, refusal.data]).toEqual(["tooLarge", { part: sheetPart }]);
});
