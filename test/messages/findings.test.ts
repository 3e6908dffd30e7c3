import { expect, test } from "@jest/globals";
import type { Finding, FindingKind } from "../../src/checks/Finding";
import { findingSentence } from "../../src/messages/findings";
import { findingSentences } from "../../src/messages/findingSentences";
import { findingsOf } from "../checks/build";
import { samplePrinted, sampleFacts } from "../checks/sample";

/** All data that any finding carries, so that each sentence can be filled. */
const data: Readonly<Record<string, string>> = {
  allowance: "150",
  apart: "1",
  bound: "0.9",
  cause: "三公经费控制率31.31%",
  computed: "0.3131",
  continuous: "0.95",
  difference: "500000",
  exact: "0.89996",
  exactScore: "3.00",
  fact: "total.initial",
  filled: "4",
  facts: "threePublic.actual threePublic.budget",
  full: "1.00",
  high: "0.313795",
  low: "0.312468",
  missing: "threePublic.abroad.budget",
  mode: "full",
  name: "三公经费控制率",
  next: "spending.q4",
  other: "67725600",
  otherYear: "2020",
  otherPlace: "基本情况!B4",
  otherScope: "财政拨款",
  own: "3",
  parts: "personnel.actual office.actual",
  place: "财政拨款支出情况!B9",
  plan: "procurement.plan",
  points: "105",
  printed: "0.3133",
  range: "低于0%",
  rangeEnglish: "values below 0%",
  raw: "1,2O3",
  rest: "42",
  rulePoints: "5",
  retired: "18",
  sheet: "自评表",
  scope: "全部资金",
  score: "2.00",
  started: "0.90",
  sum: "67225700",
  total: "basic.actual",
  year: "2019",
  unit: "万元",
  value: "67225600",
};

const units: Partial<Record<FindingKind, string>> = {
  nearBound: "比率",
  staffSum: "人",
  stepMode: "比率",
  unstatedValue: "比率",
};

const all = Object.entries(findingSentences).flatMap(([kind, byCode]) =>
  Object.keys(byCode).map((code) => finding(kind as FindingKind, code))
);

test.each(all.map((item) => [`${item.kind} ${item.code}`, item] as const))(
  "%s says what to do next",
  (_name, item) => {
    const chinese = findingSentence(item, "zh");
    expect(chinese).toMatch(/(请|无需).+。$/);
    const english = findingSentence(item, "en");
    expect(english).toMatch(/\.$/);
    expect(chinese + english).not.toMatch(/[{}]|\[\[|\]\]|undefined/);
  }
);

test("the Chinese text of every finding", () => {
  const lines = all.map((item) => `${item.kind} ${item.code}: ${findingSentence(item, "zh")}`);
  expect(lines.join("\n")).toMatchSnapshot();
});

test("every finding of the sample is told with its own sentence", () => {
  const told = findingsOf(sampleFacts, { printed: samplePrinted }).map((item) =>
    findingSentence(item, "zh")
  );
  expect(told).toHaveLength(6);
  expect(told.join("\n")).not.toContain("代码：");
  expect(told[0]).toBe(
    "部门预算支出（年初预算数）有两个数：「财政拨款支出情况」B9为6,722.56万元，「基本情况」B4为6,772.56万元，相差50.00万元。" +
      "现采用前者；请核对原始资料并改正有误的一处，或在指标数据底稿中选用另一处。"
  );
  expect(told[3]).toContain("请核对以元为单位的原表");
});

test("an unknown code still names the cells", () => {
  const odd = { ...finding("tie", "flux"), cells: [{ sheet: "表", cell: "B1", value: "3" }] };
  expect(findingSentence(odd, "zh")).toBe(
    "有数据需要核对：「表」B1（3）。请对照原始资料检查（代码：flux）。"
  );
});

function finding(kind: FindingKind, code: string): Finding {
  const unit = units[kind] ?? "万元";
  const heads = { ...data, value: "60", other: "41", difference: "1", sum: "66" };
  const rate = { ...data, value: "0.9" };
  const own = unit === "人" ? heads : unit === "比率" ? rate : data;
  return {
    id: `${kind}:x`,
    kind,
    severity: "info",
    code,
    data: { ...own, unit },
    cells: [{ sheet: "表", cell: "B1", value: "3" }],
  };
}
