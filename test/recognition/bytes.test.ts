import { expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/hosts/xlsx/read/readWorkbook";
import { recogniseFacts } from "../../src/recognition/recogniseFacts";
import { bureauSheets } from "../support/bureauWorkbook";
import { bytesOf, snapshotOf } from "../support/sheetMatrix";

test("a generated workbook says the same from bytes as from memory", () => {
  const sheets = bureauSheets({ threePublic: "three header rows", textNumbers: true });
  const options = { choices: new Map(), exclude: new Set<string>() };
  const fromBytes = recogniseFacts(readWorkbook(bytesOf(sheets)), options);
  const fromMemory = recogniseFacts(snapshotOf(sheets), options);
  expect([...fromBytes.facts.values()]).toEqual([...fromMemory.facts.values()]);
});
