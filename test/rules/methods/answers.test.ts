import { describe, expect, test } from "@jest/globals";
import { Exact } from "../../../src/number/exact";
import { answers, isAnswer, type Answer } from "../../../src/rules/methods/answers";
import { checklist } from "../../../src/rules/methods/checklist";
import { choice } from "../../../src/rules/methods/choice";
import { eitherOf } from "../../../src/rules/methods/eitherOf";
import { manual } from "../../../src/rules/methods/manual";
import { notApplicable } from "../../../src/rules/methods/notApplicable";
import { parts } from "../../../src/rules/methods/parts";
import { range } from "../../../src/rules/methods/range";
import { methods } from "../../../src/rules/methods/registry";
import { veto } from "../../../src/rules/methods/veto";
import type { ChoiceMethod, ManualMethod } from "../../../src/rules/RulePack";
import { lintFormula } from "../../support/formula/lintFormula";
import { evaluateFormula } from "../../support/formula/recalculate";

type Cell = number | string;

/** The result of a formula over cells; a linted formula only. */
function live(formula: string, cells: Readonly<Record<string, Cell>>): unknown {
  expect(lintFormula(formula)).toEqual([]);
  return evaluateFormula(formula, "S", new Map([["S", new Map(Object.entries(cells))]]));
}

/** A score as its cell shows it. */
const cell = (score: Exact | null): Cell => (score === null ? "" : score.toNumber());

const range5 = { type: "range" } as const;

describe("checklist items", () => {
  const item = { id: "item", text: "制度得到有效执行。", points: "1.5" };
  const granted = { ...item, fullWhenNotApplicable: true };

  test.each<[string, typeof item, Answer | null, string, number | null]>([
    ["是", item, "是", "decided", 1.5],
    ["否", item, "否", "decided", 0],
    ["不适用", item, "不适用", "undecided", null],
    ["不适用, granted by the text", granted, "不适用", "decided", 1.5],
    ["no answer", granted, null, "open", null],
  ])("%s", (_, asked, answer, state, score) => {
    const outcome = checklist.scoreItem(asked, answer);
    expect(outcome.state).toBe(state);
    expect(outcome.score?.toNumber() ?? null).toBe(score);
    const formula = checklist.itemFormula(asked, "G9");
    expect(live(formula, { G9: answer ?? "" })).toBe(cell(outcome.score));
  });

  test("a blank answer cell scores nothing", () => {
    expect(checklist.itemFormula(item, "G9")).toBe('IF(G9="是",1.5,IF(G9="否",0,""))');
    expect(live(checklist.itemFormula(item, "G9"), {})).toBe("");
  });

  test("in words", () => {
    const method = { type: "checklist", items: [item, { ...item, points: "1" }] } as const;
    expect(checklist.describe(method, "zh")).toBe(
      "（1）制度得到有效执行，1.5分；（2）制度得到有效执行，1分"
    );
    expect(checklist.best(method).toNumber()).toBe(2.5);
  });
});

describe("sums of parts", () => {
  test.each<[string, (string | null)[]]>([
    ["the sample's budget execution", ["0.76", "0.88", "0.99", "0.99", "1.81"]],
    ["some open", ["0.1", null, "0.2"]],
    ["all open", [null, null]],
    ["none lost", ["0", "0"]],
  ])("%s", (_, scores) => {
    const exact = scores.map((score) => (score === null ? null : new Exact(score)));
    const sum = parts.score(exact, 2);
    const cells = Object.fromEntries(exact.map((score, index) => [`H${9 + index}`, cell(score)]));
    expect(live(parts.formula(`H9:H${8 + scores.length}`, 2), cells)).toBe(cell(sum));
    expect(live(parts.formula(Object.keys(cells).join(","), 2), cells)).toBe(cell(sum));
  });

  test("5.43 is the sum of the printed parts", () => {
    const sum = parts.score(
      ["0.76", "0.88", "0.99", "0.99", "1.81"].map((s) => new Exact(s)),
      2
    );
    expect(sum?.toFixed(2)).toBe("5.43");
  });
});

describe("a typed score", () => {
  test.each<[Cell, string]>([
    ["", "open"],
    [0, "decided"],
    [1.25, "decided"],
    [3, "decided"],
    [3.01, "invalid"],
    [-0.5, "invalid"],
    [1.255, "invalid"],
  ])("%s is %s", (typed, state) => {
    const outcome = range.score(typed === "" ? null : new Exact(typed), new Exact(3), 2);
    expect(outcome.state).toBe(state);
    expect(live(range.formula("G9", new Exact(3), 2), { G9: typed })).toBe(cell(outcome.score));
  });
});

describe("a score by hand", () => {
  /** 建立制度并有效执行的得1-3分，未建立的不得分。 */
  const system = {
    type: "manual",
    guidance: "建立制度并有效执行的得1-3分，未建立的不得分",
    allowed: [
      ["0", "0"],
      ["1", "3"],
    ],
  } as const;
  const free = { type: "manual", notUnderstood: "酌情给分" } as const;
  const penalty = { type: "manual", allowed: [["-5", "0"]] } as const;

  test.each<[ManualMethod, string, Cell, string]>([
    [system, "3", "", "open"],
    [system, "3", 0, "decided"],
    [system, "3", 0.5, "invalid"],
    [system, "3", 0.99, "invalid"],
    [system, "3", 1, "decided"],
    [system, "3", 2.75, "decided"],
    [system, "3", 2.755, "invalid"],
    [system, "3", 3.01, "invalid"],
    [system, "3", -1, "invalid"],
    [free, "5", 5, "decided"],
    [free, "5", 5.01, "invalid"],
    [penalty, "0", -5, "decided"],
    [penalty, "0", -2.5, "decided"],
    [penalty, "0", 0, "decided"],
    [penalty, "0", 1, "invalid"],
    [penalty, "0", -5.01, "invalid"],
  ])("%j of %s: %s is %s", (method, points, typed, state) => {
    const most = new Exact(points);
    const outcome = manual.score(method, typed === "" ? null : new Exact(typed), most, 2);
    expect(outcome.state).toBe(state);
    expect(live(manual.formula(method, "G9", most, 2), { G9: typed })).toBe(cell(outcome.score));
    // A validation says nothing of decimals, and is not asked of a blank cell.
    if (typed !== "" && new Exact(typed).decimalPlaces() <= 2) {
      expect(live(manual.validation(method, "G9", most), { G9: typed })).toBe(state === "decided");
    }
  });

  test("what its cell accepts", () => {
    expect(manual.validation(system, "G9", new Exact(3))).toBe(
      "AND(ISNUMBER(G9),OR(AND(G9>=0,G9<=0),AND(G9>=1,G9<=3)))"
    );
    expect(manual.validation(free, "G9", new Exact(5))).toBe("AND(ISNUMBER(G9),G9>=0,G9<=5)");
    expect(range.validation("G9", new Exact("2.5"))).toBe("AND(ISNUMBER(G9),G9>=0,G9<=2.5)");
    expect(live(manual.validation(system, "G9", new Exact(3)), { G9: "三分" })).toBe(false);
  });

  test("in words", () => {
    expect(manual.describe(system, new Exact(3), "zh")).toBe(
      "人工评分（0分，或1至3分）：建立制度并有效执行的得1-3分，未建立的不得分"
    );
    expect(manual.describe(free, new Exact(5), "zh")).toBe(
      "人工评分（0至5分）。未能读懂：“酌情给分”"
    );
    expect(manual.describe(penalty, new Exact(0), "zh")).toBe("人工评分（-5至0分）");
    expect(manual.describe(system, new Exact(3), "en")).toBe("scored by hand, 0, or from 1 to 3");
    expect(manual.describe(free, new Exact(5), "en")).toBe(
      "scored by hand, from 0 to 5; not understood: “酌情给分”"
    );
  });
});

describe("a choice of outcomes", () => {
  const carryover = {
    type: "choice",
    options: [
      { id: "none", text: "无结余", points: "3" },
      { id: "less", text: "有结余，但不超过上年结转", points: "2" },
      { id: "more", text: "结余超过上年结转", points: "0" },
    ],
  } as const;
  const published = {
    type: "choice",
    question: "在规定时限内公开预决算信息",
    options: [
      { id: "yes", text: "是", points: "1" },
      { id: "no", text: "否", points: "0" },
    ],
  } as const;

  test.each<[ChoiceMethod, string | null, number | null]>([
    [carryover, "无结余", 3],
    [carryover, "有结余，但不超过上年结转", 2],
    [carryover, "结余超过上年结转", 0],
    [carryover, "有结余", null],
    [carryover, null, null],
    [published, "是", 1],
    [published, "否", 0],
    [published, "不适用", null],
  ])("%j answered %s", (method, answer, score) => {
    const result = choice.score(method, answer);
    expect(result).toEqual({
      score: score === null ? null : new Exact(score),
      chosen: score === null ? null : answer,
    });
    expect(live(choice.formula(method, "G8"), { G8: answer ?? "" })).toBe(cell(result.score));
  });

  test("a blank answer cell scores nothing", () => {
    expect(choice.formula(published, "G8")).toBe('IF(G8="是",1,IF(G8="否",0,""))');
    expect(live(choice.formula(published, "G8"), {})).toBe("");
  });

  test("in words, and its best", () => {
    expect(choice.describe(carryover, "zh")).toBe(
      "按所属情形计分：（1）无结余，得3分；（2）有结余，但不超过上年结转，得2分；（3）结余超过上年结转，得0分"
    );
    expect(choice.describe(published, "zh")).toBe(
      "按所属情形计分（在规定时限内公开预决算信息）：（1）是，得1分；（2）否，得0分"
    );
    expect(choice.describe(published, "en")).toBe(
      "by what applies (在规定时限内公开预决算信息): (1) 是: 1 point; (2) 否: 0 points"
    );
    expect(choice.best(carryover).toNumber()).toBe(3);
  });
});

describe("questions", () => {
  const inner = new Exact("1.3");

  test.each<[Answer | "" | null, Exact | null, boolean, boolean, number | null]>([
    ["是", inner, true, false, 0],
    ["是", null, true, false, 0],
    ["否", inner, false, false, 1.3],
    ["否", null, false, false, null],
    [null, inner, false, true, 1.3],
    ["不适用", inner, false, true, 1.3],
  ])("veto answered %s over %s", (answer, score, vetoed, open, expected) => {
    const result = veto.score(answer === "" ? null : answer, score);
    expect([result.vetoed, result.open]).toEqual([vetoed, open]);
    expect(result.score?.toNumber() ?? null).toBe(expected);
    const formula = veto.formula("G8", parts.formula("H9", 2));
    expect(live(formula, { G8: answer ?? "", H9: cell(score) })).toBe(cell(result.score));
  });

  test.each<[Answer | null, boolean, boolean, number]>([
    ["是", false, false, 5],
    ["否", true, false, 1.3],
    [null, true, true, 1.3],
  ])("not applicable answered %s", (answer, applies, open, expected) => {
    const result = notApplicable.score(answer, new Exact(5), inner);
    expect([result.applies, result.open, result.score?.toNumber()]).toEqual([
      applies,
      open,
      expected,
    ]);
    const formula = notApplicable.formula("G8", new Exact(5), "H9");
    expect(live(formula, { G8: answer ?? "", H9: 1.3 })).toBe(expected);
  });

  test("in words", () => {
    const asked = { question: "是否截留资金？", of: range5 };
    expect(veto.describe({ type: "veto", ...asked }, "在0至5分之间评分", "zh")).toBe(
      "在0至5分之间评分。出现下列情形的，本项计0分：是否截留资金？"
    );
    expect(notApplicable.describe({ type: "notApplicable", ...asked }, "x", "en")).toBe(
      "x. Counts full if: 是否截留资金？"
    );
    const guided = { type: "range", guidance: "落实不到位的酌情扣分" } as const;
    expect(range.describe(guided, new Exact(5), "zh")).toBe(
      "在0至5分之间评分：落实不到位的酌情扣分"
    );
  });
});

describe("either of", () => {
  const method = {
    type: "eitherOf",
    alternatives: [
      { id: "a", name: "结转结余率", points: "5", method: range5 },
      { id: "b", name: '变动率"新"', points: "5", method: range5 },
    ],
  } as const;
  const scores = new Map([
    ["结转结余率", new Exact(3)],
    ['变动率"新"', null],
  ]);

  test.each([
    ["结转结余率", "结转结余率", 3],
    ['变动率"新"', '变动率"新"', null],
    ["别的", null, null],
    [null, null, null],
  ])("%s picked", (choice, chosen, score) => {
    const result = eitherOf.score(method, choice, scores);
    expect([result.chosen, result.score?.toNumber() ?? null]).toEqual([chosen, score]);
    const formula = eitherOf.formula(method, "G8", ["H9", "H10"]);
    expect(live(formula, { G8: choice ?? "", H9: 3, H10: "" })).toBe(cell(result.score));
  });

  test("in words", () => {
    expect(eitherOf.describe(method, "zh")).toBe('择其一评分：结转结余率、变动率"新"');
  });
});

test("the registry knows each method under its own type, in alphabetical order", () => {
  const keys = Object.keys(methods);
  expect(keys).toEqual([...keys].sort());
  for (const [key, method] of Object.entries(methods)) expect(method.type).toBe(key);
});

test("answers", () => {
  expect(answers.every((answer) => isAnswer(answer))).toBe(true);
  expect(["", "对", null].some((text) => isAnswer(text))).toBe(false);
});
