import { expect, test } from "@jest/globals";
import { renameInFormula } from "../../../src/embedded/model/sheetReferences";

test.each([
  ["=收入!A1+支出!A1", "=总收入!A1+支出!A1"],
  ["='收入'!A1", "=总收入!A1"],
  ["=SUM(收入!A1:B2)", "=SUM(总收入!A1:B2)"],
  ['="收入!A1"&收入!A1', '="收入!A1"&总收入!A1'],
  ["=非收入!A1", "=非收入!A1"],
  ["='a''b'!A1", "='a''b'!A1"],
  ["=A1", "=A1"],
])("%s becomes %s", (before, after) => {
  expect(renameInFormula(before, "收入", "总收入")).toBe(after);
});

test("names that need quotes get them, names that had them lose them", () => {
  expect(renameInFormula("=a!A1", "A", "b c")).toBe("='b c'!A1");
  expect(renameInFormula("='a''b'!$A$1", "a'b", "x")).toBe("=x!$A$1");
});

test("what refers to a deleted sheet is no reference any more", () => {
  expect(renameInFormula("=IF(收入!A1>0,1,'收入'!B2)", "收入", null)).toBe(
    "=IF(#REF!A1>0,1,#REF!B2)"
  );
});
