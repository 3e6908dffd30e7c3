import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { factDefinition, isFactId, vocabulary } from "../../../../src/facts/vocabulary";
import type { Expression } from "../../../../src/rules/expression/Expression";
import { identifiersOf } from "../../../../src/rules/expression/identifiersOf";
import { parsedExpression } from "../../../../src/rules/expression/parsedExpression";
import { wordsOf } from "../../../../src/rules/expression/wordsOf";
import { findLineValue } from "../../../../src/rules/read/value/findLineValue";
import { indicatorTable } from "../../../../src/rules/read/value/indicatorTable";
import { printExpression } from "../../../../src/rules/read/value/printExpression";

/** A calculation as our score sheets print it, its data items by one of their names. */
function printed(tree: Expression, name: "label" | "shortLabel"): string {
  const isRate = (id: string): boolean => isFactId(id) && factDefinition(id).kind === "rate";
  return wordsOf(tree, isRate, "percent")
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (!isFactId(piece.id)) throw new Error(`no data item: ${piece.id}`);
      return factDefinition(piece.id)[name];
    })
    .join("");
}

function readBack(name: string, formula: string): string | null {
  const input = { name, formula, explanation: "", subject: null, sentenceFormula: null };
  return findLineValue({ ...input, kind: "percent" }).expression;
}

const calculated = indicatorTable.flatMap(({ names, expression }) =>
  expression === null || parsedExpression(expression).kind === "identifier"
    ? []
    : [[names.split(" ")[0]!, expression] as const]
);

describe("an expression printed in words is read as the same expression", () => {
  test.each(calculated)("%s", (name, expression) => {
    const tree = parsedExpression(expression);
    expect(readBack(name, `${name}=${printed(tree, "shortLabel")}`)).toBe(printExpression(tree));
    expect(readBack("某项指标", printed(tree, "label"))).toBe(printExpression(tree));
  });

  test("whatever money it divides", () => {
    const money = [...vocabulary.values()]
      // 预算调整额 and 年末结转和结余 may be those of another figure beside them.
      .filter(({ id, kind }) => kind === "money" && !/^(?:total.delta|carryover)/.test(id))
      .map(({ id }): Expression => ({ kind: "identifier", id }));
    const { sum } = fc.letrec<{ sum: Expression; item: Expression; longer: Expression }>((tie) => ({
      item: fc.constantFrom(...money),
      longer: fc
        .record({
          operator: fc.constantFrom<"+" | "-">("+", "-"),
          left: tie("sum"),
          right: tie("sum"),
        })
        .map((parts): Expression => ({ kind: "binary", ...parts })),
      sum: fc.oneof({ maxDepth: 3 }, tie("item"), tie("longer")),
    }));
    fc.assert(
      fc.property(sum, sum, (left, right) => {
        fc.pre(printExpression(left) !== printExpression(right));
        const tree: Expression = { kind: "binary", operator: "/", left, right };
        expect(readBack("某项指标", printed(tree, "label"))).toBe(printExpression(tree));
      }),
      { numRuns: 300 }
    );
  });
});

describe("printing an expression", () => {
  test.each([
    "a / (b + c)",
    "a - (b - c)",
    "(a + b) * c / d",
    "-(a + b)",
    "a / b / 0.25",
    "min(a / b, 1)",
  ])("%s", (text) => {
    expect(printExpression(parsedExpression(text))).toBe(text);
  });
});

interface PackLine {
  readonly name: string;
  readonly expression?: string;
  readonly explanation?: string;
}

const packs = ["sz-2020-a", "sz-2021-b", "mof-2013-53"].flatMap((id) => {
  const path = join(__dirname, "../../../../src/packs", id, "pack.json");
  const { lines } = JSON.parse(readFileSync(path, "utf8")) as { lines: readonly PackLine[] };
  return lines.flatMap(({ name, expression, explanation }) =>
    expression === undefined || explanation === undefined
      ? []
      : [[id, name, explanation, expression] as const]
  );
});

test.each(packs)(
  "the explanation of %s %s says its expression",
  (_id, name, explanation, expression) => {
    const found = findLineValue({
      name,
      explanation,
      formula: "",
      subject: null,
      sentenceFormula: null,
      kind: "percent",
    });
    expect(found.expression).toBe(printExpression(parsedExpression(expression)));
    expect(identifiersOf(parsedExpression(expression)).every(isFactId)).toBe(true);
  }
);
