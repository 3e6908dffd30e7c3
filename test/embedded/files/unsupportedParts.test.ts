import { describe, expect, test } from "@jest/globals";
import { openBook } from "../../../src/embedded/files/openBook";
import { saveBook } from "../../../src/embedded/files/saveBook";
import { UnreadableFile } from "../../../src/embedded/files/UnreadableFile";
import { unsupportedParts } from "../../../src/embedded/files/unsupportedParts";
import { Archive } from "../../../src/embedded/files/zip/Archive";
import { writeZip } from "../../../src/embedded/files/zip/writeZip";
import { fullBook } from "./fullBook";

const sheet1 = "xl/worksheets/sheet1.xml";

/** A saved book with parts added, or changed where the change is a function. */
async function changed(
  changes: Readonly<Record<string, string | ((xml: string) => string)>>
): Promise<Uint8Array> {
  const archive = new Archive(await saveBook(fullBook()));
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) parts.set(name, (await archive.part(name))!);
  for (const [name, change] of Object.entries(changes)) {
    const text = typeof change === "string" ? change : change(await archive.text(name));
    parts.set(name, new TextEncoder().encode(text));
  }
  return writeZip(parts);
}

describe("what saving would lose", () => {
  test("nothing of a book of ours", async () => {
    expect(await unsupportedParts(await saveBook(fullBook()))).toEqual([]);
  });

  test.each([
    ["图表", { "xl/charts/chart1.xml": "<c/>" }],
    ["图片", { "xl/media/image1.png": "" }],
    ["批注", { "xl/comments1.xml": "<c/>" }],
    ["批注", { "xl/threadedComments/threadedComment1.xml": "<c/>" }],
    ["数据透视表", { "xl/pivotTables/pivotTable1.xml": "<c/>" }],
    ["切片器和日程表", { "xl/slicers/slicer1.xml": "<c/>" }],
    ["宏", { "xl/vbaProject.bin": "" }],
    ["图形和文本框", { "xl/drawings/drawing1.xml": "<xdr:wsDr><xdr:sp macro=''/></xdr:wsDr>" }],
    [
      "筛选按钮（被筛掉的行仍然隐藏）",
      { [sheet1]: (xml: string) => xml.replace("</sheetData>", '$&<autoFilter ref="A1:B2"/>') },
    ],
    [
      "分组（大纲）",
      { [sheet1]: (xml: string) => xml.replace('<row r="1"', '$& outlineLevel="1"') },
    ],
    [
      "色阶、数据条、图标集、排名等条件格式",
      {
        [sheet1]: (xml: string) =>
          xml.replace(
            "</sheetData>",
            '$&<conditionalFormatting sqref="A1"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>'
          ),
      },
    ],
    [
      "同一单元格内不同的文字格式（文字保留）",
      {
        "xl/sharedStrings.xml": (xml: string) =>
          xml.replace("<si><t>007</t></si>", "<si><r><t>00</t></r><r><t>7</t></r></si>"),
      },
    ],
    [
      "文字方向",
      {
        "xl/styles.xml": (xml: string) =>
          xml.replace("<alignment ", '<alignment textRotation="90" '),
      },
    ],
  ])("%s", async (loss, changes) => {
    const bytes = await changed(changes);
    expect(await unsupportedParts(bytes)).toEqual([loss]);
    const book = await openBook(bytes, "a.xlsx");
    expect(book.sheets[0]!.cell(20, 0)?.value).toBe("007");
  });
});

test("a chart sheet beside worksheets is named", async () => {
  const bytes = await changed({
    "xl/workbook.xml": (xml) =>
      xml.replace("</sheets>", '<sheet name="趋势图" sheetId="99" r:id="rIdChart"/>$&'),
    "xl/_rels/workbook.xml.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rIdChart" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>$&'
      ),
    "xl/chartsheets/sheet1.xml": "<chartsheet/>",
  });
  expect(await unsupportedParts(bytes)).toContain("图表工作表“趋势图”");
});

describe("files that cannot be opened", () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const container = (more: readonly number[]): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...more]);

  test.each([
    ["an old Excel file", () => container([0, 0, 0]), "oldExcel", "另存为 .xlsx"],
    [
      "an encrypted file",
      () => container([...Buffer.from("EncryptedPackage", "utf16le")]),
      "encrypted",
      "打开密码",
    ],
    ["a CSV", () => text("部门,预算\n组织人事局,1"), "notExcel", "CSV"],
    ["nothing", () => new Uint8Array(0), "notExcel", "不是 .xlsx"],
    [
      "a zip of something else",
      () => writeZip(new Map([["a.txt", text("甲")]])),
      "notWorkbook",
      "工作簿",
    ],
    [
      "a binary workbook",
      () =>
        changed({
          "_rels/.rels": (xml) => xml.replace("xl/workbook.xml", "xl/workbook.bin"),
          "xl/workbook.bin": "",
        }),
      "binaryExcel",
      ".xlsb",
    ],
    [
      "a file of chart sheets alone",
      () =>
        changed({
          "xl/_rels/workbook.xml.rels": (xml) =>
            xml.replaceAll("relationships/worksheet", "relationships/chartsheet"),
        }),
      "noWorksheet",
      "没有工作表",
    ],
    [
      "a file cut in the middle",
      async () => (await saveBook(fullBook())).subarray(0, 3000),
      "broken",
      "损坏",
    ],
    [
      "a file with a broken part",
      async () => {
        const bytes = await saveBook(fullBook());
        return bytes.fill(0xff, 200, 900);
      },
      "broken",
      "损坏",
    ],
  ])("%s", async (_name, make, reason, words) => {
    const bytes = await make();
    for (const open of [openBook(bytes, "a.xlsx"), unsupportedParts(bytes)]) {
      const error: unknown = await open.then(
        () => null,
        (refusal: unknown) => refusal
      );
      expect(error).toBeInstanceOf(UnreadableFile);
      const refusal = error as UnreadableFile;
      expect(refusal.reason).toBe(reason);
      expect(refusal.chinese).toContain(words);
      expect(refusal.english).toMatch(/^T.*\.$/);
    }
  });
});
