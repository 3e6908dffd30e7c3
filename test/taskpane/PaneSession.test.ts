import { describe, expect, jest, test } from "@jest/globals";
import { earlierAnswers } from "../../src/app/earlierAnswers";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import { Refusal } from "../../src/workbook/Refusal";
import { evaluated, isOutdated } from "../../src/taskpane/decisions";
import { type FilePane, paneOver, sampleBytes } from "../support/paneOver";

const decided = (): Map<string, string> => new Map([["packId", "sz-2020-a"]]);

describe("which pack is in force", () => {
  test("none, though the year falls into the validity of just one", async () => {
    const { session } = paneOver();
    await session.read();
    const { packId, packs, preview } = session.store.state();
    expect(packId).toBeNull();
    expect([...packs.keys()]).toEqual(["sz-2020-a", "sz-2021-b", "sichuan-dazhou-2018"]);
    expect(preview?.evaluation).toBeNull();
    expect(preview?.inspection.facts.facts.get("department.year")?.text).toBe("2020");
  });

  test("the one chosen before is kept with the workbook", async () => {
    const { session, settings } = paneOver();
    await session.read();
    await session.choosePack("sz-2020-a");
    expect(settings.get("packId")).toBe("sz-2020-a");
    const again = paneOver({ settings });
    await again.session.read();
    expect(again.session.store.state().packId).toBe("sz-2020-a");
  });

  test("the one of the 评分表 in the workbook goes before the one that was kept", async () => {
    const first = paneOver({ settings: decided() });
    expect(await first.session.generate()).toBe("written");
    const again = paneOver({
      bytes: first.book.bytes(),
      settings: new Map([["packId", "sz-2021-b"]]),
    });
    await again.session.read();
    expect(again.session.store.state().packId).toBe("sz-2020-a");
  });

  test("the one chosen while a reading looks for an earlier one", async () => {
    const chosen: Promise<void>[] = [];
    /** Settings that are asked while a person chooses. */
    class Settings extends Map<string, string> {
      override get(name: string): string | undefined {
        const kept = super.get(name);
        if (name === "packId" && chosen.length === 0) chosen.push(session.choosePack("sz-2020-a"));
        return kept;
      }
    }
    const { session, settings } = paneOver({ settings: new Settings() });
    await session.read();
    await Promise.all(chosen);
    expect(session.store.state().packId).toBe("sz-2020-a");
    expect(session.store.state().preview?.evaluation?.evaluation.pack.id).toBe("sz-2020-a");
    expect(settings.get("packId")).toBe("sz-2020-a");
  });
});

test("reading writes nothing", async () => {
  const { session, book, settings } = paneOver();
  await session.read();
  expect(book.bytes()).toBe(sampleBytes);
  expect(settings.size).toBe(0);
});

test("department and year typed into the pane stand in the workbook afterwards", async () => {
  const { session, book } = paneOver({ settings: decided() });
  await session.read();
  await session.enter("department", "大鹏新区组织人事局（本级）");
  await session.enter("year", "2021");
  expect(await session.generate()).toBe("written");
  const reopened = XlsxWorkbook.open(book.bytes());
  const { memory } = await earlierAnswers(reopened);
  expect(memory.get("department.name")?.cells.get("entry")).toBe("大鹏新区组织人事局（本级）");
  const names = (await reopened.read()).sheets.map(({ name }) => name);
  expect(names).toContain("2021自评评分表");
});

test("a year that cannot be read is asked for before anything is written", async () => {
  const { session, book } = paneOver({ settings: decided() });
  await session.read();
  await session.enter("year", null);
  expect(await session.generate()).toBe("undecided");
  expect(session.store.state()).toMatchObject({ asked: ["year"], focus: "year" });
  expect(book.bytes()).toBe(sampleBytes);
  await session.enter("year", "2020");
  expect(await session.generate()).toBe("written");
});

test("two clicks on 生成评分表 write once", async () => {
  let writings = 0;
  const { session } = paneOver({
    settings: decided(),
    beforeWrite: () => {
      writings += 1;
    },
  });
  const outcomes = await Promise.all([session.generate(), session.generate()]);
  expect(outcomes).toEqual(["written", "written"]);
  expect(writings).toBe(1);
});

test.each([
  [true, undefined, "functions"],
  [true, "native", "native"],
  [false, "functions", "native"],
] as const)("custom functions %s, kept form %s: %s", async (supported, kept, form) => {
  const settings = new Map(decided());
  if (kept !== undefined) settings.set("formulas", kept);
  const { session } = paneOver({ supportsCustomFunctions: supported, settings });
  await session.read();
  expect(session.store.state().formulas).toBe(form);
  const sheets = session.store.state().preview?.evaluation?.plan.sheets ?? [];
  const formulas = sheets.flatMap(({ cells }) =>
    cells.map(({ content }) => (content.kind === "formula" ? content.formula : ""))
  );
  expect(formulas.some((formula) => formula.includes("JX."))).toBe(form === "functions");
});

test("a writing that failed can be tried again", async () => {
  let isLocked = true;
  const { session } = paneOver({
    settings: decided(),
    beforeWrite: () => {
      if (isLocked) throw new Refusal("lockedStructure");
    },
  });
  expect(await session.generate()).toBe("failed");
  isLocked = false;
  expect(await session.generate()).toBe("written");
  expect(session.store.state().failure).toBeNull();
});

test("a bug of ours is told without the data of its message", async () => {
  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { session } = paneOver({
    settings: decided(),
    beforeWrite: () => {
      throw new TypeError("8029.70 is not a function");
    },
  });
  expect(await session.generate()).toBe("failed");
  expect(session.store.state().failure).toEqual({ refusal: null, retry: "generate" });
  const text = logged.mock.calls.flat().join("\n");
  logged.mockRestore();
  expect(text).toContain("TypeError");
  expect(text).not.toContain("8029.70");
});

describe("an entry made while the sheets are written", () => {
  /** Types a year as soon as the writing begins. */
  function typingWhileWriting(then: () => void): FilePane {
    const pane = paneOver({
      settings: decided(),
      beforeWrite: () => {
        typed = pane.session.enter("year", "2021");
        then();
      },
    });
    return pane;
  }
  let typed: Promise<void>;

  test("counts, and the result of the writing stays, as one that is out of date", async () => {
    const { session } = typingWhileWriting(() => undefined);
    expect(await session.generate()).toBe("written");
    await typed;
    const state = session.store.state();
    expect(state.written?.sheets[0]).toBe("2020自评评分表");
    expect(evaluated(state.preview).year).toBe("2021");
    expect(isOutdated(state)).toBe(true);
    await session.enter("year", "");
    expect(isOutdated(session.store.state())).toBe(false);
  });

  test("does not wipe away why the writing failed", async () => {
    const { session } = typingWhileWriting(() => {
      throw new Refusal("lockedStructure");
    });
    expect(await session.generate()).toBe("failed");
    await typed;
    expect(session.store.state().failure?.refusal?.code).toBe("lockedStructure");
    expect(evaluated(session.store.state().preview).year).toBe("2021");
  });
});

test("a 评分标准 chosen while a run reads is that of the run", async () => {
  const chosen: Promise<void>[] = [];
  const { session } = paneOver({
    beforeRead: () => chosen.push(session.choosePack("sz-2020-a")),
  });
  expect(await session.generate()).toBe("written");
  await Promise.all(chosen);
  expect(isOutdated(session.store.state())).toBe(false);
});

test("reading anew ends the result of an earlier writing", async () => {
  const { session } = paneOver({ settings: decided() });
  await session.generate();
  await session.read();
  expect(session.store.state().written).toBeNull();
});
