import { describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readZip } from "../../../../src/hosts/xlsx/zip/readZip";
import { writePlan } from "../../../../src/hosts/xlsx/write/writePlan";
import { readWithHucre } from "../../../support/hucreReader";
import { refusalOf } from "../../../support/refusalOf";
import { richParts, zipParts } from "../../../support/richWorkbook";
import { sheetPlan } from "../../../support/samplePlan";
import { buildXlsx, data, type BookSpec } from "../../../support/xlsxBuilder";

const book: BookSpec = { sheets: { 数据: data("") }, styles: "" };
const once = writePlan(buildXlsx(book), { sheets: [sheetPlan()] });

function partOf(bytes: Uint8Array, part: string): string {
  const archive = readZip(bytes);
  return archive.text(archive.find(part)!);
}

/** A workbook with one part of it changed, as a person's Excel would between two runs. */
function changed(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string>>
): Uint8Array {
  const archive = readZip(bytes);
  const parts: Record<string, string | Uint8Array> = {};
  for (const entry of archive.entries) parts[entry.name] = archive.content(entry);
  for (const [part, change] of Object.entries(changes)) {
    const entry = archive.find(part);
    parts[part] = change(entry === undefined ? "" : archive.text(entry));
  }
  return zipParts(parts);
}

describe("a sheet that is replaced", () => {
  const sheet = "xl/worksheets/sheet2.xml";
  const again = (changes = {}): ReturnType<typeof sheetPlan> =>
    sheetPlan({ replaces: "改名了", name: "不用", ...changes });
  const hers = changed(once, {
    [sheet]: (xml) =>
      xml
        .replace("<worksheet ", '<worksheet xmlns:r="urn:r" ')
        .replace(
          /<sheetViews>.*<\/sheetViews>/,
          '<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"/></sheetViews>'
        )
        .replace(
          "</sheetData>",
          '</sheetData><sheetProtection sheet="1"/><autoFilter ref="A2:C6"/>'
        )
        .replace(
          "</worksheet>",
          '<drawing r:id="rId2"/><legacyDrawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts></worksheet>'
        ),
    "xl/worksheets/_rels/sheet2.xml.rels": () => "<Relationships/>",
    "xl/workbook.xml": (xml) =>
      xml
        .replace('name="2020自评评分表"', 'name="改名了" state="hidden"')
        .replaceAll("'2020自评评分表'", "改名了"),
  });
  const result = writePlan(hers, { sheets: [again()] });

  test("keeps its place, name, id and visibility", () => {
    const list = /<sheets>.*<\/sheets>/.exec(partOf(hers, "xl/workbook.xml"))![0];
    expect(list).toContain(
      '<sheet name="改名了" state="hidden" sheetId="2" r:id="rId2"/></sheets>'
    );
    expect(partOf(result, "xl/workbook.xml")).toContain(list);
    expect(readZip(result).entries.length).toBe(readZip(hers).entries.length);
  });

  test("keeps view, protection, drawings and comments, and loses what belonged to its cells", () => {
    const xml = partOf(result, sheet);
    expect(xml).toContain('<sheetView tabSelected="1" zoomScale="85" workbookViewId="0"/>');
    expect(xml).toContain('</sheetData><sheetProtection sheet="1"/><mergeCells');
    expect(xml).toMatch(
      /<\/headerFooter><drawing r:id="rId2"\/><legacyDrawing r:id="rId1"\/><\/worksheet>$/
    );
    expect(partOf(result, "xl/worksheets/_rels/sheet2.xml.rels")).toBe("<Relationships/>");
  });

  test("has one print area and one title each, by its own name", () => {
    const names = partOf(result, "xl/workbook.xml").match(/<definedName .*?<\/definedName>/g);
    expect(names).toEqual([
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'改名了'!$A$1:$C$6</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'改名了'!$1:$2</definedName>`,
    ]);
  });

  test("loses doubled and unwanted print names, and no other", () => {
    const doubled = changed(once, {
      "xl/workbook.xml": (xml) =>
        xml.replace(
          "</definedNames>",
          '<definedName name="_xlnm.print_area" localSheetId="1">x</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">数据!$A$1</definedName><definedName name="Print_Area">y</definedName></definedNames>'
        ),
    });
    const plan = sheetPlan({ replaces: "2020自评评分表" });
    const written = writePlan(doubled, {
      sheets: [{ ...plan, print: { ...plan.print, repeatRows: null } }],
    });
    expect(partOf(written, "xl/workbook.xml").match(/<definedName .*?<\/definedName>/g)).toEqual([
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'2020自评评分表'!$A$1:$C$6</definedName>`,
      '<definedName name="_xlnm.Print_Area" localSheetId="0">数据!$A$1</definedName>',
      '<definedName name="Print_Area">y</definedName>',
    ]);
  });

  test("leaves no trace of cells that the new plan lacks", () => {
    const fewer = again({ cells: sheetPlan().cells.slice(0, 1) });
    const xml = partOf(writePlan(hers, { sheets: [fewer] }), sheet);
    expect(xml.match(/<c /g)).toHaveLength(1);
  });
});

test("names with quotes and markup stand right in lists, names and formulas", () => {
  const bytes = writePlan(buildXlsx(book), { sheets: [sheetPlan({ name: `a'b&"c"` })] });
  const xml = partOf(bytes, "xl/workbook.xml");
  expect(xml).toContain('<sheet name="a\'b&amp;&quot;c&quot;" ');
  expect(xml).toContain(`>'a''b&amp;"c"'!$A$1:$C$6<`);
});

test.each([
  ["a name in use, in other letter case", { name: "DATA" }, /named DATA already/],
  ["a sheet to replace that is not there", { replaces: "没有" }, /no sheet 没有/],
])("%s is our own mistake", (_, changes, message) => {
  const bytes = buildXlsx({ ...book, sheets: { data: data("") } });
  expect(() => writePlan(bytes, { sheets: [sheetPlan(changes)] })).toThrow(message);
});

const lock = (value: string): BookSpec => ({
  ...book,
  beforeSheets: `<workbookProtection lockStructure="${value}"/>`,
});
const signatureRelation =
  '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="sig/origin.sigs"/>';
const refused: readonly (readonly [string, Uint8Array, string])[] = [
  ["a locked structure", buildXlsx(lock("1")), "lockedStructure"],
  ["a locked structure, said in words", buildXlsx(lock("true")), "lockedStructure"],
  [
    "a locked structure in a prefixed file",
    buildXlsx({ ...lock("1"), prefix: "x" }),
    "lockedStructure",
  ],
  [
    "a signature by its relationship",
    buildXlsx({
      ...book,
      parts: { "_rels/.rels": (xml) => xml.replace("</Rel", `${signatureRelation}</Rel`) },
    }),
    "signedPackage",
  ],
  [
    "a signature by its part",
    buildXlsx({ ...book, parts: { "_xmlsignatures/sig1.xml": "<Signature/>" } }),
    "signedPackage",
  ],
  [
    "broken styles",
    buildXlsx({ ...book, parts: { "xl/styles.xml": "<styleSheet><fonts></styleSheet>" } }),
    "brokenXml",
  ],
  [
    "a DTD in the styles",
    buildXlsx({ ...book, parts: { "xl/styles.xml": "<!DOCTYPE x><styleSheet/>" } }),
    "doctype",
  ],
  [
    "an encoding that no package may use",
    buildXlsx({
      ...book,
      parts: { "xl/styles.xml": '<?xml version="1.0" encoding="GB2312"?><styleSheet/>' },
    }),
    "unsupportedEncoding",
  ],
  ["text", new TextEncoder().encode("科目,金额\n"), "csv"],
];
test.each(refused)("%s is refused", (_, bytes, code) => {
  expect(refusalOf(() => writePlan(bytes, { sheets: [sheetPlan()] })).code).toBe(code);
});

test.each([lock("0"), { ...book, beforeSheets: '<workbookProtection lockWindows="1"/>' }])(
  "protection that does not lock the structure is no obstacle",
  (spec) => {
    expect(writePlan(buildXlsx(spec), { sheets: [sheetPlan()] }).length).toBeGreaterThan(0);
  }
);

describe("a reader that nobody here wrote", () => {
  const read = (bytes: Uint8Array): ReturnType<typeof readWithHucre> => {
    const folder = mkdtempSync(join(tmpdir(), "scorecard-write-"));
    try {
      const path = join(folder, "book.xlsx");
      writeFileSync(path, bytes);
      return readWithHucre(path);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const rich = writePlan(zipParts(richParts()), { sheets: [sheetPlan()] });
  test.each([
    ["plain", once],
    ["rich", rich],
    ["prefixed", writePlan(buildXlsx({ ...book, prefix: "x" }), { sheets: [sheetPlan()] })],
  ])("sees our sheet last, %s", (_, bytes) => {
    const ours = read(bytes).at(-1)!;
    expect(ours.name).toBe("2020自评评分表");
    expect(ours.rows[0]?.[0]).toBe("部门整体支出绩效自评评分表");
    expect(ours.rows[2]?.slice(0, 2)).toEqual([" 前后有空格 \n第二行 ", 0.1]);
    expect(ours.rows[3]?.slice(0, 2)).toEqual(["是", 0.2]);
  });
});
