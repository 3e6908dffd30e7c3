import { describe, expect, test } from "@jest/globals";
import { writePlan } from "../../../../src/hosts/xlsx/write/writePlan";
import { readWorkbook } from "../../../../src/hosts/xlsx/read/readWorkbook";
import { readZip } from "../../../../src/hosts/xlsx/zip/readZip";
import { parseCell } from "../../../../src/workbook/address";
import type { CellContent, FilledCell } from "../../../../src/workbook/SheetPlan";
import { refusalOf } from "../../../support/refusalOf";
import { buildXlsx, data, type BookSpec } from "../../../support/xlsxBuilder";

const form = "自评表";
const part = "xl/worksheets/sheet1.xml";

function number(address: string, value: number): FilledCell {
  return at(address, { kind: "number", number: value });
}

function at(address: string, content: CellContent): FilledCell {
  return { ...parseCell(address)!, content };
}

/** Fills a sheet of which only the inner XML is given. */
function fill(
  inner: string,
  cells: readonly FilledCell[],
  book: Partial<BookSpec> = {}
): { readonly before: string; readonly after: string; readonly bytes: Uint8Array } {
  const source = buildXlsx({ sheets: { [form]: inner, 数据: data("") }, styles: "", ...book });
  const bytes = writePlan(source, { sheets: [], fills: [{ sheet: form, cells }] });
  return { before: textOf(source, part), after: textOf(bytes, part), bytes };
}

function textOf(bytes: Uint8Array, name: string): string {
  const archive = readZip(bytes);
  return archive.text(archive.find(name)!);
}

/** What stands between the root's tags after filling. */
function filled(inner: string, cells: readonly FilledCell[], book: Partial<BookSpec> = {}): string {
  const { after } = fill(inner, cells, book);
  return /<(?:\w+:)?worksheet[^>]*>(.*)<\/(?:\w+:)?worksheet>/s.exec(after)![1]!;
}

describe("a cell that is there", () => {
  test("keeps its format, place and unknown attributes, and gets the content", () => {
    const rows = data(
      '<row r="5" spans="1:9" ht="40" customHeight="1"><c r="C5" s="7" t="s" x:y="1" xmlns:x="urn:x"><v>3</v></c><c r=\'D5\' s="8"/></row>'
    );
    expect(
      filled(rows, [
        at("C5", { kind: "formula", formula: 'IF(A1<2,B1,"")', cached: 4.5 }),
        at("D5", { kind: "text", text: "扣分 <1>" }),
      ])
    ).toBe(
      data(
        '<row r="5" spans="1:9" ht="40" customHeight="1"><c r="C5" s="7" x:y="1" xmlns:x="urn:x"><f>IF(A1&lt;2,B1,"")</f><v>4.5</v></c>' +
          '<c r=\'D5\' s="8" t="inlineStr"><is><t xml:space="preserve">扣分 &lt;1&gt;</t></is></c></row>'
      )
    );
  });

  test("is emptied by a blank, and keeps its format", () => {
    expect(
      filled(data('<row r="1"><c r="A1" s="2" t="b"><f>TRUE</f><v>1</v></c></row>'), [
        at("A1", { kind: "blank" }),
      ])
    ).toBe(data('<row r="1"><c r="A1" s="2"/></row>'));
  });

  test("of two with one address the one that readers take is filled", () => {
    expect(
      filled(data('<row r="1"><c r="A1"><v>1</v></c><c r="A1" s="1"><v>2</v></c></row>'), [
        number("A1", 9),
      ])
    ).toBe(data('<row r="1"><c r="A1"><v>1</v></c><c r="A1" s="1"><v>9</v></c></row>'));
  });

  test("without an address of its own is counted from the one before", () => {
    const rows = data(
      '<row><c><v>1</v></c></row><row r="4"><c r="B4"/><c s="3"><v>2</v></c></row><row><c/><c s="4"/></row>'
    );
    expect(filled(rows, [number("A1", 7), number("C4", 8), number("B5", 9)])).toBe(
      data(
        '<row><c><v>7</v></c></row><row r="4"><c r="B4"/><c s="3"><v>8</v></c></row><row><c/><c s="4"><v>9</v></c></row>'
      )
    );
  });
});

describe("a cell that is missing", () => {
  test.each([
    ["left of it", '<c r="B3" s="1"/><c r="D3" s="2"/>', "C3", "1", 1],
    ["farther left", '<c r="A3" s="6"/><c r="B3" s="1"/><c r="F3" s="2"/>', "E3", "1", 2],
    ["right, where nothing is left", '<c r="D3" s="2"/><c r="E3" s="5"/>', "C3", "2", 0],
    ["above, where its row has no cells", "", "C3", "9", 0],
  ])("takes the format of its neighbour %s", (_what, cells, address, style, place) => {
    const above = '<row r="2"><c r="C2" s="9"/></row>';
    const present = cells.match(/<c [^>]*>/g) ?? [];
    const expected = present.toSpliced(place, 0, `<c r="${address}" s="${style}"><v>5</v></c>`);
    expect(filled(data(`${above}<row r="3">${cells}</row>`), [number(address, 5)])).toBe(
      data(`${above}<row r="3">${expected.join("")}</row>`)
    );
  });

  test("goes into an empty-element row, a missing row, an empty sheet", () => {
    expect(filled(data('<row r="2" ht="20"/>'), [number("B2", 1), number("C2", 2)])).toBe(
      data('<row r="2" ht="20"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row>')
    );
    expect(
      filled(data('<row r="2"><c r="A2" s="3"/></row>\n<row r="9"/>'), [
        number("A1", 1),
        number("A3", 3),
        number("A10", 10),
      ])
    ).toBe(
      data(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="3"/></row>\n' +
          '<row r="3"><c r="A3" s="3"><v>3</v></c></row><row r="9"/><row r="10"><c r="A10"><v>10</v></c></row>'
      )
    );
    expect(filled("<sheetData/>", [number("B2", 1), number("B3", 2)])).toBe(
      data('<row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>')
    );
  });

  test("stands before a cell that is filled too, and widens what the row and the sheet promise", () => {
    expect(
      filled(
        `<dimension ref="B2:C4"/>${data('<row r="2" spans="2:3"><c r="C2" s="1"><v>1</v></c></row>')}`,
        [number("B2", 2), number("C2", 3), number("F2", 4)]
      )
    ).toBe(
      `<dimension ref="B2:F4"/>${data('<row r="2" spans="2:6"><c r="B2" s="1"><v>2</v></c><c r="C2" s="1"><v>3</v></c><c r="F2" s="1"><v>4</v></c></row>')}`
    );
  });

  test("of a blank is not made", () => {
    const rows = data('<row r="2"><c r="A2"/></row>');
    expect(filled(rows, [at("B2", { kind: "blank" })])).toBe(rows);
  });
});

test("a sheet written with prefixes gets cells with the same prefix", () => {
  const rows = data('<row r="1"><c r="A1" s="0" t="str"><v>x</v></c></row>');
  const { after, bytes } = fill(
    rows,
    [number("A1", 1), at("B1", { kind: "formula", formula: "A1", cached: 1 })],
    { prefix: "x" }
  );
  expect(after).toContain(
    '<x:row r="1"><x:c r="A1" s="0"><x:v>1</x:v></x:c><x:c r="B1" s="0"><x:f>A1</x:f><x:v>1</x:v></x:c></x:row>'
  );
  expect(readWorkbook(bytes).sheets[0]?.cells.map(({ value }) => value)).toEqual([
    { kind: "number", number: 1 },
    { kind: "number", number: 1 },
  ]);
});

describe("everything else of the file", () => {
  const inner =
    '<sheetPr/><dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="2"/></sheetView></sheetViews>' +
    '<cols><col min="1" max="3" width="20" customWidth="1"/></cols>' +
    '<sheetData>\n  <row r="1"><c r="A1" t="s"><v>0</v></c></row><!-- 注 -->\n  <row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" s="1"/></row>\n</sheetData>' +
    '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells><dataValidations count="1"><dataValidation sqref="B2"/></dataValidations>' +
    '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>';

  test("is byte for byte as it was: the sheet but for its cell, and every other part", () => {
    const source = buildXlsx({
      sheets: { [form]: inner, 数据: data('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') },
      styles: "",
      strings: "<si><t>项目</t></si>",
    });
    const before = readZip(source);
    const after = readZip(
      writePlan(source, { sheets: [], fills: [{ sheet: form, cells: [number("B2", 4)] }] })
    );
    const [was, is] = [before, after].map((archive) => archive.text(archive.find(part)!));
    expect(is).toBe(was!.replace('<c r="B2" s="1"/>', '<c r="B2" s="1"><v>4</v></c>'));
    expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name));
    const touched = before.entries
      .filter((entry) => entry.crc32 !== after.find(entry.name)?.crc32)
      .map(({ name }) => name);
    // The styles part of this book is an empty one, to which the first format belongs.
    expect(touched.filter((name) => name !== "xl/styles.xml")).toEqual(["xl/workbook.xml", part]);
    expect(textOf(source, "xl/workbook.xml")).toBe(
      after.text(after.find("xl/workbook.xml")!).replace(/<calcPr fullCalcOnLoad="1"\/>/, "")
    );
  });

  test("stays where the same fill is written again", () => {
    const cells = [number("B2", 4), at("C2", { kind: "text", text: "原因" })];
    const { bytes } = fill(inner, cells);
    const again = writePlan(bytes, { sheets: [], fills: [{ sheet: form, cells }] });
    expect(Buffer.compare(again, bytes)).toBe(0);
  });
});

describe("nothing is written, and the cell is named, for", () => {
  const styles = '<cellXfs count="2"><xf/><xf><protection locked="0"/></xf></cellXfs>';
  const locked = '<sheetProtection sheet="1" objects="1"/>';

  test.each([
    [
      "a cell inside a merge",
      `${data('<row r="2"><c r="B2"/></row>')}<mergeCells><mergeCell ref="B2:C3"/></mergeCells>`,
      "C2",
      "fillMergedCell",
    ],
    ["a locked cell", data('<row r="2"><c r="B2"/></row>') + locked, "B2", "fillLockedCell"],
    ["a missing cell of a protected sheet", data("") + locked, "B2", "fillLockedCell"],
    [
      "the first cell of a shared formula",
      data('<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A2</f></c></row>'),
      "B2",
      "fillArrayCell",
    ],
    [
      "another cell of a shared formula",
      data('<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>'),
      "B3",
      "fillArrayCell",
    ],
    [
      "a cell into which an array formula reaches",
      data(
        '<row r="2"><c r="B2"><f t="array" ref="B2:B4">A2:A4</f></c></row><row r="3"><c r="B3"><v>1</v></c></row>'
      ),
      "B3",
      "fillArrayCell",
    ],
  ])("%s", (_what, inner, address, code) => {
    const cells = [number(address, 5), number("F9", 1)];
    const refusal = refusalOf(() => fill(inner, cells, { styles }));
    expect([refusal.code, refusal.data]).toEqual([code, { cell: `${form}!${address}` }]);
  });

  test.each([
    ["a sheet that is not there", {}, "别的表"],
    ["a chart sheet", { 图: { inner: "", kind: "chartsheet" } }, "图"],
  ])("%s", (_what, more, sheet) => {
    const source = buildXlsx({ sheets: { [form]: data(""), ...more }, styles: "" });
    const cells = [number("A1", 1)];
    const refusal = refusalOf(() => writePlan(source, { sheets: [], fills: [{ sheet, cells }] }));
    expect([refusal.code, refusal.data]).toEqual(["fillSheetMissing", { sheet }]);
  });

  test("the first cell of a merge and an unlocked cell of a protected sheet are none of these", () => {
    const merged = `${data('<row r="2"><c r="B2"/></row>')}<mergeCells><mergeCell ref="B2:C3"/></mergeCells>`;
    expect(filled(merged, [number("B2", 5)])).toContain('<c r="B2"><v>5</v></c>');
    const open =
      data('<row r="2"><c r="B2" s="1"/></row><row r="3" s="1" customFormat="1"/>') + locked;
    const columns = '<cols><col min="4" max="4" width="9" style="1"/></cols>';
    const cells = [number("B2", 5), number("D2", 6), number("C3", 7)];
    expect(filled(columns + open, cells, { styles })).toContain('<c r="C3" s="1"><v>7</v></c>');
  });
});

test("a plan that fills one sheet twice, or one that it replaces, is a mistake of ours", () => {
  const source = buildXlsx({ sheets: { [form]: data("") }, styles: "" });
  const one = { sheet: form, cells: [number("A1", 1)] };
  expect(() => writePlan(source, { sheets: [], fills: [one, one] })).toThrow("written twice");
});
