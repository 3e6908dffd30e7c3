import { describe, expect, jest, test } from "@jest/globals";
import { commands } from "../../src/commands/registry";
import { runCommand } from "../../src/commands/runCommand";
import { type FilePane, paneOver, sampleBytes } from "../support/paneOver";
import { Refusal } from "../../src/workbook/Refusal";

/** Runs a ribbon command. @returns how often it opened the pane */
async function press(name: string, { session }: FilePane): Promise<number> {
  let opened = 0;
  await runCommand(commands[name]!, {
    session,
    showTaskpane: () => {
      opened += 1;
      return Promise.resolve();
    },
  });
  return opened;
}

async function sheetNames({ book }: FilePane): Promise<readonly string[]> {
  return (await book.read()).sheets.map(({ name }) => name);
}

describe("ribbon 生成评分表", () => {
  test("with all decided it writes the sheets, goes to the 评分表 and leaves the pane closed", async () => {
    const pane = paneOver({ settings: new Map([["packId", "sz-2020-a"]]) });
    expect(await press("generateScorecard", pane)).toBe(0);
    expect((await sheetNames(pane)).slice(-3)).toEqual([
      "2020自评评分表",
      "指标数据底稿",
      "数据核对表",
    ]);
    expect(pane.shown).toEqual(["2020自评评分表!B1"]);
  });

  test("without a 评分标准 it opens the pane, which asks for it, and writes nothing", async () => {
    const pane = paneOver();
    expect(await press("generateScorecard", pane)).toBe(1);
    expect(pane.session.store.state()).toMatchObject({ asked: ["pack"], written: null });
    expect(pane.book.bytes()).toBe(sampleBytes);
    expect(pane.shown).toEqual([]);
  });

  test("a refusal opens the pane, which tells it", async () => {
    const pane = paneOver({
      settings: new Map([["packId", "sz-2020-a"]]),
      beforeWrite: () => {
        throw new Refusal("lockedStructure");
      },
    });
    expect(await press("generateScorecard", pane)).toBe(1);
    const { failure } = pane.session.store.state();
    expect(failure?.refusal?.code).toBe("lockedStructure");
    expect(failure?.retry).toBe("generate");
    expect(pane.book.bytes()).toBe(sampleBytes);
  });
});

describe("ribbon 数据核对", () => {
  test("opens the pane at 取数核对", async () => {
    const pane = paneOver();
    pane.session.openRegion("result");
    expect(await press("showDataCheck", pane)).toBe(1);
    expect(pane.session.store.state()).toMatchObject({ region: "facts", focus: "facts" });
  });

  test("shows the workbook as it is now, though it was read before", async () => {
    const pane = paneOver({ settings: new Map([["packId", "sz-2020-a"]]) });
    await pane.session.read();
    const before = pane.session.store.state().preview;
    // Someone writes into the workbook while the pane is closed.
    await pane.book.write(before!.evaluation!.plan);
    let isReading = false;
    await commands["showDataCheck"]!({
      session: pane.session,
      showTaskpane: async () => {
        await new Promise((resolve) => setTimeout(resolve));
        isReading = pane.session.store.state().phase === "reading";
      },
    });
    expect(isReading).toBe(true);
    const plan = pane.session.store.state().preview?.evaluation?.plan;
    expect(plan?.sheets.map(({ replaces }) => replaces !== null)).toEqual([true, true, true]);
  });
});

describe("how often the workbook is read", () => {
  const counted = (settings?: Map<string, string>): { pane: FilePane; readings: () => number } => {
    let readings = 0;
    const pane = paneOver({
      ...(settings && { settings }),
      beforeRead: () => {
        readings += 1;
      },
    });
    return { pane, readings: () => readings };
  };

  test("once for the pane that is opened", async () => {
    const { pane, readings } = counted();
    await pane.session.firstRead();
    await pane.session.firstRead();
    expect(readings()).toBe(1);
    expect(pane.session.store.state().preview).not.toBeNull();
  });

  test("once for 生成评分表 without the pane, and no more when the pane is opened afterwards", async () => {
    const { pane, readings } = counted(new Map([["packId", "sz-2020-a"]]));
    await press("generateScorecard", pane);
    await pane.session.firstRead();
    expect(readings()).toBe(1);
    expect(pane.session.store.state().written).not.toBeNull();
  });

  test("once for 生成评分表 that opens the pane to ask", async () => {
    const { pane, readings } = counted();
    await runCommand(commands["generateScorecard"]!, {
      session: pane.session,
      // Office tells the page that it is seen now.
      showTaskpane: () => pane.session.firstRead(),
    });
    expect(readings()).toBe(1);
    expect(pane.session.store.state().asked).toEqual(["pack"]);
  });

  test("once for 数据核对 that opens the pane for the first time", async () => {
    const { pane, readings } = counted();
    await runCommand(commands["showDataCheck"]!, {
      session: pane.session,
      showTaskpane: () => pane.session.firstRead(),
    });
    expect(readings()).toBe(1);
  });
});

test("a command that breaks opens the pane, which says so, and the next one works", async () => {
  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const pane = paneOver({ settings: new Map([["packId", "sz-2020-a"]]) });
  const { store } = pane.session;
  const leave = store.subscribe(() => {
    if (store.state().phase !== null || store.state().written === null) return;
    leave();
    throw new TypeError("a view broke");
  });
  expect(await press("generateScorecard", pane)).toBe(1);
  expect(store.state().failure).toEqual({ refusal: null, retry: null });
  expect(await press("generateScorecard", pane)).toBe(0);
  expect(store.state().failure).toBeNull();
  logged.mockRestore();
});

test("a command whose pane cannot be opened ends all the same", async () => {
  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { session } = paneOver();
  const ended = runCommand(commands["showDataCheck"]!, {
    session,
    showTaskpane: () => Promise.reject(new Error("no pane here")),
  });
  await expect(ended).resolves.toBeUndefined();
  // The reading that began before is done before the test is.
  await session.read();
  logged.mockRestore();
});
