/** @jest-environment-options {"globalsCleanup": "off"} */
import { beforeEach, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateWorkbook } from "../../../src/app/evaluateWorkbook";
import { openBook } from "../../../src/embedded/files/openBook";
import type { BookModel } from "../../../src/embedded/model/BookModel";
import type { Edge } from "../../../src/embedded/model/CellFormat";
import { defaultRowHeight, type SheetModel } from "../../../src/embedded/model/SheetModel";
import { OfficeWorkbook } from "../../../src/hosts/office/OfficeWorkbook";
import { withinTimeLimit } from "../../../src/hosts/office/timeLimit";
import { shippedPacks } from "../../../src/packs/shippedPacks";
import { Refusal } from "../../../src/workbook/Refusal";
import type { WorkbookSnapshot } from "../../../src/workbook/WorkbookSnapshot";
import type { OfficeClient } from "../../support/officeClient";
import { officeHostOf } from "../../support/officeHostOf";

/** What Excel may do to us, on the sample: nothing of the user's is touched, and the refusal says what to do. */
const sample = readFileSync(
  join(__dirname, "../../../assets/samples/大鹏新区组织人事局-2020.xlsx")
);
const pack = shippedPacks.get("sz-2020-a")!;
const ourNames = ["2020自评评分表", "指标数据底稿", "数据核对表"];

let book: BookModel;
let client: OfficeClient;
const excel = new OfficeWorkbook();

beforeEach(async () => {
  book = await openBook(sample, "样例.xlsx");
  client = officeHostOf(book);
});

/** The code of the refusal, or "done". */
async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (failure) {
    if (failure instanceof Refusal) return failure.code;
    throw failure;
  }
}

const evaluate = (): Promise<string> => outcome(evaluateWorkbook(excel, { pack }));

/** Everything that can be read of the workbook, without the formulas' results. */
async function contents(): Promise<WorkbookSnapshot> {
  client.host.faults.failSync = null;
  const snapshot = await excel.read();
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.formula === undefined ? cell : { ...cell, value: { kind: "uncalculated" } }
      ),
    })),
  };
}

/** Every look of our sheets, for comparing before and after. */
function looks(): unknown {
  return ourNames.map((name) => {
    const sheet = book.sheet(name)!;
    const used = sheet.usedArea(false)!;
    const formats = [];
    for (let row = used.top; row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        formats.push({
          ...sheet.format(row, column),
          // Two cells share an edge, whichever of them it was given to.
          edgeTop: sheet.format(row, column).edgeTop ?? above(sheet, row, column),
          edgeBottom: sheet.format(row, column).edgeBottom ?? sheet.format(row + 1, column).edgeTop,
          edgeLeft: sheet.format(row, column).edgeLeft ?? before(sheet, row, column),
          edgeRight: sheet.format(row, column).edgeRight ?? sheet.format(row, column + 1).edgeLeft,
        });
      }
    }
    return {
      formats,
      widths: [...sheet.columnWidths].sort(),
      // A row that had the usual height by itself may be given the same height.
      heights: [...sheet.rowHeights].filter(([, height]) => height !== defaultRowHeight).sort(),
      hidden: [[...sheet.hiddenColumns].sort(), [...sheet.hiddenRows].sort()],
      merges: [...sheet.merges].map((area) => JSON.stringify(area)).sort(),
    };
  });
}

function above(sheet: SheetModel, row: number, column: number): Edge | null {
  return row === 0 ? null : sheet.format(row - 1, column).edgeBottom;
}

function before(sheet: SheetModel, row: number, column: number): Edge | null {
  return column === 0 ? null : sheet.format(row, column - 1).edgeRight;
}

describe("syncs", () => {
  test("reading takes four, whatever the workbook has in sheets", async () => {
    await excel.read();
    const few = client.host.stats.syncs;
    for (let index = 0; index < 60; index++) {
      const sheet = book.addSheet(`附表${index}`, "person");
      book.setContents(sheet, { top: 0, left: 0 }, [[{ value: index, formula: null }]], "person");
    }
    await excel.read();
    expect([few, client.host.stats.syncs - few]).toEqual([4, 4]);
  });

  test("writing takes a look, one write and one reading back, for any number of indicators", async () => {
    const { plan } = await evaluateWorkbook(new CountedWorkbook(excel), { pack });
    expect(plan.sheets).toHaveLength(3);
    expect(CountedWorkbook.syncs).toEqual([4, 3]);
    expect(client.host.stats.largestOut).toBeLessThan(4_000_000);
    expect(client.host.stats.largestIn).toBeLessThan(4_000_000);
    await evaluateWorkbook(new CountedWorkbook(excel), { pack });
    expect(CountedWorkbook.syncs).toEqual([4, 3]);
  });

  /** Counts the syncs of reading and of writing. */
  class CountedWorkbook {
    static syncs: [number, number] = [0, 0];
    constructor(private readonly inner: OfficeWorkbook) {}
    async read(): Promise<WorkbookSnapshot> {
      const before = client.host.stats.syncs;
      const snapshot = await this.inner.read();
      CountedWorkbook.syncs[0] = client.host.stats.syncs - before;
      return snapshot;
    }
    async write(plan: Parameters<OfficeWorkbook["write"]>[0]): Promise<void> {
      const before = client.host.stats.syncs;
      await this.inner.write(plan);
      CountedWorkbook.syncs[1] = client.host.stats.syncs - before;
    }
  }
});

describe("the first run", () => {
  test.each([
    ["AccessDenied", 403, "excelDenied"],
    ["RequestPayloadSizeLimitExceeded", 400, "excelPayload"],
    ["GeneralException", 500, "excelFailed"],
    ["ActivityLimitReached", 429, "excelBusy"],
    ["InvalidArgument", 200, "excelFailed"],
  ])(
    "that %s (%d) stops while writing leaves the workbook as it was",
    async (code, status, refused) => {
      const before = await contents();
      for (const sync of [5, 6, 7]) {
        client.host.faults.failSync = { when: sync, code, status };
        expect(await evaluate()).toBe(refused);
        expect(await contents()).toEqual(before);
      }
    }
  );

  test("that fails in the middle of the write, after sheets were added, deletes these again", async () => {
    const before = await contents();
    let added = 0;
    const stop = book.watch(({ kind }) => {
      if (kind === "sheetAdded") added += 1;
    });
    client.host.faults.deleteSheetDuring = { sync: 6, action: 400, sheet: ourNames[1]! };
    expect(await evaluate()).toBe("changedMeanwhile");
    stop();
    expect(added).toBe(3);
    expect(await contents()).toEqual(before);
  });

  test("in a workbook whose structure is protected is refused before anything is written", async () => {
    book.structureProtected = true;
    const before = await contents();
    expect(await evaluate()).toBe("lockedStructure");
    expect(await contents()).toEqual(before);
  });
});

describe("a later run", () => {
  beforeEach(async () => {
    await evaluateWorkbook(excel, { pack });
  });

  test("writes into the same sheets: their identity, names and place stay", async () => {
    const ids = book.sheets.map(({ id }) => id);
    book.setNames(
      [
        {
          name: "得分",
          formula: "='2020自评评分表'!$I$29",
          comment: "",
          visible: true,
          sheet: null,
        },
      ],
      "person"
    );
    const before = await contents();
    expect(await evaluate()).toBe("done");
    expect(book.sheets.map(({ id }) => id)).toEqual(ids);
    expect(await contents()).toEqual(before);
  });

  test.each([5, 6, 7])("that fails at sync %d puts formulas and looks back", async (sync) => {
    const sheet = book.sheet(ourNames[0]!)!;
    book.setFormat(
      sheet,
      { top: 4, left: 3, bottom: 6, right: 5 },
      { bold: true, fill: "#FFFF00" },
      "person"
    );
    book.setContents(
      sheet,
      { top: 5, left: 11 },
      [[{ value: "0012", formula: null, prefixed: true }]],
      "person"
    );
    const before = await contents();
    const lookedLike = looks();
    client.host.faults.failSync = { when: sync, code: "GeneralException", status: 500 };
    expect(await evaluate()).toBe("excelFailed");
    expect(await contents()).toEqual(before);
    expect(looks()).toEqual(lookedLike);
  });

  test("that fails in the middle of the write puts formulas and looks back", async () => {
    const before = await contents();
    const lookedLike = looks();
    client.host.faults.deleteSheetDuring = { sync: 6, action: 900, sheet: "人员" };
    const cut = { ...before, sheets: before.sheets.filter(({ name }) => name !== "人员") };
    client.host.faults.failSync = {
      when: (sync) => sync === 7,
      code: "GeneralException",
      status: 500,
    };
    expect(await evaluate()).toBe("excelFailed");
    expect((await contents()).sheets.map(({ name }) => name)).toEqual(
      cut.sheets.map(({ name }) => name)
    );
    expect(looks()).toEqual(lookedLike);
  });

  test("on a sheet that a person protected is refused by its name", async () => {
    const sheet = book.sheet(ourNames[0]!)!;
    book.changeSheet(sheet, "protection", "person", (one) => {
      one.protected = true;
    });
    const before = await contents();
    await expect(evaluateWorkbook(excel, { pack })).rejects.toMatchObject({
      code: "protectedSheet",
      data: { sheet: "2020自评评分表" },
    });
    expect(await contents()).toEqual(before);
  });

  test("in a workbook whose structure is protected still works: no sheet is added", async () => {
    book.structureProtected = true;
    expect(await evaluate()).toBe("done");
  });
});

describe("reading", () => {
  test("waits while a cell is being edited", async () => {
    client.host.faults.cellEditing = true;
    setTimeout(() => {
      client.host.faults.cellEditing = false;
    }, 50);
    expect((await excel.read()).sheets).toHaveLength(8);
  });

  test("takes an answer that is too large in halves, and reads the same", async () => {
    const before = await contents();
    let refused = 0;
    client.host.faults.failSync = {
      when: (sync) => {
        const fails = sync === 4 || sync === 5;
        if (fails) refused += 1;
        return fails;
      },
      code: "ResponsePayloadSizeLimitExceeded",
      status: 400,
    };
    const read = await excel.read();
    expect(refused).toBe(2);
    const { sheets } = await contents();
    expect(sheets).toEqual(before.sheets);
    expect(read.sheets.map(({ cells }) => cells.length)).toEqual(
      before.sheets.map(({ cells }) => cells.length)
    );
  });

  test("begins anew where a sheet disappears meanwhile", async () => {
    client.host.faults.deleteSheetDuring = { sync: 4, action: 10, sheet: "政府采购" };
    const { sheets } = await excel.read();
    expect(sheets).toHaveLength(7);
  });

  test.each([
    ["ConnectionFailure", 503, "excelGone"],
    ["AccessDenied", 403, "excelDenied"],
    ["ActivityLimitReached", 429, "excelBusy"],
  ])("that fails with %s (%d) is told as %s", async (code, status, refused) => {
    client.host.faults.failSync = { when: 2, code, status };
    expect(await outcome(excel.read())).toBe(refused);
  });

  test("an Excel that never answers is left after the limit", async () => {
    const never = new Promise(() => undefined);
    expect(await outcome(withinTimeLimit(never, 20))).toBe("excelSilent");
    expect(await withinTimeLimit(Promise.resolve(5), 20)).toBe(5);
  });
});

describe("going to a cell", () => {
  test("activates the sheet and selects the range", async () => {
    await excel.show("人员", { top: 5, left: 1, bottom: 5, right: 1 });
    expect(book.active?.name).toBe("人员");
    expect(book.selection).toEqual([{ top: 5, left: 1, bottom: 5, right: 1 }]);
  });

  test("a sheet that is gone or hidden is told", async () => {
    const cell = { top: 0, left: 0, bottom: 0, right: 0 };
    book.changeSheet(book.sheet("资产")!, "visibility", "person", (sheet) => {
      sheet.visibility = "Hidden";
    });
    expect(await outcome(excel.show("资产", cell))).toBe("sheetHidden");
    expect(await outcome(excel.show("不存在", cell))).toBe("sheetGone");
  });
});
