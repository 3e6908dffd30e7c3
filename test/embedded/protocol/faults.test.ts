import { describe, expect, test } from "@jest/globals";
import { payloadLimit } from "../../../src/embedded/protocol/ExcelHost";
import { inWorkbook } from "../../support/inWorkbook";

const excel = inWorkbook();
const { run, refusal, client } = excel;

const write = (sheet: Excel.Worksheet): void => {
  sheet.getRange("A1").values = [[1]];
};

describe("limits of Excel on the web", () => {
  test("a request of more than 5 MB", async () => {
    const text = "长".repeat(2000);
    const refused = await refusal((sheet) => {
      sheet.getRange("A1:A1000").values = Array.from({ length: 1000 }, () => [text]);
    });
    expect(refused?.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(excel.sheet.contents.size).toBe(0);
    expect(excel.host.stats.largestOut).toBeGreaterThan(payloadLimit);
  });

  test("an answer of more than 5 MB", async () => {
    const cells = Array.from({ length: 1000 }, () => [{ value: "长".repeat(2000), formula: null }]);
    excel.book.setContents(excel.sheet, { top: 0, left: 0 }, cells, "person");
    const refused = await refusal((sheet) => {
      sheet.getRange("A1:A1000").load("values");
    });
    expect(refused?.code).toBe("ResponsePayloadSizeLimitExceeded");
    const half = await run((sheet) => {
      const range = sheet.getRange("A1:A500");
      range.load("values");
      return range;
    });
    expect(half.values).toHaveLength(500);
  });
});

describe("a cell that is being edited", () => {
  test("fails what does not want to wait", async () => {
    excel.host.faults.cellEditing = true;
    expect((await refusal(write))?.code).toBe("InvalidOperationInCellEditMode");
    expect(excel.sheet.contents.size).toBe(0);
    excel.host.faults.cellEditing = false;
    expect(await refusal(write)).toBeNull();
  });

  test("delays what wants to wait", async () => {
    excel.host.faults.cellEditing = true;
    let isDone = false;
    const done = client.Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context.workbook.worksheets.getFirst());
      await context.sync();
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(isDone).toBe(false);
    excel.host.faults.cellEditing = false;
    await done;
    expect(excel.sheet.cell(0, 0)?.value).toBe(1);
  });

  test("refuses at once what does not want to wait, though something else is waiting; those keep their order", async () => {
    excel.host.faults.cellEditing = true;
    const writeAfterwards = (value: number): Promise<void> =>
      client.Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").values = [[value]];
        await context.sync();
      });
    const waiting = [writeAfterwards(1), writeAfterwards(2)];
    expect((await refusal(write))?.code).toBe("InvalidOperationInCellEditMode");
    excel.host.faults.cellEditing = false;
    await Promise.all(waiting);
    expect(excel.sheet.cell(0, 0)?.value).toBe(2);
  });
});

describe("batches that fail on purpose", () => {
  test.each([
    [429, "ActivityLimitReached"],
    [500, "GeneralException"],
    [503, "ConnectionFailure"],
  ])("%d %s, the second one", async (status, code) => {
    excel.host.faults.failSync = { when: 2, status, code };
    expect(await refusal(write)).toBeNull();
    expect((await refusal(write))?.code).toBe(code);
    expect(await refusal(write)).toBeNull();
  });

  test("inside of the answer, by a test of the batch", async () => {
    excel.host.faults.failSync = {
      when: (_sync, { Actions }) => Actions.some(({ Name }) => Name === "Values"),
      status: 200,
      code: "AccessDenied",
    };
    expect(
      await refusal((sheet) => {
        sheet.load("name");
      })
    ).toBeNull();
    const refused = await refusal(write);
    expect(refused?.code).toBe("AccessDenied");
    expect(excel.sheet.contents.size).toBe(0);
  });

  test("a sheet deleted in the middle", async () => {
    excel.book.addSheet("短命", "person");
    excel.host.faults.deleteSheetDuring = { sync: 2, action: 5, sheet: "短命" };
    const refused = await refusal(async (_sheet, { workbook }, sync) => {
      const sheet = workbook.worksheets.getItem("短命");
      await sync();
      for (let row = 0; row < 9; row++) sheet.getCell(row, 0).values = [[row]];
    });
    expect(refused?.code).toBe("ItemNotFound");
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["表"]);
  });

  test("a slow host is waited for, and batches keep their order", async () => {
    excel.host.faults.slow = 20;
    const start = Date.now();
    await Promise.all([
      run((sheet) => {
        sheet.getRange("A1").values = [["first"]];
      }),
      run((sheet) => {
        sheet.getRange("A1").values = [["second"]];
      }),
    ]);
    expect(Date.now() - start).toBeGreaterThanOrEqual(38);
    expect(excel.sheet.cell(0, 0)?.value).toBe("second");
  });
});

describe("what it costs", () => {
  test("batches and bytes are counted, custom functions are not", async () => {
    client.CustomFunctions.associate("TWICE", (x: number) => 2 * x);
    await run(async (sheet, _context, sync) => {
      sheet.getRange("A1").values = [["长".repeat(1000)]];
      await sync();
      sheet.getRange("A1").load("values");
    });
    await excel.host.invokeFunctions([{ id: "TWICE", parameters: [1] }]);
    const { syncs, bytesOut, bytesIn, largestOut, largestIn } = excel.host.stats;
    expect(syncs).toBe(2);
    expect([largestOut > 3000, largestOut < 5000, largestIn > 3000, largestIn < 4000]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const sent = client.sent.filter((text) => !text.includes("CustomFunctions")).slice(-3);
    const bytes = (texts: readonly string[]): number =>
      texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytesOut).toBe(bytes(sent));
    expect(bytesIn).toBeGreaterThan(largestIn);
  });
});
