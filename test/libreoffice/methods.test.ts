import { describe, expect, test } from "@jest/globals";
import { shippedPacks } from "../../src/packs/shippedPacks";
import {
  scoreFormulas,
  valueFormulas,
  type EmittedFormula,
} from "../rules/support/emittedFormulas";
import { methodFormulas } from "../rules/support/methodFormulas";
import { evaluateWithLibreOffice } from "../support/libreoffice";

/**
 * Every formula that a shipped computed line emits, at, just under and just over each bound and step, and formulas of
 * every method over awkward parameters: LibreOffice must say what the exact engine says.
 */
describe("LibreOffice computes what the exact engine computes", () => {
  const emitted = onOneSheet([
    ...[...shippedPacks.values()].flatMap((pack) => [
      ...(["full", "started", "continuous"] as const).flatMap((mode) => scoreFormulas(pack, mode)),
      ...valueFormulas(pack),
    ]),
    ...methodFormulas(),
  ]);

  test(`${emitted.length} formulas`, async () => {
    const results = await evaluateWithLibreOffice(emitted);
    const differing = emitted.flatMap(({ about, formula, cells, expected }, index) =>
      results[index] === expected ? [] : [{ about, formula, cells, expected, got: results[index] }]
    );
    expect(differing).toEqual([]);
  });
});

/** Formulas over the single cell A1 share one sheet with all their values below each other: a sheet each takes minutes. */
function onOneSheet(emitted: readonly EmittedFormula[]): readonly EmittedFormula[] {
  const isSingle = ({ cells }: EmittedFormula): boolean => Object.keys(cells).join() === "A1";
  const values = [...new Set(emitted.filter(isSingle).map(({ cells }) => cells["A1"]!))];
  const shared = Object.fromEntries(values.map((value, index) => [`A${index + 1}`, value]));
  return emitted.map((one) => {
    if (!isSingle(one)) return one;
    const cell = `A${values.indexOf(one.cells["A1"]!) + 1}`;
    return { ...one, formula: one.formula.replace(/\bA1\b/g, cell), cells: shared };
  });
}
