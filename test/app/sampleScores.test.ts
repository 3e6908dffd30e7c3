import { describe, expect, test } from "@jest/globals";
import { boundScores, type ValueScore } from "../../src/app/boundScores";
import { sampleScores } from "../../src/app/sampleScores";
import { Exact } from "../../src/number/exact";
import type { ValueKind } from "../../src/rules/methods/ValueMethod";
import type { ScoreMethod } from "../../src/rules/RulePack";

const context = (points: string, valueKind: ValueKind = "percent") =>
  ({ points: new Exact(points), scorePlaces: 2, stepMode: "full", valueKind }) as const;
const told = (list: readonly ValueScore[]): string =>
  list.map(({ value, score }) => `${value} → ${score ?? "?"}`).join("；");

const steps: ScoreMethod = {
  type: "steps",
  direction: "above",
  limit: "1",
  step: "0.01",
  deduction: "0.5",
};
const bands: ScoreMethod = {
  type: "bands",
  bands: [
    { below: "0.6", score: "0" },
    { below: "0.8", score: "4" },
    { below: "0.9", score: "4.5" },
    { score: "5" },
  ],
};

describe("a few values that tell most", () => {
  test.each<[string, ScoreMethod, string, ValueKind, string]>([
    ["steps", steps, "5", "percent", "100% → 5；101% → 4.5；102% → 4；110% → 0"],
    [
      "steps below",
      { type: "steps", direction: "below", limit: "1", step: "0.05", deduction: "2" },
      "5",
      "percent",
      "100% → 5；95% → 3；90% → 1；85% → 0",
    ],
    [
      "steps with a cut-off",
      { ...steps, cutOff: "1.05" },
      "5",
      "percent",
      "100% → 5；101% → 4.5；102% → 4；105% → 2.5；105.01% → 0；110% → 0",
    ],
    [
      "bands, from the best down",
      bands,
      "5",
      "percent",
      "90% → 5；89.99% → 4.5；80% → 4.5；79.99% → 4；60% → 4；59.99% → 0",
    ],
    [
      "a value of which nothing is said",
      {
        type: "bands",
        bands: [{ below: "0", score: null }, { upTo: "0.1", score: "3" }, { score: "0" }],
      },
      "3",
      "percent",
      "-0.01% → ?；0% → 3；10% → 3；10.01% → 0",
    ],
    [
      "a distance",
      { type: "deviationBands", centre: "0", bands: [{ upTo: "0.1", score: "5" }, { score: "0" }] },
      "5",
      "percent",
      "-10% → 5；10% → 5；10.01% → 0",
    ],
    [
      "a line between bounds",
      {
        type: "interpolation",
        bands: [{ below: "0.6", score: "0" }, { below: "0.9", from: "0", to: "6" }, { score: "6" }],
      },
      "6",
      "percent",
      "90.01% → 6；90% → 6；75% → 3；60% → 0；59.99% → 0",
    ],
    ["a proportion", { type: "proportional" }, "10", "percent", "100% → 10；50% → 5；0% → 0"],
    [
      "a reverse proportion",
      { type: "proportional", reverse: true },
      "10",
      "percent",
      "80% → 10；100% → 10；125% → 8；200% → 5",
    ],
    [
      "1 − k × ratio",
      { type: "ratioDeduction", factor: "10", cutOff: "0.1" },
      "5",
      "percent",
      "0% → 5；5% → 2.5；10% → 0；10.01% → 0",
    ],
    ["a count", { type: "perItem", deduction: "4" }, "8", "count", "0 → 8；1 → 4；2 → 0"],
    [
      "the method inside a question",
      { type: "notApplicable", question: "没有楼堂馆所项目", of: steps },
      "5",
      "percent",
      "100% → 5；101% → 4.5；102% → 4；110% → 0",
    ],
    ["nothing that is scored by a value", { type: "manual" }, "5", "percent", ""],
  ])("%s", (_name, method, points, kind, expected) => {
    expect(told(sampleScores(method, context(points, kind)))).toBe(expected);
  });

  test("never more than ten, the outermost among them", () => {
    const many: ScoreMethod = {
      type: "bands",
      bands: [
        ...Array.from({ length: 12 }, (_, index) => ({
          upTo: String(new Exact(index + 1).dividedBy(20)),
          score: String(12 - index),
        })),
        { score: "0" },
      ],
    };
    const samples = sampleScores(many, context("12"));
    expect(samples).toHaveLength(10);
    expect([samples[0]?.value, samples.at(-1)?.value]).toEqual(["5%", "60.01%"]);
  });
});

describe("scores just under, at and just over each bound", () => {
  const rows = (method: ScoreMethod, points: string, kind?: ValueKind): readonly string[] =>
    boundScores(method, context(points, kind)).map(({ under, at, over }) =>
      told([under, at, over].filter((one) => one !== null))
    );

  test("of bands", () => {
    expect(rows(bands, "5")).toEqual([
      "59.99% → 0；60% → 4；60.01% → 4",
      "79.99% → 4；80% → 4.5；80.01% → 4.5",
      "89.99% → 4.5；90% → 5；90.01% → 5",
    ]);
  });

  test("of a count", () => {
    expect(rows({ type: "perItem", deduction: "4" }, "8", "count")).toEqual([
      "0 → 8；1 → 4；2 → 0",
      "1 → 4；2 → 0；3 → 0",
    ]);
  });

  test("nothing below a count of 0", () => {
    const none: ScoreMethod = { type: "bands", bands: [{ upTo: "0", score: "5" }, { score: "0" }] };
    expect(boundScores(none, context("5", "count"))).toEqual([
      { under: null, at: { value: "0", score: "5" }, over: { value: "1", score: "0" } },
    ]);
  });

  test("of nothing", () => {
    expect(boundScores({ type: "range" }, context("5"))).toEqual([]);
  });
});
