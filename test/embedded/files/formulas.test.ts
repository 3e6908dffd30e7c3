import { describe, expect, test } from "@jest/globals";
import { fromFile, toFile } from "../../../src/embedded/files/formulas/formulaText";
import { moveFormula } from "../../../src/embedded/files/formulas/moveFormula";
import { needsArray } from "../../../src/embedded/files/formulas/needsArray";

describe("formulas", () => {
  test.each([
    ["SUM(A1:A3)", "=SUM(A1:A3)"],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "=XLOOKUP(A1,B:B,C:C)"],
    ["_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))", "=SORT(FILTER(A1:A9,A1:A9>0))"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "=LET(x,1,x+1)"],
    ["_xlfn.LAMBDA(_xlpm.甲,_xlpm.乙,_xlpm.甲*_xlpm.乙)(1,2)", "=LAMBDA(甲,乙,甲*乙)(1,2)"],
    ["SUM(_xlfn.ANCHORARRAY(D1))", "=SUM(D1#)"],
    ["_xldudf_JX_EXECRATE(A1,B1)", "=JX.EXECRATE(A1,B1)"],
    ['IF(A1="_xlfn.SORT(",_xlfn.STDEV.S(A1:A2),1)', '=IF(A1="_xlfn.SORT(",STDEV.S(A1:A2),1)'],
    ["WORKDAY.INTL(A1,1)+'JX.A(1)'!A1", "=WORKDAY.INTL(A1,1)+'JX.A(1)'!A1"],
    ["MYSORT(1)+SORTX(2)", "=MYSORT(1)+SORTX(2)"],
  ])("%s in a file is %s in Excel", (file, shown) => {
    expect(fromFile(file)).toBe(shown);
    expect(toFile(shown)).toBe(file);
  });

  test("a custom function may stand by its plain name too, and a formula with its sign", () => {
    expect(fromFile("JX.EXECRATE(A1,B1)")).toBe("=JX.EXECRATE(A1,B1)");
    expect(fromFile("=A1")).toBe("=A1");
  });

  test.each([
    ["A1*$B$1", "B3*$B$1"],
    ["$A1+A$1", "$A3+B$1"],
    ["SUM(A:B,2:3,$C:D)", "SUM(B:C,4:5,$C:E)"],
    ["\"A1\"&'A1'!A1&表1!A1", "\"A1\"&'A1'!B3&表1!B3"],
    ["LOG10(A1)+ATAN2(B1,1)", "LOG10(B3)+ATAN2(C3,1)"],
    ["[1]A1!A1+表1[A1]", "[1]A1!B3+表1[A1]"],
    ["XFD1+1E5+A1048576", "#REF!+1E5+#REF!"],
    ["金额A1+A1_b+XFE1", "金额A1+A1_b+XFE1"],
    ["A1:B2", "B3:C4"],
  ])("%s moved two down and one right is %s", (formula, moved) => {
    expect(moveFormula(formula, 2, 1)).toBe(moved);
  });

  test.each([
    ["=SUM(A1:A9*B1:B9)", true],
    ['=SUM(IF(A1:A9="甲",1))', true],
    ["=A1:A3", true],
    ["=SUM(--(数据!A1:A9>0))", true],
    ["=UNIQUE(A1:A9)", true],
    ["=SUM(A1:A9)", false],
    ["=SUM(A1:A9)*2-B1", false],
    ["='a-b'!A1+SUM('a-b'!A1:A9)", false],
    ['=COUNTIF(A1:A9,">=1:1")', false],
  ])("%s computes with arrays: %s", (formula, expected) => {
    expect(needsArray(formula)).toBe(expected);
  });
});
