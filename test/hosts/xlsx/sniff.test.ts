import { expect, test } from "@jest/globals";
import { sniff, type FileKind } from "../../../src/hosts/xlsx/sniff";
import { buildXlsx } from "../../support/xlsxBuilder";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An OLE container with one directory entry. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((letter, index) => (bytes[512 + index * 2] = letter.charCodeAt(0)));
  bytes[512 + 64] = (stream.length + 1) * 2;
  bytes[512 + 66] = 2;
  return bytes;
}

test.each<[string, Uint8Array, FileKind]>([
  ["nothing", new Uint8Array(), "emptyFile"],
  ["a workbook", buildXlsx({ sheets: { 表: "" } }), "zip"],
  ["a workbook behind junk", buildXlsx({ sheets: { 表: "" }, zip: { junkBefore: 50 } }), "zip"],
  ["the beginning of an archive", utf8("PK\x03\x04…"), "zip"],
  ["an encrypted workbook", ole("EncryptedPackage"), "encrypted"],
  ["a BIFF8 workbook", ole("Workbook"), "biffWorkbook"],
  ["a BIFF5 workbook", ole("Book"), "biffWorkbook"],
  ["a Word document", ole("WordDocument"), "notZip"],
  ["BIFF2", Uint8Array.of(9, 0, 4, 0, 2, 0, 0x10, 0), "biffWorkbook"],
  ["BIFF4", Uint8Array.of(9, 4, 6, 0, 0, 4, 0x10, 0, 0, 0), "biffWorkbook"],
  ["BIFF8 without container", Uint8Array.of(9, 8, 16, 0, 0, 6, 5, 0), "biffWorkbook"],
  ["CSV", utf8("项目,预算数\r\n人员经费,28.8"), "csv"],
  ["CSV with a mark", utf8("\ufeff项目,预算数"), "csv"],
  ["CSV in GBK", Uint8Array.of(0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31, 0x0d, 0x0a), "csv"],
  ["CSV in UTF-16", Uint8Array.of(0xff, 0xfe, 0x79, 0x98, 0x2c, 0), "csv"],
  ["CSV that begins with a tab", utf8("\t1\t2\n"), "csv"],
  ["a web page under another name", utf8("<html><table>"), "notZip"],
  ["a PDF", utf8("%PDF-1.7"), "notZip"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "notZip"],
])("%s", (_, bytes, kind) => {
  expect(sniff(bytes)).toBe(kind);
});
