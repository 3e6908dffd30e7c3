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
])("%j of %j at %s scores %s: %s", (method, about, value, score, clause) => {
  const implementation = valueMethodOf(method);
  expect(implementation.score(method, new Exact(value), about).toFixed()).toBe(score);
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
