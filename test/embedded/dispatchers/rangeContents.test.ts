import { describe, expect, test } from "@jest/globals";
import { areaOf } from "../../../src/embedded/model/area";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const { run, refusal } = excel;

/** Writes and reads a range. */
async function written(address: string, values: unknown): Promise<Excel.Range> {
  return run((sheet) => {
    const range = sheet.getRange(address);
    range.values = values as never;
    range.load("values,formulas,text,numberFormat,valueTypes");
    return range;
  });
}

describe("values and formulas", () => {
  test("are read back with what they look like and which kind they are", async () => {
    const range = await written("A1:F1", [[1.5, "文字", true, "12%", "=A1*2", "2025年1月31日"]]);
    expect(range.values).toEqual([[1.5, "文字", true, 0.12, "", 45688]]);
    expect(range.formulas).toEqual([[1.5, "文字", true, 0.12, "=A1*2", 45688]]);
    expect(range.text).toEqual([["1.5", "文字", "TRUE", "12%", "", "2025/1/31"]]);
    expect(range.numberFormat).toEqual([
      ["General", "General", "General", "0%", "General", "yyyy/m/d"],
    ]);
    expect(range.valueTypes).toEqual([
      ["Double", "String", "Boolean", "Double", "Empty", "Double"],
    ]);
  });

  test("null leaves a cell alone, the empty text empties it", async () => {
    await written("A1:C1", [[1, 2, 3]]);
    const range = await written("A1:C1", [[null, "", 4]]);
    expect(range.values).toEqual([[1, "", 4]]);
    expect(excel.sheet.cell(0, 1)).toBeUndefined();
  });

  test("an emptied cell keeps its format", async () => {
    await written("A1", "12%");
    const range = await written("A1", "");
    expect(range.numberFormat).toEqual([["0%"]]);
  });

  test("one value is for all cells", async () => {
    const range = await written("A1:B2", 7);
    expect(range.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test("an apostrophe makes text and is not part of it", async () => {
    const range = await written("A1:B1", [["'0012", "'=A1"]]);
    expect(range.values).toEqual([["0012", "=A1"]]);
    expect(excel.sheet.cell(0, 0)).toEqual({ value: "0012", formula: null, prefixed: true });
  });

  test("a text cell keeps what is written", async () => {
    await run((sheet) => {
      sheet.getRange("A:A").numberFormat = "@" as never;
    });
    const range = await written("A1:A2", [["320102199001011260"], ["=B1"]]);
    expect(range.values).toEqual([["320102199001011260"], ["=B1"]]);
  });

  test("a long number loses its last digits, as in Excel", async () => {
    const range = await written("A1", "320102199001011260");
    expect(range.values).toEqual([[320102199001011000]]);
  });

  test("errors are their texts", async () => {
    const range = await written("A1", "#N/A");
    expect([range.values, range.valueTypes]).toEqual([[["#N/A"]], [["Error"]]]);
  });

  test("cells hidden by a merge keep nothing", async () => {
    await run((sheet) => {
      sheet.getRange("A1:B1").merge();
    });
    const range = await written("A1:C1", [[1, 2, 3]]);
    expect(range.values).toEqual([[1, "", 3]]);
  });

  test("many rows are split by the library and arrive whole", async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [row, `行${row}`, `=A${row + 1}`]);
    await run((sheet) => {
      sheet.getRange("A1:C3000").values = rows;
    });
    expect(excel.sheet.cell(2999, 0)?.value).toBe(2999);
    expect(excel.sheet.cell(1234, 1)?.value).toBe("行1234");
    expect(excel.sheet.cell(2999, 2)?.formula).toBe("=A3000");
    expect(excel.host.stats.syncs).toBe(1);
  });

  test("of whole columns nothing is told", async () => {
    const range = await run((sheet) => {
      const column = sheet.getRange("A:B");
      column.load("values,text,address,cellCount,rowCount");
      return column;
    });
    expect([range.values, range.text]).toEqual([null, null]);
    expect([range.address, range.cellCount, range.rowCount]).toEqual(["表!A:B", 2097152, 1048576]);
  });

  test.each([
    ["a wrong shape", "A1:B2", [[1, 2]]],
    ["ragged rows", "A1:B2", [[1, 2], [3]]],
    ["null for everything", "A1", null],
    ["a whole column", "A:A", 1],
    ["a formula that is none", "A1", "=SUM("],
    ["more letters than a cell holds", "A1", "长".repeat(32768)],
  ])("%s is refused, and nothing changes", async (_what, address, values) => {
    const refused = await refusal((sheet) => {
      sheet.getRange(address).values = values as never;
    });
    expect(refused?.code).toBe("InvalidArgument");
    expect(excel.sheet.contents.size).toBe(0);
  });

  test("more than five million cells are not told", async () => {
    const refused = await refusal((sheet) => {
      sheet.getRange("A1:F1000000").load("values");
    });
    expect(refused?.code).toBe("RangeExceedsLimit");
  });
});

describe("a protected sheet", () => {
  test("refuses locked cells only, with the statement that failed", async () => {
    await run((sheet) => {
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect();
    });
    const refused = await refusal((sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
    });
    expect(refused?.code).toBe("AccessDenied");
    expect(refused?.debugInfo.errorLocation).toBe("Range.values");
    expect(refused?.message).toContain("无法执行所请求的操作");
    // What was written before in the same batch stays.
    expect(excel.sheet.cell(1, 1)?.value).toBe(1);
    expect(excel.sheet.cell(0, 0)).toBeUndefined();
  });

  test.each([
    [
      "allowFormatCells",
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.font.bold = true),
    ],
    [
      "allowFormatColumns",
      (sheet: Excel.Worksheet) => (sheet.getRange("A:A").format.columnWidth = 90),
    ],
    ["allowFormatRows", (sheet: Excel.Worksheet) => (sheet.getRange("1:1").rowHidden = true)],
    [
      "allowInsertHyperlinks",
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").hyperlink = { documentReference: "表!B1" }),
    ],
  ])("with %s allows that", async (option, work) => {
    await run((sheet) => {
      sheet.protection.protect();
    });
    expect((await refusal(work))?.code).toBe("AccessDenied");
    await run((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ [option]: true });
    });
    expect(await refusal(work)).toBeNull();
  });

  test("opens with its password only", async () => {
    await run((sheet) => {
      sheet.protection.protect({}, "秘密");
    });
    const wrong = await refusal((sheet) => {
      sheet.protection.unprotect("错");
    });
    expect(wrong?.code).toBe("InvalidArgument");
    const protection = await run((sheet) => {
      sheet.protection.unprotect("秘密");
      sheet.protection.load();
      return sheet.protection;
    });
    expect(protection.protected).toBe(false);
  });
});

describe("merged cells", () => {
  test("are told where their first cell lies in the range, and only as far as it goes", async () => {
    excel.sheet.merges = [areaOf(0, 0, 1, 1), areaOf(2, 0, 5, 0), areaOf(4, 2, 5, 4)];
    const told = await run(async (sheet, _context, sync) => {
      const found = ["A2:E4", "A1:C9", "B2:D2", "A1", "E5:F9"].map((address) => {
        const merged = sheet.getRange(address).getMergedAreasOrNullObject();
        merged.load("address");
        const items = sheet.getRange(address).getMergedAreasOrNullObject();
        items.load("areas/items/address");
        const { areas } = sheet.getRange(address).getMergedAreasOrNullObject();
        areas.load("items/address");
        return { merged, items, areas };
      });
      await sync();
      return found.map(({ merged, items, areas }) =>
        merged.isNullObject
          ? [items.isNullObject, areas.isNullObject]
          : [merged.address, items.areas.items, areas.items].map((one) =>
              typeof one === "string" ? one : one.map(({ address }) => address).join(",")
            )
      );
    });
    const thrice = (text: string): string[] => [text, text, text];
    expect(told).toEqual([
      thrice("表!A3:A4"),
      thrice("表!A1:B2,表!A3:A6,表!C5:C6"),
      [true, true],
      thrice("表!A1"),
      [true, true],
    ]);
  });

  test("keep the first value, and are told as areas", async () => {
    await written("A1:B3", [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const merged = await run((sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A2:B3").merge(true);
      const areas = sheet.getRange().getMergedAreasOrNullObject();
      areas.load("address,areaCount");
      return areas;
    });
    expect([merged.address, merged.areaCount]).toEqual(["表!A1:B1,表!A2:B2,表!A3:B3", 3]);
    expect([...excel.sheet.contents.values()].map(({ value }) => value)).toEqual([1, 3, 5]);
  });

  test("none are a null object, more than 512 an error", async () => {
    const none = await run((sheet) => sheet.getRange().getMergedAreasOrNullObject());
    expect(none.isNullObject).toBe(true);
    excel.sheet.merges = Array.from({ length: 513 }, (_, row) => areaOf(row, 0, row, 1));
    const refused = await refusal((sheet) => {
      sheet.getRange().getMergedAreasOrNullObject().load("address");
    });
    expect(refused?.code).toBe("GeneralException");
    const half = await run((sheet) => {
      const areas = sheet.getRange("A1:B512").getMergedAreasOrNullObject();
      areas.load("areaCount");
      return areas;
    });
    expect(half.areaCount).toBe(512);
  });
});
