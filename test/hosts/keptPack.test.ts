/** @jest-environment-options {"globalsCleanup": "off"} */
import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { earlierAnswers } from "../../src/app/earlierAnswers";
import { evaluateWorkbook } from "../../src/app/evaluateWorkbook";
import { openBook } from "../../src/embedded/files/openBook";
import { saveBook } from "../../src/embedded/files/saveBook";
import { OfficeWorkbook } from "../../src/hosts/office/OfficeWorkbook";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import type { RulePack } from "../../src/rules/RulePack";
import type { Workbook } from "../../src/workbook/Workbook";
import { criterionAnswers, criterionPack } from "../support/criterionPack";
import { officeHostOf } from "../support/officeHostOf";

/** What both hosts must do alike with a pack that is kept in the workbook, and with what was answered by it. */
const sample = readFileSync(join(__dirname, "../../assets/samples/大鹏新区组织人事局-2020.xlsx"));

/** With a line that needs several cells, and with letters that cells and files treat in their own way. */
const pack: RulePack = {
  ...criterionPack,
  lines: criterionPack.lines.map((line, index) =>
    index === 0
      ? { ...line, note: ` '=1+1 _x0041_ <&"> 😀\t\n${"按原表计分😀；".repeat(6000)}` }
      : line
  ),
};

interface Host {
  readonly workbook: Workbook;
  /** The same workbook, saved and opened anew. */
  readonly reopen: () => Promise<XlsxWorkbook>;
}

const hosts: Readonly<Record<string, () => Promise<Host>>> = {
  "the .xlsx bytes": () => {
    const workbook = XlsxWorkbook.open(sample);
    return Promise.resolve({
      workbook,
      reopen: () => Promise.resolve(XlsxWorkbook.open(workbook.bytes())),
    });
  },
  Excel: async () => {
    const book = await openBook(sample, "本.xlsx");
    officeHostOf(book);
    return {
      workbook: new OfficeWorkbook(),
      reopen: async () => XlsxWorkbook.open(await saveBook(book)),
    };
  },
};

test.each(Object.entries(hosts))(
  "%s keeps a pack and what was answered by it",
  async (_name, open) => {
    const { workbook, reopen } = await open();
    const written = await evaluateWorkbook(workbook, {
      pack,
      keepPack: true,
      carried: criterionAnswers,
    });
    const kept = await earlierAnswers(workbook);
    expect(kept.pack?.mistakes).toEqual([]);
    expect(kept.pack?.pack).toEqual(pack);
    expect(kept.packId).toBe(pack.id);

    const reopened = await reopen();
    const saved = await earlierAnswers(reopened);
    expect(saved.pack?.pack).toEqual(pack);
    expect(saved.memory).toEqual(kept.memory);

    // The second run reads neither the rules nor the answers as data of the bureau.
    const second = await evaluateWorkbook(reopened, { pack: saved.pack!.pack!, keepPack: true });
    expect(second.facts.facts).toEqual(written.facts.facts);
    const told = ({ evaluation }: typeof second) =>
      evaluation.lines.map(({ id, score, status, reason }) => [id, String(score), status, reason]);
    expect(told(second)).toEqual(told(written));
    const sheets = second.plan.sheets.map(({ replaces }) => replaces);
    expect(sheets).toEqual(written.plan.sheets.map(({ name }) => name));
    const third = await earlierAnswers(reopened);
    expect(third.pack?.pack).toEqual(pack);
    expect(third.memory).toEqual(saved.memory);
  }
);
