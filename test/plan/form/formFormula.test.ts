import { describe, expect, test } from "@jest/globals";
import { formFormula, isFormFormula, type FormField } from "../../../src/plan/form/formFormula";
import { sheetCell } from "../../../src/workbook/address";

const card = "2021自评评分表";
const isOurs = (sheet: string): boolean => sheet === card;

describe("what is written is known again", () => {
  const fields: readonly FormField[] = ["value", "score", "working", "reason"];
  test.each([card, "评分表", "it's (2)", "a!b"])("on a sheet called %s", (name) => {
    for (const field of fields) {
      for (const kind of ["percent", "count"] as const) {
        const formula = formFormula(field, sheetCell(name, 11, 8), kind);
        expect([formula, isFormFormula(formula, (sheet) => sheet === name)]).toEqual([
          formula,
          true,
        ]);
        expect(isFormFormula(formula, () => false)).toBe(false);
      }
    }
  });

  test("also when its sheet was deleted, and with absolute references", () => {
    expect(isFormFormula('IF(ISNUMBER(#REF!),#REF!,"")', isOurs)).toBe(true);
    expect(isFormFormula(`'${card}'!#REF!&""`, isOurs)).toBe(true);
    expect(isFormFormula(`'${card}'!$K$5&""`, isOurs)).toBe(true);
  });
});

test.each([
  "SUM(F5:F19)",
  "E5*0.9",
  `'${card}'!I5`,
  `'${card}'!I5*2&""`,
  `IF(ISNUMBER('${card}'!I5),'${card}'!I6,"")`,
  `'支出'!B2&""`,
  `支出!B2&""`,
  `[预算.xlsx]${card}!B2&""`,
  `'C:\\表\\[预算.xlsx]${card}'!B2&""`,
  `B2&""`,
])("%s is not one of ours", (formula) => {
  expect(isFormFormula(formula, (sheet) => sheet.includes(card))).toBe(false);
});
