import { expect, test } from "@jest/globals";
import { plain } from "../../src/number/exact";
import { recogniseFacts } from "../../src/recognition/recogniseFacts";
import { snapshotOf } from "../support/sheetMatrix";
import { seenLayouts } from "./seenLayouts";

test.each(seenLayouts)("$name", ({ sheets, expected }) => {
  const { facts } = recogniseFacts(snapshotOf(sheets), { choices: new Map(), exclude: new Set() });
  const found = [...facts.values()].map(({ id, value, text, question }) => [
    id,
    question === null ? (value === null ? text : plain(value)) : `ask:${question.code}`,
  ]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
