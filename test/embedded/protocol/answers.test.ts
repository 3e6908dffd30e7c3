import { describe, expect, test } from "@jest/globals";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const { run, refusal } = excel;

describe("errors", () => {
  test("name the statement, its surroundings and the place, and what was written before stays", async () => {
    const refused = await refusal((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:B2").values = [[1]];
      sheet.getRange("A3").values = [[3]];
    });
    expect(refused).toBeInstanceOf(excel.client.OfficeExtension.Error);
    expect(refused?.code).toBe("InvalidArgument");
    expect(refused?.debugInfo.errorLocation).toBe("Range.values");
    expect(refused?.debugInfo.statement).toBe("range1.values = ...;");
    expect(refused?.debugInfo.surroundingStatements?.join("\n")).toContain(
      "// >>>>>\nrange1.values = ...;\n// <<<<<"
    );
    expect([...excel.sheet.contents.values()].map(({ value }) => value)).toEqual([1]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    [
      "Worksheet.charts",
      (s) => {
        s.charts.load("items/name");
      },
    ],
    ["Worksheet.copy", (s) => s.copy()],
    ["Range.insert", (s) => s.getRange("A1").insert("Down")],
    ["Range.sort", (s) => s.getRange("A1").sort],
    ["Range.style", (s) => (s.getRange("A1").style = "Good")],
    [
      "Range.formulasR1C1",
      (s) => {
        s.getRange("A1").load("formulasR1C1");
      },
    ],
    [
      "RangeFormat.textOrientation",
      (s) => {
        s.getRange("A1").load("format/textOrientation");
      },
    ],
  ])("%s is not here, and that is said", async (member, work) => {
    const refused = await refusal(work);
    expect([refused?.code, refused?.message]).toEqual([
      "ApiNotFound",
      `嵌入式 Excel 不支持此 API：${member}`,
    ]);
  });

  test("a property that was not loaded is the library's own error", async () => {
    const refused = await refusal((sheet) => sheet.name);
    expect(refused?.code).toBe("PropertyNotLoaded");
  });
});

describe("null objects", () => {
  test("have null children, and their methods and settings do nothing", async () => {
    const told = await run(async (_sheet, { workbook }, sync) => {
      const missing = workbook.worksheets.getItemOrNullObject("没有");
      const child = missing.getUsedRangeOrNullObject();
      child.load("address");
      missing.load("name");
      missing.delete();
      await sync();
      return [missing.isNullObject, child.isNullObject];
    });
    expect(told).toEqual([true, true]);
  });

  test("asked for without OrNullObject are errors", async () => {
    const refused = await refusal((_sheet, { workbook }) => {
      workbook.worksheets.getItem("没有").getRange("A1").load("values");
    });
    expect(refused?.code).toBe("ItemNotFound");
    expect(refused?.message).toContain("没有");
  });
});

describe("loading", () => {
  test("nested objects, all scalars, and pages of a collection", async () => {
    for (const name of ["二", "三", "四"]) excel.book.addSheet(name, "person");
    const told = await run(async (sheet, { workbook }, sync) => {
      const range = sheet.getRange("A1:B1");
      range.load({ values: true, format: { fill: { color: true } }, worksheet: { name: true } });
      const { worksheets } = workbook;
      worksheets.load({ name: true, protection: { protected: true }, $top: 2, $skip: 1 });
      const cell = sheet.getRange("C1");
      cell.load();
      await sync();
      return {
        nested: [range.values, range.format.fill.color, range.worksheet.name],
        page: worksheets.items.map((one) => [one.name, one.protection.protected]),
        all: [cell.address, cell.values, cell.rowHidden, cell.isEntireRow],
      };
    });
    expect(told).toEqual({
      nested: [[["", ""]], "#FFFFFF", "表"],
      page: [
        ["二", false],
        ["三", false],
      ],
      all: ["表!C1", [[""]], false, false],
    });
  });
});

describe("references", () => {
  test("last across batches and are released at the end", async () => {
    const counts = await run(async (sheet, _context, sync) => {
      const range = sheet.getRange("A1").getResizedRange(1, 1);
      await sync();
      const before = excel.host.referenceCount;
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.load("values");
      await sync();
      return [before, range.values];
    });
    expect(counts).toEqual([
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(excel.host.referenceCount).toBe(0);
  });

  test("that are untracked early are gone early", async () => {
    const left = await run(async (sheet, _context, sync) => {
      const ranges = Array.from({ length: 5 }, (_, row) => sheet.getCell(row, 0));
      await sync();
      for (const range of ranges) range.untrack();
      await sync();
      return excel.host.referenceCount;
    });
    expect(left).toBe(0);
  });
});
