import { expect, test } from "@jest/globals";
import { withoutMissingSheets } from "../../../src/embedded/calc/sheetReferences";

const sheets = ["收支", "2020自评", "it's"];
const exists = (name: string): boolean => sheets.includes(name);

test.each([
  ["=A1+收支!B2", "=A1+收支!B2"],
  ["=缺!A1", "=#REF!"],
  ["=缺!A1:B2+1", "=#REF!+1"],
  ["=SUM(缺!A:A,收支!$A$1)", "=SUM(#REF!,收支!$A$1)"],
  ["=SUM(缺!$1:$3)", "=SUM(#REF!)"],
  ["='2020自评'!C3", "='2020自评'!C3"],
  ["='没有 这张'!C3*2", "=#REF!*2"],
  ["='it''s'!A1", "='it''s'!A1"],
  ['="缺!A1"&收支!A1', '="缺!A1"&收支!A1'],
  ["=#REF!A1+1", "=#REF!+1"],
  ["=VLOOKUP(1,#REF!A:B,2)", "=VLOOKUP(1,#REF!,2)"],
  ["=SUM(#REF!$1:$3)", "=SUM(#REF!)"],
  ["=#REF!", "=#REF!"],
  ['="#REF!A1"', '="#REF!A1"'],
  ["=缺!预算总额", "=#REF!"],
])("%s is computed as %s", (formula, computed) => {
  expect(withoutMissingSheets(formula, exists)).toBe(computed);
});
