import { Exact, plain } from "../../../src/number/exact";
import { valueMethodOf, type ValueScoreMethod } from "../../../src/rules/methods/registry";
import type { MethodContext } from "../../../src/rules/methods/ValueMethod";
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
  [{ type: "bands", bands: [{ below: "3", score: "0.5" }, { score: "0.5" }] }, "0.5", "count"],
];

/** Score and clause of each over its bounds, in every step mode. */
export function methodFormulas(): readonly EmittedFormula[] {
  return cases.flatMap(([method, points, valueKind]) =>
    (["full", "started", "continuous"] as const).flatMap((stepMode) => {
      const context = { points: new Exact(points), scorePlaces: 2, stepMode, valueKind };
      const implementation = valueMethodOf(method);
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
            formula: implementation.formula(method, "A1", context),
            cells,
            expected: implementation.score(method, value, context).toNumber(),
          },
          {
            about: `${about}: clause`,
            formula: implementation.clauseFormula(method, "A1", context),
            cells,
            expected: implementation.clause(method, value, context),
          },
        ];
      });
    })
  );
}
