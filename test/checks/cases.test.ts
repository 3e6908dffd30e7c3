import { expect, test } from "@jest/globals";
import type { FactQuestion, ReadingProblem } from "../../src/facts/Fact";
import { brief, findingsOf, type SeenFact } from "./build";
import { sampleFacts } from "./sample";

type Facts = Readonly<Record<string, SeenFact>>;

const at = (cell: string, raw: string, more: Partial<SeenFact> = {}): SeenFact => ({
  place: `表!${cell}`,
  raw,
  ...more,
});
const yuan = { factor: "1" } as const;
const equalCandidates: FactQuestion = { code: "equalCandidates" };

const cases: readonly (readonly [name: string, facts: Facts, expected: readonly string[]])[] = [
  // conflict
  [
    "元 against 万元 with two decimals: 50 元 apart is rounding",
    { "total.actual": at("B2", "80,297,050.00", { ...yuan, others: [at("B9", "8,029.70")] }) },
    ["info withinRounding conflict:total.actual"],
  ],
  [
    "元 against 万元: 51 元 apart is a conflict",
    { "total.actual": at("B2", "80,297,051.00", { ...yuan, others: [at("B9", "8,029.70")] }) },
    ["warning beyondRounding conflict:total.actual"],
  ],
  [
    "a column of another year contradicts nothing",
    {
      "total.actual": at("B2", "8,029.70", {
        others: [at("C2", "7,000.00", { why: "otherYear" })],
      }),
    },
    [],
  ],
  [
    "全部资金 and 财政拨款 may both be right",
    {
      "total.actual": at("B2", "9,000.00", {
        scope: "全部资金，本级",
        others: [at("C2", "8,029.70", { scope: "财政拨款" })],
      }),
    },
    [],
  ],
  [
    "ten thousandfold is a matter of the unit",
    {
      "total.actual": at("B2", "8,029.70", {
        others: [at("C2", "8,029.70", { factor: "100000000" })],
      }),
    },
    ["warning unitFactor conflict:total.actual"],
  ],
  [
    "元 in whole hundreds throughout came from 万元: 100 元 apart is rounding",
    {
      "basic.actual": at("B4", "14,390,500", yuan),
      "personnel.actual": at("B5", "13,476,100", yuan),
      "office.actual": at("B6", "914,300", yuan),
    },
    ["info withinRounding tie:basic.actual"],
  ],
  [
    "one amount to the yuan shows that 100 元 are missing",
    {
      "basic.actual": at("B4", "14,390,501", yuan),
      "personnel.actual": at("B5", "13,476,100", yuan),
      "office.actual": at("B6", "914,301", yuan),
    },
    ["error beyondRounding tie:basic.actual"],
  ],
  [
    "a chosen value still leaves two values in the workbook",
    { "staff.inQuota": at("C4", "41", { status: "chosen", others: [at("C9", "43")] }) },
    ["warning decided conflict:staff.inQuota"],
  ],
  [
    "equal candidates with different values",
    {
      "staff.inQuota": at("C4", "41", {
        status: "ask",
        question: equalCandidates,
        others: [at("C9", "43")],
      }),
    },
    ["warning open conflict:staff.inQuota"],
  ],
  // tie
  [
    "0.015 万元 of rounding explain 0.01 万元 (I04)",
    {
      "basic.actual": at("B1", "1,439.05"),
      "personnel.actual": at("B2", "1,347.61"),
      "office.actual": at("B3", "91.43"),
    },
    ["info withinRounding tie:basic.actual"],
  ],
  [
    "0.02 万元 are more than three halves of a printed unit",
    {
      "basic.actual": at("B1", "1,439.06"),
      "personnel.actual": at("B2", "1,347.61"),
      "office.actual": at("B3", "91.43"),
    },
    ["error beyondRounding tie:basic.actual"],
  ],
  [
    "in 元 one cent is rounding, a 元 is not",
    {
      "basic.actual": at("B1", "300.01", yuan),
      "personnel.actual": at("B2", "100.00", yuan),
      "office.actual": at("B3", "200.00", yuan),
      "total.actual": at("C1", "501.01", yuan),
      "project.actual": at("C2", "200.00", yuan),
    },
    ["error beyondRounding tie:total.actual", "info withinRounding tie:basic.actual"],
  ],
  [
    "whole 万元 by number format: one unit of two leaves is rounding",
    {
      "basic.actual": at("B1", "1,440", { numberFormat: "#,##0" }),
      "personnel.actual": at("B2", "1,348", { numberFormat: "#,##0" }),
      "office.actual": at("B3", "91", { numberFormat: "#,##0" }),
    },
    ["info withinRounding tie:basic.actual"],
  ],
  [
    "a leaf that was not found is no zero",
    { "basic.actual": at("B1", "1,439.05"), "personnel.actual": at("B2", "1,347.61") },
    [],
  ],
  [
    "a leaf larger than its total is wrong without the other",
    { "basic.actual": at("B1", "1,439.05"), "personnel.actual": at("B2", "1,500.00") },
    ["error beyondRounding tie:basic.actual"],
  ],
  [
    "totals of another 口径 are told, not accused",
    {
      "total.actual": at("B1", "9,000.00", { scope: "全部资金" }),
      "basic.actual": at("B2", "1,439.05", { scope: "财政拨款" }),
      "project.actual": at("B3", "6,590.66", { scope: "财政拨款" }),
    },
    ["info otherScope tie:total.actual"],
  ],
  [
    "initial + change ≠ adjusted",
    {
      "total.initial": at("B1", "6,722.56"),
      "total.delta": at("C1", "1,309.00"),
      "total.adjusted": at("D1", "8,081.56"),
    },
    ["error beyondRounding tie:total.delta"],
  ],
  [
    "cumulative spending may not fall",
    { "spending.q2": at("B1", "3,572.03"), "spending.q3": at("B2", "2,422.13") },
    ["error falling tie:spending.q2"],
  ],
  [
    "the year's spending under two names",
    { "total.actual": at("B1", "8,029.70"), "spending.q4": at("B2", "8,000.00") },
    ["warning twoNames tie:spending.q4"],
  ],
  [
    "vehicles: a parent of 0 above a child that is not",
    { "threePublic.car.actual": at("B1", "0"), "threePublic.carRunning.actual": at("B2", "32.65") },
    ["error beyondRounding tie:threePublic.car.actual"],
  ],
  // sums
  [
    "41 + 25 is not 67",
    { "staff.inQuota": at("B1", "41"), "staff.extra": at("B2", "25"), "staff.all": at("B3", "67") },
    ["error beyondRounding staffSum:staff.all"],
  ],
  [
    "年末实有 less 离退休 is not 在编",
    {
      "staff.yearEnd": at("B1", "60"),
      "staff.retired": at("B2", "18"),
      "staff.inQuota": at("B3", "41"),
    },
    ["warning yearEnd staffSum:staff.yearEnd"],
  ],
  [
    "三公: an absent part is 0 where the others reach the total (I07)",
    {
      "threePublic.budget": at("B1", "9.90"),
      "threePublic.car.budget": at("B2", "9.00"),
      "threePublic.reception.budget": at("B3", "0.90"),
    },
    [],
  ],
  [
    "三公: an absent part is told where they do not",
    {
      "threePublic.budget": at("B1", "12.90"),
      "threePublic.car.budget": at("B2", "9.00"),
      "threePublic.reception.budget": at("B3", "0.90"),
    },
    ["warning partsMissing threePublicSum:threePublic.budget"],
  ],
  [
    "三公: purchase and running stand for the vehicles",
    {
      "threePublic.actual": at("B1", "3.10"),
      "threePublic.abroad.actual": at("B2", "0.00"),
      "threePublic.carPurchase.actual": at("B3", "0.00"),
      "threePublic.carRunning.actual": at("B4", "3.00"),
      "threePublic.reception.actual": at("B5", "0.20"),
    },
    ["error beyondRounding threePublicSum:threePublic.actual"],
  ],
  // above plan
  [
    "procurement above plan",
    { "procurement.plan": at("B1", "5.88"), "procurement.actual": at("B2", "5.90") },
    ["warning abovePlan abovePlan:procurement.actual"],
  ],
  [
    "within the printed digits it is not above",
    { "procurement.plan": at("B1", "5.88"), "procurement.actual": at("B2", "58,840.00", yuan) },
    [],
  ],
  [
    "more tasks done than there are",
    { "tasks.total": at("B1", "51"), "tasks.done": at("B2", "52") },
    ["warning partAboveWhole abovePlan:tasks.done"],
  ],
];

test.each(cases)("%s", (_name, facts, expected) => {
  expect(brief(findingsOf(facts))).toEqual(expected);
});

const problem = (code: ReadingProblem["code"], fact: ReadingProblem["fact"]): ReadingProblem => ({
  code,
  sheet: "人员",
  cell: "B4",
  raw: "#REF!",
  fact,
});

test.each<readonly [string, ReadingProblem, Facts, string]>([
  [
    "a needed cell without value is an error",
    problem("errorValue", "staff.inQuota"),
    {},
    "error errorValue sourceFormula:staff.inQuota",
  ],
  [
    "the item was found elsewhere",
    problem("uncalculated", "staff.inQuota"),
    { "staff.inQuota": at("C4", "41") },
    "warning uncalculated sourceFormula:staff.inQuota",
  ],
  [
    "the cell lies in the range that was taken",
    problem("unreadable", "staff.inQuota"),
    { "staff.inQuota": { place: "人员!B3:B5", raw: "41" } },
    "error unreadable sourceFormula:staff.inQuota",
  ],
  [
    "a cell of no known item",
    problem("errorValue", null),
    {},
    "warning errorValue sourceFormula:人员!B4",
  ],
  [
    "single precision is repaired and told",
    problem("repairedSinglePrecision", "satisfaction.rate"),
    {},
    "info repaired sourceFormula:satisfaction.rate",
  ],
  [
    "序号 twice in a list",
    problem("repeatedNumber", "tasks.total"),
    {},
    "warning repeatedNumber sourceFormula:tasks.total",
  ],
])("%s", (_name, seen, facts, expected) => {
  expect(brief(findingsOf(facts, { problems: [seen] }))).toEqual([expected]);
});

test("two problems of one item keep ids of their own", () => {
  const problems = [problem("errorValue", "tasks.total"), problem("repeatedNumber", "tasks.total")];
  expect(findingsOf({}, { problems }).map(({ id }) => id)).toEqual([
    "sourceFormula:tasks.total",
    "sourceFormula:tasks.total#2",
  ]);
});

test("以显示精度为准 is a warning", () => {
  expect(brief(findingsOf({}, { precisionAsDisplayed: true }))).toEqual([
    "warning precisionAsDisplayed precisionAsDisplayed:workbook",
  ]);
});

test.each([
  ["31.31%", "0.3131", []],
  ["31.33%", "0.3133", ["info withinRounding printedRate:threePublic.actual"]],
  ["31.38%", "0.3138", ["info withinRounding printedRate:threePublic.actual"]],
  ["31.39%", "0.3139", ["warning beyondRounding printedRate:threePublic.actual"]],
  ["31%", "0.31", []],
  ["31.3", "0.313", []],
])("三公经费控制率 printed as %s", (raw, value, expected) => {
  const printed = [
    { indicator: "“三公”经费控制率", place: "文!A1", raw, value, form: "literal" as const },
  ];
  const findings = findingsOf(sampleFacts, { printed }).filter(
    ({ kind }) => kind === "printedRate"
  );
  expect(brief(findings)).toEqual(expected);
});

test("heads have no rounding: a printed 37.89 % cannot come from 25 and 41", () => {
  const facts: Facts = { "staff.inQuota": at("B1", "41"), "staff.extra": at("B2", "25") };
  const printed = [
    {
      indicator: "编外人员控制率",
      place: "文!A1",
      raw: "37.89%",
      value: "0.3789",
      form: "literal" as const,
    },
  ];
  expect(brief(findingsOf(facts, { printed }))).toEqual([
    "warning beyondRounding printedRate:staff.extra",
  ]);
});

test.each([
  ["2019", ["2020", "2020"], ["error otherTables enteredYear:department.year"]],
  ["2020", ["2020"], []],
  ["2019", ["2020", "2019"], []],
  ["2019", [], []],
])("the year is entered as %s where the tables say %j", (entered, tables, expected) => {
  const year: SeenFact = {
    place: "标题!A1",
    raw: entered,
    text: entered,
    status: "entered",
    others: tables.map((text, index) => ({ place: `表${index}!A1`, raw: `${text}年度`, text })),
  };
  expect(brief(findingsOf({ "department.year": year }))).toEqual(expected);
});
