import { describe, expect, test } from "@jest/globals";
import { flavourOf } from "../../../../src/hosts/xlsx/write/flavour";
import { newSheetPart } from "../../../../src/hosts/xlsx/write/sheetPart";
import { newStylesPart, Styles } from "../../../../src/hosts/xlsx/write/styles";
import type { CellContent, SheetPlan, Validation } from "../../../../src/workbook/SheetPlan";
import { sheetPlan } from "../../../support/samplePlan";

const flavour = flavourOf("");

function written(changes: Partial<SheetPlan> = {}): string {
  const styles = new Styles(newStylesPart(flavour, ""), "xl/styles.xml");
  return newSheetPart(sheetPlan(changes), styles, flavour, "");
}

function oneCell(content: CellContent): string {
  const xml = written({ cells: [{ row: 1, column: 27, content, style: {} }], rows: [] });
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)![1]!;
}

test("elements stand in schema order", () => {
  const names = [...written().matchAll(/<(\w+)/g)].map(([, name]) => name!);
  const order = [
    ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells"],
    ...["conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
    ...["pageSetup", "headerFooter"],
  ];
  expect(names.filter((name) => order.includes(name))).toEqual(order);
});

const contents: readonly (readonly [CellContent, string])[] = [
  [{ kind: "blank" }, '<c r="AB2"/>'],
  [{ kind: "number", number: 0.1 + 0.2 }, '<c r="AB2"><v>0.30000000000000004</v></c>'],
  [{ kind: "number", number: -0 }, '<c r="AB2"><v>0</v></c>'],
  [{ kind: "number", number: 1e21 }, '<c r="AB2"><v>1e+21</v></c>'],
  [
    { kind: "text", text: " a<b\u0001" },
    '<c r="AB2" t="inlineStr"><is><t xml:space="preserve"> a&lt;b_x0001_</t></is></c>',
  ],
  [
    { kind: "formula", formula: 'A1&"x"', cached: "" },
    '<c r="AB2" t="str"><f>A1&amp;"x"</f><v></v></c>',
  ],
  [{ kind: "formula", formula: "A1", cached: 2.5 }, '<c r="AB2"><f>A1</f><v>2.5</v></c>'],
];

test.each(contents)("%j", (content, xml) => {
  expect(oneCell(content)).toBe(`<row r="2">${xml}</row>`);
});

test("rows without cells and cells without row settings are merged in order", () => {
  expect(written()).toMatch(
    /<row r="1" ht="30" customHeight="1"><c .*<row r="4"><c .*<row r="5" hidden="1"\/><row r="6"><c /s
  );
});

describe("validations", () => {
  const range = { top: 0, left: 0, bottom: 1, right: 0 };
  const cases: readonly (readonly [string, Validation, string])[] = [
    [
      "a list with quotes",
      { kind: "list", options: ["是", 'a"b'], range },
      '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A1:A2"><formula1>"是,a""b"</formula1></dataValidation>',
    ],
    [
      "a range of decimals",
      { kind: "decimal", minimum: "0", maximum: "2.50", range },
      '<dataValidation type="decimal" operator="between" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A1:A2"><formula1>0</formula1><formula2>2.50</formula2></dataValidation>',
    ],
    [
      "a formula, with messages cut to Excel's limits",
      {
        kind: "custom",
        formula: "A1<2",
        range,
        promptTitle: "题".repeat(40),
        error: "误".repeat(300),
      },
      `<dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${"误".repeat(255)}" promptTitle="${"题".repeat(32)}" sqref="A1:A2"><formula1>A1&lt;2</formula1></dataValidation>`,
    ],
  ];
  test.each(cases)("%s", (_, validation, xml) => {
    expect(written({ validations: [validation] })).toContain(
      `<dataValidations count="1">${xml}</dataValidations>`
    );
  });
});

test("print set-up and views", () => {
  const xml = written();
  expect(xml).toContain(
    '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape" blackAndWhite="1"/>'
  );
  expect(xml).toContain("<oddFooter>&amp;C第&amp;P页 共&amp;N页</oddFooter>");
  expect(xml).toContain(
    '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>'
  );
  expect(xml).not.toContain("tabSelected");
  expect(written({ freeze: { rows: 0, columns: 2 } })).toContain(
    '<pane xSplit="2" topLeftCell="C1" activePane="topRight"'
  );
  expect(written({ freeze: null })).toContain(
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
  );
});

describe("a plan that no workbook could hold is our own mistake, a plain Error", () => {
  const text = (length: number): CellContent => ({ kind: "text", text: "长".repeat(length) });
  const at = (row: number, column: number): SheetPlan["cells"][number] => ({
    row,
    column,
    content: text(1),
    style: {},
  });
  const mistakes: readonly (readonly [string, Partial<SheetPlan>, RegExp])[] = [
    ["text too long", { cells: [{ ...at(0, 0), content: text(32768) }] }, /A1 holds 32768/],
    [
      "formula too long",
      {
        cells: [
          { ...at(0, 0), content: { kind: "formula", formula: "1+".repeat(4097), cached: 0 } },
        ],
      },
      /at most 8192/,
    ],
    [
      "not a number",
      { cells: [{ ...at(0, 0), content: { kind: "number", number: NaN } }] },
      /A1 holds NaN/,
    ],
    [
      "infinite result",
      { cells: [{ ...at(0, 0), content: { kind: "formula", formula: "1/0", cached: Infinity } }] },
      /A1 holds Infinity/,
    ],
    ["cells out of order", { cells: [at(1, 0), at(0, 5)] }, /out of order/],
    ["a cell twice", { cells: [at(1, 1), at(1, 1)] }, /out of order/],
    ["a cell outside", { cells: [at(1048576, 0)] }, /outside the grid/],
    [
      "a column twice",
      {
        columns: [
          { column: 1, width: 5 },
          { column: 1, width: 6 },
        ],
      },
      /given twice/,
    ],
    [
      "merges that overlap",
      {
        merges: [
          { top: 0, left: 0, bottom: 2, right: 2 },
          { top: 2, left: 2, bottom: 3, right: 3 },
        ],
      },
      /A1:C3 and C3:D4/,
    ],
    [
      "an option with a comma",
      {
        validations: [
          { kind: "list", options: ["a,b"], range: { top: 0, left: 0, bottom: 0, right: 0 } },
        ],
      },
      /inline list/,
    ],
    [
      "options beyond 255 letters",
      {
        validations: [
          {
            kind: "list",
            options: ["是".repeat(256)],
            range: { top: 0, left: 0, bottom: 0, right: 0 },
          },
        ],
      },
      /more than 255/,
    ],
    [
      "a footer too long",
      { print: { ...sheetPlan().print, footer: "&C".padEnd(256, "页") } },
      /footer of 256/,
    ],
    [
      "a colour that is none",
      { cells: [{ ...at(0, 0), style: { color: "red" } }] },
      /not a colour/,
    ],
  ];
  test.each(mistakes)("%s", (_, changes, message) => {
    expect(() => written(changes)).toThrow(message);
  });
  test("just within the limits is written", () => {
    expect(written({ cells: [{ ...at(1048575, 16383), content: text(32767) }] })).toContain(
      'r="XFD1048576"'
    );
  });
});
