import { expect, test } from "@jest/globals";
import { brief, findingsOf } from "./build";
import { samplePrinted, sampleFacts } from "./sample";

test("the sample shows its contradictions as warnings and its rounding as infos, no error", () => {
  expect(brief(findingsOf(sampleFacts, { printed: samplePrinted }))).toEqual([
    "warning beyondRounding conflict:total.initial",
    "warning beyondRounding conflict:office.adjusted",
    "warning otherInput printedRate:office.actual",
    "info withinRounding printedRate:threePublic.actual",
    "info withinRounding tie:basic.actual",
    "info withinRounding tie:total.actual",
  ]);
});

test("a conflict names both cells with what is printed there", () => {
  const [conflict] = findingsOf(sampleFacts);
  expect(conflict?.cells).toEqual([
    { sheet: "财政拨款支出情况", cell: "B9", value: "6,722.56" },
    { sheet: "基本情况", cell: "B4", value: "6,772.56" },
  ]);
  expect(conflict?.data).toEqual({
    fact: "total.initial",
    unit: "万元",
    value: "67225600",
    other: "67725600",
    difference: "500000",
    place: "财政拨款支出情况!B9",
    otherPlace: "基本情况!B4",
  });
});

test("31.33 % can come from unrounded 三公 amounts: between 31.2468 % and 31.3795 %", () => {
  const finding = findingsOf(sampleFacts, { printed: samplePrinted }).find(
    ({ id }) => id === "printedRate:threePublic.actual"
  );
  expect(finding?.data).toMatchObject({
    printed: "0.3133",
    computed: "0.3131",
    low: "0.312468",
    high: "0.313795",
  });
});

test("98.57 % follows from the prose's 92.76, and the finding says where that stands", () => {
  const finding = findingsOf(sampleFacts, { printed: samplePrinted }).find(
    ({ id }) => id === "printedRate:office.actual"
  );
  expect(finding?.data).toMatchObject({
    computed: "0.9873",
    other: "927600",
    place: "基本情况!C8",
    otherPlace: "基本情况!B8",
  });
});
