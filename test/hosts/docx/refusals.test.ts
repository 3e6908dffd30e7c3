import { expect, test } from "@jest/globals";
import { readDocxTables } from "../../../src/hosts/docx/readDocxTables";
import { Refusal } from "../../../src/workbook/Refusal";
import { buildDocx, paragraph, table } from "../../support/docxTable";
import { buildXlsx } from "../../support/xlsxBuilder";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const main = "word/document.xml";

/** An OLE container with one directory entry. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 512);
  bytes[512 + 64] = (stream.length + 1) * 2;
  bytes[512 + 66] = 2;
  return bytes;
}

async function refused(bytes: Uint8Array): Promise<[string, Refusal["data"]]> {
  const failure: unknown = await readDocxTables(bytes).catch((error: unknown) => error);
  if (!(failure instanceof Refusal)) throw new Error(`not refused: ${String(failure)}`);
  return [failure.code, failure.data];
}

test.each<[string, Uint8Array, string, Refusal["data"]?]>([
  ["nothing", new Uint8Array(), "emptyFile"],
  ["a .doc or .wps", ole("WordDocument"), "oldWord"],
  ["an old workbook", ole("Workbook"), "notWord"],
  ["a document with a password", ole("EncryptedPackage"), "wordEncrypted"],
  ["a text", utf8("一级指标,分值"), "notWord"],
  ["a web page called .doc", utf8("<html><table>"), "notWord"],
  ["a workbook", buildXlsx({ sheets: { 表: "" } }), "notWord"],
  ["an archive with a password", buildDocx("", { zip: { encrypted: true } }), "wordEncrypted"],
  ["half a file", buildDocx(table(["a"])).slice(0, 300), "wordBroken"],
  [
    "a main part that breaks off",
    buildDocx("", {
      parts: {
        [main]:
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>',
      },
    }),
    "wordBroken",
    { part: main },
  ],
  [
    "a DTD",
    buildDocx("", { parts: { [main]: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }),
    "wordBroken",
    { part: main },
  ],
  [
    "styles that are no XML",
    buildDocx(table(["a"]), { parts: { "word/styles.xml": "<w:styles" } }),
    "wordBroken",
  ],
  [
    "no main part",
    buildDocx("", { parts: { "_rels/.rels": "<Relationships/>", [main]: "<a/>" } }),
    "notWord",
  ],
  ["no table", buildDocx(paragraph("评分表见附件")), "noWordTable"],
  ["a blank table", buildDocx(table(["", " "])), "noWordTable"],
  [
    "far too much text, whatever the directory claims",
    buildDocx(paragraph("零".repeat(3_000_000)), { zip: { claimedSize: 100 } }),
    "wordTooLarge",
    { part: main },
  ],
])("%s", async (_name, bytes, code, data = {}) => {
  expect(await refused(bytes)).toEqual([code, data]);
});
