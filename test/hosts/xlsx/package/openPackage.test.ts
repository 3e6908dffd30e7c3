import { describe, expect, test } from "@jest/globals";
import { openPackage } from "../../../../src/hosts/xlsx/package/openPackage";
import { relationshipsPath, resolveTarget } from "../../../../src/hosts/xlsx/package/partPath";
import { buildXlsx, type BookSpec } from "../../../support/xlsxBuilder";

describe("targets", () => {
  test.each([
    ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/workbook.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/worksheets/sheet1.xml", "../drawings/d.xml#x", "xl/drawings/d.xml"],
    ["xl/workbook.xml", "./a/../b%20c.xml", "xl/b c.xml"],
    ["xl/workbook.xml", "100%.xml", "xl/100%.xml"],
    ["xl/workbook.xml", "worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["", "xl/workbook.xml", "xl/workbook.xml"],
    ["book.xml", "../../a.xml", "a.xml"],
  ])("from %p to %p is %p", (source, target, path) => {
    expect(resolveTarget(source, target)).toBe(path);
  });

  test.each([
    ["", "_rels/.rels"],
    ["book.xml", "_rels/book.xml.rels"],
    ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"],
  ])("the relations of %p stand in %p", (part, path) => {
    expect(relationshipsPath(part)).toBe(path);
  });
});

const spec: BookSpec = {
  sheets: { 甲: "", 图: { kind: "chartsheet" }, "乙 &amp; 丙": { state: "veryHidden" } },
};

test("the sheet list: names decoded, kinds, states, parts", () => {
  const opc = openPackage(buildXlsx({ ...spec, absoluteTargets: true }));
  expect(
    opc.sheets.map(({ name, kind, state, partPath }) => [name, kind, state, partPath])
  ).toEqual([
    ["甲", "worksheet", "visible", "xl/worksheets/sheet1.xml"],
    ["图", "chartsheet", "visible", "xl/worksheets/sheet2.xml"],
    ["乙 & 丙", "worksheet", "veryHidden", "xl/worksheets/sheet3.xml"],
  ]);
  expect(opc.sheets.map(({ sheetId, relId }) => [sheetId, relId])).toEqual([
    [1, "rId1"],
    [2, "rId2"],
    [3, "rId3"],
  ]);
});

test.each<[string, Partial<BookSpec>, boolean, boolean]>([
  ["transitional", {}, false, false],
  ["strict", { strict: true }, true, false],
  ["strict and prefixed", { strict: true, prefix: "x" }, true, false],
  ["macro-enabled", { macroEnabled: true }, false, true],
])("%s", (_, dress, strict, macroEnabled) => {
  const opc = openPackage(buildXlsx({ ...spec, ...dress }));
  expect([opc.strict, opc.macroEnabled]).toEqual([strict, macroEnabled]);
});

test("part names are found whatever their letter case; types come from overrides, then extensions", () => {
  const opc = openPackage(
    buildXlsx({
      ...spec,
      parts: { "[Content_Types].xml": (made) => made.replace("/xl/workbook", "/XL/Workbook") },
    })
  );
  expect(opc.find("XL/WORKBOOK.xml")?.name).toBe("xl/workbook.xml");
  expect(opc.contentTypeOf("xl/workbook.xml")).toMatch(/sheet\.main\+xml$/);
  expect(opc.contentTypeOf("xl/other.XML")).toBe("application/xml");
  expect(opc.contentTypeOf("xl/other.bin")).toBeUndefined();
});

test("external relations have no part", () => {
  const rels = "xl/worksheets/_rels/sheet1.xml.rels";
  const line =
    '<Relationships><Relationship Id="r" Type="http://x/y/hyperlink" Target="http://a/b?c#d" TargetMode="External"/></Relationships>';
  const opc = openPackage(buildXlsx({ ...spec, parts: { [rels]: line } }));
  expect(opc.relationships("xl/worksheets/sheet1.xml")).toEqual([
    {
      id: "r",
      type: "http://x/y/hyperlink",
      shortType: "hyperlink",
      target: "http://a/b?c#d",
      external: true,
      partPath: "",
    },
  ]);
  expect(opc.related("xl/worksheets/sheet1.xml", "hyperlink")).toBeUndefined();
  expect(opc.relationships("xl/worksheets/sheet2.xml")).toEqual([]);
});
