import { describe, expect, test } from "@jest/globals";
import type { RulePack, ScoreMethod } from "../../../../src/rules/RulePack";
import type { CriterionReading } from "../../../../src/rules/read/CriterionReading";
import type { ScoringTable } from "../../../../src/rules/read/ScoringTable";
import { findScoringTables } from "../../../../src/rules/read/table/findScoringTables";
import type { LineValueFor } from "../../../../src/rules/read/table/LineReading";
import {
  packFromTable,
  type PackFromTable,
  type PackFromTableOptions,
} from "../../../../src/rules/read/table/packFromTable";
import { validatePack } from "../../../../src/rules/validatePack";
import type { SheetSnapshot } from "../../../../src/workbook/WorkbookSnapshot";
import * as layouts from "./layouts";
import { sheetOf } from "./sheetOf";

/** A reader of a few sentences: enough to see that each method finds its place in a pack. */
function readCriterion(sentence: string, points: string): CriterionReading {
  const read = (method: ScoreMethod, more: Partial<CriterionReading> = {}): CriterionReading => ({
    method,
    valueKind: null,
    subject: null,
    formula: null,
    assumptions: [],
    refusal: null,
    ...more,
  });
  const own = new RegExp(`^(?:完成率|执行率)×${points}分$`);
  if (own.test(sentence)) return read({ type: "proportional" }, { valueKind: "percent" });
  if (sentence.includes("每超过一个百分点")) {
    const rule = { limit: "1", step: "0.01", deduction: "0.5" };
    return read({ type: "steps", direction: "above", ...rule }, { subject: "在职人员控制率" });
  }
  if (sentence.includes("每出现一例"))
    return read({ type: "perItem", deduction: "1" }, { valueKind: "count" });
  if (sentence === "两部分") {
    const of: ScoreMethod = {
      type: "parts",
      parts: [
        { id: "rate", name: "采购执行率", points: "1", method: { type: "proportional" } },
        { id: "hand", name: "政策功能", points: "1", method: { type: "manual" } },
      ],
    };
    return read({ type: "notApplicable", question: "是否没有采购？", of });
  }
  if (sentence.includes("酌情")) return read({ type: "manual", guidance: "酌情" });
  const notUnderstood = sentence === "" ? null : sentence.slice(0, 4);
  return read(
    { type: "manual" },
    {
      refusal: {
        reason: sentence === "" ? "noRule" : "notUnderstood",
        notUnderstood,
        best: null,
        points,
      },
    }
  );
}

const expressions: Readonly<Record<string, string>> = {
  财政供养人员控制率: "staff.inQuota / staff.quota",
  预算完成率: "total.actual / total.adjusted",
  采购执行率: "procurement.actual / procurement.plan",
};

const lineValue: LineValueFor = ({ name, kind }) => {
  const counted = kind === "count";
  const expression = counted ? "tasks.total - tasks.done" : (expressions[name] ?? null);
  return {
    expression,
    valueKind: counted ? "count" : "percent",
    via: expression === null ? "none" : "name",
    formulaText: null,
    unknown: [],
    doubts: [],
  };
};

function tableOf(sheet: SheetSnapshot): ScoringTable {
  return findScoringTables(sheet)[0]!;
}

function read(sheet: SheetSnapshot, more: Partial<PackFromTableOptions> = {}): PackFromTable {
  return packFromTable(tableOf(sheet), {
    fileName: "评分表.xlsx",
    readCriterion,
    lineValue,
    ...more,
  });
}

/** The pack, which must be one that can be scored by. */
function packOf(sheet: SheetSnapshot, more: Partial<PackFromTableOptions> = {}): RulePack {
  const { pack } = read(sheet, more);
  expect(validatePack(JSON.parse(JSON.stringify(pack))).mistakes).toEqual([]);
  return pack!;
}

describe("every layout gives a pack that can be scored by", () => {
  const readable = Object.entries(layouts).filter(([name]) => name !== "missingPoints");
  test.each(readable)("%s", (_, layout) => {
    const pack = packOf(layout());
    const table = tableOf(layout());
    const marks = table.lines.flatMap(({ eitherOf }) => eitherOf ?? []);
    const single = table.lines.length - marks.length;
    expect(pack.lines).toHaveLength(single + new Set(marks).size);
  });
});

describe("the frame of the pack", () => {
  test("of the form of 岳阳", () => {
    const pack = packOf(layouts.yueyang(), { date: "2020-03-01" });
    expect(pack).toMatchObject({
      format: 1,
      title: "2019年度部门整体支出绩效评价评分表",
      status: "unverified",
      validFrom: null,
      validTo: null,
      documents: [{ key: "table", title: "评分表.xlsx", address: null, date: "2020-03-01" }],
      rounding: { stage: "asPrinted", rate: 4, score: 2 },
    });
    expect(pack.id).toMatch(/^table-[0-9a-f]{8}$/);
    expect(pack.grades.map(({ from, name }) => name + from)).toEqual([
      "优90",
      "良80",
      "中60",
      "差0",
    ]);
  });

  test("id, title and status may be given", () => {
    const pack = packOf(layouts.hunan(), { id: "own", title: "本市评分表", status: "verified" });
    expect([pack.id, pack.title, pack.status]).toEqual(["own", "本市评分表", "verified"]);
  });

  test("the id is the table's: not the sheet's, nor what was filled in, but every word of the rule", () => {
    const id = packOf(layouts.yueyang()).id;
    expect(packOf({ ...layouts.yueyang(), name: "另一张" }).id).toBe(id);
    const table = tableOf(layouts.yueyang());
    const options = { readCriterion, lineValue };
    const changed = (change: object): ScoringTable => ({
      ...table,
      lines: table.lines.map((line, index) => (index === 0 ? { ...line, ...change } : line)),
    });
    expect(packFromTable(changed({ filledScore: "4" }), options).pack?.id).toBe(id);
    expect(packFromTable(changed({ criterion: "另一句" }), options).pack?.id).not.toBe(id);
  });

  test("step-mode is a setting where a criterion leaves it open, else there is none", () => {
    expect(packOf(layouts.yueyang()).settings?.map(({ id }) => id)).toEqual(["step-mode"]);
    expect(packOf(layouts.outline()).settings).toBeUndefined();
  });

  test("parents that the table lacks", () => {
    expect(packOf(layouts.twoLevels()).lines[0]).toMatchObject({
      level1: "预算执行",
      level2: "预算执行",
    });
    const flat = sheetOf([
      ["指标", "评分标准", "分值"],
      ["甲", "酌情", 60],
      ["乙", "酌情", 40],
    ]);
    expect(packOf(flat).lines[0]).toMatchObject({ level1: "评价指标", level2: "评价指标" });
  });

  test("points with more than two decimals keep them", () => {
    const third = sheetOf([
      ["指标", "评分标准", "权重"],
      ["甲", "酌情", "33.333%"],
      ["乙", "酌情", "33.333%"],
      ["丙", "酌情", "33.334%"],
    ]);
    const pack = packOf(third);
    expect(pack.rounding.score).toBe(3);
    expect(pack.lines.map(({ points }) => points)).toEqual(["33.333", "33.333", "33.334"]);
  });
});

describe("lines", () => {
  test("method, value, criterion as written and where it stands", () => {
    expect(packOf(layouts.yueyang()).lines[0]).toEqual({
      id: "staff-control",
      level1: "投入",
      level2: "预算配置",
      name: "财政供养人员控制率",
      points: "5",
      expression: "staff.inQuota / staff.quota",
      method: { type: "steps", direction: "above", limit: "1", step: "0.01", deduction: "0.5" },
      criterion: "在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
      sources: [{ document: "table", place: "评分表!D5", confidence: "text" }],
      basis: "text",
    });
  });

  test("ids: those of shipped packs for known names, else by position, each once", () => {
    expect(packOf(layouts.hunan()).lines.map(({ id }) => id)).toEqual([
      "staff-control",
      "three-public-change",
      "budget-completion",
    ]);
    expect(packOf(layouts.dazhou()).lines.map(({ id }) => id)).toEqual(
      ["01", "02", "03", "04", "05", "06", "07"].map((number) => `line-${number}`)
    );
    const twice = sheetOf([
      ["一级指标", "二级指标", "三级指标", "评分标准", "分值"],
      ["过程", "预算管理", "管理制度健全性", "酌情", 50],
      ["过程", "资产管理", "管理制度健全性", "酌情", 50],
    ]);
    expect(packOf(twice).lines.map(({ id }) => id)).toEqual([
      "management-system",
      "management-system-2",
    ]);
  });

  test("a criterion that was not understood is scored by hand, the part in question marked", () => {
    const [, line] = packOf(layouts.hunan()).lines;
    expect(line?.method).toEqual({ type: "manual", notUnderstood: "≤0，计" });
    expect(line?.criterion).toBe("≤0，计8分。");
    expect(line?.expression).toBeUndefined();
  });

  test("a line without criterion is scored by hand and has none", () => {
    const [line] = packOf(layouts.dazhou()).lines;
    expect(line?.method).toEqual({ type: "manual" });
    expect(line).not.toHaveProperty("criterion");
    expect(line?.sources[0]?.place).toBe("评分表!C3");
  });

  test("a value that was not found is left to be typed", () => {
    const pack = packOf(layouts.outline());
    const line = pack.lines.find(({ name }) => name === "预算完成率");
    expect(line?.expression).toBe("total.actual / total.adjusted");
    const other = packOf(layouts.bonus()).lines.find(({ name }) => name === "完成率");
    expect(other?.method).toEqual({ type: "proportional" });
    expect(other).not.toHaveProperty("expression");
  });

  test("counts go into the method, values of parts into the parts, through a question", () => {
    const sheet = sheetOf([
      ["指标", "评分标准", "分值"],
      ["资金使用合规性", "每出现一例扣1分", 98],
      ["政府采购", "两部分", 2],
    ]);
    const [first, second] = packOf(sheet).lines;
    expect(first).toMatchObject({
      method: { type: "perItem", deduction: "1", count: "tasks.total - tasks.done" },
    });
    expect(first).not.toHaveProperty("expression");
    expect(second?.method).toMatchObject({
      type: "notApplicable",
      of: {
        parts: [
          { expression: "procurement.actual / procurement.plan" },
          { method: { type: "manual" } },
        ],
      },
    });
  });

  test("二者择其一 becomes one line with a choice", () => {
    const pack = packOf(layouts.eitherOf());
    expect(pack.lines.map(({ name }) => name)).toEqual([
      "预算完成率",
      "结转结余率或结转结余变动率",
      "应付账款率",
    ]);
    expect(pack.lines[1]).toMatchObject({
      id: "carryover",
      points: "20",
      method: {
        type: "eitherOf",
        alternatives: [
          { id: "carryover", name: "结转结余率", points: "20" },
          { id: "carryover-change", name: "结转结余变动率", points: "20" },
        ],
      },
      criterion: "≤5%得20分；超过的不得分\n≤0得20分；>0不得分",
      sources: [{ place: "评分表!D3" }, { place: "评分表!D4" }],
    });
  });

  test("there is a reading for every line of the table, alternatives too", () => {
    const { readings } = read(layouts.eitherOf());
    expect(readings.map(({ line, value }) => [line.name, value.via])).toEqual([
      ["预算完成率", "name"],
      ["结转结余率", "none"],
      ["结转结余变动率", "none"],
      ["应付账款率", "none"],
    ]);
  });
});

describe("what is asked and what is told", () => {
  test("points that are missing are asked, all at once, and no pack is made before", () => {
    const { pack, problems, readings } = read(layouts.missingPoints());
    expect(pack).toBeNull();
    expect(problems.map(({ code, data }) => [code, data.name, data.place])).toEqual([
      ["pointsMissing", "预算完成率", "评分表!E2"],
      ["pointsMissing", "预算调整率", "评分表!E3"],
      ["pointsMissing", "支付进度率", "评分表!E4"],
      ["pointsMissing", "数量", "评分表!E5"],
      ["pointsMissing", "质量", "评分表!E6"],
    ]);
    expect(readings.map(({ line }) => line.name)).toEqual(["时效"]);
  });

  test("points that were given complete the pack", () => {
    const points = new Map([
      [1, "40"],
      [2, "１０"],
      [3, "20分"],
      [4, "10.50"],
      [5, "9.5"],
    ]);
    const pack = packOf(layouts.missingPoints(), { points });
    expect(pack.lines.map((line) => line.points)).toEqual(["40", "10", "20", "10.5", "9.5", "10"]);
  });

  test("points that were given and are no number are asked again", () => {
    const { pack, problems } = read(layouts.hunan(), { points: new Map([[2, "五"]]) });
    expect(pack).toBeNull();
    expect(problems).toMatchObject([{ code: "pointsUnreadable", data: { found: "五" } }]);
  });

  test("groups are taken over where they add up", () => {
    const pack = packOf(layouts.yueyang());
    expect(pack.groups).toHaveLength(7);
    expect(read(layouts.yueyang()).notices).toEqual([]);
    // A 二级指标 without printed points has those of its lines.
    expect(packOf(layouts.dazhou()).groups).toContainEqual({
      level1: "部门绩效情况",
      level2: "可持续发展能力",
      points: "55",
    });
  });

  test("a level that does not add up is left out and told", () => {
    const sheet = sheetOf([
      ["一级指标", "二级指标", "三级指标", "评分标准", "分值"],
      ["投入（60分）", "配置（60分）", "甲", "酌情", 50],
      ["过程（40分）", "执行（50分）", "乙", "酌情", 50],
      ["合计", null, null, null, 110],
    ]);
    const { notices } = read(sheet);
    expect(packOf(sheet).groups).toBeUndefined();
    expect(notices).toEqual([
      { code: "groupSum", data: { group: "投入", expected: "60", found: "50" } },
      { code: "groupSum", data: { group: "过程", expected: "40", found: "50" } },
      { code: "groupSum", data: { group: "投入/配置", expected: "60", found: "50" } },
      { code: "printedTotal", data: { expected: "110", found: "100" } },
    ]);
  });

  test("加分项 and 扣分项 are told; weights that were turned into points too", () => {
    expect(read(layouts.bonus()).notices).toEqual([
      { code: "outsideLines", data: { names: "获得表彰、违反财经纪律" } },
    ]);
    expect(packOf(layouts.bonus()).lines.at(-1)).toMatchObject({
      points: "0",
      criterion: "每发现一起扣2分",
    });
    expect(read(layouts.percentWeights()).notices).toEqual([
      { code: "weightsInPercent", data: {} },
    ]);
  });
});
