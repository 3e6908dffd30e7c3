import { describe, expect, test } from "@jest/globals";
import { areaOf } from "../../../src/embedded/model/area";
import type { SheetModel } from "../../../src/embedded/model/SheetModel";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const { run } = excel;

/** Lets events go out. */
function pass(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

function type(sheet: SheetModel, row: number, value: number): void {
  excel.book.setContents(sheet, { top: row, left: 0 }, [[{ value, formula: null }]], "person");
}

/** Listens and gathers what is heard. */
async function heard<T>(
  listen: (context: Excel.RequestContext, hear: (event: T) => Promise<void>) => void
): Promise<T[]> {
  const events: T[] = [];
  await run((_sheet, context) => {
    listen(context, (event) => {
      events.push(event);
      return Promise.resolve();
    });
  });
  return events;
}

describe("changes of cells", () => {
  test("by a person and by the add-in, in all sheets", async () => {
    const other = excel.book.addSheet("别的", "person");
    const events = await heard<Excel.WorksheetChangedEventArgs>(({ workbook }, hear) => {
      workbook.worksheets.onChanged.add(hear);
    });
    type(excel.sheet, 0, 5);
    type(excel.sheet, 0, 6);
    await run((_sheet, { workbook }) => {
      workbook.worksheets.getItem("别的").getRange("B2:C3").values = 1 as never;
    });
    await pass();
    expect(
      events.map(({ worksheetId, address, changeType, source, triggerSource, details }) => ({
        worksheetId,
        address,
        changeType,
        source,
        triggerSource,
        // Several cells have none, whatever the types say.
        details: (details as Excel.ChangedEventDetail | undefined) && [
          details.valueBefore,
          details.valueAfter,
        ],
      }))
    ).toEqual([
      {
        worksheetId: excel.sheet.id,
        address: "A1",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "Unknown",
        details: ["", 5],
      },
      {
        worksheetId: excel.sheet.id,
        address: "A1",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "Unknown",
        details: [5, 6],
      },
      {
        worksheetId: other.id,
        address: "B2:C3",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "ThisLocalAddin",
        details: undefined,
      },
    ]);
    const address = await run(async (_sheet, context) => {
      const range = events[2]!.getRange(context);
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("别的!B2:C3");
  });

  test("of one sheet only, and no more after the handler was removed", async () => {
    const other = excel.book.addSheet("别的", "person");
    const events: string[] = [];
    const handler = await run((sheet) => {
      sheet.load("id");
      return sheet.onChanged.add(({ address }) => {
        events.push(address);
        return Promise.resolve();
      });
    });
    type(excel.sheet, 0, 1);
    type(other, 1, 2);
    await pass();
    await excel.client.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    type(excel.sheet, 2, 3);
    await pass();
    expect(events).toEqual(["A1"]);
  });

  test("are told after the answer to the batch in which they came", async () => {
    const order: string[] = [];
    await run((_sheet, { workbook }) => {
      workbook.worksheets.onChanged.add(() => {
        order.push("event");
        return Promise.resolve();
      });
    });
    await run(async (sheet, _context, sync) => {
      sheet.getRange("A1").values = [[1]];
      await sync();
      order.push("answer");
    });
    await pass();
    expect(order).toEqual(["answer", "event"]);
  });

  test("are not told while events are switched off, nor afterwards", async () => {
    const events = await heard<Excel.WorksheetChangedEventArgs>(({ workbook }, hear) => {
      workbook.worksheets.onChanged.add(hear);
    });
    await run(async (sheet, { runtime }, sync) => {
      runtime.enableEvents = false;
      sheet.getRange("A1").values = [[1]];
      await sync();
      runtime.load("enableEvents");
      await sync();
      expect(runtime.enableEvents).toBe(false);
      runtime.enableEvents = true;
    });
    await pass();
    expect(events).toEqual([]);
    type(excel.sheet, 0, 2);
    await pass();
    expect(events).toHaveLength(1);
  });

  test("results of a calculation are told as calculated, once for a sheet", async () => {
    const changed = await heard<Excel.WorksheetChangedEventArgs>(({ workbook }, hear) => {
      workbook.worksheets.onChanged.add(hear);
    });
    const calculated = await heard<Excel.WorksheetCalculatedEventArgs>(({ workbook }, hear) => {
      workbook.worksheets.onCalculated.add(hear);
    });
    excel.book.setResults(excel.sheet, [
      { row: 0, column: 0, value: 1 },
      { row: 1, column: 0, value: 2 },
    ]);
    await pass();
    expect(changed).toEqual([]);
    expect(calculated.map(({ worksheetId }) => worksheetId)).toEqual([excel.sheet.id]);
  });
});

test("formats, selections", async () => {
  const formats = await heard<Excel.WorksheetFormatChangedEventArgs>(({ workbook }, hear) => {
    workbook.worksheets.onFormatChanged.add(hear);
  });
  const selections = await heard<Excel.WorksheetSelectionChangedEventArgs>(({ workbook }, hear) => {
    workbook.worksheets.onSelectionChanged.add(hear);
  });
  const documents = await heard<Excel.SelectionChangedEventArgs>(({ workbook }, hear) => {
    workbook.onSelectionChanged.add(hear);
  });
  await run((sheet) => {
    sheet.getRange("A1:B2").format.fill.color = "red";
  });
  excel.book.select(excel.sheet, [areaOf(0, 0), areaOf(2, 2)], "person");
  await pass();
  expect(formats.map(({ address }) => address)).toEqual(["A1:B2"]);
  expect(selections.map(({ address }) => address)).toEqual(["A1,C3"]);
  expect(documents).toHaveLength(1);
});

test("what happens to sheets", async () => {
  const log: unknown[][] = [];
  const hear =
    (what: string, ...names: string[]) =>
    (event: object): Promise<void> => {
      log.push([what, ...names.map((name) => (event as Record<string, unknown>)[name])]);
      return Promise.resolve();
    };
  await run((_sheet, { workbook: { worksheets } }) => {
    worksheets.onAdded.add(hear("added"));
    worksheets.onActivated.add(hear("activated"));
    worksheets.onDeactivated.add(hear("deactivated"));
    worksheets.onNameChanged.add(hear("renamed", "nameBefore", "nameAfter"));
    worksheets.onVisibilityChanged.add(hear("shown", "visibilityBefore", "visibilityAfter"));
    worksheets.onMoved.add(hear("moved", "positionBefore", "positionAfter"));
    worksheets.onProtectionChanged.add(hear("protected", "isProtected"));
    worksheets.onDeleted.add(hear("deleted"));
  });
  await run(async (_sheet, { workbook }, sync) => {
    const sheet = workbook.worksheets.add("新");
    sheet.activate();
    sheet.name = "更新";
    sheet.position = 0;
    sheet.protection.protect();
    await sync();
    sheet.visibility = "Hidden";
    sheet.delete();
  });
  await pass();
  expect(log).toEqual([
    ["added"],
    ["deactivated"],
    ["activated"],
    ["renamed", "新", "更新"],
    ["moved", 1, 0],
    ["protected", true],
    ["shown", "Visible", "Hidden"],
    ["deactivated"],
    ["activated"],
    ["deleted"],
  ]);
});
