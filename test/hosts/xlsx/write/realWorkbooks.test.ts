import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../../src/hosts/xlsx/read/readWorkbook";
import { XlsxWorkbook } from "../../../../src/hosts/xlsx/XlsxWorkbook";
import { readZip } from "../../../../src/hosts/xlsx/zip/readZip";
import type { CellAddress } from "../../../../src/workbook/address";
import type { SheetSnapshot } from "../../../../src/workbook/WorkbookSnapshot";
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

describe("real workbooks, with cells filled into every sheet", () => {
  for (const name of files) {
    test(name, async () => {
      const bytes = readFileSync(join(folder, name));
      const before = readWorkbook(bytes).sheets;
      const workbook = XlsxWorkbook.open(bytes);
      const written = new Map<string, number>();
      for (const { sheet, cell } of before.flatMap(someCells)) {
        try {
          const filled = { ...cell, content: { kind: "number", number: 4711 } as const };
          await workbook.write({ sheets: [], fills: [{ sheet, cells: [filled] }] });
          written.set(`${sheet}!${cell.row},${cell.column}`, 4711);
        } catch (failure) {
          // Inside a merge, on a protected sheet, of a shared formula.
          expect(failure).toMatchObject({
            code: expect.stringMatching(/^fill(Merged|Locked|Array)Cell$/),
          });
        }
      }
      expect(written.size).toBeGreaterThan(0);
      const after = readWorkbook(workbook.bytes()).sheets;
      expect(after.map(({ merges }) => merges)).toEqual(before.map(({ merges }) => merges));
      const contents = (sheets: typeof before): readonly string[] =>
        sheets.flatMap((sheet) =>
          sheet.cells.flatMap(({ row, column, value, formula }) =>
            written.has(`${sheet.name}!${row},${column}`)
              ? []
              : [`${sheet.name}!${row},${column}: ${formula ?? ""} ${JSON.stringify(value)}`]
          )
        );
      expect(contents(after)).toEqual(contents(before));
      const found = after.flatMap((sheet) =>
        sheet.cells.flatMap(({ row, column, value }) =>
          value.kind === "number" && written.has(`${sheet.name}!${row},${column}`)
            ? [value.number]
            : []
        )
      );
      expect(found).toEqual([...written.values()]);
    });
  }
});

/** Of each sheet a cell that holds something, blank ones around it, and one far below. */
function someCells({ name, cells }: SheetSnapshot): readonly {
  readonly sheet: string;
  readonly cell: CellAddress;
}[] {
  const middle = cells[Math.floor(cells.length / 2)];
  if (middle === undefined) return [{ sheet: name, cell: { row: 3, column: 3 } }];
  const { row, column } = middle;
  const last = cells.at(-1)!.row;
  return [
    { row, column },
    { row, column: column + 1 },
    { row: row + 1, column },
    { row, column: 40 },
    { row: last + 5, column: 2 },
  ].map((cell) => ({ sheet: name, cell }));
}
