import { describe, expect, test } from "@jest/globals";
import { commands } from "../../src/commands/registry";
import { type FilePane, paneOver, sampleBytes } from "../support/paneOver";
import { Refusal } from "../../src/workbook/Refusal";

/** Runs a ribbon command. @returns how often it opened the pane */
async function press(name: string, { session }: FilePane): Promise<number> {
  let opened = 0;
  await commands[name]!({
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

test("ribbon 数据核对 opens the pane at 取数核对", async () => {
  const pane = paneOver();
  pane.session.openRegion("result");
  expect(await press("showDataCheck", pane)).toBe(1);
  expect(pane.session.store.state()).toMatchObject({ region: "facts", focus: "facts" });
});
