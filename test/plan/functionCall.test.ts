import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { customFunctions } from "../../src/functions/registry";
import { functionCall } from "../../src/plan/functionCall";
import { valueFormula } from "../../src/rules/expression/formulaOf";
import { identifiersOf } from "../../src/rules/expression/identifiersOf";
import { parsedExpression } from "../../src/rules/expression/parsedExpression";
import { evaluateFormula } from "../support/formula/recalculate";

/** Expressions of packs, and the call that stands for each; cells are named `A1`, `A2` in the order of the items. */
const calls: Readonly<Record<string, string | null>> = {
  "total.actual / total.adjusted": "JX.EXECRATE(A1,A2)",
  "total.actual / total.initial": "JX.EXECRATE(A1,A2)",
  "(total.adjusted - total.initial) / total.initial": "JX.ADJUSTRATE(A2,A1)",
  "(threePublic.budget - threePublic.budgetPrevious) / threePublic.budgetPrevious":
    "JX.CHANGERATE(A1,A2)",
  "threePublic.actual / threePublic.budget": "JX.CONTROLRATE(A1,A2)",
  "office.actual / office.adjusted": "JX.CONTROLRATE(A1,A2)",
  "staff.inQuota / staff.quota": "JX.CONTROLRATE(A1,A2)",
  "staff.extra / (staff.inQuota + staff.extra)": "JX.EXTRASTAFFRATE(A1,A2)",
  "staff.extra / (staff.extra + staff.inQuota)": "JX.EXTRASTAFFRATE(A1,A2)",
  "procurement.actual / procurement.plan": "JX.PROCURERATE(A1,A2)",
  "fixedAssets.inUse / fixedAssets.gross": "JX.USERATE(A1,A2)",
  "tasks.done / tasks.total": "JX.COMPLETIONRATE(A1,A2)",
  "carryover.out / total.adjusted": "JX.CARRYOVERRATE(A1,A2)",
  "spending.q1 / total.adjusted / 0.25": "JX.QUARTERRATE(A1,A2,1)",
  "spending.q3 / total.adjusted / 0.75": "JX.QUARTERRATE(A1,A2,3)",
  "spending.q4 / total.adjusted": "JX.QUARTERRATE(A1,A2,4)",
  // No function computes these, or only one whose name would say something else.
  "spending.q1 / total.adjusted / 0.5": null,
  "staff.extra / staff.inQuota": null,
  "total.adjusted / total.initial": null,
  "total.actual * 2": null,
  "(part.q1 + part.q2 + part.q3 + part.q4) / 4": null,
  "satisfaction.rate": null,
};

const cases = Object.entries(calls).map(([text, call]) => {
  const tree = parsedExpression(text);
  const ids = [...new Set(identifiersOf(tree))];
  return { text, call, tree, cellOf: (id: string) => `A${ids.indexOf(id) + 1}` };
});

test.each(cases)("$text is $call", ({ tree, cellOf, call }) => {
  expect(functionCall(tree, cellOf, 4)).toBe(call);
});

test("other decimals than the usual two are told to the function", () => {
  const { tree, cellOf } = cases[0]!;
  expect(functionCall(tree, cellOf, 6)).toBe("JX.EXECRATE(A1,A2,4)");
  expect(functionCall(tree, cellOf, 1)).toBeNull();
});

describe("the function and the plain formula behind it give the same to the last digit", () => {
  // Amounts of a bureau in 元 or 万元, with cents; rates up to a hundred thousand per cent.
  const amount = fc
    .oneof(fc.constant(0), fc.integer({ min: 10 ** 6, max: 10 ** 9 }))
    .map((cents) => cents / 100);
  const count = fc.nat(5000);

  test.each(cases.filter(({ call }) => call !== null))("$text", ({ tree, cellOf, call }) => {
    const operand = call!.includes("STAFF") ? count : amount;
    fc.assert(
      fc.property(operand, operand, (a1, a2) => {
        const book = new Map([
          [
            "S",
            new Map([
              ["A1", a1],
              ["A2", a2],
            ]),
          ],
        ]);
        const plain = evaluateFormula(valueFormula(tree, cellOf, 4), "S", book);
        const computed = own(call!, { A1: a1, A2: a2 });
        // What the function refuses with an error, the formula around it leaves blank.
        expect(computed).toBe(plain);
      }),
      { numRuns: 500 }
    );
  });
});

/** Calls the function as Excel would; an error becomes the "" of the IFERROR around it. */
function own(call: string, cells: Readonly<Record<string, number>>): number | string {
  const [, id = "", list = ""] = /^JX\.([A-Z]+)\((.+)\)$/.exec(call)!;
  const values = list.split(",").map((text) => cells[text] ?? Number(text));
  const result = customFunctions.find((one) => one.id === id)!.call(...values);
  const cell = "cells" in result ? result.cells[0]![0]! : result;
  return typeof cell === "object" ? "" : cell;
}
