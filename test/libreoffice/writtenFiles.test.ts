import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sniff } from "../../src/hosts/xlsx/sniff";
import { writePlan } from "../../src/hosts/xlsx/write/writePlan";
import {
  cachedValues,
  recalculateAllWithLibreOffice,
  type SheetValues,
} from "../support/libreoffice";
import { sheetPlan } from "../support/samplePlan";
import { buildXlsx, data, type BookSpec } from "../support/xlsxBuilder";

const source = data('<row r="1"><c r="A1"><v>7</v></c><c r="B1"><f>A1*2</f><v>14</v></c></row>');
const plain: BookSpec = { sheets: { 数据: source }, styles: "" };
const plan = {
  sheets: [
    sheetPlan({
      cells: [
        ...sheetPlan().cells,
        {
          row: 6,
          column: 0,
          content: { kind: "formula", formula: "数据!B1+0.5", cached: 14.5 },
          style: { numberFormat: "0.00", locked: false },
        },
        {
          row: 7,
          column: 0,
          content: { kind: "text", text: "_x0041_ <&> 制表\t符 😀" },
          style: {},
        },
      ],
    }),
  ],
};
/** What must stand in our sheet, whoever reads it; a text that is empty is no value for openpyxl. */
const ours: Readonly<Record<string, string | number>> = {
  A1: "部门整体支出绩效自评评分表",
  A3: " 前后有空格 \n第二行 ",
  B3: 0.1,
  A4: "是",
  B4: 0.2,
  A6: 3,
  A7: 14.5,
};

const shared = join(__dirname, "../../../shared/data/workbooks");
const real = (existsSync(shared) ? readdirSync(shared) : [])
  .map((name) => [name, new Uint8Array(readFileSync(join(shared, name)))] as const)
  .filter(([, bytes]) => sniff(bytes) === "zip");
if (real.length === 0) console.info("real workbooks are not there: their tests are skipped");

/** Real workbooks have no sheet 数据, so they get the plan without the formula on it. */
const plainPlan = { sheets: [sheetPlan()] };
const books: readonly (readonly [name: string, bytes: Uint8Array, full: boolean])[] = [
  ["plain", writePlan(buildXlsx(plain), plan), true],
  ["no styles part", writePlan(buildXlsx({ sheets: plain.sheets }), plan), true],
  ["prefixed", writePlan(buildXlsx({ ...plain, prefix: "x" }), plan), true],
  ["strict", writePlan(buildXlsx({ ...plain, strict: true }), plan), true],
  ...real.map(([name, bytes]) => [name, writePlan(bytes, plainPlan), false] as const),
];

function check(values: SheetValues, full: boolean): void {
  expect([...values.keys()].at(-1)).toBe("2020自评评分表");
  const sheet = values.get("2020自评评分表")!;
  for (const [cell, value] of Object.entries(ours)) {
    if (cell === "A7" && !full) continue;
    expect([cell, sheet.get(cell)]).toEqual([cell, value]);
  }
}

// openpyxl reads the shapes of strict namespaces not at all, so LibreOffice alone judges that one.
const forOpenpyxl = books.filter(([name]) => name !== "strict");

// The chart of 费用统计 comes out of LibreOffice in a form that openpyxl cannot open.
const forLibreOffice = books.filter(([name]) => name !== "费用统计.xlsx");

describe("openpyxl, given the bytes, reads our cached values", () => {
  test.each(forOpenpyxl)("%s", async (_, bytes, full) => {
    check(await cachedValues(bytes), full);
  });
});

describe("LibreOffice recalculates the files and keeps our cells", () => {
  test("all, with one start", async () => {
    const results = await recalculateAllWithLibreOffice(forLibreOffice.map(([, bytes]) => bytes));
    results.forEach((values, index) => {
      check(values, forLibreOffice[index]![2]);
    });
    // A text that looks like an escape comes back as it was meant.
    expect(results[0]?.get("2020自评评分表")?.get("A8")).toBe("_x0041_ <&> 制表\t符 😀");
  });
});
