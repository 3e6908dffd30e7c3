import { describe, expect, test } from "@jest/globals";
import { shippedPacks } from "../../src/packs/shippedPacks";
import { scoreFormulas, valueFormulas } from "../rules/support/emittedFormulas";
import { methodFormulas } from "../rules/support/methodFormulas";
import { evaluateWithLibreOffice } from "../support/libreoffice";

/**
 * Every formula that a shipped computed line emits, at, just under and just over each bound and step, and formulas of
 * every method over awkward parameters: LibreOffice must say what the exact engine says.
 */
describe("LibreOffice computes what the exact engine computes", () => {
  const emitted = [
    ...[...shippedPacks.values()].flatMap((pack) => [
      ...(["full", "started", "continuous"] as const).flatMap((mode) => scoreFormulas(pack, mode)),
      ...valueFormulas(pack),
    ]),
    ...methodFormulas(),
  ];

  test(`${emitted.length} formulas`, async () => {
    const results = await evaluateWithLibreOffice(emitted);
    const differing = emitted.flatMap(({ about, formula, cells, expected }, index) =>
      results[index] === expected ? [] : [{ about, formula, cells, expected, got: results[index] }]
    );
    expect(differing).toEqual([]);
  });
});
