import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Exact } from "../../../src/number/exact";
import { scoringPacks } from "../../../src/packs/shippedPacks";
import { describeRule } from "../../../src/rules/methods/describeRule";
import { isValueScoreMethod, valueMethodOf } from "../../../src/rules/methods/registry";
import { valueKindOf } from "../../../src/rules/methods/valueKindOf";
import { readCriterion } from "../../../src/rules/read/readCriterion";
import { readDescribed } from "../../../src/rules/read/readDescribed";
import type { Scored } from "../../../src/rules/RulePack";
import { anyRule } from "../support/anyRule";
import { printedMethod } from "../support/printedMethod";

const rounding = { stage: "asPrinted", rate: 4, score: 2 } as const;

type Told = Pick<Scored, "method" | "valueKind"> & { readonly points: string };

function wordsOf(rule: Told): string {
  return describeRule({ id: "x", name: "x", ...rule }, { rounding }, "full", "zh");
}

describe("what a method says of itself, read back, is the same method", () => {
  test("for any rule over a value", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const reading = readCriterion(wordsOf(rule), rule.points);
        expect(reading).toEqual({
          method: expect.anything(),
          valueKind: rule.valueKind,
          subject: null,
          formula: null,
          assumptions: [],
          refusal: null,
        });
        expect(printedMethod(reading.method)).toEqual(printedMethod(rule.method));
      }),
      { numRuns: 1000, endOnFailure: true }
    );
  });

  test.each(
    [...scoringPacks.values()].flatMap((pack) =>
      pack.lines.map((line) => [pack.id, line.id, pack, line] as const)
    )
  )("%s %s", (_pack, _line, pack, line) => {
    const sentence = describeRule(line, pack, "full", "zh");
    const reading = readCriterion(sentence, line.points!);
    expect(reading.refusal).toBeNull();
    expect(printedMethod(reading.method)).toEqual(printedMethod(line.method));
    const again = scoresAtBounds({ ...line, method: reading.method });
    expect(again).toEqual(scoresAtBounds(line));
  });
});

/** The scores of every rule over a value inside a line, at the values at which they change. */
function scoresAtBounds(rule: Scored): readonly (readonly string[])[] {
  const { method } = rule;
  if (method.type === "veto" || method.type === "notApplicable") {
    return scoresAtBounds({ ...rule, method: method.of });
  }
  if (method.type === "parts") return method.parts.flatMap(scoresAtBounds);
  if (method.type === "eitherOf") return method.alternatives.flatMap(scoresAtBounds);
  if (!isValueScoreMethod(method)) return [];
  const context = {
    points: new Exact(rule.points ?? 0),
    scorePlaces: 2,
    stepMode: "full",
    valueKind: valueKindOf(rule, method),
  } as const;
  const scorer = valueMethodOf(method);
  return scorer
    .bounds(method, context)
    .map((value) => [value.toFixed(), String(scorer.score(method, value, context))]);
}

describe("a sentence that is not ours in all points", () => {
  test.each([
    ["points of another line", "得分=完成值×6分，最高6分", "5"],
    ["a best score that is not the points", "低于60%得0分；不低于60%得4分", "5"],
    ["bands with a gap", "低于60%得0分；在65%（含）至90%（不含）之间得3分；不低于90%得5分", "5"],
    ["a bound in two bands", "不高于60%得0分；不低于60%得5分", "5"],
    ["a bound in none", "低于60%得0分；高于60%得5分", "5"],
    ["bands that fall", "低于90%得0分；在90%（含）至60%（不含）之间得3分；不低于60%得5分", "5"],
    ["no open end", "低于60%得0分；在60%（含）至90%（含）之间得5分", "5"],
    ["rates beside counts", "低于60%得0分；在60%（含）至90（不含）之间得3分；不低于90得5分", "5"],
    [
      "a gap between two stated bands",
      "低于1%得5分；在1%（含）至2%（不含）之间未规定；不低于2%得0分",
      "5",
    ],
    ["a line without an end", "低于60%得0分；不低于60%，从0分到5分按直线插值", "5"],
    [
      "two sizes of a step",
      "不高于100%得5分；每超出1个百分点扣0.5分，不足2个百分点的不扣，扣完为止",
      "5",
    ],
    [
      "a step of nothing",
      "不高于100%得5分；每超出0个百分点扣0.5分，不足0个百分点的不扣，扣完为止",
      "5",
    ],
    [
      "a deduction away from the limit",
      "不高于100%得5分；每低1个百分点扣0.5分，不足1个百分点的不扣，扣完为止",
      "5",
    ],
    ["a target of nothing", "得分=完成值÷0%×5分，最高5分", "5"],
    ["items that are not the points together", "（1）制度健全，1分；（2）执行有效，2分", "5"],
    ["an item that is a rule", "（1）制度健全得1分，1分；（2）执行有效，每项扣0.5分，2分", "3"],
    ["items out of order", "（1）制度健全，1分；（3）执行有效，2分", "3"],
    ["options without the best", "按所属情形计分：（1）优，得3分；（2）差，得0分", "5"],
    [
      "a part that is not ours",
      "（1）执行率，2分：酌情给分。（2）落实，3分：在0至3分之间评分",
      "5",
    ],
    [
      "names that are not the alternatives'",
      "择其一评分：甲、乙。（1）甲，5分：在0至5分之间评分。（2）丙，5分：在0至5分之间评分",
      "5",
    ],
    ["a question without words", "在0至5分之间评分。出现下列情形的，本项计0分：", "5"],
    ["scores by hand beyond the points", "人工评分（0至6分）", "5"],
    ["words behind the end", "得分=完成值×5分，最高5分；另加1分", "5"],
    ["a bureau's sentence", "预算完成率≥95%的得5分，每低1个百分点扣0.5分，扣完为止。", "5"],
  ])("%s", (_name, sentence, points) => {
    expect(readDescribed(sentence, new Exact(points))).toBeNull();
  });
});

test("ids are those that the reader of tables gives", () => {
  const read = (sentence: string, points: string): unknown =>
    readDescribed(sentence, new Exact(points))?.method;
  expect(read("按所属情形计分（是否公开）：（1）是，得1分；（2）否，得0分", "1")).toEqual({
    type: "choice",
    question: "是否公开",
    options: [
      { id: "yes", text: "是", points: "1" },
      { id: "no", text: "否", points: "0" },
    ],
  });
  expect(read("按所属情形计分：（1）优，得1分；（2）差，得0分", "1")).toMatchObject({
    options: [{ id: "option-1" }, { id: "option-2" }],
  });
  expect(read("（1）制度健全，1分；（2）执行有效，2分", "3")).toMatchObject({
    items: [{ id: "item-1" }, { id: "item-2" }],
  });
  const parts = "（1）甲，1分：在0至1分之间评分。（2）乙，2分：在0至2分之间评分";
  expect(read(parts, "3")).toMatchObject({ parts: [{ id: "p1" }, { id: "p2" }] });
});

test("half-width signs and spaces between words do not matter", () => {
  expect(
    readDescribed(
      "不高于 100% 得5分; 每超出1个百分点扣0.5分, 不足1个百分点的不扣,\n扣完为止",
      new Exact(5)
    )
  ).toMatchObject({ method: { type: "steps", limit: "1", step: "0.01", mode: "full" } });
});

test("a long sentence of nothing but marks is given up quickly", () => {
  const sentence = "（1）甲，1分：".repeat(40) + "。（2）乙，1分：（1）丙，1分：".repeat(400);
  const start = performance.now();
  expect(readDescribed(sentence, new Exact(3))).toBeNull();
  expect(performance.now() - start).toBeLessThan(2000);
});
