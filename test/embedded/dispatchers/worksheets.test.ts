import { describe, expect, test } from "@jest/globals";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const { run, refusal } = excel;

async function sheetNames(): Promise<string[]> {
  return run(async (_sheet, context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

describe("worksheets", () => {
  test("are added at the end and not activated", async () => {
    const added = await run(async (_sheet, { workbook }, sync) => {
      const named = workbook.worksheets.add("评分表");
      const unnamed = workbook.worksheets.add();
      for (const sheet of [named, unnamed]) sheet.load("name,position,visibility,id");
      const active = workbook.worksheets.getActiveWorksheet();
      active.load("name");
      await sync();
      return [named.position, unnamed.name, unnamed.visibility, active.name];
    });
    expect(added).toEqual([1, "Sheet3", "Visible", "表"]);
    expect(await sheetNames()).toEqual(["表", "评分表", "Sheet3"]);
  });

  test("stay the same when they are renamed and moved", async () => {
    const moved = await run(async (_sheet, { workbook }, sync) => {
      const sheet = workbook.worksheets.add("旧");
      sheet.load("id");
      await sync();
      sheet.name = "新";
      sheet.position = 0;
      await sync();
      sheet.getRange("A1").values = [[1]];
      sheet.load("name,position");
      await sync();
      return [sheet.name, sheet.position];
    });
    expect(moved).toEqual(["新", 0]);
    expect(excel.book.sheet("新")?.cell(0, 0)?.value).toBe(1);
  });

  test("are found whatever the case, first, last, next and by count", async () => {
    excel.book.addSheet("Data", "person");
    excel.book.addSheet("隐藏", "person").visibility = "Hidden";
    const found = await run(async (sheet, { workbook }, sync) => {
      const { worksheets } = workbook;
      const asked = [
        worksheets.getItem("dATA"),
        worksheets.getFirst(),
        worksheets.getLast(),
        worksheets.getLast(true),
        sheet.getNext(),
        sheet.getPreviousOrNullObject(),
      ];
      for (const one of asked) one.load("name");
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      await sync();
      return [
        ...asked.map((one) => (one.isNullObject ? null : one.name)),
        all.value,
        visible.value,
      ];
    });
    expect(found).toEqual(["Data", "表", "隐藏", "Data", "Data", null, 3, 2]);
  });

  test("are deleted, and what was kept of them is gone", async () => {
    const refused = await refusal(async (_sheet, { workbook }, sync) => {
      const sheet = workbook.worksheets.add("短命");
      const range = sheet.getRange("A1");
      range.load("address");
      await sync();
      sheet.delete();
      await sync();
      range.load("values");
    });
    expect(refused?.code).toBe("ItemNotFound");
    expect(await sheetNames()).toEqual(["表"]);
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown, string]>([
    [
      "a name that is taken",
      (_s, { workbook }) => workbook.worksheets.add("表"),
      "ItemAlreadyExists",
    ],
    ["a name with a slash", (s) => (s.name = "a/b"), "InvalidArgument"],
    ["a name of 32 letters", (s) => (s.name = "字".repeat(32)), "InvalidArgument"],
    ["no name", (s) => (s.name = ""), "InvalidArgument"],
    [
      "the last sheet deleted",
      (s) => {
        s.delete();
      },
      "InvalidOperation",
    ],
    ["the last sheet hidden", (s) => (s.visibility = "Hidden"), "InvalidOperation"],
    ["a place that is none", (s) => (s.position = 5), "InvalidArgument"],
    [
      "a sheet that is none",
      (_s, { workbook }) => workbook.worksheets.getItem("没有").load("name"),
      "ItemNotFound",
    ],
  ])("%s is refused", async (_what, work, code) => {
    expect((await refusal(work))?.code).toBe(code);
  });

  test("with a protected structure stay as they are", async () => {
    await run((_sheet, { workbook }) => {
      workbook.protection.protect("密");
    });
    for (const work of [
      (_s: Excel.Worksheet, { workbook }: Excel.RequestContext) => workbook.worksheets.add("新"),
      (s: Excel.Worksheet) => (s.name = "新"),
      (s: Excel.Worksheet) => {
        s.delete();
      },
      (s: Excel.Worksheet) => (s.visibility = "Hidden"),
    ])
      expect((await refusal(work))?.code).toBe("AccessDenied");
    const wrong = await refusal((_sheet, { workbook }) => {
      workbook.protection.unprotect("错");
    });
    expect(wrong?.code).toBe("InvalidArgument");
    await run((sheet, { workbook }) => {
      workbook.protection.unprotect("密");
      sheet.name = "新";
    });
    expect(excel.sheet.name).toBe("新");
  });

  test("have a tab colour, gridlines, a visibility, and can be activated", async () => {
    const other = excel.book.addSheet("别的", "person");
    await run((sheet, { workbook }) => {
      sheet.tabColor = "orange";
      sheet.showGridlines = false;
      workbook.worksheets.getItem("别的").activate();
      sheet.visibility = "VeryHidden";
    });
    expect(excel.book.active).toBe(other);
    const { tabColor, showGridlines, visibility } = excel.sheet;
    expect([tabColor, showGridlines, visibility]).toEqual(["#FFA500", false, "VeryHidden"]);
    const refused = await refusal((sheet) => {
      sheet.activate();
    });
    expect(refused?.code).toBe("InvalidOperation");
  });
});

describe("freezing", () => {
  test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | null, unknown]>([
    [
      "rows",
      (p) => {
        p.freezeRows(2);
      },
      "表!1:2",
      { rows: 2, columns: 0 },
    ],
    [
      "columns",
      (p) => {
        p.freezeColumns(1);
      },
      "表!A:A",
      { rows: 0, columns: 1 },
    ],
    [
      "both",
      (p) => {
        p.freezeAt("A1:B3");
      },
      "表!A1:B3",
      { rows: 3, columns: 2 },
    ],
    [
      "nothing",
      (p) => {
        p.freezeRows(2);
        p.unfreeze();
      },
      null,
      null,
    ],
  ])("%s", async (_what, freeze, address, frozen) => {
    const location = await run(async (sheet, _context, sync) => {
      freeze(sheet.freezePanes);
      const found = sheet.freezePanes.getLocationOrNullObject();
      found.load("address");
      await sync();
      return found.isNullObject ? null : found.address;
    });
    expect(location).toBe(address);
    expect(excel.sheet.frozen).toEqual(frozen);
  });
});

describe("the print set-up", () => {
  test("is kept and told", async () => {
    const told = await run(async (sheet, _context, sync) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.blackAndWhite = true;
      pageLayout.centerHorizontally = true;
      pageLayout.leftMargin = 20;
      pageLayout.setPrintMargins("Inches", { top: 1 });
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea("A1:F9");
      pageLayout.setPrintTitleRows("$2:$3");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      pageLayout.printGridlines = true;
      pageLayout.load();
      pageLayout.headersFooters.load(
        "defaultForAllPages/centerFooter,defaultForAllPages/leftHeader"
      );
      const area = pageLayout.getPrintAreaOrNullObject();
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      for (const one of [area, rows, columns]) one.load("address");
      await sync();
      return {
        layout: pageLayout.toJSON(),
        area: area.address,
        rows: rows.address,
        columns: columns.isNullObject,
      };
    });
    expect(told).toMatchObject({
      area: "表!A1:F9",
      rows: "表!2:3",
      columns: true,
      layout: {
        orientation: "Landscape",
        blackAndWhite: true,
        leftMargin: 20,
        topMargin: 72,
        zoom: { horizontalFitToPages: 1 },
        printGridlines: true,
        printHeadings: false,
      },
    });
    expect(excel.sheet.pageLayout.headersFooters).toEqual({ centerFooter: "第 &P 页" });
  });

  test.each<[string, (layout: Excel.PageLayout) => unknown]>([
    ["an orientation that is none", (l) => (l.orientation = "Sideways" as never)],
    ["a zoom of 5", (l) => (l.zoom = { scale: 5 })],
    ["a scale and pages", (l) => (l.zoom = { scale: 50, verticalFitToPages: 1 })],
  ])("%s is refused", async (_what, set) => {
    const refused = await refusal((sheet) => set(sheet.pageLayout));
    expect(refused?.code).toBe("InvalidArgument");
  });
});
