import { describe, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluateFormula, recalculate } from "../support/formula/recalculate";
import type { Book, CellContent, CellResult } from "../support/formula/Value";
import {
  cachedValues,
  calculateBookWithLibreOffice,
  evaluateWithLibreOffice,
  recalculateAllWithLibreOffice,
  recalculateWithLibreOffice,
  toPdf,
  writeBook,
} from "../support/libreoffice";

const sheet = (cells: Record<string, CellContent>): ReadonlyMap<string, CellContent> =>
  new Map(Object.entries(cells));

/** A workbook whose A3 = A1 * A2 has the cached value 999, and says that it needs no calculation. */
async function planted(first: number, second: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "scorecard-planted-"));
  try {
    const path = join(folder, "planted.xlsx");
    await writeBook(
      path,
      new Map([["人员", sheet({ A1: first, A2: second, A3: { formula: "A1*A2" } })]])
    );
    const parts = unzipSync(await readFile(path));
    const name = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[name]!).replace(
      /(<f>A1\*A2<\/f>)<v *\/>|(<f>A1\*A2<\/f>)<v><\/v>/,
      "$1$2<v>999</v>"
    );
    return zipSync({ ...parts, [name]: strToU8(xml) });
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("the judge itself", () => {
  test("a planted cached value is seen, and corrected by the recalculation", async () => {
    const file = await planted(4, 5);
    expect((await cachedValues(file)).get("人员")?.get("A3")).toBe(999);
    expect((await recalculateWithLibreOffice(file)).get("人员")?.get("A3")).toBe(20);
  });

  test("many workbooks in one start, in their order", async () => {
    const files = await Promise.all([planted(2, 3), planted(7, 6), planted(0.1, 3)]);
    const values = await recalculateAllWithLibreOffice(files);
    expect(values.map((book) => book.get("人员")?.get("A3"))).toEqual([6, 42, expect.closeTo(0.3)]);
  });

  test("prints", async () => {
    expect(strFromU8((await toPdf(await planted(1, 2))).slice(0, 5))).toBe("%PDF-");
  });

  test("refuses what is no workbook", async () => {
    await expect(recalculateWithLibreOffice(new Uint8Array([0, 1, 2, 3]))).rejects.toThrow();
  });
});

/** Amounts, texts and blanks as a working paper holds them. */
const cells = {
  A1: 364635,
  A2: 300000,
  A3: "已完成",
  A5: "1,234.56",
  A6: 100.1,
  A7: 110.11,
  A8: 0.9936,
  A9: "100%",
  A10: 1,
  A11: -0.2022,
};

/** What emitted formulas are made of; both engines must say the same. */
const formulas = [
  "ROUND(A1/A2,4)",
  "ROUND(-A1/A2,4)",
  "ROUND(1.005,2)",
  "ROUND(2.675,2)",
  "ROUND(0.285,2)",
  "ROUND(1.0049999999,2)",
  "ROUND(ROUND(A1/A2,4)*2,2)",
  "ROUND((A7-A6)/A6,4)<=0.1",
  "INT(ROUND((1-0.9)/0.05,8))",
  "INT(ROUND((0.3-0.1)/0.05,8))",
  "ROUNDUP(ROUND((1-0.9)/0.05,8),0)",
  "ROUNDUP(1.01,2)",
  "ROUNDUP(-1.001,2)",
  "MAX(0,MIN(2,ROUND(A8*2,2)))",
  "MAX(A3:A5)",
  "ABS(A11)",
  'IF(ISNUMBER(A1),ROUND(A1*10000,4),"")',
  'IF(ISNUMBER(A4),ROUND(A4*10000,4),"")',
  'IF(COUNT(A1,A4)<2,"",A1/A4)',
  'IF(A4="",1,2)',
  "IF(A4=0,1,2)",
  "IFERROR(A1/A4,-1)",
  "IFERROR(JX.EXECRATE(A1,A2),ROUND(A1/A2,4))",
  'IF(AND(A8>=0.9,A8<1),"良","差")',
  "OR(A1<A2,NOT(A8>0.5))",
  "SUM(A1:A11)",
  "COUNT(A1:A11)",
  "COUNTA(A1:A11)",
  'COUNTIF(A1:A11,"已完成")',
  'COUNTIF(A1:A11,"已*")',
  'COUNTIF(A1:A11,">0")',
  'COUNTIF(A9:A10,"100%")',
  'SUMIF(A9:A10,"100%",A10:A11)',
  'COUNTIF(A3:A5,"")',
  'SUMIF(A3:A4,"已完成",A1:A2)',
  'TEXT(A8,"0.00%")',
  'TEXT(A11,"0.00%")',
  'TEXT(ROUND(A1/A2,4),"0.00%")',
  'TEXT(A1,"#,##0.00")',
  'TEXT(A1/A2,"0.0000")',
  'TEXT(A6,"#,##0.00####")',
  'TEXT(-0.001,"0.00")',
  'TEXT(2.5,"0")',
  'VALUE(SUBSTITUTE(SUBSTITUTE(A5,",","")," ",""))',
  'VALUE("99.36%")',
  'VALUE("1,234.56")',
  'A8&"分"',
  '0.1+0.2&""',
  '1/3&""',
  'A4&"空"',
  '"得分"&TEXT(A8*2,"0.00")&"分"',
  '"他说""好"""',
  "10%*A10",
  '"A"="a"',
  "-2+3*4-6/2",
];

describe("the strict interpreter and LibreOffice agree on what formulas are made of", () => {
  const book: Book = new Map([["案例", sheet(cells)]]);
  let judged: Promise<CellResult[]> | undefined;

  test.each(formulas.map((formula, index) => [formula, index] as const))(
    "%s",
    async (formula, index) => {
      judged ??= evaluateWithLibreOffice(formulas.map((one) => ({ formula: one, cells })));
      const [theirs, ours] = [(await judged)[index], evaluateFormula(formula, "案例", book)];
      if (typeof ours === "number") expect(theirs).toBeCloseTo(ours, 12);
      else expect(theirs).toBe(ours);
    }
  );

  test("references across sheets, chains, errors", async () => {
    const chained: Book = new Map([
      ["人员", sheet({ C4: 41, C5: "25" })],
      [
        "2020自评评分表",
        sheet({
          H5: { formula: "人员!C4*2" },
          H6: { formula: "H5+'it''s'!A1" },
          H7: { formula: "1/0" },
        }),
      ],
      ["it's", sheet({ A1: { formula: "人员!C4+人员!C9" }, A2: { formula: '""' } })],
    ]);
    const ours = recalculate(chained);
    const theirs = await calculateBookWithLibreOffice(chained);
    for (const [name, values] of ours)
      for (const [cell, value] of values)
        expect([name, cell, theirs.get(name)?.get(cell) ?? ""]).toEqual([name, cell, value]);
  });
});

describe("rounding at and beside every tie", () => {
  test("ROUND of quotients", async () => {
    const cases = Array.from({ length: 400 }, (_, index) => {
      const base = 2000 + 37 * index;
      // (2k + 1) / 20000 of the base is half of the fourth decimal.
      const tie = ((2 * index + 16001) * base) / 20000;
      return [tie, tie - 0.01, tie + 0.01].map((actual) => `ROUND(${actual.toFixed(4)}/${base},4)`);
    }).flat();
    const theirs = await evaluateWithLibreOffice(cases.map((formula) => ({ formula })));
    const empty: Book = new Map([["案例", new Map()]]);
    const different = cases.filter(
      (formula, index) => evaluateFormula(formula, "案例", empty) !== theirs[index]
    );
    expect(different).toEqual([]);
  });
});

/** What emitted formulas must not lean on: the engines part here, the interpreter going with IEEE and with Excel. */
const partings: readonly (readonly [
  formula: string,
  libreOffice: CellResult,
  interpreter: CellResult,
])[] = [
  ["INT((1-0.9)/0.05)", 2, 1],
  ["(110.11-100.1)/100.1<=0.1", true, false],
  ["0.1+0.2=0.3", true, false],
  // A number as criterion and a text of that number; the criterion "5" is safe.
  ["COUNTIF(A1:A2,5)", 1, 2],
  ["COUNTIF(A3:A4,TRUE)", 2, 1],
  ["1=TRUE", true, false],
  // Formats with no decimal asked for keep their point in Excel.
  ['TEXT(5,"0.##")', "5", "5."],
  ['SUM("5",2)', "#VALUE!", 7],
  ['1E+21&""', "1E+021", "1E+21"],
];

test("where LibreOffice and the interpreter part", async () => {
  const parted = { A1: 5, A2: "5", A3: true, A4: 1 };
  const book: Book = new Map([["案例", sheet(parted)]]);
  const theirs = await evaluateWithLibreOffice(
    partings.map(([formula]) => ({ formula, cells: parted }))
  );
  expect(theirs).toEqual(partings.map(([, libreOffice]) => libreOffice));
  expect(partings.map(([formula]) => evaluateFormula(formula, "案例", book))).toEqual(
    partings.map(([, , ours]) => ours)
  );
});
