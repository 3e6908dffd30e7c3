import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readCriterion } from "../../../src/rules/read/readCriterion";

describe("what is refused says why, and which part", () => {
  test.each<[string, string, string, string | null, string | null]>([
    ["3", "变动率0，计3分；0，每超过一个百分点扣0.3分", "lostSign", "变动率0，计3分", null],
    ["5", "满意度≥90%得10分，每降低5%扣1分。", "bestScore", null, "10"],
    ["5", "满意度≥90%得5分；70%（含）-80%得3分；低于70%不得分。", "gap", "满意度≥90%得5分", null],
    [
      "5",
      "执行率≥90%得5分；80%≤执行率≤90%得3分；执行率＜80%不得分。",
      "boundTwice",
      "执行率≥90%得5分",
      null,
    ],
    [
      "5",
      "执行率＞90%得5分；60%＜执行率＜90%得3分；执行率≤60%不得分。",
      "gap",
      "执行率＞90%得5分",
      null,
    ],
    [
      "5",
      "控制率≤100%得5分，每低于100%一个百分点扣0.5分。",
      "contradiction",
      "每低于100%一个百分点扣0.5分",
      null,
    ],
    [
      "5",
      "≥90%得5分，低于90%不得分，特殊情况另行研究。",
      "notUnderstood",
      "特殊情况另行研究",
      null,
    ],
    ["5", "按有关规定执行。", "notUnderstood", "按有关规定执行", null],
    ["5", "", "noRule", null, null],
    ["0", "每发现一例扣1分，最多扣5分", "noRule", null, null],
  ])("%s分: %s", (points, sentence, reason, part, best) => {
    const { method, refusal } = readCriterion(sentence, points);
    expect(method.type).toBe("manual");
    expect(refusal).toMatchObject({ reason, notUnderstood: part, best, points });
  });
});

describe("what is settled openly", () => {
  test.each<[string, string, readonly object[]]>([
    [
      "5",
      "控制率≤100%得5分，每超1%扣0.5分。",
      [
        { code: "fullSteps", step: "0.01" },
        { code: "percentagePoints", step: "1" },
      ],
    ],
    ["5", "控制率≤100%得5分，每超1个百分点扣0.5分，不足1个百分点的按1个百分点计。", []],
    [
      "5",
      "在±10%以内得5分；±10%-15%得3分；±15%-20%得1分；超过±20%得0分。",
      [{ code: "boundToFirst", bound: "0.15" }],
    ],
    [
      "5",
      "调整率=0，计5分；0-10%（含），计2分；大于10%不得分",
      [{ code: "unstatedBelow", bound: "0" }],
    ],
    ["5", "≥90%得5分；≥80%得4分；否则不得分", [{ code: "cascade" }]],
    [
      "5",
      "完成率100%得5分，每降低1个百分点扣减权重分的5%。",
      [
        { code: "fullSteps", step: "0.01" },
        { code: "shareOfPoints", share: "0.05", points: "0.25" },
      ],
    ],
  ])("%s分: %s", (points, sentence, assumptions) => {
    const reading = readCriterion(sentence, points);
    expect(reading.refusal).toBeNull();
    expect(reading.assumptions).toEqual(assumptions);
  });
});

describe("texts stay as they are written", () => {
  test("outcomes keep their punctuation, conditions their quotes", () => {
    const choice = readCriterion(
      "无结余，计3分；有结余，但不超过“上年”结转，计2分；超过的，不得分。",
      "3"
    );
    expect(choice.method).toMatchObject({
      options: [{ text: "无结余" }, { text: "有结余，但不超过“上年”结转" }, { text: "超过" }],
    });
    const count = readCriterion(
      "“三公”经费公开（含说明）；内容完整。以上每有一项不符合扣1分。",
      "2"
    );
    expect(count.method).toMatchObject({ conditions: ["“三公”经费公开（含说明）", "内容完整"] });
  });
});

describe("any text at all", () => {
  const pieces = [
    "≥",
    "≤",
    "<",
    "=",
    "±",
    "90%",
    "80%",
    "0",
    "1分",
    "5分",
    "不得分",
    "每",
    "超过",
    "低于",
    "一个百分点",
    "扣",
    "得",
    "，",
    "；",
    "。",
    "（",
    "）",
    "含",
    "-",
    "①",
    "②",
    "执行率",
    "得分=",
    "×",
    "/",
    "满分",
    "扣完为止",
    "酌情",
    "否则",
    "一项",
    "系数",
    "插值",
    "以上",
    "以内",
    "无",
    "的",
    "|",
    "1.",
    "\n",
  ];
  test("is read or refused, never an error, and a rule's best score is the points", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((list) => list.join("")),
        fc.constantFrom("0", "1", "5", "10", "0.5"),
        (sentence, points) => {
          const { method, refusal } = readCriterion(sentence, points);
          expect(method.type === "manual" || refusal === null).toBe(true);
        }
      ),
      { numRuns: 3000 }
    );
  });
});
