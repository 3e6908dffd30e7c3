import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { evaluateWorkbook } from "../../../src/app/evaluateWorkbook";
import { openBook } from "../../../src/embedded/files/openBook";
import { saveBook } from "../../../src/embedded/files/saveBook";
import { Archive } from "../../../src/embedded/files/zip/Archive";
import { BookModel } from "../../../src/embedded/model/BookModel";
import { areaOf } from "../../../src/embedded/model/area";
import type { Cell } from "../../../src/embedded/model/SheetModel";
import { XlsxWorkbook } from "../../../src/hosts/xlsx/XlsxWorkbook";
import { shippedPacks } from "../../../src/packs/shippedPacks";
import { commonOf, commonOfSnapshot } from "./asSnapshot";
import { fullBook } from "./fullBook";
import { plainBook } from "./plainBook";
import { bytesOf, workbookFiles } from "./workbookFiles";

const pack = shippedPacks.get("sz-2020-a")!;
const golden = workbookFiles.filter((path) => path.startsWith("test/golden/"));

describe("saving and opening again", () => {
  test.each(workbookFiles)("%s comes back as it was", async (path) => {
    const book = withoutOutsideFormulas(await openBook(bytesOf(path), path));
    const again = await openBook(await saveBook(book), path);
    expectSame(plainBook(again), plainBook(book));
  });

  test("everything that a book can hold comes back", async () => {
    const book = fullBook();
    const again = await openBook(await saveBook(book), book.fileName);
    expect(plainBook(again)).toEqual(plainBook(book));
  });

  test("saving twice writes the same parts, but for the time", async () => {
    const first = await saveBook(fullBook());
    const second = await saveBook(await openBook(first, "全部.xlsx"));
    expect(await partsOf(second)).toEqual(await partsOf(first));
  });

  test("any value comes back", async () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 30 })
      .filter((value) => !value.includes("\uFFFE") && !value.includes("\uFFFF"));
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const scalar = fc.oneof(text, number, fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(scalar, { minLength: 1, maxLength: 40 }), async (values) => {
        const book = new BookModel();
        const sheet = book.addSheet("表", "person");
        const cells = values.map((value): Cell[] => [
          { value, formula: null },
          { value, formula: "=1+1" },
        ]);
        book.setContents(sheet, { top: 0, left: 0 }, cells, "person");
        const again = await openBook(await saveBook(book), "a.xlsx");
        expect([...again.sheets[0]!.contents]).toEqual([...sheet.contents]);
      }),
      { numRuns: 40 }
    );
  });

  test("a password that was typed protects, and stays in the file when it is saved again", async () => {
    const book = new BookModel();
    const sheet = book.addSheet("表", "person");
    sheet.protected = true;
    sheet.protectionPassword = "1234";
    book.structureProtected = true;
    book.structurePassword = "5678";
    const once = await openBook(await saveBook(book), "a.xlsx");
    const twice = await openBook(await saveBook(once), "a.xlsx");
    const password = twice.sheets[0]!.protectionPassword;
    expect(password).toMatch(/password="[0-9A-F]{4}"$/);
    expect(password).toBe(once.sheets[0]!.protectionPassword);
    expect(twice.structurePassword).toMatch(/workbookPassword="[0-9A-F]{4}"$/);
    expect(twice.structurePassword).toBe(once.structurePassword);
  });

  test("a formula with a table or another workbook in it is saved as its last result", async () => {
    const book = new BookModel();
    const sheet = book.addSheet("表", "person");
    const cells = [
      [
        { value: 7, formula: "=SUM(表1[金额])" },
        { value: { error: "#REF!" }, formula: "=[1]Sheet1!A1" } as const,
        { value: "[甲]", formula: '="[甲]&外部"' },
        { value: 9, formula: "=SUM(外部)*2" },
        { value: 8, formula: "=SUM(外部2)*2" },
      ],
    ];
    const name = { name: "外部", comment: "", visible: true, sheet: null };
    book.names = [{ ...name, formula: "=[1]Sheet1!$A$1:$A$9" }];
    book.setContents(sheet, { top: 0, left: 0 }, cells, "person");
    const again = await openBook(await saveBook(book), "a.xlsx");
    expect([...again.sheets[0]!.contents.values()]).toEqual([
      { value: 7, formula: null },
      { value: { error: "#REF!" }, formula: null },
      { value: "[甲]", formula: '="[甲]&外部"' },
      { value: 9, formula: null },
      { value: 8, formula: "=SUM(外部2)*2" },
    ]);
    expect(again.names).toEqual([]);
  });

  test("the standard width of a sheet comes back, and the columns stay as they were", async () => {
    const book = new BookModel();
    const sheet = book.addSheet("表", "person");
    book.setContents(sheet, { top: 0, left: 3 }, [[{ value: 1, formula: null }]], "person");
    sheet.standardWidth = 20;
    sheet.columnWidths.set(1, 60);
    const again = (await openBook(await saveBook(book), "a.xlsx")).sheets[0]!;
    expect(again.standardWidth).toBe(20);
    expect([...again.columnWidths]).toEqual([[1, 60]]);
  });

  test("a format where a row and a column meet is the one that the book shows", async () => {
    const book = new BookModel();
    const sheet = book.addSheet("表", "person");
    book.setFormat(sheet, areaOf(0, 2, 1048575, 2), { fill: "#FF0000" }, "person");
    book.setFormat(sheet, areaOf(4, 0, 4, 16383), { bold: true }, "person");
    const again = (await openBook(await saveBook(book), "a.xlsx")).sheets[0]!;
    expect(again.format(4, 2)).toEqual(sheet.format(4, 2));
    expect(again.format(4, 2)).toMatchObject({ fill: "#FF0000", bold: true });
    expect(again.format(4, 3)).toEqual(sheet.format(4, 3));
    expect(again.format(9, 2)).toEqual(sheet.format(9, 2));
  });
});

describe("what our other reader says of a saved file", () => {
  test.each(workbookFiles)("%s", async (path) => {
    const book = withoutOutsideFormulas(await openBook(bytesOf(path), path));
    const other = await commonOfSnapshot(await saveBook(book));
    expectSame(other, commonOf(book));
  });

  test("a book that holds everything", async () => {
    const book = fullBook();
    expect(await commonOfSnapshot(await saveBook(book))).toEqual(commonOf(book));
  });

  test.each(golden)("our sheets in %s are the same cells and the same memory", async (path) => {
    const workbook = XlsxWorkbook.open(bytesOf(path));
    await evaluateWorkbook(workbook, { pack });
    const before = await workbook.read();
    const saved = await saveBook(await openBook(workbook.bytes(), path));
    const after = await XlsxWorkbook.open(saved).read();
    expectSame(after.sheets, before.sheets);
    expectSame(await planOf(saved), await planOf(workbook.bytes()));
  });

  test.each([...golden, ...workbookFiles.filter((path) => path.includes("大鹏"))])(
    "the command line makes the same of %s after a round trip",
    async (path) => {
      const bytes = bytesOf(path);
      const saved = await saveBook(await openBook(bytes, path));
      expectSame(await planOf(saved), await planOf(bytes));
    }
  );
});

/** What saving means to lose: names and formulas that lead into other workbooks; of formulas the results stay. */
function withoutOutsideFormulas(book: BookModel): BookModel {
  const outside = book.names.filter(({ formula }) => formula.startsWith("=[1]"));
  for (const { contents } of book.sheets)
    for (const [key, { value, formula }] of contents)
      if (["[1]", ...outside.map(({ name }) => name)].some((word) => formula?.includes(word)))
        contents.set(key, { value, formula: null });
  book.names = book.names.filter((name) => !outside.includes(name));
  return book;
}

async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const archive = new Archive(bytes);
  const parts: Record<string, string> = {};
  for (const name of archive.names)
    if (name !== "docProps/core.xml") parts[name] = await archive.text(name);
  return parts;
}

async function planOf(bytes: Uint8Array) {
  const { plan, evaluation, findings } = await evaluateWorkbook(XlsxWorkbook.open(bytes), { pack });
  return { plan, evaluation, findings };
}

/** jest takes seconds over large books that are the same. */
function expectSame(received: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(received, expected)) expect(received).toEqual(expected);
}
