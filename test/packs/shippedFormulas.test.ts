import { describe, expect, test } from "@jest/globals";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { computedRules, scoreFormulas, valueFormulas } from "../rules/support/emittedFormulas";
import { lintFormula } from "../support/formula/lintFormula";
import { evaluateFormula } from "../support/formula/recalculate";

/** LibreOffice judges the same formulas in test/libreoffice/methods.test.ts. */
const packs = [...shippedPacks.values()];
/** The others are scored by hand. */
const computed = packs.filter((pack) => computedRules(pack).length > 0);

describe.each(computed)("formulas of $id", (pack) => {
  test.each(["full", "started", "continuous"] as const)("scores and reasons, steps %s", (mode) => {
    const emitted = scoreFormulas(pack, mode);
    expect(emitted.length).toBeGreaterThan(300);
    for (const { about, formula, cells, expected } of emitted) {
      const book = new Map([["S", new Map(Object.entries(cells))]]);
      expect([about, lintFormula(formula)]).toEqual([about, []]);
      expect([about, evaluateFormula(formula, "S", book)]).toEqual([about, expected]);
    }
  });
});

describe.each(packs)("formulas of $id", (pack) => {
  test("values and calculations", () => {
    for (const { about, formula, cells, expected } of valueFormulas(pack)) {
      const book = new Map([["S", new Map(Object.entries(cells))]]);
      expect([about, lintFormula(formula)]).toEqual([about, []]);
      expect([about, cells, evaluateFormula(formula, "S", book)]).toEqual([about, cells, expected]);
    }
  });
});
