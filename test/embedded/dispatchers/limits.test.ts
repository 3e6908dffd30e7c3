import { describe, expect, test } from "@jest/globals";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const { run, refusal } = excel;

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

const validate = (sheet: Excel.Worksheet, rule: unknown): void => {
  sheet.getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
};
const list = (source: unknown): Act => {
  return (sheet) => {
    validate(sheet, { list: { inCellDropDown: true, source } });
  };
};
const decimal = (rule: object): Act => {
  return (sheet) => {
    validate(sheet, { decimal: rule });
  };
};
const custom = (formula: unknown): Act => {
  return (sheet) => {
    validate(sheet, { custom: { formula } });
  };
};
const formatted = (formula: string): Act => {
  return (sheet) => {
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
  };
};
const compared = (rule: object): Act => {
  return (sheet) => {
    sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule =
      rule as Excel.ConditionalCellValueRule;
  };
};
const write = (value: string): Act => {
  return (sheet) => (sheet.getRange("A1").values = [[value]]);
};
/** A formula of so many characters. */
const sum = (length: number): string => `=1${"+1".repeat((length - 2) / 2)}`;

describe("is refused as an invalid argument:", () => {
  test.each<[string, Act]>([
    ["a list of 256 letters", list(`${"是,".repeat(127)}否否`)],
    ["a list of nothing", list("")],
    ["a list that is none", list(["是", "否"])],
    ["a list from a formula that does not close", list("=OFFSET(A1,0")],
    ["a limit that does not close", decimal({ formula1: "=SUM(B1", operator: "EqualTo" })],
    ["a limit of nothing", decimal({ formula1: "", operator: "EqualTo" })],
    ["a limit that is no value", decimal({ formula1: true, operator: "EqualTo" })],
    ["no limit", decimal({ operator: "EqualTo" })],
    ["one limit where two belong", decimal({ formula1: 1, operator: "Between" })],
    ["an operator that is none", decimal({ formula1: 1, operator: "Near" })],
    ["a condition that does not close", custom("=AND(A1>0")],
    ["a condition without its quotation mark", custom('=A1="是')],
    ["a condition of nothing", custom("")],
    ["a condition of 8,194 characters", custom(sum(8194))],
    ["a conditional format that does not close", formatted("=AND(A1>0")],
    ["a conditional format with two operators in a row", formatted("=A1=>0")],
    ["a comparison without a value", compared({ operator: "LessThan" })],
    ["a comparison with one value of two", compared({ formula1: "=1", operator: "Between" })],
    ["a comparison that ends in an operator", compared({ formula1: "=1+", operator: "EqualTo" })],
    ["a formula of 8,194 characters", write(sum(8194))],
    ["a text of 32,768 characters", write("字".repeat(32_768))],
    ["a name that is no formula", (_s, { workbook }) => workbook.names.add("甲", "=(")],
    ["a sheet named with a bracket", (_s, { workbook }) => workbook.worksheets.add("甲[1]")],
    ["a sheet name of 32 letters", (_s, { workbook }) => workbook.worksheets.add("字".repeat(32))],
    ["a sheet name that ends with an apostrophe", (s) => (s.name = "甲'")],
    ["a sheet named History", (s) => (s.name = "history")],
  ])("%s", async (_what, act) => {
    expect((await refusal(act))?.code).toBe("InvalidArgument");
    const { contents, validations, name } = excel.sheet;
    expect([contents.size, validations.length, name, excel.book.sheets.length]).toEqual([
      0,
      0,
      "表",
      1,
    ]);
  });
});

test.each<[string, Act]>([
  ["added", (_s, { workbook }) => workbook.worksheets.add("表二")],
  ["given", (s) => (s.name = "表二")],
  ["given in other letters", (s) => (s.name = "abc")],
])("a sheet name that is taken cannot be %s", async (_what, act) => {
  excel.book.addSheet("表二", "person");
  excel.book.addSheet("ABC", "person");
  expect((await refusal(act))?.code).toBe("ItemAlreadyExists");
});

test("what just fits is taken", async () => {
  await run((sheet, context) => {
    list(`${"是,".repeat(127)}否`)(sheet, context);
    sheet.getRange("A2").values = [[sum(8192)]];
    sheet.getRange("A3").values = [["字".repeat(32_767)]];
    sheet.getRange("A4").conditionalFormats.add("Custom").custom.rule.formula = "=A1<>-1";
    sheet.getRange("A5").dataValidation.rule = { custom: { formula: "=AND(A1>=-1,B1<=+2)" } };
    sheet.name = "字".repeat(31);
  });
  expect([excel.sheet.contents.size, excel.sheet.validations.length]).toEqual([2, 2]);
});

test("limits of a validation are told as formulas", async () => {
  const told = await run(async (sheet, _context, sync) => {
    const found = [
      { decimal: { formula1: 0, formula2: "8", operator: "Between" as const } },
      { wholeNumber: { formula1: "=B1", operator: "GreaterThan" as const } },
      { list: { inCellDropDown: true, source: "是,否" } },
    ].map((rule, row) => {
      const { dataValidation } = sheet.getCell(row, 0);
      dataValidation.rule = rule;
      dataValidation.load("rule");
      return dataValidation;
    });
    await sync();
    return found.map(({ rule }) => rule);
  });
  expect(told).toEqual([
    { decimal: { formula1: "=0", formula2: "=8", operator: "Between" } },
    { wholeNumber: { formula1: "=B1", operator: "GreaterThan" } },
    { list: { inCellDropDown: true, source: "是,否" } },
  ]);
});
