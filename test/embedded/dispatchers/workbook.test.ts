import { describe, expect, test } from "@jest/globals";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const { run, refusal } = excel;

describe("names", () => {
  test("stand for ranges and constants, in the book or in a sheet", async () => {
    const told = await run(async (sheet, { workbook }, sync) => {
      workbook.names.add("总额", sheet.getRange("B2:C3"), "说明");
      workbook.names.add("税率", 0.06 as never);
      workbook.names.add("单位名", "局");
      sheet.names.add("本表", "=表!$A$1");
      workbook.names.load(
        "items/name,items/formula,items/type,items/value,items/comment,items/scope"
      );
      sheet.names.load("items/name,items/scope");
      const range = workbook.names.getItem("总额").getRange();
      range.load("address");
      const missing = workbook.names.getItemOrNullObject("没有");
      await sync();
      return {
        book: workbook.names.items.map(({ name, formula, type, value }): unknown[] => [
          name,
          formula,
          type,
          value,
        ]),
        sheet: sheet.names.items.map(({ name, scope }) => [name, scope]),
        range: range.address,
        missing: missing.isNullObject,
      };
    });
    expect(told).toEqual({
      book: [
        ["总额", "=表!$B$2:$C$3", "Range", "表!$B$2:$C$3"],
        ["税率", "=0.06", "Double", "0.06"],
        ["单位名", '="局"', "String", "局"],
      ],
      sheet: [["本表", "Worksheet"]],
      range: "表!B2:C3",
      missing: true,
    });
  });

  test("are changed and deleted", async () => {
    await run(async (_sheet, { workbook }, sync) => {
      const name = workbook.names.add("甲", "=表!$A$1");
      workbook.names.add("乙", "=表!$A$1");
      await sync();
      name.formula = "=表!$B$1";
      name.visible = false;
      workbook.names.getItem("乙").delete();
    });
    expect(excel.book.names).toMatchObject([{ name: "甲", formula: "=表!$B$1", visible: false }]);
  });

  test.each([
    ["A1", "InvalidArgument"],
    ["1a", "InvalidArgument"],
    ["有 空格", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["总额", "ItemAlreadyExists"],
  ])("%s is refused", async (name, code) => {
    await run((_sheet, { workbook }) => workbook.names.add("总额", "=1"));
    const refused = await refusal((_sheet, { workbook }) => workbook.names.add(name, "=1"));
    expect(refused?.code).toBe(code);
  });
});

describe("settings and properties", () => {
  test("hold any JSON", async () => {
    const told = await run(async (_sheet, { workbook }, sync) => {
      const { settings } = workbook;
      settings.add("选择", { 年: 2020, 单位: ["万元"] });
      settings.add("旧", 1);
      settings.getItem("旧").delete();
      settings.load("items/key,items/value");
      const missing = settings.getItemOrNullObject("没有");
      await sync();
      return [
        settings.items.map(({ key, value }) => [key, value as unknown]),
        missing.isNullObject,
      ];
    });
    expect(told).toEqual([[["选择", { 年: 2020, 单位: ["万元"] }]], true]);
  });

  test("documents have a title and properties of their own", async () => {
    const told = await run(async (_sheet, { workbook }, sync) => {
      const { properties } = workbook;
      properties.title = "绩效自评";
      properties.custom.add("标准", "2020");
      properties.custom.add("年度", 2020);
      properties.load("title,author");
      properties.custom.load("items/key,items/value,items/type");
      await sync();
      return [
        properties.title,
        properties.author,
        properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type]),
      ];
    });
    expect(told).toEqual([
      "绩效自评",
      "",
      [
        ["标准", "2020", "String"],
        ["年度", 2020, "Number"],
      ],
    ]);
    await run((_sheet, { workbook }) => {
      workbook.properties.custom.deleteAll();
    });
    expect(excel.book.customProperties.size).toBe(0);
  });
});

test("the workbook and the application tell what they are", async () => {
  excel.book.fileName = "自评.xlsx";
  const told = await run(async (_sheet, { workbook, application }, sync) => {
    workbook.load("name,usePrecisionAsDisplayed");
    application.load("calculationMode,decimalSeparator");
    application.calculationMode = "Manual";
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    await sync();
    return [workbook.name, workbook.usePrecisionAsDisplayed, application.calculationMode];
  });
  expect(told).toEqual(["自评.xlsx", false, "Automatic"]);
  expect(excel.book.calculationMode).toBe("Manual");
});
