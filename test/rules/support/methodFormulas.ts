import fc from "fast-check";
import { Exact, plain } from "../../../src/number/exact";
import { valueMethodOf, type ValueScoreMethod } from "../../../src/rules/methods/registry";
import type { MethodContext } from "../../../src/rules/methods/ValueMethod";
import type { StepMode } from "../../../src/rules/RulePack";
import { anyRule } from "./anyRule";
import { probes, type EmittedFormula } from "./emittedFormulas";

type Case = readonly [method: ValueScoreMethod, points: string, kind: MethodContext["valueKind"]];

/** Methods with numbers that are no binary fractions, and shapes that no shipped pack has. */
const cases: readonly Case[] = [
  [{ type: "steps", direction: "below", limit: "1", step: "0.05", deduction: "2" }, "5", "percent"],
  [
    { type: "steps", direction: "above", limit: "1", step: "0.01", deduction: "0.5" },
    "5",
    "percent",
  ],
  [
    { type: "steps", direction: "above", limit: "0", step: "0.01", deduction: "0.8" },
    "8",
    "percent",
  ],
  [
    { type: "steps", direction: "above", limit: "0.1", step: "0.003", deduction: "0.35" },
    "2.5",
    "percent",
  ],
  [
    { type: "steps", direction: "below", limit: "0.9", step: "0.007", deduction: "0.115" },
    "1.15",
    "percent",
  ],
  [{ type: "steps", direction: "above", limit: "2", step: "1", deduction: "0.5" }, "3", "count"],
  [
    { type: "steps", direction: "above", limit: "-0.05", step: "0.02", deduction: "1" },
    "4",
    "percent",
  ],
  [
    {
      type: "steps",
      direction: "above",
      limit: "1",
      step: "0.01",
      deduction: "0.1",
      mode: "started",
    },
    "2",
    "percent",
  ],
  [{ type: "proportional" }, "10", "percent"],
  [{ type: "proportional" }, "1.5", "percent"],
  [{ type: "proportional", cutOff: "1.3" }, "6", "percent"],
  [{ type: "perItem", count: "tasks.total - tasks.done", deduction: "0.3" }, "1", "count"],
  [
    {
      type: "bands",
      bands: [
        { upTo: "0", score: "5" },
        { upTo: "0.1", score: "4" },
        { upTo: "0.2", score: "3" },
        { score: "0" },
      ],
    },
    "5",
    "percent",
  ],
  [
    {
      type: "bands",
      bands: [{ below: "0", score: "0" }, { upTo: "0", score: "3" }, { score: "1" }],
    },
    "3",
    "percent",
  ],
  [{ type: "bands", bands: [{ score: "2" }] }, "2", "percent"],
  [
    {
      type: "interpolation",
      bands: [{ below: "0.6", score: "0" }, { below: "0.9", from: "0", to: "6" }, { score: "6" }],
    },
    "6",
    "percent",
  ],
  [
    {
      type: "interpolation",
      bands: [
        { upTo: "-0.1", score: "0.7" },
        { upTo: "0.07", from: "0.7", to: "0.1" },
        { score: "0" },
      ],
    },
    "0.7",
    "percent",
  ],
  [
    {
      type: "deviationBands",
      centre: "0",
      bands: [
        { upTo: "0.1", score: "5" },
        { upTo: "0.15", score: "3" },
        { upTo: "0.2", score: "1" },
        { score: "0" },
      ],
    },
    "5",
    "percent",
  ],
  [
    {
      type: "deviationBands",
      centre: "-0.07",
      bands: [{ below: "0.03", score: "1.1" }, { upTo: "0.1", score: "0.3" }, { score: null }],
    },
    "1.1",
    "percent",
  ],
  [
    {
      type: "coefficient",
      bands: [
        { below: "0.6", coefficient: "0" },
        { below: "0.9", coefficient: "0.8" },
        { coefficient: "1" },
      ],
    },
    "1.15",
    "percent",
  ],
  [{ type: "ratioDeduction", factor: "10", cutOff: "0.1" }, "5", "percent"],
  [{ type: "ratioDeduction", factor: "0.7", cutOffFrom: "0.9", floor: "0" }, "1.15", "percent"],
  [{ type: "proportional", reverse: true }, "10", "percent"],
  [{ type: "proportional", reverse: true, target: "0.16", floorUpTo: "0" }, "1.1", "percent"],
  [{ type: "proportional", target: "0.07", fullFrom: "0.06", floor: "0.01" }, "3", "percent"],
  [
    {
      type: "steps",
      direction: "below",
      limit: "1",
      step: "0.03",
      deduction: "0.7",
      floor: "0.85",
      cutOff: "1.2",
    },
    "6",
    "percent",
  ],
  [{ type: "perItem", deduction: "0.35", conditions: ["手续完备"] }, "2", "count"],
  [{ type: "bands", bands: [{ below: "3", score: "0.5" }, { score: "0.5" }] }, "0.5", "count"],
];

/** Rules drawn at random, always the same ones. */
const drawn: readonly Case[] = fc
  .sample(anyRule, { numRuns: 60, seed: 20210101 })
  .map(({ method, points, valueKind }) => [method, points, valueKind]);

/** Score and clause of each over its bounds, in every step mode that the method leaves open. */
export function methodFormulas(): readonly EmittedFormula[] {
  return [...cases, ...drawn].flatMap(([method, points, valueKind]) =>
    modesOf(method).flatMap((stepMode) => {
      const context = { points: new Exact(points), scorePlaces: 2, stepMode, valueKind };
      const implementation = valueMethodOf(method);
      const score = implementation.formula(method, "A1", context);
      const clause = implementation.clauseFormula(method, "A1", context);
      const values = probes(
        implementation.bounds(method, context),
        valueKind === "count" ? "1" : "0.0001"
      );
      return [...values, ...values.map((value) => value.negated())].flatMap((value) => {
        const about = `${JSON.stringify(method)} of ${points}, ${stepMode}, at ${plain(value)}`;
        const cells = { A1: value.isZero() ? 0 : value.toNumber() };
        return [
          {
            about: `${about}: score`,
            formula: score,
            cells,
            expected: implementation.score(method, value, context)?.toNumber() ?? "",
          },
          {
            about: `${about}: clause`,
            formula: clause,
            cells,
            expected: implementation.clause(method, value, context),
          },
        ];
      });
    })
  );
}

function modesOf(method: ValueScoreMethod): readonly StepMode[] {
  return method.type === "steps" && method.mode === undefined
    ? ["full", "started", "continuous"]
    : ["full"];
}
