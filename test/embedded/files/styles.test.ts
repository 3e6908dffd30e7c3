import { describe, expect, test } from "@jest/globals";
import { readColor } from "../../../src/embedded/files/formats/colors";
import { openBook } from "../../../src/embedded/files/openBook";
import { saveBook } from "../../../src/embedded/files/saveBook";
import { Archive } from "../../../src/embedded/files/zip/Archive";
import { writeZip } from "../../../src/embedded/files/zip/writeZip";
import { BookModel } from "../../../src/embedded/model/BookModel";
import type { SheetModel } from "../../../src/embedded/model/SheetModel";

const office = "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47".split(" ");

describe("colours of files", () => {
  test.each([
    [{ rgb: "ff00b0f0" }, "#00B0F0"],
    [{ theme: 0 }, "#FFFFFF"],
    [{ theme: 1 }, "#000000"],
    [{ theme: 2 }, "#E7E6E6"],
    [{ theme: 4 }, "#4472C4"],
    // The two shades that Excel's own palette shows for this accent.
    [{ theme: 4, tint: 0.7999816888943144 }, "#DAE3F3"],
    [{ theme: 4, tint: -0.249977111117893 }, "#2F5597"],
    [{ theme: 1, tint: 0.5 }, "#808080"],
    [{ indexed: 10 }, "#FF0000"],
    [{ indexed: 2 }, "#FF0000"],
    [{ indexed: 22 }, "#C0C0C0"],
    [{ indexed: 63 }, "#333333"],
    [{ indexed: 64 }, null],
    [{}, null],
    [undefined, null],
  ])("%j is %s", (color, expected) => {
    expect(readColor(color, office)).toBe(expected);
  });
});

describe("styles that we do not write", () => {
  test("number formats without a code are those of a Chinese Excel, and the doubles stay", async () => {
    const xfs = [0, 14, 31, 43, 57, 99].map((id) => `<xf numFmtId="${id}"/>`).join("");
    const cells = [0, 1, 2, 3, 4, 5]
      .map((style) => `<c s="${style}"><v>43831.123456789012</v></c>`)
      .join("");
    const sheet = await sheetOf(xfs, `<row>${cells}</row>`);
    expect([0, 1, 2, 3, 4, 5].map((column) => sheet.format(0, column).numberFormat)).toEqual([
      "General",
      "yyyy/m/d",
      'yyyy"年"m"月"d"日"',
      '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
      'yyyy"年"m"月"',
      "General",
    ]);
    const values = [...sheet.contents.values()].map(({ value }) => value);
    expect(values).toEqual(Array(6).fill(43831.123456789012));
  });

  test("dates in ISO form become day numbers, shared formulas are moved, blank results stay open", async () => {
    const sheet = await sheetOf(
      '<xf numFmtId="0"/>',
      `<row r="2"><c r="A2" t="d"><v>2020-01-01T12:00:00</v></c>` +
        `<c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$1</f><v>1</v></c></row>` +
        `<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c><c r="C3" t="str"><f>T(A1)</f></c>` +
        `<c r="D3" t="str"><f>T(A1)</f><v></v></c><c r="E3" t="e"><v>#FIELD!</v></c></row>`
    );
    expect(sheet.cell(1, 0)?.value).toBe(43831.5);
    expect(sheet.cell(1, 1)?.formula).toBe("=A2*$A$1");
    expect(sheet.cell(2, 1)).toEqual({ value: 2, formula: "=A3*$A$1" });
    expect(sheet.cell(2, 2)).toEqual({ value: null, formula: "=T(A1)" });
    expect(sheet.cell(2, 3)).toEqual({ value: "", formula: "=T(A1)" });
    expect(sheet.cell(2, 4)?.value).toEqual({ error: "#N/A" });
  });

  test("a cell that names no style in a formatted column has the file's first style", async () => {
    const sheet = await sheetOf(
      '<xf numFmtId="0"/><xf numFmtId="10"/>',
      `<row r="1"><c r="B1"><v>1</v></c><c r="C1" s="1"><v>1</v></c></row>` +
        `<row r="2" s="1" customFormat="1"/>`,
      '<cols><col min="2" max="3" width="9.140625" style="1"/></cols>'
    );
    expect(sheet.format(0, 1).numberFormat).toBe("General");
    expect(sheet.format(0, 2).numberFormat).toBe("0.00%");
    expect(sheet.format(7, 1).numberFormat).toBe("0.00%");
    expect(sheet.format(1, 9).numberFormat).toBe("0.00%");
    expect(sheet.format(7, 3).numberFormat).toBe("General");
    expect(sheet.columnWidths.get(1)).toBe(48);
  });
});

/** The sheet of a file with these styles and rows. */
async function sheetOf(xfs: string, rows: string, before = ""): Promise<SheetModel> {
  const book = new BookModel();
  book.addSheet("表", "person");
  const archive = new Archive(await saveBook(book));
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) parts.set(name, (await archive.part(name))!);
  const replace = async (name: string, pattern: RegExp, text: string): Promise<void> => {
    const xml = (await archive.text(name)).replace(pattern, text);
    parts.set(name, new TextEncoder().encode(xml));
  };
  await replace("xl/styles.xml", /<cellXfs.*<\/cellXfs>/, `<cellXfs>${xfs}</cellXfs>`);
  const data = /<cols>.*<\/cols>|<sheetData><\/sheetData>/g;
  const first = (match: string): string =>
    match.startsWith("<cols") ? "" : `${before}<sheetData>${rows}</sheetData>`;
  const sheet = (await archive.text("xl/worksheets/sheet1.xml")).replace(data, first);
  parts.set("xl/worksheets/sheet1.xml", new TextEncoder().encode(sheet));
  return (await openBook(await writeZip(parts), "a.xlsx")).sheets[0]!;
}
