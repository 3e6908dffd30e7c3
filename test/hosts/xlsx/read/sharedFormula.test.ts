import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { shareFormula } from "../../../../src/hosts/xlsx/read/sharedFormula";
import { cellName } from "../../../../src/workbook/address";

/** Moves a formula that stands at C3 two rows down and one column right, to D5. */
function move(formula: string): string {
  return shareFormula(formula, 2, 2)(4, 3);
}

describe("from C3 to D5", () => {
  test.each([
    ["relative", "A1+B2", "B3+C4"],
    ["absolute parts stay", "$A$1+$A1+A$1", "$A$1+$A3+B$1"],
    ["ranges", "SUM(A1:B$2)", "SUM(B3:C$2)"],
    ["whole columns", "SUM(A:C)+SUM($A:$C)+SUM(A:$C)", "SUM(B:D)+SUM($A:$C)+SUM(B:$C)"],
    ["whole rows", "SUM(1:3)+SUM($1:3)", "SUM(3:5)+SUM($1:5)"],
    ["another sheet", "人员!C4+Sheet1!A1:B2", "人员!D6+Sheet1!B3:C4"],
    ["a quoted sheet named as an address", "'A1'!A1+'it''s B2'!B2", "'A1'!B3+'it''s B2'!C4"],
    ["several sheets", "SUM(一月:三月!A1)", "SUM(一月:三月!B3)"],
    ["another workbook", "[1]Sheet1!A42+365*10", "[1]Sheet1!B44+365*10"],
    ["inside a string nothing moves", `"A1 ""B2"""&A1`, `"A1 ""B2"""&B3`],
    ["functions that look like addresses", "LOG10(A1)+ATAN2(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)"],
    ["functions with dots", "STDEV.S(A1:A9)", "STDEV.S(B3:B11)"],
    ["names", "预算A1+TaxRate+A1_x+_A1+A1.b", "预算A1+TaxRate+A1_x+_A1+A1.b"],
    ["names beyond the grid", "XFE1+ABCD1+A1048577", "XFE1+ABCD1+A1048577"],
    [
      "structured references",
      "表1[[#This Row],[A1]]*A1+表1[A1]",
      "表1[[#This Row],[A1]]*B3+表1[A1]",
    ],
    ["a bracket taken literally in a column name", "T[a'[b]+A1", "T[a'[b]+B3"],
    ["numbers", "1E5+2.5e-3*A1", "1E5+2.5e-3*B3"],
    ["errors", "#REF!+IF(A1=#N/A,#DIV/0!,A1)", "#REF!+IF(B3=#N/A,#DIV/0!,B3)"],
    ["small letters", "sum(a1:b2)", "sum(B3:C4)"],
    ["array constants", "{1,2;3,4}*A1", "{1,2;3,4}*B3"],
    ["a range made by a function", "SUM(A1:INDEX(B:B,3))", "SUM(B3:INDEX(C:C,3))"],
    ["pushed over the last column", "XFD1", "#REF!"],
    ["operators without space", "A1-B1*-C1^2%", "B3-C3*-D3^2%"],
    ["brackets never closed", "T[A1", "T[A1"],
  ])("%s", (_, formula, moved) => {
    expect(move(formula)).toBe(moved);
  });
});

test("pushed over the first row", () => {
  expect(shareFormula("A1+B9", 5, 0)(2, 0)).toBe("#REF!+B6");
});

const cell = fc.tuple(fc.nat(5000), fc.nat(500)).map(([row, column]) => ({ row, column }));
const reference = fc
  .tuple(cell, fc.boolean(), fc.boolean())
  .map(([{ row, column }, fixRow, fixColumn]) => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cellName(row, column))!;
    return `${fixColumn ? "$" : ""}${letters!}${fixRow ? "$" : ""}${digits!}`;
  });
const formulas = fc
  .array(fc.oneof(reference, fc.constantFrom('"A1"', "LOG10(2)", "人员!B2", "'A1'!$C$3", "1E5")), {
    minLength: 1,
  })
  .map((parts) => parts.join("+"));

test("moving by nothing changes nothing; there and back again changes nothing", () => {
  fc.assert(
    fc.property(formulas, cell, cell, (formula, from, by) => {
      const to = { row: from.row + by.row, column: from.column + by.column };
      const there = shareFormula(formula, from.row, from.column);
      expect(there(from.row, from.column)).toBe(formula);
      const moved = there(to.row, to.column);
      expect(shareFormula(moved, to.row, to.column)(from.row, from.column)).toBe(formula);
    })
  );
});

test("two moves are the one move of their sum", () => {
  fc.assert(
    fc.property(formulas, cell, cell, (formula, a, b) => {
      const first = shareFormula(formula, 0, 0)(a.row, a.column);
      const both = shareFormula(first, 0, 0)(b.row, b.column);
      expect(both).toBe(shareFormula(formula, 0, 0)(a.row + b.row, a.column + b.column));
    })
  );
});
