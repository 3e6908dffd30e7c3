import { describe, expect, test } from "@jest/globals";
import { Exact } from "../../../src/number/exact";
import { reasonFormula, reasonText } from "../../../src/rules/methods/reason";
import { valueMethodOf, type ValueScoreMethod } from "../../../src/rules/methods/registry";
import type { MethodContext } from "../../../src/rules/methods/ValueMethod";
import { evaluateFormula } from "../../support/formula/recalculate";

const extraStaff = {
  type: "bands",
  bands: [{ below: "0.05", score: "1" }, { upTo: "0.10", score: "0.5" }, { score: "0" }],
} as const;
const assets = {
  type: "bands",
  bands: [
    { below: "0.6", score: "0" },
    { below: "0.75", score: "0.4" },
    { below: "0.9", score: "0.7" },
    { score: "1" },
  ],
} as const;
const adjustment = {
  type: "steps",
  direction: "above",
  limit: "0.10",
  step: "0.01",
  deduction: "0.1",
} as const;
const completion = {
  type: "steps",
  direction: "below",
  limit: "1",
  step: "0.05",
  deduction: "2",
} as const;
const tasks = { type: "perItem", count: "tasks.total - tasks.done", deduction: "4" } as const;
const procurement = { type: "proportional", cutOff: "1" } as const;

/** 得满分 from 90 %, nothing below 60 %, evenly in between. */
const satisfaction = {
  type: "interpolation",
  bands: [{ below: "0.6", score: "0" }, { below: "0.9", from: "0", to: "6" }, { score: "6" }],
} as const;
/** 完成率100%得5分，每降低1个百分点扣减权重分的5%，扣完为止。 */
const shareOfPoints = {
  type: "steps",
  direction: "below",
  limit: "1",
  step: "0.01",
  deduction: "0.25",
} as const;
/** 得分=（1-10×结转结余率）×5分，结转结余率＞10%不得分。 */
const carryover = { type: "ratioDeduction", factor: "10", cutOff: "0.1" } as const;
/** 得分=计划成本/实际成本×10分, over actual ÷ plan. */
const unitCost = { type: "proportional", reverse: true } as const;
const cost = {
  type: "deviationBands",
  centre: "0",
  bands: [
    { upTo: "0.1", score: "5" },
    { upTo: "0.15", score: "3" },
    { upTo: "0.2", score: "1" },
    { score: "0" },
  ],
} as const;
const plan = {
  type: "deviationBands",
  centre: "1",
  bands: [{ below: "0.05", score: "4" }, { score: "0.5" }],
} as const;
const quality = {
  type: "coefficient",
  bands: [
    { below: "0.6", coefficient: "0" },
    { below: "0.9", coefficient: "0.8" },
    { coefficient: "1" },
  ],
} as const;
/** 预算控制率=0，计5分；0-10%（含），计4分；大于10%不得分: nothing is said of a cut. */
const control = {
  type: "bands",
  bands: [
    { below: "0", score: null },
    { upTo: "0", score: "5" },
    { upTo: "0.1", score: "4" },
    { score: "0" },
  ],
} as const;
const breaches = {
  type: "perItem",
  deduction: "1",
  conditions: ["资金拨付有完整的审批程序和手续", "支出符合部门预算批复的用途"],
} as const;

const context = (points: string, more: Partial<MethodContext> = {}): MethodContext => ({
  points: new Exact(points),
  scorePlaces: 2,
  stepMode: "full",
  valueKind: "percent",
  ...more,
});
const count = { valueKind: "count" } as const;

test.each<[ValueScoreMethod, MethodContext, string, string, string]>([
  [extraStaff, context("1"), "0.0499", "1", ""],
  [extraStaff, context("1"), "0.05", "0.5", "在5%（含）至10%（含）之间"],
  [extraStaff, context("1"), "0.3788", "0", "高于10%"],
  [assets, context("1"), "0.5999", "0", "低于60%"],
  [assets, context("1"), "0.6", "0.4", "在60%（含）至75%（不含）之间"],
  [assets, context("1"), "0.9", "1", ""],
  [adjustment, context("1"), "0.1", "1", ""],
  [adjustment, context("1"), "0.1099", "1", ""],
  [adjustment, context("1"), "0.11", "0.9", "高于10%，超出1个百分点"],
  [adjustment, context("1"), "0.2022", "0", "高于10%，超出10.22个百分点，按10个百分点计"],
  [adjustment, context("1"), "0.1933", "0.1", "高于10%，超出9.33个百分点，按9个百分点计"],
  [
    adjustment,
    context("1", { stepMode: "started" }),
    "0.1933",
    "0",
    "高于10%，超出9.33个百分点，按10个百分点计",
  ],
  [
    adjustment,
    context("1", { stepMode: "continuous" }),
    "0.1933",
    "0.07",
    "高于10%，超出9.33个百分点",
  ],
  [
    { ...adjustment, mode: "full" },
    context("1", { stepMode: "started" }),
    "0.1933",
    "0.1",
    "高于10%，超出9.33个百分点，按9个百分点计",
  ],
  [completion, context("5"), "0.928", "3", "低于100%，相差7.2个百分点，按5个百分点计"],
  [completion, context("5"), "0.9", "1", "低于100%，相差10个百分点"],
  [completion, context("5"), "0.5", "0", "低于100%，相差50个百分点"],
  [procurement, context("1"), "0.95", "0.95", "低于100%"],
  [procurement, context("1"), "1", "1", ""],
  [procurement, context("1"), "1.0001", "0", "高于100%"],
  [{ type: "proportional" }, context("1"), "1.2", "1", ""],
  [{ type: "proportional" }, context("2"), "0.7275", "1.46", "低于100%"],
  [{ type: "proportional" }, context("2"), "-0.5", "0", "低于100%"],
  [tasks, context("8", count), "0", "8", ""],
  [tasks, context("8", count), "1", "4", "有1项未完成，每项扣4分"],
  [tasks, context("8", count), "2", "0", "有2项未完成，每项扣4分"],
  [tasks, context("8", count), "5", "0", "有5项未完成，每项扣4分"],
  [tasks, context("8", count), "-1", "8", ""],
  [satisfaction, context("6"), "0.9", "6", ""],
  [satisfaction, context("6"), "0.75", "3", "在60%（含）至90%（不含）之间"],
  [satisfaction, context("6"), "0.6", "0", "在60%（含）至90%（不含）之间"],
  [satisfaction, context("6"), "0.59", "0", "低于60%"],
  [shareOfPoints, context("5"), "1", "5", ""],
  [shareOfPoints, context("5"), "0.98", "4.5", "低于100%，相差2个百分点"],
  [shareOfPoints, context("5"), "0.8", "0", "低于100%，相差20个百分点"],
  [carryover, context("5"), "0", "5", ""],
  [carryover, context("5"), "-0.01", "5", ""],
  [carryover, context("5"), "0.02", "4", "高于0%"],
  [carryover, context("5"), "0.1", "0", "高于0%"],
  [carryover, context("5"), "0.11", "0", "高于10%"],
  [{ ...carryover, factor: "2" }, context("5"), "0.1", "4", "高于0%"],
  [{ ...carryover, factor: "2" }, context("5"), "0.1001", "0", "高于10%"],
  [unitCost, context("10"), "1", "10", ""],
  [unitCost, context("10"), "1.25", "8", "高于100%"],
  [unitCost, context("10"), "0.8", "10", ""],
  [unitCost, context("10"), "0", "10", ""],
  [unitCost, context("10"), "-1", "10", ""],
  // 4.625 exactly, though the quotient 0.23 ÷ 0.9936 does not end.
  [{ ...unitCost, target: "0.23" }, context("19.98"), "0.9936", "4.63", "高于23%"],
  [{ ...unitCost, cutOffFrom: "1.5" }, context("10"), "1.4999", "6.67", "高于100%"],
  [{ ...unitCost, cutOffFrom: "1.5" }, context("10"), "1.5", "0", "不低于150%"],
  [{ type: "proportional", target: "0.8" }, context("4"), "0.6", "3", "低于80%"],
  [{ type: "proportional", target: "0.8" }, context("4"), "0.8", "4", ""],
  [{ type: "proportional", fullFrom: "0.95" }, context("4"), "0.95", "4", ""],
  [{ type: "proportional", fullFrom: "0.95" }, context("4"), "0.9", "3.6", "低于95%"],
  [{ type: "proportional", floorUpTo: "0.6" }, context("4"), "0.6", "0", "不高于60%"],
  [{ type: "proportional", floorUpTo: "0.6" }, context("4"), "0.6001", "2.4", "低于100%"],
  [
    { ...completion, floor: "0.92" },
    context("5"),
    "0.92",
    "3",
    "低于100%，相差8个百分点，按5个百分点计",
  ],
  [{ ...completion, floor: "0.92" }, context("5"), "0.9199", "0", "低于92%"],
  [cost, context("5"), "-0.1", "5", ""],
  [cost, context("5"), "0.12", "3", "与0%的偏差在10%（不含）至15%（含）之间"],
  [cost, context("5"), "-0.15", "3", "与0%的偏差在10%（不含）至15%（含）之间"],
  [cost, context("5"), "0.2", "1", "与0%的偏差在15%（不含）至20%（含）之间"],
  [cost, context("5"), "-0.21", "0", "与0%的偏差高于20%"],
  [plan, context("4"), "0.9501", "4", ""],
  [plan, context("4"), "0.95", "0.5", "与100%的偏差不低于5%"],
  [plan, context("4"), "1.05", "0.5", "与100%的偏差不低于5%"],
  [quality, context("5"), "0.5999", "0", "低于60%"],
  [quality, context("5"), "0.6", "4", "在60%（含）至90%（不含）之间"],
  [quality, context("5"), "0.9", "5", ""],
  [control, context("5"), "-0.03", "asked", "原文未规定该值如何计分"],
  [control, context("5"), "0", "5", ""],
  [control, context("5"), "0.0001", "4", "在0%（不含）至10%（含）之间"],
  [breaches, context("5", count), "0", "5", ""],
  [breaches, context("5", count), "2", "3", "有2项不符合要求，每项扣1分"],
  [breaches, context("5", count), "6", "0", "有6项不符合要求，每项扣1分"],
  [
    {
      type: "bands",
      bands: [{ upTo: "0", score: "3" }, { below: "3", score: "1" }, { score: "0" }],
    },
    context("3", count),
    "2",
    "1",
    "在0（不含）至3（不含）之间",
  ],
])("%j of %j at %s scores %s: %s", (method, about, value, score, clause) => {
  const implementation = valueMethodOf(method);
  expect(implementation.score(method, new Exact(value), about)?.toFixed() ?? "asked").toBe(score);
  expect(implementation.clause(method, new Exact(value), about)).toBe(clause);
});

test.each<[ValueScoreMethod, MethodContext, string, string, string, string]>([
  [
    extraStaff,
    context("1"),
    "低于5%得1分；在5%（含）至10%（含）之间得0.5分；高于10%得0分",
    "below 5%: 1 point; from 5% (included) to 10% (included): 0.5 points; above 10%: 0 points",
    "1",
    "0.05 0.1",
  ],
  [
    adjustment,
    context("0.3"),
    "不高于10%得0.3分；每超出1个百分点扣0.1分，不足1个百分点的不扣，扣完为止",
    "up to 10%: 0.3; minus 0.1 for each 1 percentage points above (full steps only), not under 0",
    "0.3",
    "0.1 0.11 0.12 0.13",
  ],
  [
    completion,
    context("5", { stepMode: "started" }),
    "不低于100%得5分；每低5个百分点扣2分，不足5个百分点的按5个百分点计，扣完为止",
    "from 100%: 5; minus 2 for each 5 percentage points below (a started step counts whole), not under 0",
    "5",
    "0.85 0.9 0.95 1",
  ],
  [
    procurement,
    context("1"),
    "得分=完成值×1分，最高1分；高于100%的得0分",
    "value × 1, at most 1; 0 above 100%",
    "1",
    "1",
  ],
  [
    { type: "proportional", cutOff: "0.9" },
    context("10"),
    "得分=完成值×10分，最高10分；高于90%的得0分",
    "value × 10, at most 10; 0 above 90%",
    "9",
    "0.9 1",
  ],
  [
    tasks,
    context("8", count),
    "全部完成得8分；每有1项未完成扣4分，扣完为止",
    "all done: 8; minus 4 for each one not done, not under 0",
    "8",
    "1 2",
  ],
  [
    breaches,
    context("5", count),
    "全部符合要求得5分；每有1项不符合要求扣1分，扣完为止。要求：（1）资金拨付有完整的审批程序和手续；（2）支出符合部门预算批复的用途",
    "all met: 5; minus 1 for each requirement not met, not under 0. Requirements: (1) 资金拨付有完整的审批程序和手续; (2) 支出符合部门预算批复的用途",
    "5",
    "1 2 3 4 5",
  ],
  [
    satisfaction,
    context("6"),
    "低于60%得0分；在60%（含）至90%（不含）之间，从0分到6分按直线插值；不低于90%得6分",
    "below 60%: 0 points; from 60% (included) to 90% (excluded): evenly from 0 points to 6 points; at least 90%: 6 points",
    "6",
    "0.6 0.9",
  ],
  [
    quality,
    context("5"),
    "得分=得分系数×5分；完成值低于60%，系数为0；在60%（含）至90%（不含）之间，系数为0.8；不低于90%，系数为1",
    "coefficient × 5; coefficient below 60%: 0; from 60% (included) to 90% (excluded): 0.8; at least 90%: 1",
    "5",
    "0.6 0.9",
  ],
  [
    carryover,
    context("5"),
    "得分=（1－10×完成值）×5分，最低0分，最高5分；高于10%的得0分",
    "(1 − 10 × value) × 5, from 0 to 5; 0 above 10%",
    "5",
    "0 0.1",
  ],
  [
    { type: "ratioDeduction", factor: "3", floor: "0.2" },
    context("5"),
    "得分=（1－3×完成值）×5分，最低0分，最高5分；低于20%的得0分",
    "(1 − 3 × value) × 5, from 0 to 5; 0 below 20%",
    "2",
    "0 0.2 0.3333",
  ],
  [
    cost,
    context("5"),
    "与0%的偏差不高于10%得5分；在10%（不含）至15%（含）之间得3分；在15%（不含）至20%（含）之间得1分；高于20%得0分",
    "distance from 0%: up to 10%: 5 points; from 10% (excluded) to 15% (included): 3 points; from 15% (excluded) to 20% (included): 1 point; above 20%: 0 points",
    "5",
    "-0.2 -0.15 -0.1 0.1 0.15 0.2",
  ],
  [
    control,
    context("5"),
    "低于0%未规定；等于0%得5分；在0%（不含）至10%（含）之间得4分；高于10%得0分",
    "below 0%: not stated; exactly 0%: 5 points; from 0% (excluded) to 10% (included): 4 points; above 10%: 0 points",
    "5",
    "0 0.1",
  ],
  [
    { ...unitCost, cutOffFrom: "1.5" },
    context("10"),
    "得分=1÷完成值×10分，最高10分；不低于150%的得0分",
    "1 ÷ value × 10, at most 10; 0 from 150%",
    "10",
    "1 1.5",
  ],
  [
    { type: "proportional", reverse: true, target: "0.8", floorUpTo: "1" },
    context("10"),
    "得分=80%÷完成值×10分，最高10分；不高于100%的得0分",
    "80% ÷ value × 10, at most 10; 0 up to 100%",
    "8",
    "0.8 1",
  ],
  [
    { type: "proportional", target: "0.8", fullFrom: "0.75", cutOff: "1.2", floor: "0.5" },
    context("4"),
    "得分=完成值÷80%×4分，最高4分；不低于75%的得4分；高于120%的得0分；低于50%的得0分",
    "value ÷ 80% × 4, at most 4; 4 from 75%; 0 above 120%; 0 below 50%",
    "4",
    "0.5 0.75 0.8 1.2",
  ],
  [
    { ...completion, floor: "0.8" },
    context("5"),
    "不低于100%得5分；每低5个百分点扣2分，不足5个百分点的不扣，扣完为止；低于80%的得0分",
    "from 100%: 5; minus 2 for each 5 percentage points below (full steps only), not under 0; 0 below 80%",
    "5",
    "0.8 0.85 0.9 0.95 1",
  ],
])("%j in words, its best score and bounds", (method, about, chinese, english, best, bounds) => {
  const implementation = valueMethodOf(method);
  expect(implementation.describe(method, about, "zh")).toBe(chinese);
  expect(implementation.describe(method, about, "en")).toBe(english);
  expect(implementation.best(method, about).toFixed()).toBe(best);
  expect(
    implementation
      .bounds(method, about)
      .map((bound) => bound.toFixed())
      .join(" ")
  ).toBe(bounds);
});

describe("the reason of a lost score", () => {
  const reason = {
    name: "编外人员控制率",
    valueKind: "percent",
    points: new Exact(1),
    scorePlaces: 2,
  } as const;
  const told = (clause: string, score: string | null, value: string | null = "0.3788"): string =>
    reasonText({
      ...reason,
      clause,
      score: score === null ? null : new Exact(score),
      value: value === null ? null : new Exact(value),
    });

  test.each([
    [told("高于10%", "0"), "编外人员控制率37.88%，高于10%，按标准得0分，扣1分"],
    [told("高于10%", "0.7"), "编外人员控制率37.88%，高于10%，按标准得0.7分，扣0.3分"],
    [told("", "0.5", null), "编外人员控制率，按标准得0.5分，扣0.5分"],
    [told("", "1"), ""],
    [told("", null), ""],
  ])("%s", (text, expected) => {
    expect(text).toBe(expected);
  });

  test("the live one follows its cells", () => {
    const formula = reasonFormula({ ...reason, value: "F5", score: "G5", clause: '"高于10%"' });
    const live = (score: number | string, value: number | string = 0.3788): unknown =>
      evaluateFormula(
        formula,
        "S",
        new Map([
          [
            "S",
            new Map<string, number | string>([
              ["F5", value],
              ["G5", score],
            ]),
          ],
        ])
      );
    expect(live(0)).toBe("编外人员控制率37.88%，高于10%，按标准得0分，扣1分");
    expect(live(0.7)).toBe("编外人员控制率37.88%，高于10%，按标准得0.7分，扣0.3分");
    expect(live(1)).toBe("");
    expect(live("", "")).toBe("");
  });
});
