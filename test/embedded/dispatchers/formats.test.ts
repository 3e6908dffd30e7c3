import { describe, expect, test } from "@jest/globals";
import { areaOf } from "../../../src/embedded/model/area";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const { run, refusal } = excel;

/** Loads the format of a range with everything in it. */
async function formatOf(address: string): Promise<Excel.RangeFormat> {
  return run((sheet) => {
    const { format } = sheet.getRange(address);
    format.load(
      "horizontalAlignment,verticalAlignment,wrapText,indentLevel,columnWidth,rowHeight," +
        "fill/color,font/name,font/size,font/bold,font/italic,font/underline,font/color," +
        "font/strikethrough,protection/locked,protection/formulaHidden"
    );
    return format;
  });
}

describe("formats", () => {
  test("of a new sheet are those of a Chinese Excel", async () => {
    const format = await formatOf("A1:C3");
    expect(format.toJSON()).toEqual({
      horizontalAlignment: "General",
      verticalAlignment: "Center",
      wrapText: false,
      indentLevel: 0,
      columnWidth: 54,
      rowHeight: 13.5,
      fill: { color: "#FFFFFF" },
      font: {
        name: "宋体",
        size: 11,
        bold: false,
        italic: false,
        underline: "None",
        color: "#000000",
        strikethrough: false,
      },
      protection: { locked: true, formulaHidden: false },
    });
  });

  test("are set on one range or on several, and mixed ones are null", async () => {
    await run((sheet) => {
      const { format } = sheet.getRanges("A1:B2,D4");
      format.font.bold = true;
      format.font.size = 14;
      format.font.color = "red";
      format.font.underline = "Single";
      format.fill.color = "#ddeeff";
      format.horizontalAlignment = "Center";
      format.wrapText = true;
      format.indentLevel = 2;
      format.protection.locked = false;
    });
    const set = await formatOf("D4");
    expect(set.font.toJSON()).toMatchObject({ bold: true, size: 14, color: "#FF0000" });
    expect([set.fill.color, set.horizontalAlignment, set.wrapText, set.indentLevel]).toEqual([
      "#DDEEFF",
      "Center",
      true,
      2,
    ]);
    expect(set.protection.locked).toBe(false);
    const mixed = await formatOf("A1:C3");
    expect(mixed.font.toJSON()).toMatchObject({
      bold: null,
      size: null,
      color: null,
      underline: null,
      italic: false,
      name: "宋体",
    });
    expect([mixed.fill.color, mixed.horizontalAlignment, mixed.wrapText]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("of whole columns hold for cells that come later", async () => {
    await run((sheet) => {
      sheet.getRange("B:C").format.font.bold = true;
      sheet.getRange("2:2").format.font.italic = true;
    });
    expect((await formatOf("C9")).font.bold).toBe(true);
    expect((await formatOf("A2:Z2")).font.italic).toBe(true);
    expect((await formatOf("B:C")).font.bold).toBe(true);
    expect((await formatOf("A:C")).font.bold).toBeNull();
    expect((await formatOf("A3:A1048576")).font.bold).toBe(false);
  });

  test("a fill is taken away", async () => {
    await run((sheet) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "yellow";
      fill.clear();
    });
    expect((await formatOf("A1")).fill.color).toBe("#FFFFFF");
    expect(excel.sheet.format(0, 0).fill).toBeNull();
  });

  test.each<[string, (format: Excel.RangeFormat) => unknown]>([
    ["a colour that is none", (f) => (f.fill.color = "#12")],
    ["an alignment that is none", (f) => (f.horizontalAlignment = "Middle" as never)],
    ["a row too high", (f) => (f.rowHeight = 500)],
    ["a text for a truth", (f) => (f.font.bold = "ja" as never)],
  ])("%s is refused", async (_what, set) => {
    const refused = await refusal((sheet) => {
      set(sheet.getRange("A1").format);
    });
    expect(refused?.code).toBe("InvalidArgument");
  });

  test("what the model cannot keep is refused, not passed over", async () => {
    const refused = await refusal((sheet) => {
      sheet.getRange("A1").format.font.underline = "SingleAccountant";
    });
    expect(refused?.code).toBe("NotImplemented");
  });
});

describe("fills", () => {
  async function told(address: string): Promise<[color: string, pattern: string]> {
    const { fill } = await run((sheet) => {
      const { format } = sheet.getRange(address);
      format.load("fill/color,fill/pattern");
      return format;
    });
    return [fill.color, fill.pattern];
  }

  test("none is white with the pattern None, a written white is a solid one", async () => {
    expect(await told("A1:B2")).toEqual(["#FFFFFF", "None"]);
    await run((sheet) => {
      sheet.getRange("A1").format.fill.color = "#FFFFFF";
      sheet.getRange("A2").setCellProperties([[{ format: { fill: { color: "#FFFFFF" } } }]]);
    });
    expect(await told("A1:A2")).toEqual(["#FFFFFF", "Solid"]);
    expect(await told("A1:B2")).toEqual(["#FFFFFF", null]);
    expect(excel.sheet.format(1, 0).fill).toBe("#FFFFFF");
  });

  test("are taken away by clear, by the pattern None and by an empty colour", async () => {
    await run((sheet) => {
      sheet.getRange("A1:A4").format.fill.color = "#FF0000";
      sheet.getRange("A1").format.fill.clear();
      sheet.getRange("A2").format.fill.pattern = "None";
      sheet
        .getRange("A3")
        .setCellProperties([[{ format: { fill: { color: "#FFFFFF", pattern: "None" } } }]]);
      sheet.getRange("A4").format.fill.color = "";
    });
    expect(await told("A1:A4")).toEqual(["#FFFFFF", "None"]);
  });

  test("the pattern Solid keeps a colour that is there and is white otherwise", async () => {
    await run((sheet) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A1:A2").format.fill.pattern = "Solid";
      sheet.getRange("A3").setCellProperties([[{ format: { fill: { pattern: "Solid" } } }]]);
      sheet
        .getRange("A4")
        .setCellProperties([[{ format: { fill: { pattern: "Solid", color: "#00FF00" } } }]]);
    });
    expect([0, 1, 2, 3].map((row) => excel.sheet.format(row, 0).fill)).toEqual([
      "#FF0000",
      "#FFFFFF",
      "#FFFFFF",
      "#00FF00",
    ]);
  });

  test.each([
    ["Gray50", "NotImplemented"],
    ["Stripes", "InvalidArgument"],
  ])("the pattern %s is refused with %s", async (pattern, code) => {
    const direct = await refusal((sheet) => {
      sheet.getRange("A1").format.fill.pattern = pattern as never;
    });
    const inside = await refusal((sheet) => {
      sheet
        .getRange("A1")
        .setCellProperties([[{ format: { fill: { pattern: pattern as never } } }]]);
    });
    expect([direct?.code, inside?.code]).toEqual([code, code]);
  });
});

describe("number formats", () => {
  test("go cell by cell or for all, and null leaves one alone", async () => {
    const range = await run((sheet) => {
      const all = sheet.getRange("A1:C1");
      all.numberFormat = "0.00" as never;
      all.numberFormat = [["0%", null, ""]];
      all.load("numberFormat");
      return all;
    });
    expect(range.numberFormat).toEqual([["0%", "0.00", "General"]]);
  });

  test("that are none are refused", async () => {
    const refused = await refusal((sheet) => {
      sheet.getRange("A1").numberFormat = [["0.00;[Red"]];
    });
    expect(refused?.code).toBe("InvalidArgument");
  });
});

describe("borders", () => {
  const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

  async function border(address: string, side: Excel.BorderIndex | (typeof sides)[number]) {
    return run((sheet) => {
      const found = sheet.getRange(address).format.borders.getItem(side);
      found.load("style,weight,color");
      return found;
    });
  }

  test("inside and outside of a range", async () => {
    await run((sheet) => {
      const { borders } = sheet.getRange("B2:C3").format;
      for (const side of [...sides, "InsideHorizontal", "InsideVertical"] as const)
        borders.getItem(side).style = "Continuous";
    });
    for (const side of sides) expect((await border("B2:C3", side)).style).toBe("Continuous");
    expect((await border("B2", "EdgeRight")).style).toBe("Continuous");
    expect((await border("B2:C3", "InsideHorizontal" as never)).style).toBe("Continuous");
    expect((await border("B2:D3", "EdgeRight")).style).toBe("None");
    expect((await border("A1:B3", "EdgeRight")).style).toBeNull();
  });

  test("a line between two cells is the line of both", async () => {
    await run((sheet) => {
      sheet.getRange("A1").format.borders.getItem("EdgeBottom").color = "#FF0000";
    });
    const below = await border("A2", "EdgeTop");
    expect(below.toJSON()).toEqual({ style: "Continuous", weight: "Thin", color: "#FF0000" });
    await run((sheet) => {
      sheet.getRange("A2").format.borders.getItem("EdgeTop").style = "None";
    });
    expect((await border("A1", "EdgeBottom")).style).toBe("None");
  });

  test("a weight alone draws a line, and changes one that both cells hold", async () => {
    await run((sheet) => {
      const first = sheet.getRange("A1").format.borders;
      const second = sheet.getRange("A2").format.borders;
      first.getItem("EdgeBottom").style = "Double";
      second.getItem("EdgeTop").weight = "Medium";
      first.getItem("EdgeBottom").weight = "Thick";
    });
    expect((await border("A2", "EdgeTop")).toJSON()).toEqual({
      style: "Double",
      weight: "Thick",
      color: "#000000",
    });
  });

  test("there are six of them", async () => {
    const count = await run(async (sheet, context) => {
      const { borders } = sheet.getRange("A1").format;
      borders.load("count");
      const all = sheet.getRange("A1").format.borders;
      all.load("items/sideIndex,items/style");
      await context.sync();
      return [borders.count, all.items.map(({ sideIndex }) => sideIndex)];
    });
    expect(count).toEqual([
      6,
      ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"],
    ]);
  });

  test("diagonals are refused by name", async () => {
    const refused = await refusal((sheet) => {
      sheet.getRange("A1").format.borders.getItem("DiagonalUp").style = "Continuous";
    });
    expect(refused?.code).toBe("ApiNotFound");
    expect(refused?.message).toContain("DiagonalUp");
  });
});

describe("properties of cells, rows and columns", () => {
  const look: Excel.CellPropertiesLoadOptions = {
    address: true,
    format: {
      font: { name: true, size: true, bold: true, color: true },
      fill: { color: true, pattern: true },
      borders: { color: true, style: true, weight: true },
      horizontalAlignment: true,
      wrapText: true,
      protection: true,
    },
  };

  test("come back as they were told", async () => {
    const before = await run((sheet) => {
      const range = sheet.getRange("A1:B2");
      range.format.borders.getItem("EdgeTop").style = "Double";
      sheet.getRange("B2").format.fill.color = "#FF0000";
      sheet.getRange("B2").format.font.bold = true;
      sheet.getRange("B2").format.protection.locked = false;
      return range.getCellProperties(look);
    });
    expect(before.value[1]![1]).toMatchObject({
      address: "表!B2",
      format: {
        fill: { color: "#FF0000", pattern: "Solid" },
        font: { bold: true, name: "宋体" },
        protection: { locked: false },
      },
    });
    expect(before.value[0]![0]!.format?.borders).toMatchObject({
      top: { style: "Double" },
      bottom: { style: "None" },
    });
    const after = await run((sheet) => {
      const range = sheet.getRange("A1:B2");
      range.clear("Formats");
      range.setCellProperties(before.value);
      return range.getCellProperties(look);
    });
    expect(after.value).toEqual(before.value);
    expect(excel.sheet.format(0, 0).fill).toBeNull();
  });

  test("a border without line is told as None in black, and None takes a line away", async () => {
    const told = await run(async (sheet, _context, sync) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([
        [
          { format: { borders: { top: { style: "Continuous" }, bottom: {} } } },
          { format: { borders: { top: { style: "Double", color: "#FF0000" } } } },
        ],
      ]);
      await sync();
      const lines = range.getCellProperties(look);
      range.setCellProperties([
        [
          { format: { borders: { top: { style: "None", color: "#FF0000", weight: "Thick" } } } },
          {},
        ],
      ]);
      return [lines, range.getCellProperties(look)];
    });
    const borders = told.map(({ value }) => value[0]!.map((cell) => cell.format!.borders!));
    const none = { style: "None", color: "#000000", weight: "Thin" };
    expect(borders[0]![0]!.top).toEqual({ style: "Continuous", color: "#000000", weight: "Thin" });
    expect(borders[0]![0]!.bottom).toEqual(none);
    expect(borders[1]!.map(({ top }) => top)).toEqual([
      none,
      { style: "Double", color: "#FF0000", weight: "Thin" },
    ]);
  });

  test.each([
    { style: "Dotted" as never },
    { style: "None" as const, weight: "Fat" as never },
    { style: "None" as const, color: "#12" },
  ])("a border that is none, %p, is refused", async (top) => {
    const refused = await refusal((sheet) => {
      sheet.getRange("A1").setCellProperties([[{ format: { borders: { top } } }]]);
    });
    expect(refused?.code).toBe("InvalidArgument");
  });

  test("rows and columns with their sizes", async () => {
    const [rows, columns] = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.setRowProperties([{ rowHidden: true }, { format: { rowHeight: 30 } }]);
      range.setColumnProperties([{ format: { columnWidth: 80 } }, { columnHidden: true }]);
      await context.sync();
      return [
        range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } }),
        range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
      ];
    });
    expect(rows.value).toEqual([
      { rowHidden: true, rowIndex: 0, format: { rowHeight: 13.5 } },
      { rowHidden: false, rowIndex: 1, format: { rowHeight: 30 } },
    ]);
    expect(columns.value).toEqual([
      { columnHidden: false, format: { columnWidth: 80 } },
      { columnHidden: true, format: { columnWidth: 54 } },
    ]);
  });

  test("what is not kept is refused by name", async () => {
    const refused = await refusal((sheet) => {
      sheet.getRange("A1").getCellProperties({ style: true });
    });
    expect([refused?.code, refused?.message]).toEqual([
      "ApiNotFound",
      "嵌入式 Excel 不支持此 API：CellProperties.style",
    ]);
  });
});

describe("clearing", () => {
  async function filled(): Promise<void> {
    await run((sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.format.fill.color = "yellow";
      sheet.getRange("A1").hyperlink = { documentReference: "表!B9" };
      range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      range.conditionalFormats.add("Custom").custom.rule.formula = "=A1>0";
    });
  }

  function state(): unknown {
    const { contents, cellFormats, links, validations, conditionalFormats } = excel.sheet;
    return [contents, cellFormats, links, validations, conditionalFormats].map((one) =>
      "size" in one ? one.size : one.length
    );
  }

  test.each([
    ["All", [0, 0, 0, 0, 0]],
    ["Contents", [0, 2, 1, 1, 1]],
    ["Formats", [2, 0, 1, 1, 0]],
    ["Hyperlinks", [2, 2, 0, 1, 1]],
    ["RemoveHyperlinks", [2, 2, 0, 1, 1]],
  ] as const)("%s", async (kind, left) => {
    await filled();
    await run((sheet) => {
      sheet.getRange("A1:B1").clear(kind);
    });
    expect(state()).toEqual(left);
    expect(excel.sheet.format(0, 0).underline).toBe(
      kind === "Hyperlinks" || kind === "Contents" ? "Single" : "None"
    );
  });

  test("formats go with the conditional ones, links only with the look that a link gave", async () => {
    await filled();
    await run((sheet) => {
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("A1").clear("RemoveHyperlinks");
      sheet.getRange("B1:B9").clear("Formats");
    });
    const { conditionalFormats, links } = excel.sheet;
    expect(conditionalFormats.map(({ areas }) => areas)).toEqual([[areaOf(0, 0)]]);
    expect(links).toEqual([]);
    const look = [0, 1].map((column) => {
      const { fill, bold, underline } = excel.sheet.format(0, column);
      return [fill, bold, underline];
    });
    expect(look).toEqual([
      ["#FFFF00", true, "None"],
      [null, false, "None"],
    ]);
  });

  test("part of a validation leaves the rest", async () => {
    await run((sheet) => {
      sheet.getRange("A1:A9").dataValidation.rule = {
        list: { inCellDropDown: true, source: "是,否" },
      };
      sheet.getRange("A3:A4").dataValidation.clear();
    });
    expect(excel.sheet.validations.map(({ area }) => area)).toEqual([
      areaOf(0, 0, 1),
      areaOf(4, 0, 8),
    ]);
  });
});

describe("hyperlinks", () => {
  test("are told, and look like links", async () => {
    const range = await run((sheet) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "表!B2", screenTip: "去 B2", textToDisplay: "见 B2" };
      cell.load("hyperlink,values,format/font/color,format/font/underline");
      return cell;
    });
    expect(range.hyperlink).toEqual({
      documentReference: "表!B2",
      screenTip: "去 B2",
      textToDisplay: "见 B2",
    });
    expect([range.values, range.format.font.underline]).toEqual([[["见 B2"]], "Single"]);
  });

  test("without a text keep the cell's own", async () => {
    const range = await run((sheet) => {
      const cells = sheet.getRange("A1:A2");
      cells.values = [[7], [""]];
      cells.hyperlink = { address: "https://example.org/" };
      cells.load("values,hyperlink");
      return cells;
    });
    expect(range.values).toEqual([[7], ["https://example.org/"]]);
    expect(range.hyperlink).toEqual({ address: "https://example.org/" });
  });

  test("lead to one place", async () => {
    const refused = await refusal((sheet) => {
      sheet.getRange("A1").hyperlink = { address: "https://a/", documentReference: "表!A1" };
    });
    expect(refused?.code).toBe("InvalidArgument");
  });
});

test("columns and rows fit what is in them", async () => {
  await run((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["短", "一个很长很长的标题，比列宽得多"],
      ["", "短"],
    ];
    sheet.getRange("A:B").format.autofitColumns();
  });
  const { columnWidths, rowHeights } = excel.sheet;
  expect(columnWidths.get(0)).toBeLessThan(20);
  expect(columnWidths.get(1)).toBeGreaterThan(150);
  await run((sheet) => {
    sheet.getRange("B:B").format.columnWidth = 60;
    sheet.getRange("B1").format.wrapText = true;
    sheet.getRange("1:2").format.autofitRows();
  });
  expect(rowHeights.get(0)).toBeGreaterThan(13.5 * 2);
  expect(rowHeights.get(1)).toBe(13.5);
});
