import { expect, test } from "@jest/globals";
import { XlsxWorkbook } from "../../../src/hosts/xlsx/XlsxWorkbook";
import type { WorkbookPlan } from "../../../src/workbook/SheetPlan";
import { buildXlsx, data } from "../../support/xlsxBuilder";

const bytes = buildXlsx({
  sheets: { 人员: data('<row><c t="inlineStr"><is><t>在编</t></is></c></row>') },
});

const plan: WorkbookPlan = {
  sheets: [
    {
      name: "评分表",
      replaces: null,
      cells: [
        { row: 0, column: 0, content: { kind: "text", text: "jx:scorecard:1" }, style: {} },
        {
          row: 1,
          column: 2,
          content: { kind: "formula", formula: "ROUND(1/3,4)", cached: 0.3333 },
          style: { numberFormat: "0.00%" },
        },
      ],
      columns: [{ column: 0, width: 2, hidden: true }],
      rows: [],
      merges: [{ top: 2, left: 0, bottom: 3, right: 1 }],
      validations: [],
      conditionalFormats: [],
      links: [],
      freeze: null,
      print: {
        orientation: "landscape",
        repeatRows: null,
        area: null,
        footer: "",
        blackAndWhite: false,
      },
    },
  ],
};

test("what is written through the port is read again through it; the first bytes stay as they were", async () => {
  const before = Uint8Array.from(bytes);
  const book = XlsxWorkbook.open(bytes);
  await book.write(plan);
  const { sheets } = await book.read();
  expect(sheets.map((sheet) => sheet.name)).toEqual(["人员", "评分表"]);
  expect(sheets[1]).toMatchObject({
    cells: [
      { row: 0, column: 0, value: { kind: "text", text: "jx:scorecard:1" } },
      {
        row: 1,
        column: 2,
        value: { kind: "number", number: 0.3333 },
        formula: "ROUND(1/3,4)",
        numberFormat: "0.00%",
      },
    ],
    merges: [{ top: 2, left: 0, bottom: 3, right: 1 }],
    hiddenColumns: [{ first: 0, last: 0 }],
  });
  expect(bytes).toEqual(before);
});

test("a refusal rejects the promise, and nothing changes", async () => {
  const empty = new Uint8Array();
  const book = XlsxWorkbook.open(empty);
  await expect(book.read()).rejects.toMatchObject({ code: "emptyFile" });
  await expect(book.write(plan)).rejects.toMatchObject({ code: "emptyFile" });
  expect(book.bytes()).toBe(empty);
});
