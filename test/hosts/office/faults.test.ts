/** @jest-environment-options {"globalsCleanup": "off"} */
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
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

/** What tells the batches of a write apart: a call that only this one makes. */
const writing = "SuspendScreenUpdatingUntilNextSync";
const readingBack = "ClearAll";
const printing = "SetPrintArea";

/** The first batch that makes a call. */
function once(call: string): (sync: number, batch: unknown) => boolean {
  let met = false;
  return (_sync, batch) => {
    if (met || !JSON.stringify(batch).includes(`"${call}"`)) return false;
    return (met = true);
  };
}

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
  test("reading takes three, whatever the workbook has in sheets", async () => {
    await excel.read();
    const few = client.host.stats.syncs;
    for (let index = 0; index < 60; index++) {
      const sheet = book.addSheet(`附表${index}`, "person");
      book.setContents(sheet, { top: 0, left: 0 }, [[{ value: index, formula: null }]], "person");
    }
    await excel.read();
    expect([few, client.host.stats.syncs - few]).toEqual([3, 3]);
  });

  test("writing takes a look, one write, one reading back and one for printing, for any number of indicators", async () => {
    const { plan } = await evaluateWorkbook(new CountedWorkbook(excel), { pack });
    expect(plan.sheets).toHaveLength(3);
    expect(CountedWorkbook.syncs).toEqual([3, 4]);
    expect(client.host.stats.largestOut).toBeLessThan(4_000_000);
    expect(client.host.stats.largestIn).toBeLessThan(4_000_000);
    await evaluateWorkbook(new CountedWorkbook(excel), { pack });
    // One more: what is overwritten is remembered first.
    expect(CountedWorkbook.syncs).toEqual([3, 5]);
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
    ["GeneralException", 500, "excelWriteFailed"],
    ["ActivityLimitReached", 429, "excelBusy"],
    ["InvalidArgument", 200, "excelWriteFailed"],
  ])(
    "that %s (%d) stops while writing leaves the workbook as it was",
    async (code, status, refused) => {
      const before = await contents();
      for (const part of [writing, readingBack]) {
        client.host.faults.failSync = { when: once(part), code, status };
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

  test("never deletes a sheet of that name which somebody adds meanwhile", async () => {
    const stop = book.watch((change) => {
      if (change.kind !== "sheetAdded" || change.origin !== "api") return;
      stop();
      const theirs = book.addSheet(ourNames[2]!, "person");
      book.setContents(
        theirs,
        { top: 0, left: 0 },
        [[{ value: "会计的表", formula: null }]],
        "person"
      );
    });
    expect(await evaluate()).toBe("excelWriteFailed");
    const { sheets } = await contents();
    expect(sheets.map(({ name }) => name).slice(-2)).toEqual(["基本情况", ourNames[2]]);
    expect(sheets.at(-1)?.cells).toHaveLength(1);
  });

  test("whose answer never comes is not undone blindly", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate"] });
    try {
      client.host.faults.deleteSheetDuring = null;
      let seen = 0;
      const receive = client.host.receive.bind(client.host);
      client.host.receive = (message) => {
        if (message.includes("SuspendScreenUpdating")) {
          seen += 1;
          return;
        }
        receive(message);
      };
      const result = evaluate();
      for (let turn = 0; turn < 400 && seen === 0; turn++) await jest.advanceTimersByTimeAsync(10);
      await jest.advanceTimersByTimeAsync(61_000);
      expect(await result).toBe("writeUnanswered");
      expect(seen).toBe(1);
    } finally {
      jest.useRealTimers();
    }
  });

  test("goes on without print set-up where there is no printer", async () => {
    client.host.faults.failSync = { when: once(printing), code: "GeneralException", status: 500 };
    expect(await evaluate()).toBe("done");
    expect(book.sheets.map(({ name }) => name).slice(-3)).toEqual(ourNames);
    expect(book.sheet(ourNames[0]!)!.validations.length).toBeGreaterThan(0);
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

  test.each([writing, readingBack])(
    "that fails at %s puts formulas and looks back",
    async (part) => {
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
      client.host.faults.failSync = { when: once(part), code: "GeneralException", status: 500 };
      expect(await evaluate()).toBe("excelWriteFailed");
      expect(await contents()).toEqual(before);
      expect(looks()).toEqual(lookedLike);
    }
  );

  test("that fails in the middle of the write puts formulas and looks back", async () => {
    const before = await contents();
    const lookedLike = looks();
    client.host.faults.deleteSheetDuring = { sync: 6, action: 900, sheet: "人员" };
    const cut = { ...before, sheets: before.sheets.filter(({ name }) => name !== "人员") };
    client.host.faults.failSync = {
      when: once(readingBack),
      code: "GeneralException",
      status: 500,
    };
    expect(await evaluate()).toBe("excelWriteFailed");
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

describe("a later run that fails before its rules are replaced", () => {
  test("keeps drop-down lists, marks and links", async () => {
    await evaluateWorkbook(excel, { pack });
    const rules = (): unknown =>
      ourNames.map((name) => {
        const { validations, conditionalFormats, links } = book.sheet(name)!;
        const places = links.map(({ row, column, documentReference }) =>
          JSON.stringify([row, column, documentReference])
        );
        return { validations, conditionalFormats, links: places.sort() };
      });
    const before = rules();
    client.host.faults.failSync = {
      when: once(readingBack),
      code: "GeneralException",
      status: 500,
    };
    expect(await evaluate()).toBe("excelWriteFailed");
    expect(rules()).toEqual(before);
    expect(JSON.stringify(before)).toContain("人员!B6");
  });

  test("is not kept from running by a person's colours far away from the table", async () => {
    await evaluateWorkbook(excel, { pack });
    const sheet = book.sheet(ourNames[0]!)!;
    book.setFormat(
      sheet,
      { top: 0, left: 20, bottom: 5000, right: 30 },
      { fill: "#FFFF00" },
      "person"
    );
    expect(await evaluate()).toBe("done");
    expect(client.host.stats.largestIn).toBeLessThan(4_000_000);
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
        const fails = sync === 3 || sync === 4;
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
    client.host.faults.deleteSheetDuring = { sync: 3, action: 10, sheet: "政府采购" };
    const { sheets } = await excel.read();
    expect(sheets).toHaveLength(7);
  });

  describe.each([1, 2, 3])("that fails at sync %d", (sync) => {
    test.each([
      ["ConnectionFailure", 503, "excelGone"],
      ["AccessDenied", 403, "excelDenied"],
      ["ActivityLimitReached", 429, "excelBusy"],
    ])("with %s (%d) is told as %s, without asking on and on", async (code, status, refused) => {
      client.host.faults.failSync = { when: (now) => now >= sync, code, status };
      expect(await outcome(excel.read())).toBe(refused);
      expect(client.host.stats.syncs).toBeLessThanOrEqual(sync + 1);
    });
  });

  test("asks for merged cells in blocks where one sheet has more than Excel tells, and reads them all", async () => {
    const sheet = book.addSheet("明细", "person");
    const rows = Array.from({ length: 1400 }, (_, row) => [{ value: row, formula: null }]);
    book.setContents(sheet, { top: 0, left: 0 }, rows, "person");
    const merges = rows.map((_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
    book.changeSheet(sheet, "merges", "person", (one) => {
      one.merges = merges;
    });
    const { sheets } = await excel.read();
    expect(sheets.at(-1)?.merges).toEqual(merges);
    expect(sheets[0]?.merges).not.toEqual([]);
  });

  test("in an Excel that cannot tell merged cells goes without", async () => {
    client = officeHostOf(book, {
      isSetSupported: (set, version = "1.1") =>
        set === "ExcelApi" && Number(version.split(".")[1]) <= 12,
    });
    const { sheets } = await excel.read();
    expect(sheets.every(({ merges }) => merges.length === 0)).toBe(true);
    expect(await evaluate()).toBe("done");
  });

  test("a workbook that keeps changing while it is read in pieces is refused in a sentence", async () => {
    const sheet = book.addSheet("大表", "person");
    const row = Array.from({ length: 40 }, (_, column) => ({ value: column, formula: null }));
    book.setContents(
      sheet,
      { top: 0, left: 0 },
      Array.from({ length: 2800 }, () => row),
      "person"
    );
    let changes = 0;
    const receive = client.host.receive.bind(client.host);
    client.host.receive = (message) => {
      receive(message);
      if (!message.includes("GetRowProperties")) return;
      changes += 1;
      book.setContents(sheet, { top: 0, left: 0 }, [[{ value: changes, formula: null }]], "person");
    };
    expect(await outcome(excel.read())).toBe("sourceChanging");
    expect(changes).toBeGreaterThan(2);
    client.host.receive = receive;
    expect((await excel.read()).sheets).toHaveLength(9);
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
