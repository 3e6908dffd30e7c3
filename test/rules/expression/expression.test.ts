import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Exact } from "../../../src/number/exact";
import type { Expression } from "../../../src/rules/expression/Expression";
import { evaluateExpression, isZeroBase } from "../../../src/rules/expression/evaluateExpression";
import { exactFormulaOf, formulaOf, valueFormula } from "../../../src/rules/expression/formulaOf";
import { identifiersOf } from "../../../src/rules/expression/identifiersOf";
import { isExpressionError, parseExpression } from "../../../src/rules/expression/parseExpression";
import { parsedExpression } from "../../../src/rules/expression/parsedExpression";
import { lintFormula } from "../../support/formula/lintFormula";
import { evaluateFormula } from "../../support/formula/recalculate";

/** Operands a … f, in cells A1 … F1. */
const operands: Readonly<Record<string, string | null>> = {
  a: "8029.7",
  b: "8081.56",
  c: "25",
  d: "0",
  e: "-4.5",
  f: null,
};
const lookup = (id: string): Exact | null => {
  const value = operands[id];
  return value == null ? null : new Exact(value);
};
const cellOf = (id: string): string => `${id.toUpperCase()}1`;

describe("reading", () => {
  test.each([
    ["1 + 2 * 3", "7"],
    ["(1 + 2) * 3", "9"],
    ["10 - 4 - 3", "3"],
    ["100 / 10 / 5", "2"],
    ["-2 * 3", "-6"],
    ["2 - -3", "5"],
    ["--4", "4"],
    ["min(3, 2) + max(3, 2) + abs(-1)", "6"],
    ["min(max(1, 2), 5)", "2"],
    ["  c\n*\t2", "50"],
    ["a/b/0.25", new Exact("8029.7").dividedBy("8081.56").times(4).toFixed()],
  ])("%s is %s", (text, expected) => {
    const value = evaluateExpression(parsedExpression(text), lookup);
    expect((value as Exact).toFixed()).toBe(expected);
  });

  test.each([
    ["", "unexpectedEnd", 0, ""],
    ["a +", "unexpectedEnd", 3, ""],
    ["a b", "unexpected", 2, "b"],
    ["a ÷ b", "unexpected", 2, "÷"],
    ["(a", "unexpectedEnd", 2, ""],
    ["a)", "unexpected", 1, ")"],
    ["* a", "unexpected", 0, "*"],
    ["1.", "unexpected", 1, "."],
    ["90%", "unexpected", 2, "%"],
    ["sum(a, b)", "unknownFunction", 0, "sum"],
    ["toString(a)", "unknownFunction", 0, "toString"],
    ["1 + min(a)", "argumentCount", 4, "min"],
    ["abs(a, b)", "argumentCount", 0, "abs"],
    ["min()", "unexpected", 4, ")"],
    [`${"(".repeat(100)}a${")".repeat(100)}`, "tooDeep", 40, "("],
    ["-".repeat(1000), "tooDeep", 40, "-"],
    [`a${" ".repeat(3000)}`, "tooLong", 2000, ""],
  ])("%s is refused: %s at %s", (text, error, position, found) => {
    const result = parseExpression(text);
    expect(result).toEqual({ error, position, found });
    expect(isExpressionError(result)).toBe(true);
  });

  test("each id once, in the order of writing", () => {
    const tree = parsedExpression(
      "staff.extra / (staff.inQuota + staff.extra) + min(part.q1, 1) - abs(-total.delta)"
    );
    expect(identifiersOf(tree)).toEqual(["staff.extra", "staff.inQuota", "part.q1", "total.delta"]);
  });
});

describe("computing", () => {
  test.each([
    ["a missing operand", "c / f"],
    ["a missing operand beside a base of 0", "c / d + f"],
    ["a missing operand times 0", "d * f"],
  ])("%s gives null", (_, text) => {
    expect(evaluateExpression(parsedExpression(text), lookup)).toBeNull();
  });

  test.each(["c / d", "d / d", "1 + c / (d * 2)", "abs(c / d)", "max(c / d, 1)", "-(c / d)"])(
    "%s has a base of 0",
    (text) => {
      const result = evaluateExpression(parsedExpression(text), lookup);
      expect(isZeroBase(result)).toBe(true);
    }
  );

  test("0 over something is 0", () => {
    expect(evaluateExpression(parsedExpression("d / c"), lookup)).toEqual(new Exact(0));
  });
});

describe("as an Excel formula", () => {
  test.each([
    ["a / (b + c)", "A1/(B1+C1)"],
    ["(a / b)", "A1/B1"],
    ["(a * b) / c", "A1*B1/C1"],
    ["a / (b / c)", "A1/(B1/C1)"],
    ["a - (b - c)", "A1-(B1-C1)"],
    ["(a - b) - c", "A1-B1-C1"],
    ["(a - b) / b", "(A1-B1)/B1"],
    ["a * -e", "A1*(-E1)"],
    ["-(a + b)", "-(A1+B1)"],
    ["-a + b", "-A1+B1"],
    ["min(a - b, 1) * 2", "MIN(A1-B1,1)*2"],
  ])("%s is %s", (text, expected) => {
    expect(formulaOf(parsedExpression(text), cellOf)).toBe(expected);
  });

  test.each([
    ["a / b", 'IF(COUNT(A1,B1)<2,"",IFERROR(ROUND(A1/B1,4),""))'],
    ["c / (a + c)", 'IF(COUNT(C1,A1)<2,"",IFERROR(ROUND(C1/(A1+C1),4),""))'],
    ["(a - b) / b", 'IF(COUNT(A1,B1)<2,"",IFERROR(ROUND(ROUND(A1-B1,4)/B1,4),""))'],
    ["a", 'IF(COUNT(A1)<1,"",IFERROR(ROUND(A1,4),""))'],
  ])("the value of %s is %s", (text, expected) => {
    const formula = valueFormula(parsedExpression(text), cellOf, 4);
    expect(formula).toBe(expected);
    expect(lintFormula(formula)).toEqual([]);
  });

  test("blanks and a base of 0 leave the value blank", () => {
    const book = new Map([
      [
        "S",
        new Map<string, number | string>([
          ["A1", 0],
          ["B1", 5],
          ["C1", ""],
        ]),
      ],
    ]);
    const value = (text: string): unknown =>
      evaluateFormula(valueFormula(parsedExpression(text), cellOf, 4), "S", book);
    expect(value("b / a")).toBe("");
    expect(value("a / b")).toBe(0);
    expect(value("b / c")).toBe("");
    expect(value("b / d")).toBe("");
  });

  test("a difference of amounts loses no digit before the division", () => {
    // 6,498,657 over 1,312,860,000 is the tie 0.00495; the difference of the doubles lies just under it.
    const amounts: Readonly<Record<string, string>> = {
      a: "140531797.64",
      b: "134033140.64",
      c: "1312860000",
    };
    const book = new Map([
      ["S", new Map(Object.entries(amounts).map(([id, v]) => [cellOf(id), Number(v)]))],
    ]);
    const formula = valueFormula(parsedExpression("(a - b) / c"), cellOf, 4);
    expect(evaluateFormula(formula, "S", book)).toBe(0.005);
    expect(evaluateFormula("ROUND((A1-B1)/C1,4)", "S", book)).toBe(0.0049);
    expect(exactFormulaOf(parsedExpression("a - b"), cellOf, 4)).toBe("ROUND(A1-B1,4)");
    expect(exactFormulaOf(parsedExpression("a - b"), cellOf, 6)).toBe("ROUND(A1-B1,6)");
  });
});

const tree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Expression>(
      { kind: "identifier", id: "a" },
      { kind: "identifier", id: "b" },
      { kind: "identifier", id: "c" },
      { kind: "number", text: "2" },
      { kind: "number", text: "0.5" }
    ),
    fc.record({
      kind: fc.constant("binary" as const),
      operator: fc.constantFrom("+", "-", "*", "/"),
      left: tie("tree"),
      right: tie("tree"),
    }),
    fc.record({ kind: fc.constant("negate" as const), of: tie("tree") }),
    fc.record({
      kind: fc.constant("call" as const),
      name: fc.constantFrom("min" as const, "max" as const),
      arguments: fc.tuple(tie("tree"), tie("tree")),
    })
  ),
})).tree;

test("what is printed reads back as the same tree", () => {
  fc.assert(
    fc.property(tree, (expression) => {
      const printed = formulaOf(expression, (id) => id).replace(/MIN|MAX/g, (name) =>
        name.toLowerCase()
      );
      expect(parseExpression(printed)).toEqual(expression);
    })
  );
});
