import { describe, expect, test } from "@jest/globals";
import { criterionJson } from "../../src/app/criterionJson";
import { explainReading, type ExplainedCriterion } from "../../src/app/explainReading";
import type { CriterionReading } from "../../src/rules/read/CriterionReading";
import type { ScoreMethod } from "../../src/rules/RulePack";

function explained(
  method: ScoreMethod,
  points: string,
  more: Partial<CriterionReading> = {}
): ExplainedCriterion {
  const reading: CriterionReading = {
    method,
    valueKind: "percent",
    subject: null,
    formula: null,
    assumptions: [],
    refusal: null,
    ...more,
  };
  const rule = { id: "criterion", name: "", points, method };
  return { sentence: "", points, reading, ...explainReading(rule, reading, 10) };
}

const nothing = { items: [], choices: [], assumptions: [], parts: [], refusal: null };
const steps: ScoreMethod = {
  type: "steps",
  direction: "above",
  limit: "1",
  step: "0.01",
  deduction: "0.5",
};

test("a method with its parameters, values keyed as they were given", () => {
  const assumptions = [{ code: "fullSteps", step: "0.01" }] as const;
  const document = criterionJson(explained(steps, "5", { assumptions }), ["1.010", "-0.2", "1"]);
  expect(document).toEqual({
    ...nothing,
    method: "steps",
    parameters: { direction: "above", limit: "1", step: "0.01", deduction: "0.5", mode: "full" },
    scores: { "1.010": "4.5", "-0.2": "5", "1": "5" },
    assumptions: [expect.stringMatching(/^原文没有说明不足1个百分点的部分如何扣分，按不扣计。/)],
  });
});

test("scores are exact to ten places; null where the text says nothing of the value", () => {
  const third: ScoreMethod = { type: "proportional", target: "0.9" };
  expect(criterionJson(explained(third, "10"), ["0.95", "0.5"]).scores).toEqual({
    "0.95": "10",
    "0.5": "5.5555555556",
  });
  const open: ScoreMethod = { type: "bands", bands: [{ below: "0", score: null }, { score: "5" }] };
  expect(criterionJson(explained(open, "5"), ["-0.1", "0"]).scores).toEqual({
    "-0.1": null,
    "0": "5",
  });
});

describe("questions around a method are choices, the method inside is the method", () => {
  test("not applicable counts full", () => {
    const method = { type: "notApplicable", question: "没有楼堂馆所项目", of: steps } as const;
    const document = criterionJson(explained(method, "5"), ["1.02"]);
    expect(document).toMatchObject({
      method: "steps",
      scores: { "1.02": "4" },
      choices: [{ text: "没有楼堂馆所项目", points: "5" }],
    });
  });

  test("a breach scores 0, the items stay items", () => {
    const of = {
      type: "checklist",
      items: [
        { id: "a", text: "有制度", points: "1" },
        { id: "b", text: "有执行", points: "1" },
      ],
    } as const;
    const document = criterionJson(
      explained({ type: "veto", question: "存在截留", of }, "2", { valueKind: null }),
      []
    );
    expect(document).toEqual({
      ...nothing,
      method: "checklist",
      parameters: {},
      scores: {},
      items: [
        { text: "有制度", points: "1" },
        { text: "有执行", points: "1" },
      ],
      choices: [{ text: "存在截留", points: "0" }],
    });
  });
});

test("conditions of a count have no points of their own, and counts score like values", () => {
  const method: ScoreMethod = { type: "perItem", deduction: "1", conditions: ["合规", "专款专用"] };
  expect(criterionJson(explained(method, "5", { valueKind: "count" }), ["0", "2", "6"])).toEqual({
    ...nothing,
    method: "perItem",
    parameters: { deduction: "1" },
    scores: { "0": "5", "2": "3", "6": "0" },
    items: [
      { text: "合规", points: null },
      { text: "专款专用", points: null },
    ],
  });
});

test("outcomes of a choice, with its question", () => {
  const method: ScoreMethod = {
    type: "choice",
    question: "在规定时限内公开",
    options: [
      { id: "yes", text: "是", points: "1" },
      { id: "no", text: "否", points: "0" },
    ],
  };
  expect(criterionJson(explained(method, "1", { valueKind: null }), [])).toMatchObject({
    method: "choice",
    parameters: { question: "在规定时限内公开" },
    choices: [
      { text: "是", points: "1" },
      { text: "否", points: "0" },
    ],
  });
});

test("by hand: what may be given, 0 to the points where the text does not say", () => {
  const document = criterionJson(explained({ type: "manual" }, "5", { valueKind: null }), ["1"]);
  expect(document).toMatchObject({
    method: "manual",
    parameters: { allowed: [["0", "5"]] },
    scores: { "1": null },
  });
  const allowed = [
    ["0", "0"],
    ["1", "3"],
  ] as const;
  expect(
    criterionJson(explained({ type: "manual", allowed }, "3", { valueKind: null }), [])
  ).toMatchObject({ parameters: { allowed } });
});

test("parts, also those of parts, in one list with the same fields", () => {
  const part = (id: string, points: string): { id: string; name: string; points: string } => ({
    id,
    name: id,
    points,
  });
  const method: ScoreMethod = {
    type: "parts",
    parts: [
      {
        ...part("q", "2"),
        method: {
          type: "parts",
          parts: [
            { ...part("q1", "1"), method: { type: "proportional" } },
            { ...part("q2", "1"), method: { type: "proportional" } },
          ],
        },
      },
      { ...part("rest", "1"), method: { type: "manual" } },
    ],
  };
  const document = criterionJson(explained(method, "3"), ["0.5"]);
  expect(document).toMatchObject({ method: "parts", parameters: {}, scores: {} });
  expect(document.parts).toEqual([
    {
      ...nothing,
      method: "proportional",
      parameters: {},
      scores: { "0.5": "0.5" },
      name: "q1",
      points: "1",
    },
    {
      ...nothing,
      method: "proportional",
      parameters: {},
      scores: { "0.5": "0.5" },
      name: "q2",
      points: "1",
    },
    {
      ...nothing,
      method: "manual",
      parameters: { allowed: [["0", "1"]] },
      scores: { "0.5": null },
      name: "rest",
      points: "1",
    },
  ]);
});

test("a refusal says why in a sentence, with the part, the best score and the points", () => {
  const refusal = { reason: "bestScore", notUnderstood: null, best: "10", points: "5" } as const;
  const document = criterionJson(
    explained({ type: "manual" }, "5", { valueKind: null, refusal }),
    []
  );
  expect(document.refusal).toEqual({
    reason: "照原文最高得10分，分值却是5分，两者不一致。请对照原表，改正评分标准或分值后重新读取。",
    code: "bestScore",
    notUnderstood: null,
    best: "10",
    points: "5",
  });
});
