import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Exact } from "../../../src/number/exact";
import { valueMethodOf } from "../../../src/rules/methods/registry";
import { unstatedClause } from "../../../src/rules/methods/shared";
import { validatePack } from "../../../src/rules/validatePack";
import { lintFormula } from "../../support/formula/lintFormula";
import { evaluateFormula } from "../../support/formula/recalculate";
import { anyRule, decimal } from "../support/anyRule";
import { probes } from "../support/emittedFormulas";
import { methodFormulas } from "../support/methodFormulas";
import { smallPack, type Json } from "../support/smallPack";

test("formulas and clauses of every method say what the exact engine says", () => {
  const wrong = methodFormulas().filter(({ formula, cells, expected }) => {
    const book = new Map([["S", new Map(Object.entries(cells))]]);
    return lintFormula(formula).length > 0 || evaluateFormula(formula, "S", book) !== expected;
  });
  expect(wrong).toEqual([]);
});

test("any method at, under and over each bound and anywhere else: formula and exact engine agree, within 0 and the points", () => {
  fc.assert(
    fc.property(anyRule, decimal(-1, 3, 4), ({ method, points, valueKind }, printed) => {
      const context = {
        points: new Exact(points),
        scorePlaces: 2,
        stepMode: "full",
        valueKind,
      } as const;
      const implementation = valueMethodOf(method);
      const scoreFormula = implementation.formula(method, "A1", context);
      const clauseFormula = implementation.clauseFormula(method, "A1", context);
      const near = probes(
        implementation.bounds(method, context),
        valueKind === "count" ? "1" : "0.0001"
      );
      for (const value of [...near, new Exact(printed)]) {
        const score = implementation.score(method, value, context);
        const clause = implementation.clause(method, value, context);
        if (score === null) {
          expect(clause).toBe(unstatedClause);
        } else {
          expect(score.isNegative()).toBe(false);
          expect(score.lessThanOrEqualTo(points)).toBe(true);
          expect(clause === "").toBe(score.equals(points));
        }
        const book = new Map([["S", new Map([["A1", value.toNumber()]])]]);
        const live = (formula: string): unknown => evaluateFormula(formula, "S", book);
        expect(live(scoreFormula)).toBe(score === null ? "" : score.toNumber());
        expect(live(clauseFormula)).toBe(clause);
      }
    }),
    { numRuns: 500 }
  );
});

test("bounds rise, at most twenty, each once", () => {
  fc.assert(
    fc.property(anyRule, ({ method, points, valueKind }) => {
      const bounds = valueMethodOf(method).bounds(method, {
        points: new Exact(points),
        scorePlaces: 2,
        stepMode: "full",
        valueKind,
      });
      expect(bounds.length).toBeGreaterThan(0);
      expect(bounds.length).toBeLessThanOrEqual(20);
      bounds.slice(1).forEach((bound, index) => {
        expect(bound.greaterThan(bounds[index]!)).toBe(true);
      });
    })
  );
});

test("any of these methods may stand in a pack", () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      const pack = smallPack();
      const [line] = pack["lines"] as Json[];
      Object.assign(line!, rule);
      expect(validatePack(pack).mistakes).toEqual([]);
    })
  );
});
