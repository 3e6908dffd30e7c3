import { describe, expect, test } from "@jest/globals";
import { factFamily } from "../../src/facts/factFamily";
import { doneWords, notDoneWords } from "../../src/facts/taskWords";
import { factDefinition, isFactId, vocabulary } from "../../src/facts/vocabulary";
import { normaliseLabel } from "../../src/recognition/normaliseLabel";
import { type LabelMeaning, readLabel } from "../../src/recognition/readLabel";
import { readPeriod } from "../../src/recognition/readPeriod";

describe("vocabulary", () => {
  test("each id is one of its family and has labels", () => {
    for (const [id, definition] of vocabulary) {
      expect(isFactId(id)).toBe(true);
      expect(factFamily(id)).toEqual(expect.any(String));
      expect(definition.label.length * definition.shortLabel.length).toBeGreaterThan(0);
      if (definition.kind === "count") expect(definition.countUnit).toBeDefined();
    }
  });

  test("the label of an item names its basis", () => {
    expect(factDefinition("office.adjusted").label).toBe("日常公用经费（调整预算数）");
  });

  test("no status is both done and not done", () => {
    expect(doneWords.filter((word) => notDoneWords.includes(word))).toEqual([]);
  });
});

type Meaning = Partial<LabelMeaning>;
const labels: readonly (readonly [label: string, meaning: Meaning])[] = [
  ["年初批复预算", { basis: "initial" }],
  ["年初支出预算数总计", { basis: "initial", total: 2 }],
  ["年初部门预算批复数", { basis: "initial" }],
  ["调整后预算数", { basis: "adjusted" }],
  ["调整指标", { basis: "adjusted" }],
  ["可执行指标", { basis: "adjusted" }],
  ["调整预算数（万元）", { basis: "adjustedOrChange", unit: "万元" }],
  ["全年预算数", { basis: "fullYear" }],
  ["年度预算调整", { basis: "change" }],
  ["部门决算数", { basis: "actual" }],
  ["全年执行数", { basis: "actual" }],
  ["部门预算资金支出", { basis: "actual" }],
  ["一、基本支出", { item: "basic" }],
  ["　　（一）人员经费合计", { item: "personnel" }],
  ["公用经费", { item: "office" }],
  ["二、项目支出", { item: "project" }],
  ["日常公用经费预算数", { item: "office", basis: "budget" }],
  ["财政拨款收入年初预算数", { basis: "initial", income: true, funds: "财政拨款" }],
  ["“三公”经费合计", { item: "threePublic" }],
  ["三公经费预算安排数", { item: "threePublic", basis: "budget" }],
  ["三公经费实际支出数", { item: "threePublic", basis: "actual" }],
  ["1.因公出国(境)费用", { item: "abroad" }],
  ["公务用车购置及运行维护费", { item: "car" }],
  ["公务用车购置和维护经费", { item: "car" }],
  ["3.公务用车费", { item: "car" }],
  ["公车购置", { item: "carPurchase" }],
  ["其中:(1)公务用车运行维护费", { item: "carRunning", within: true }],
  ["公务接待费（国内接待费）", { item: "reception" }],
  ["采购计划金额合计数", { item: "procurement", basis: "plan" }],
  ["政府采购项目预算总额", { item: "procurement", basis: "budget" }],
  ["实际采购金额合计数", { item: "procurement", basis: "actual" }],
  ["固定资产账面原值合计", { item: "fixedAssets", basis: "gross" }],
  ["所有固定资产总额", { item: "fixedAssets", basis: "gross" }],
  ["实际在用固定资产总额", { item: "fixedAssets", basis: "inUse" }],
  ["年末实际在用资产", { basis: "inUse" }],
  ["固定资产（净值）", { item: "fixedAssets", basis: "other" }],
  ["无形资产账面原值合计", { item: "intangibleAssets", basis: "gross" }],
  ["核定人员编制", { fact: "staff.quota" }],
  ["行政编制", { part: "staff.quota" }],
  ["实有在职在编人员", { fact: "staff.inQuota", ambiguous: false }],
  ["在编人数（含工勤人员）", { fact: "staff.inQuota", ambiguous: false }],
  ["在编人数（含编外人员）", { fact: "staff.inQuota", ambiguous: true }],
  ["实际在职人数", { fact: "staff.inQuota", ambiguous: true }],
  ["年末实有人数", { fact: "staff.yearEnd" }],
  ["雇员和临聘人员（含直接聘用的编外人员）", { fact: "staff.extra" }],
  ["在职人员总数（在编+编外）", { fact: "staff.all" }],
  ["年初结转和结余", { fact: "carryover.in" }],
  ["结转下年", { fact: "carryover.out" }],
  ["本年追加预算", { fact: "adjustments.added" }],
  ["满意度", { fact: "satisfaction.rate" }],
  ["三公经费控制率", { rate: "三公经费控制率" }],
  ["执行率（B/A）", { rate: "执行率" }],
  ["2017年决算数", { basis: "actual", year: 2017 }],
  ["上年决算数", { basis: "actual", year: "previous" }],
  ["第1-12月部门预算资金支出", { basis: "actual", period: { quarter: 4, cumulative: true } }],
  ["部门预算资金支出（累计）", { basis: "actual", cumulative: true }],
];

describe("labels as the bureaus write them", () => {
  test.each(labels)("%s", (label, meaning) => {
    expect(readLabel(label)).toMatchObject({ known: true, contained: false, ...meaning });
  });
});

test.each([
  "机关运行经费",
  "商品和服务支出",
  "2013901",
  "教育支出",
  "未在编人员经费",
  "编外人员经费",
  "离退休人员经费",
])("%s is not known", (label) => {
  expect(readLabel(label)).toMatchObject({ known: false, fact: null });
});

test.each([
  ["1-3月", 1, true],
  ["1—6月份", 2, true],
  ["1～9月", 3, true],
  ["2020年1至12月", 4, true],
  ["截至3月底", 1, true],
  ["截止9月30日", 3, true],
  ["一季度末", 1, true],
  ["第4季度末", 4, true],
  ["上半年", 2, true],
  ["前三季度", 3, true],
  ["第二季度", 2, false],
  ["6月", 2, false],
])("%s ends with quarter %i, cumulative %s", (label, quarter, cumulative) => {
  const { period } = readPeriod(label.normalize("NFKC"));
  expect(period).toEqual({ quarter, cumulative });
});

test.each([
  ["一、基 本 支 出", "基本支出"],
  ["（二）日常公用经费", "日常公用经费"],
  ["①　人员经费", "人员经费"],
  ["1.1 公务接待费", "公务接待费"],
  ["其中：1、“三公”经费", "三公经费"],
  ["年初\n预算数（万元）", "年初预算数"],
  ["1-3月", "1-3月"],
  ["减：累计折旧", "累计折旧"],
])("%s is compared as %s", (raw, text) => {
  expect(normaliseLabel(raw).text).toBe(text);
});
