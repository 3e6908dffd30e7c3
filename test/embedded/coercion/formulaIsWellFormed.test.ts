import { expect, test } from "@jest/globals";
import { formulaIsWellFormed } from "../../../src/embedded/coercion/formulaIsWellFormed";

test.each([
  "=A1",
  "=SUM(A1:B2,3)",
  '=IF(A1="a)","",1)',
  "='a (b'!A1",
  '="say ""hi"""',
  "={1,2;3,4}",
  "=表1[[#All],[金额(元)]]",
  "=A1#",
  "=50%",
  "=50%*-2^-1",
  "=A1<>-1",
  "=A1>=+B1",
  '="*/"&A1="=>"',
  "='a*/b'!A1",
  "=IF(,,-1)",
])("%s", (formula) => {
  expect(formulaIsWellFormed(formula)).toBe(true);
});

test.each([
  "=SUM(",
  "=SUM(A1",
  "=A1)",
  '="a',
  "='a!A1",
  "=A1+",
  "=(",
  "={1,2",
  "= ",
  "=(1}",
  "==1",
  "=*2",
  "=A1*/2",
  "=A1=>2",
  "=SUM(*1)",
])("not %s", (formula) => {
  expect(formulaIsWellFormed(formula)).toBe(false);
});
