import { describe, expect, test } from "@jest/globals";
import { allResults } from "../../src/checks/support/allResults";
import type { ScoredResult } from "../../src/evaluation/Evaluation";
import { evaluate } from "../../src/evaluation/evaluate";
import type { Memory } from "../../src/evaluation/Memory";
import { pickedIndex, pickLabels } from "../../src/evaluation/pickLabels";
import { checkInput } from "../checks/build";
import { sampleFacts } from "../checks/sample";
import { criterionPack } from "../support/criterionPack";
import { typedMemory } from "../support/typedMemory";

type Typed = Parameters<typeof typedMemory>[0];

function result(id: string, typed: Typed = {}): ScoredResult {
  const evaluation = evaluate(criterionPack, checkInput(sampleFacts).facts, typedMemory(typed));
  return allResults(evaluation).find((one) => one.id === id)!;
}

function told(one: ScoredResult): readonly (string | null)[] {
  return [one.value?.toFixed() ?? null, one.score?.toFixed() ?? null, one.status, one.reason];
}

const cases: readonly (readonly [string, Typed, readonly (string | null)[]])[] = [
  // A value of which the text says nothing.
  ["deviation", {}, ["0.2022", null, "ask", ""]],
  [
    "deviation",
    { deviation: { value: -0.15 } },
    [
      "-0.15",
      "3",
      "scored",
      "预算调整偏差-15.00%，与0%的偏差在10%（不含）至15%（含）之间，按标准得3分，扣2分",
    ],
  ],
  ["deviation", { deviation: { value: -0.1501 } }, ["-0.1501", null, "ask", ""]],
  ["unstated", {}, ["-0.6869", null, "ask", ""]],
  ["unstated", { unstated: { value: 0 } }, ["0", "5", "scored", ""]],
  ["unstated", { unstated: { value: -0.0001 } }, ["-0.0001", null, "ask", ""]],
  [
    "unstated",
    { unstated: { score: 3.5 } },
    ["-0.6869", "3.5", "scored", "人工评分3.5分，扣1.5分"],
  ],
  // Shares of the points.
  [
    "coefficient",
    {},
    [
      "0.9936",
      "3.5",
      "scored",
      "预算执行系数99.36%，在80%（含）至100%（不含）之间，按标准得3.5分，扣1.5分",
    ],
  ],
  [
    "interpolation",
    { interpolation: { value: 0.75 } },
    ["0.75", "3", "scored", "预算完成率75.00%，在60%（含）至90%（不含）之间，按标准得3分，扣3分"],
  ],
  [
    "ratio",
    { ratio: { value: 0.02 } },
    ["0.02", "4", "scored", "结转结余扣减2.00%，高于0%，按标准得4分，扣1分"],
  ],
  [
    "ratio",
    { ratio: { value: 0.11 } },
    ["0.11", "0", "scored", "结转结余扣减11.00%，高于10%，按标准得0分，扣5分"],
  ],
  [
    "reverse",
    { reverse: { value: 1.25 } },
    ["1.25", "4", "scored", "单位成本125.00%，高于100%，按标准得4分，扣1分"],
  ],
  // A value that a person types.
  ["typed-rate", {}, [null, null, "missing", ""]],
  [
    "typed-rate",
    { "typed-rate": { value: "89.99%" } },
    ["0.8999", "2", "scored", "群众满意度89.99%，低于90%，按标准得2分，扣3分"],
  ],
  ["typed-rate", { "typed-rate": { value: 0.9 } }, ["0.9", "5", "scored", ""]],
  [
    "typed-rate",
    { "typed-rate": { value: "约九成" } },
    [null, null, "ask", "填写的完成值不是数，请改正"],
  ],
  ["typed-count", { "typed-count": { value: 12 } }, ["12", "4", "scored", ""]],
  [
    "typed-count",
    { "typed-count": { value: "10" } },
    ["10", "3", "scored", "培训场次10，低于12，相差2，按标准得3分，扣1分"],
  ],
  ["counted", {}, ["0", "4", "scored", ""]],
  [
    "counted",
    { counted: { value: 3 } },
    ["3", "0", "scored", "未完成任务数3，高于2，按标准得0分，扣4分"],
  ],
  // An outcome that a person picks.
  ["choice", {}, [null, null, "manual", ""]],
  ["choice", { "choice/choice": { answer: "无结余" } }, [null, "3", "scored", ""]],
  [
    "choice",
    { "choice/choice": { answer: "有结余，但不超过上年结转" } },
    [null, "2", "scored", "结转结余控制，有结余，但不超过上年结转，按标准得2分，扣1分"],
  ],
  [
    "choice",
    { "choice/choice": { answer: "结余超过上年结转" } },
    [null, "0", "scored", "结转结余控制，结余超过上年结转，按标准得0分，扣3分"],
  ],
  ["choice", { "choice/choice": { answer: "别的" } }, [null, null, "manual", ""]],
  [
    "choice-long",
    { "choice-long/choice": { answer: "3、未建立" } },
    [null, "0", "scored", "制度建设，未建立，按标准得0分，扣4分"],
  ],
  [
    "yes-no",
    { "yes-no/choice": { answer: "否" } },
    [null, "0", "scored", "信息公开，在规定时限内公开预决算信息：否，按标准得0分，扣2分"],
  ],
  ["yes-no", { "yes-no/not-applicable": { answer: "是" } }, [null, "2", "notApplicable", ""]],
  // A score within what the text leaves.
  ["manual", {}, [null, null, "manual", ""]],
  ["manual", { manual: { score: 0 } }, [null, "0", "scored", "人工评分0分，扣3分"]],
  ["manual", { manual: { score: 1 } }, [null, "1", "scored", "人工评分1分，扣2分"]],
  [
    "manual",
    { manual: { score: 0.99 } },
    [null, null, "ask", "填写的得分应为0，或1至3之间、最多两位小数的数，请改正"],
  ],
  [
    "manual",
    { manual: { score: 3.01 } },
    [null, null, "ask", "填写的得分应为0，或1至3之间、最多两位小数的数，请改正"],
  ],
  [
    "manual-applies",
    { "manual-applies/hand": { answer: 2.5 } },
    [null, "2.5", "scored", "人工评分2.5分，扣1.5分"],
  ],
  [
    "manual-applies",
    { "manual-applies/not-applicable": { answer: "是" } },
    [null, "4", "notApplicable", ""],
  ],
  ["deduction", { deduction: { score: -2 } }, [null, "-2", "scored", "人工评分-2分，扣2分"]],
  [
    "deduction",
    { deduction: { score: -5.5 } },
    [null, null, "ask", "填写的得分应为-5至0之间、最多两位小数的数，请改正"],
  ],
  ["deduction", { deduction: { score: 0 } }, [null, "0", "scored", ""]],
  // Breaches that a person counts.
  ["count", {}, [null, null, "manual", ""]],
  ["count", { "count/count": { answer: 0 } }, [null, "5", "scored", ""]],
  [
    "count",
    { "count/count": { answer: "2项" } },
    [null, "3", "scored", "资金使用合规性，有2项不符合要求，每项扣1分，按标准得3分，扣2分"],
  ],
  [
    "count",
    { "count/count": { answer: 6 } },
    [null, "0", "scored", "资金使用合规性，有6项不符合要求，每项扣1分，按标准得0分，扣5分"],
  ],
  [
    "count",
    { "count/count": { answer: 1.5 } },
    [null, null, "ask", "填写的数量应为0或正整数，请改正"],
  ],
  [
    "count",
    { "count/count": { answer: -1 } },
    [null, null, "ask", "填写的数量应为0或正整数，请改正"],
  ],
  [
    "count-beside-rate",
    { "count-beside-rate/count": { answer: 1 } },
    ["1", "4", "scored", "重点工作，有1项未完成，每项扣4分，按标准得4分，扣4分"],
  ],
  // One of two, whose name holds a comma that no drop-down list can.
  [
    "either-of",
    { "either-of/either-of": { answer: "数量,质量" }, "either-of/a": { answer: 4 } },
    [null, "4", "scored", "人工评分4分，扣1分"],
  ],
  [
    "either-of",
    { "either-of/either-of": { answer: "2、时效" }, "either-of/b": { value: 0.95 } },
    ["0.95", "5", "scored", ""],
  ],
];

test.each(cases)("%s with %j", (id, typed, expected) => {
  expect(told(result(id, typed))).toEqual(expected);
});

test("what a person decided stands as 自评依据", () => {
  const workings = (
    [
      ["choice", { "choice/choice": { answer: "无结余" } }],
      ["count", { "count/count": { answer: 2 } }],
      ["count-beside-rate", { "count-beside-rate/count": { answer: 0 } }],
    ] as const
  ).map(([id, typed]) => result(id, typed).working);
  expect(workings).toEqual([
    "选定“无结余”",
    "经逐项核对，应扣分的有2项",
    "已完成任务数51项÷重点工作任务数51项×100%=100.00%；经逐项核对，应扣分的有0项",
  ]);
});

describe("扣分项", () => {
  const totals = (memory: Memory) => {
    const { totals: all } = evaluate(criterionPack, checkInput(sampleFacts).facts, memory);
    return [all.decided, all.open, all.lowest, all.highest].map(String);
  };
  test("an open one lowers what is possible, and no points are open for it", () => {
    expect(totals(new Map())).toEqual(["17.69", "85", "10.69", "102.69"]);
  });
  test("a given one is taken off", () => {
    const memory = typedMemory({ deduction: { score: -2 }, "parts/minus": { answer: 0 } });
    expect(totals(memory)).toEqual(["15.69", "85", "15.69", "100.69"]);
  });
  test("a line whose only open part has no points is not finished", () => {
    const one = result("parts", {
      "parts/value": { value: 1 },
      "parts/choice/choice": { answer: "高于上年" },
      "parts/count/count": { answer: 0 },
      "parts/hand": { answer: 6 },
    });
    expect([one.status, String(one.score), String(one.lowest)]).toEqual(["partial", "22", "20"]);
  });
});

describe("labels of a drop-down list", () => {
  test.each([
    [
      ["无结余", "有结余"],
      ["无结余", "有结余"],
    ],
    [
      ["好,很好", "差"],
      ["1、好，很好", "2、差"],
    ],
    [
      ["100%", "不足100%"],
      ["1、100%", "2、不足100%"],
    ],
    [
      ["是\n（附材料）", "否"],
      ["1、是 （附材料）", "2、否"],
    ],
    [
      ["A", "a"],
      ["1、A", "2、a"],
    ],
  ])("%j → %j", (texts, labels) => {
    expect(pickLabels(texts)).toEqual(labels);
    expect(texts.map((text) => pickedIndex(texts, text.trim()))).toEqual(texts.map((_, at) => at));
    expect(labels.map((label) => pickedIndex(texts, label))).toEqual(texts.map((_, at) => at));
  });
  test("long ones are cut to what Excel's list can hold, and stay apart", () => {
    const texts = Array.from({ length: 12 }, (_, index) => `${"很长的情形".repeat(40)}${index}`);
    const labels = pickLabels(texts);
    expect(labels.join(",").length).toBeLessThanOrEqual(255);
    expect(new Set(labels).size).toBe(12);
    expect(labels[11]).toBe("12、很长的情形很长的情形很长的情形很…");
  });
});
