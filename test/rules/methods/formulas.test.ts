import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Exact } from "../../../src/number/exact";
import { valueMethodOf, type ValueScoreMethod } from "../../../src/rules/methods/registry";
import { lintFormula } from "../../support/formula/lintFormula";
import { evaluateFormula } from "../../support/formula/recalculate";
import { methodFormulas } from "../support/methodFormulas";

test("formulas and clauses of every method say what the exact engine says", () => {
  for (const { about, formula, cells, expected } of methodFormulas()) {
    const book = new Map([["S", new Map(Object.entries(cells))]]);
    expect([about, lintFormula(formula)]).toEqual([about, []]);
    expect([about, evaluateFormula(formula, "S", book)]).toEqual([about, expected]);
  }
});

/** A decimal with up to `places` decimals, as text. */
const decimal = (least: number, most: number, places: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: least * 10 ** places, max: most * 10 ** places })
    .map((digits) => new Exact(digits).dividedBy(10 ** places).toFixed());

const method: fc.Arbitrary<ValueScoreMethod> = fc.oneof(
  fc
    .record({ cutOff: fc.option(decimal(1, 2, 2)) })
    .map(
      ({ cutOff }) => ({ type: "proportional", ...(cutOff === null ? {} : { cutOff }) }) as const
    ),
  fc
    .record({
      direction: fc.constantFrom("above" as const, "below" as const),
      limit: decimal(0, 1, 2),
      step: fc.integer({ min: 1, max: 200 }).map((n) => new Exact(n).dividedBy(1000).toFixed()),
      deduction: fc.integer({ min: 1, max: 500 }).map((n) => new Exact(n).dividedBy(100).toFixed()),
    })
    .map((numbers) => ({ type: "steps", ...numbers }) as const),
  fc
    .record({
      bounds: fc.uniqueArray(fc.integer({ min: -50, max: 200 }), { minLength: 1, maxLength: 6 }),
      upTo: fc.boolean(),
    })
    .map(({ bounds, upTo }) => ({
      type: "bands" as const,
      bands: [
        ...bounds
          .sort((a, b) => a - b)
          .map((bound, index) => ({
            [upTo ? "upTo" : "below"]: new Exact(bound).dividedBy(100).toFixed(),
            score: String(index),
          })),
        { score: "0" },
      ],
    }))
);

test("any method over any printed value: formula and exact engine agree, within 0 and the points", () => {
  fc.assert(
    fc.property(
      method,
      decimal(1, 10, 1),
      decimal(-1, 3, 4),
      fc.constantFrom("full" as const, "started" as const, "continuous" as const),
      (chosen, points, printed, stepMode) => {
        const context = {
          points: new Exact(points),
          scorePlaces: 2,
          stepMode,
          valueKind: "percent",
        } as const;
        const implementation = valueMethodOf(chosen);
        const value = new Exact(printed);
        const score = implementation.score(chosen, value, context);
        expect(score.isNegative()).toBe(false);
        expect(score.lessThanOrEqualTo(points)).toBe(true);
        const clause = implementation.clause(chosen, value, context);
        expect(clause === "").toBe(score.equals(points));
        const book = new Map([["S", new Map([["A1", Number(printed)]])]]);
        const live = (formula: string): unknown => evaluateFormula(formula, "S", book);
        expect(live(implementation.formula(chosen, "A1", context))).toBe(score.toNumber());
        expect(live(implementation.clauseFormula(chosen, "A1", context))).toBe(clause);
      }
    ),
    { numRuns: 3000 }
  );
});
