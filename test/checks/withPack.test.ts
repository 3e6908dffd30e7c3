import { expect, test } from "@jest/globals";
import { runChecks } from "../../src/checks/runChecks";
import { evaluate } from "../../src/evaluation/evaluate";
import type { RulePack } from "../../src/rules/RulePack";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { findingSentence } from "../../src/messages/findings";
import { criterionPack } from "../support/criterionPack";
import { typedMemory } from "../support/typedMemory";
import { brief, checkInput, type SeenFact } from "./build";
import { samplePrinted, sampleFacts } from "./sample";

const pack = shippedPacks.get("sz-2020-a")!;

function findings(
  facts: Readonly<Record<string, SeenFact>>,
  more: Parameters<typeof checkInput>[1] = {},
  rules: RulePack = pack
) {
  const input = checkInput(facts, more);
  return runChecks({ ...input, evaluation: evaluate(rules, input.facts, new Map()) });
}

test("the sample with its pack: the adjustment is net, findings are named for lines", () => {
  const list = findings(sampleFacts, { printed: samplePrinted });
  expect(list.filter(({ severity }) => severity === "error")).toEqual([]);
  const kinds = list.map(({ kind, severity }) => `${severity} ${kind}`);
  expect(kinds).toEqual([
    "warning conflict",
    "warning conflict",
    "warning printedRate",
    "info netAdjustment",
    "info printedRate",
    "info tie",
    "info tie",
  ]);
  const net = list.find(({ kind }) => kind === "netAdjustment");
  expect(net?.data).toMatchObject({ name: "调整指标规模比例", difference: "13590000" });
});

test("with the amounts added and moved known, nothing is derived from the net", () => {
  const facts = { ...sampleFacts, "adjustments.added": { place: "表!B20", raw: "1,359.00" } };
  expect(findings(facts).some(({ kind }) => kind === "netAdjustment")).toBe(false);
});

/** A change of budget of so much on 10,000.00 万元; the pack takes 0.1 for each full point above 10 %. */
function changedBy(adjusted: string) {
  return findings({
    "total.initial": { place: "表!B1", raw: "10,000.00" },
    "total.adjusted": { place: "表!C1", raw: adjusted },
  }).filter(({ kind }) => kind === "stepMode" || kind === "nearBound");
}

test.each([
  ["11,000.00", []], // 10.00 %: full points in each mode
  ["11,050.00", ["full 1.00, started 0.90, continuous 0.95"]],
  ["11,100.00", []], // 11.00 %: one step in each mode
  ["11,125.00", ["full 0.90, started 0.80, continuous 0.88"]],
  ["12,000.00", []], // 20.00 %: nothing left in each mode
])("steps of another mode would score a change to %s otherwise", (adjusted, expected) => {
  const told = changedBy(adjusted)
    .filter(({ kind }) => kind === "stepMode")
    .map(
      ({ data }) =>
        `full ${data["full"]}, started ${data["started"]}, continuous ${data["continuous"]}`
    );
  expect(told).toEqual(expected);
});

test.each([
  ["11,099.60", "0.1100 0.10996 0.11 0.90 1.00"],
  ["11,100.40", ""], // 11.00 % either way
])("a change to %s stands near a step", (adjusted, expected) => {
  const told = changedBy(adjusted)
    .filter(({ kind }) => kind === "nearBound")
    .map(({ data }) =>
      ["value", "exact", "bound", "score", "exactScore"].map((key) => data[key]).join(" ")
    );
  expect(told.join()).toBe(expected);
});

test.each([
  ["899,940.00", []], // 89.99 %
  ["899,960.00", ["nearBound 2.00 3.00"]], // 89.996 % prints 90.00 %, which is another band
  ["900,000.00", []],
])("三公 of %s 元 against 1,000,000.00 元", (actual, expected) => {
  const list = findings({
    "threePublic.budget": { place: "表!B1", raw: "1,000,000.00", factor: "1" },
    "threePublic.actual": { place: "表!C1", raw: actual, factor: "1" },
  });
  expect(
    list
      .filter(({ kind }) => kind === "nearBound")
      .map(({ kind, data }) => `${kind} ${data["score"]} ${data["exactScore"]}`)
  ).toEqual(expected);
});

test("a bad cell of an item that no line uses is an info", () => {
  const problems = (["carryover.in", "staff.quota"] as const).map((fact) => ({
    code: "uncalculated" as const,
    sheet: "表",
    cell: "B4",
    raw: "SUM(B1:B3)",
    fact,
  }));
  expect(brief(findings({}, { problems }))).toEqual([
    "error uncalculated sourceFormula:staff.quota",
    "info uncalculated sourceFormula:carryover.in",
  ]);
});

test("a value of which the criterion says nothing is told, and how it is settled", () => {
  const list = findings(sampleFacts, {}, criterionPack).filter(
    ({ kind }) => kind === "unstatedValue"
  );
  expect(brief(list)).toEqual([
    "warning unstated unstatedValue:deviation",
    "warning negative unstatedValue:unstated",
  ]);
  expect(list.map((item) => findingSentence(item, "zh"))).toEqual([
    "预算调整偏差完成值为20.22%，评分标准未规定偏差高于15%的如何计分：请按原文确认，再直接填写得分，并在备注中说明依据。",
    "三公经费变动率完成值为-68.69%，评分标准未规定低于0%的如何计分：请按原文确认（按绝对值、按0或人工评分），再把相应的数填入完成值，或直接填写得分。",
  ]);
  expect(list[1]!.cells.map(({ sheet }) => sheet)).not.toEqual([]);
});

test("points that are not 100 together are told", () => {
  const list = findings(sampleFacts, {}, criterionPack).filter(
    ({ kind }) => kind === "totalNot100"
  );
  expect(list.map(({ severity, data }) => [severity, data["points"]])).toEqual([["info", "105"]]);
  expect(findings(sampleFacts).some(({ kind }) => kind === "totalNot100")).toBe(false);
});

test.each([
  // 99.996 % prints 100.00 %: another band of a share of the points.
  ["999,960.00", "1,000,000.00", "nearBound:coefficient 5.00 3.50"],
  ["999,940.00", "1,000,000.00", ""],
  // Nothing jumps where the score rises evenly.
  ["899,960.00", "1,000,000.00", ""],
])("execution of %s of %s 元", (actual, adjusted, expected) => {
  const list = findings(
    {
      "total.adjusted": { place: "表!B1", raw: adjusted, factor: "1" },
      "total.actual": { place: "表!C1", raw: actual, factor: "1" },
    },
    {},
    criterionPack
  );
  const told = list
    .filter(({ kind }) => kind === "nearBound")
    .map(({ id, data }) => `${id} ${data["score"]} ${data["exactScore"]}`);
  expect(told.join()).toBe(expected);
});

test("a count is told without %", () => {
  const rules: RulePack = {
    ...criterionPack,
    lines: criterionPack.lines.filter(({ id }) => id === "typed-count"),
  };
  const input = checkInput({});
  const evaluation = evaluate(rules, input.facts, typedMemory({ "typed-count": { value: 10.5 } }));
  const told = runChecks({ ...input, evaluation }).find(({ kind }) => kind === "stepMode");
  expect(told && findingSentence(told, "zh")).toBe(
    "培训场次为10.5，不足一档怎样扣分，评分表没有写明：满一档才扣得3.50分，不足也按一档扣得3.00分，按比例扣得3.25分。现得3.50分；请与财政部门确认。"
  );
});
