import { describe, expect, test } from "@jest/globals";
import { assumptionSentence, criterionRefusalSentence } from "../../src/messages/criteria";
import { markedPart } from "../../src/messages/markedPart";
import type { ValueKind } from "../../src/rules/methods/ValueMethod";
import type { Assumption, CriterionRefusal } from "../../src/rules/read/CriterionReading";

const assumptions: readonly Assumption[] = [
  { code: "fullSteps", step: "0.01" },
  { code: "percentagePoints", step: "5" },
  { code: "boundToFirst", bound: "0.15" },
  { code: "unstatedBelow", bound: "0" },
  { code: "unstatedAbove", bound: "1.2" },
  { code: "bestBeyond", bound: "1" },
  { code: "cascade" },
  { code: "shareOfPoints", share: "0.05", points: "0.25" },
  { code: "aboutValue", words: "政策性因素除外" },
  { code: "otherwiseNothing" },
];
const reasons: readonly CriterionRefusal["reason"][] = [
  "notUnderstood",
  "lostSign",
  "gap",
  "boundTwice",
  "overlap",
  "bestScore",
  "noRule",
  "contradiction",
];
const refusal = (reason: CriterionRefusal["reason"]): CriterionRefusal => ({
  reason,
  notUnderstood: "0，每超过一个百分点扣0.3分",
  best: "10",
  points: "5",
  bound: reason === "lostSign" ? "0" : "0.3",
});

test.each(assumptions)("%j is told with what to do", (assumption) => {
  const zh = assumptionSentence(assumption, "percent", "zh");
  const en = assumptionSentence(assumption, "percent", "en");
  expect(zh).toMatch(/请.+。$/);
  expect(en).toMatch(/^[A-Z0-9“].*[Pp]lease .+\.$/);
  expect(zh + en).not.toMatch(/[{}]|\[\[|\]\]|undefined/);
});

test.each(reasons)("%s is told with what to do, with and without its details", (reason) => {
  const bare = { reason, notUnderstood: null, best: "10", points: "5" };
  for (const one of [refusal(reason), bare]) {
    const zh = criterionRefusalSentence(one, null, "zh");
    const en = criterionRefusalSentence(one, null, "en");
    expect(zh).toMatch(/请.+。$/);
    expect(en).toMatch(/Please .+\.$/);
    expect(zh + en).not.toMatch(/[{}]|\[\[|\]\]|undefined/);
  }
});

test("the Chinese text of all", () => {
  const lines = [
    ...assumptions.map((one) => `${one.code}: ${assumptionSentence(one, "percent", "zh")}`),
    ...reasons.map((one) => `${one}: ${criterionRefusalSentence(refusal(one), "percent", "zh")}`),
  ];
  expect(lines.join("\n")).toMatchSnapshot();
});

describe("numbers", () => {
  const bound = (text: string, kind: ValueKind | null): string =>
    assumptionSentence({ code: "unstatedBelow", bound: text }, kind, "zh");

  test("of a rate are percent, of a count bare, and a text stays as it is", () => {
    expect(bound("0.075", "percent")).toContain("低于7.5%时");
    expect(bound("3", "count")).toContain("低于3时");
    expect(bound("80%（含）", "percent")).toContain("低于80%（含）时");
  });

  test("a lost sign names the number as it stands", () => {
    expect(criterionRefusalSentence(refusal("lostSign"), "percent", "zh")).toMatch(
      /^“0”前没有≤、≥、>或<等符号，可能在复制时丢失。请对照原表补上/
    );
  });

  test("both scores of a criterion that is not worth its points", () => {
    const zh = criterionRefusalSentence(refusal("bestScore"), null, "zh");
    expect(zh).toContain("最高得10分，分值却是5分");
  });
});

test.each([
  ["变动率0，计3分；0，每超过扣0.3分", "0，每超过扣0.3分", "变动率0，计3分；〔0，每超过扣0.3分〕"],
  ["酌情", null, "酌情"],
  ["酌情", "别处的话", "酌情"],
])("%s, not understood %s", (sentence, part, expected) => {
  expect(markedPart(sentence, part)).toBe(expected);
});
