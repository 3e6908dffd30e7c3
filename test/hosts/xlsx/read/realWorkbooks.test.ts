import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { openPackage } from "../../../../src/hosts/xlsx/package/openPackage";
import { readWorkbook } from "../../../../src/hosts/xlsx/read/readWorkbook";
import { sniff } from "../../../../src/hosts/xlsx/sniff";
import { cellName } from "../../../../src/workbook/address";
import type { CellValue, SheetSnapshot } from "../../../../src/workbook/WorkbookSnapshot";
import { readWithHucre, type HucreSheet } from "../../../support/hucreReader";

const folder =
  process.env["REAL_WORKBOOKS"] ??
  join(__dirname, "..", "..", "..", "..", "..", "shared", "data", "workbooks");
const names = existsSync(folder) ? readdirSync(folder) : [];
if (names.length === 0) console.info("real workbooks are not there: their tests are skipped");

const books = names.filter(
  (name) => sniff(new Uint8Array(readFileSync(join(folder, name)))) === "zip"
);
test("eight of the real workbooks are OOXML, or the folder is missing", () => {
  expect([0, 8]).toContain(books.length);
});

for (const name of books) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));

  test(`${name} holds the values that hucre reads`, () => {
    const snapshot = readWorkbook(bytes);
    const others = readWithHucre(join(folder, name));
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(others.map((sheet) => sheet.name));
    snapshot.sheets.forEach((sheet, index) => {
      expect(oursOf(sheet)).toEqual(theirsOf(others[index]!, sheet));
    });
  });

  test(`${name} yields each part with the checksum that the archive states`, () => {
    const { archive } = openPackage(bytes);
    for (const entry of archive.entries) {
      expect(archive.content(entry).length).toBe(entry.uncompressedSize);
    }
  });
}

if (names.includes("固定资产台账.xlsx")) {
  test("固定资产台账.xlsx: each of its 767 formulas has its own text", () => {
    const { sheets } = readWorkbook(
      new Uint8Array(readFileSync(join(folder, "固定资产台账.xlsx")))
    );
    const cells = sheets.flatMap((sheet) => sheet.cells);
    expect(cells.filter((cell) => cell.formula !== undefined).length).toBe(767);
    expect(sheets[0]!.cells.find((c) => cellName(c.row, c.column) === "K5")?.formula).toBe("I5*J5");
  });
}

function oursOf(sheet: SheetSnapshot): Record<string, string> {
  return Object.fromEntries(
    sheet.cells
      .map((cell) => [cellName(cell.row, cell.column), plain(cell.value)] as const)
      .filter(([, value]) => value !== "" && value !== "?")
  );
}

/** hucre's values by address; where it gives no value for a formula without result, neither do we. */
function theirsOf(other: HucreSheet, sheet: SheetSnapshot): Record<string, string> {
  const waiting = new Set(
    sheet.cells
      .filter((cell) => cell.value.kind === "uncalculated")
      .map((cell) => cellName(cell.row, cell.column))
  );
  const values: Record<string, string> = {};
  other.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === null || value === "" || waiting.has(cellName(r, c))) return;
      values[cellName(r, c)] = typeof value === "number" ? number(value) : String(value);
    });
  });
  return values;
}

function plain(value: CellValue): string {
  switch (value.kind) {
    case "number":
      return number(value.number);
    case "text":
      return value.text.replaceAll("\r\n", "\n");
    case "boolean":
      return String(value.boolean);
    case "error":
      return value.error;
    case "uncalculated":
      return "?";
  }
}

/** Dates went through milliseconds in hucre. */
function number(value: number): string {
  return String(Number(value.toPrecision(12)));
}
