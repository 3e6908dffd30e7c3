import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../../src/hosts/xlsx/read/readWorkbook";
import { XlsxWorkbook } from "../../../../src/hosts/xlsx/XlsxWorkbook";
import { readZip } from "../../../../src/hosts/xlsx/zip/readZip";
import { sheetPlan } from "../../../support/samplePlan";

const folder = join(__dirname, "../../../../../shared/data/workbooks");
const files = existsSync(folder)
  ? readdirSync(folder).filter(
      (name) => readFileSync(join(folder, name)).readUInt32BE(0) === 0x504b0304
    )
  : [];
if (files.length === 0) console.info("skipped: the shared workbooks are not beside this checkout");

/** Parts that a new sheet needs to be told of. */
const edited = /^\[Content_Types\]\.xml$|workbook\.xml(\.rels)?$|styles\.xml$|calcChain\.xml$/i;

describe("real workbooks, written twice with a plan of one sheet", () => {
  test("eight of them are OOXML, whatever their extension, or the folder is missing", () => {
    expect([0, 8]).toContain(files.length);
  });
  for (const name of files) {
    test(name, async () => {
      const bytes = readFileSync(join(folder, name));
      const workbook = XlsxWorkbook.open(bytes);
      await workbook.write({ sheets: [sheetPlan({ name: "评分" })] });
      const first = workbook.bytes();
      await workbook.write({ sheets: [sheetPlan({ name: "评分", replaces: "评分" })] });
      expect(Buffer.compare(workbook.bytes(), first)).toBe(0);

      const [before, after] = [readZip(bytes), readZip(first)];
      for (const entry of before.entries.filter((one) => !edited.test(one.name))) {
        const kept = after.find(entry.name);
        expect([entry.name, kept && Buffer.compare(kept.compressed, entry.compressed)]).toEqual([
          entry.name,
          0,
        ]);
      }
      const sheets = readWorkbook(first).sheets;
      expect(sheets.slice(0, -1)).toEqual(readWorkbook(bytes).sheets);
      expect(sheets.at(-1)?.name).toBe("评分");
    });
  }
});
