import { describe, expect, test } from "@jest/globals";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const { run, refusal } = excel;

describe("validation", () => {
  test("is one rule with its messages", async () => {
    const validation = await run((sheet) => {
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.rule = { decimal: { formula1: 0, formula2: 8, operator: "Between" } };
      dataValidation.prompt = { showPrompt: true, title: "得分", message: "0 到 8" };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "错", message: "超出" };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      return dataValidation;
    });
    expect(validation.toJSON()).toEqual({
      type: "Decimal",
      rule: { decimal: { formula1: "=0", formula2: "=8", operator: "Between" } },
      prompt: { showPrompt: true, title: "得分", message: "0 到 8" },
      errorAlert: { showAlert: true, style: "Stop", title: "错", message: "超出" },
      ignoreBlanks: false,
    });
    expect(excel.sheet.validations).toHaveLength(1);
  });

  test("that differs among cells is inconsistent; none is none", async () => {
    const [mixed, none] = await run((sheet) => {
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "是,否" },
      };
      return ["A1:A2", "B1"].map((address) => {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.load("type,ignoreBlanks");
        return dataValidation;
      });
    });
    expect([mixed!.type, mixed!.ignoreBlanks, none!.type]).toEqual(["Inconsistent", null, "None"]);
  });

  test("with a message that Excel would not take is refused", async () => {
    const refused = await refusal((sheet) => {
      sheet.getRange("A1").dataValidation.prompt = {
        showPrompt: true,
        title: "",
        message: "长".repeat(256),
      };
    });
    expect(refused?.code).toBe("InvalidArgument");
  });
});

describe("conditional formats", () => {
  test("go on top, keep rule and look, and are counted where they lie", async () => {
    const told = await run(async (sheet, _context, sync) => {
      const first = sheet.getRange("A1:B9").conditionalFormats.add("Custom");
      first.custom.rule.formula = "=$A1>0";
      first.custom.format.fill.color = "#FFC7CE";
      first.custom.format.font.bold = true;
      const second = sheet.getRanges("A1,C3").conditionalFormats.add("CellValue");
      second.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      second.stopIfTrue = true;
      const { conditionalFormats } = sheet.getRange("A1");
      conditionalFormats.load("items/type,items/priority,items/stopIfTrue,items/id");
      const count = sheet.getRange("C3").conditionalFormats.getCount();
      const nothing = first.cellValueOrNullObject;
      nothing.load("rule");
      const { rule, format } = first.custom;
      rule.load("formula");
      format.load("fill/color,font/bold,font/color");
      const area = second.getRanges();
      area.load("address");
      await sync();
      return {
        items: conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [
          type,
          priority,
          stopIfTrue,
        ]),
        count: count.value,
        isNull: nothing.isNullObject,
        formula: rule.formula,
        look: [format.fill.color, format.font.bold, format.font.color],
        area: area.address,
      };
    });
    expect(told).toEqual({
      items: [
        ["CellValue", 0, true],
        ["Custom", 1, false],
      ],
      count: 1,
      isNull: true,
      formula: "=$A1>0",
      look: ["#FFC7CE", true, ""],
      area: "表!A1,表!C3",
    });
  });

  test("are deleted alone, or cut out of a range", async () => {
    await run(async (sheet, _context, sync) => {
      const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      await sync();
      format.delete();
      sheet.getRange("A4:A9").conditionalFormats.clearAll();
    });
    expect(excel.sheet.conditionalFormats.map(({ areas }) => areas)).toEqual([
      [{ top: 0, left: 0, bottom: 2, right: 0 }],
    ]);
  });

  test("of a kind that is not kept are refused by name", async () => {
    const refused = await refusal((sheet) =>
      sheet.getRange("A1").conditionalFormats.add("ColorScale")
    );
    expect([refused?.code, refused?.message]).toEqual([
      "ApiNotFound",
      "嵌入式 Excel 不支持此 API：ConditionalFormatType.ColorScale",
    ]);
  });
});
