import { describe, expect, test } from "@jest/globals";
import { lintFormula } from "./lintFormula";
import { evaluateFormula, recalculate } from "./recalculate";
import { type Book, type CellContent } from "./Value";

const sheet = (cells: Record<string, CellContent>): ReadonlyMap<string, CellContent> =>
  new Map(Object.entries(cells));

/** A1:A8 numbers and others, B the amounts beside them, C4 missing on purpose. */
const book: Book = new Map([
  [
    "数据",
    sheet({
      A1: 5,
      A2: "已完成",
      A3: true,
      A5: "5",
      A6: { formula: '""' },
      A7: { formula: "1/0" },
      A8: -2.5,
      B1: 10,
      B2: 20,
      B3: 40,
      B5: 80,
      B8: 160,
      D1: 0.1,
      D2: 0.2,
      D3: "100%",
      D4: 1,
      D5: " 1,234.56 ",
      D6: "Done",
    }),
  ],
  ["人员", sheet({ C4: 41 })],
  ["2020自评评分表", sheet({ H5: { formula: "人员!C4*2" }, H6: "o'k" })],
  ["it's", sheet({ A1: 7 })],
]);
const evaluate = (formula: string) => evaluateFormula(formula, "数据", book);

describe("arithmetic is bare IEEE; ROUND takes 15 digits", () => {
  test.each<[string, number | string | boolean]>([
    ["ROUND(364635/300000,4)", 1.2155],
    ["ROUND(-364635/300000,4)", -1.2155],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(2.5,0)", 3],
    ["ROUND(1234.5,-2)", 1200],
    ["ROUND(1250,-2)", 1300],
    ["ROUND(50,-2)", 100],
    ["ROUND(49,-2)", 0],
    ["ROUNDUP(1.0001,2)", 1.01],
    ["ROUNDUP(-1.0001,2)", -1.01],
    ["ROUNDUP((1-0.9)/0.05,0)", 2],
    ["ROUNDUP(1.01,2)", 1.01],
    ["INT((1-0.9)/0.05)", 1],
    ["INT(ROUND((1-0.9)/0.05,8))", 2],
    ["INT(-2.5)", -3],
    ["(110.11-100.1)/100.1<=0.1", false],
    ["ROUND((110.11-100.1)/100.1,4)<=0.1", true],
    ["0.1+0.2=0.3", false],
    ["D1+D2=0.3", false],
    ["ROUND(D1+D2,2)=0.3", true],
    ["1-0.9=0.1", false],
    ["1/0", "#DIV/0!"],
    ["1/C9", "#DIV/0!"],
    ["1E+300*1E+300", "#NUM!"],
    ["2+3*4-6/2", 11],
    ["-2*-3", 6],
    ["--TRUE", 1],
    ["10%*50", 5],
    ["-10%", -0.1],
    ["ABS(-204.61)", 204.61],
    ["MIN(3,B1:B8)", 3],
    ["MAX(B1:B8)", 160],
    ["MIN(A4)", 0],
  ])("%s", (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });
});

describe("types", () => {
  test.each<[string, number | string | boolean]>([
    ["A4", 0],
    ['A4=""', true],
    ["A4=0", true],
    ["A4=FALSE", true],
    ["A4=B4", true],
    ['A6=""', true],
    ["A6=0", false],
    ['A4&"x"', "x"],
    ["A4+1", 1],
    ["A2+1", "#VALUE!"],
    ["A6+1", "#VALUE!"],
    ["A5+1", 6],
    ["D5+0", 1234.56],
    ['"3"*"4"', 12],
    ["A5=5", false],
    ['1<"a"', true],
    ['"a"<TRUE', true],
    ["99999<FALSE", true],
    ['"done"=D6', true],
    ['"a"<"B"', true],
    ['0.1+0.2&""', "0.3"],
    ['0.5&"分"', "0.5分"],
    ['1/3&""', "0.333333333333333"],
    ['TRUE&""', "TRUE"],
    ['"他说""好"""', '他说"好"'],
    ["A7", "#DIV/0!"],
    ["A7&1", "#DIV/0!"],
    ["IFERROR(A7,3)", 3],
    ['IFERROR(A2+1,"")', ""],
    ["IFERROR(B1,3)", 10],
    ["IFERROR(JX.EXECRATE(B1,B2),ROUND(B1/B2,4))", 0.5],
    ["JX.EXECRATE(B1,B2)", "#NAME?"],
    ["名称", "#NAME?"],
    ["缺表!A1", "#REF!"],
    ["A1:A2+1", "#VALUE!"],
    ["ISNUMBER(A1)", true],
    ["ISNUMBER(A4)", false],
    ["ISNUMBER(A5)", false],
    ["ISNUMBER(A7)", false],
    ["人员!C4", 41],
    ["人员!$C$4/2", 20.5],
    ["'2020自评评分表'!H5", 82],
    ["'2020自评评分表'!H6", "o'k"],
    ["'it''s'!A1", 7],
    ["SUM(人员!C1:C9)", 41],
  ])("%s", (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });
});

describe("logic", () => {
  test.each<[string, number | string | boolean]>([
    ['IF(1>0,"甲",1/0)', "甲"],
    ['IF(1<0,1/0,"乙")', "乙"],
    ["IF(1<0,1)", false],
    ["IF(1>0,,2)", 0],
    ["IF(A4,1,2)", 2],
    ['IF("x",1,2)', "#VALUE!"],
    ['IF("TRUE",1,2)', 1],
    ["IF(A7,1,2)", "#DIV/0!"],
    ["AND(TRUE,1)", true],
    ["AND(TRUE,A7)", "#DIV/0!"],
    ["OR(FALSE,A1=5)", true],
    ["AND(A2)", "#VALUE!"],
    ["AND(A1:A3)", true],
    ["NOT(0)", true],
  ])("%s", (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });
});

describe("counting and adding", () => {
  test.each<[string, number | string | boolean]>([
    ["SUM(A1:A6)", 5],
    ["SUM(A1:A7)", "#DIV/0!"],
    ["SUM(A5)", 0],
    ['SUM("5",TRUE,2)', 8],
    ["SUM(A2)", 0],
    ['SUM("x")', "#VALUE!"],
    ["SUM(B1:B8,1)", 311],
    ["COUNT(A1:A8)", 2],
    ["COUNT(A1,A5,A4)", 1],
    ['COUNT(1,"2","x")', 2],
    ["COUNT(A7)", 0],
    ["COUNTA(A1:A8)", 7],
    ["COUNTA(A4)", 0],
    ["COUNTA(A6)", 1],
    ['COUNTIF(A1:A8,"已完成")', 1],
    ['COUNTIF(A1:A8,"*完*")', 1],
    ['COUNTIF(A1:A8,"已?成")', 1],
    ['COUNTIF(D6,"DONE")', 1],
    ['COUNTIF(D6,"don")', 0],
    ["COUNTIF(A1:A8,5)", 2],
    ['COUNTIF(A1:A8,"5")', 2],
    ['COUNTIF(A1:A8,">0")', 1],
    ['COUNTIF(A1:A8,"<=-2.5")', 1],
    ['COUNTIF(A1:A8,"<>已完成")', 7],
    ['COUNTIF(D1:D6,"100%")', 2],
    ["COUNTIF(A1:A8,TRUE)", 1],
    ['COUNTIF(A1:A8,"=")', 1],
    ['COUNTIF(A1:A8,"")', 2],
    ['SUMIF(A1:A8,"已完成",B1:B8)', 20],
    ['SUMIF(A1:A8,"5",B1)', 90],
    ['SUMIF(B1:B8,">15")', 300],
    ['SUMIF(A1:A8,"无",B1:B8)', 0],
  ])("%s", (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });
});

describe("texts", () => {
  test.each<[string, number | string | boolean]>([
    ['TEXT(0.9936,"0.00%")', "99.36%"],
    ['TEXT(1.2154999999999998,"0.00%")', "121.55%"],
    ['TEXT(0.905825,"0%")', "91%"],
    ['TEXT(1.005,"0.00")', "1.01"],
    ['TEXT(2.5,"0")', "3"],
    ['TEXT(8081.555,"#,##0.00")', "8,081.56"],
    ['TEXT(-1234567.8,"#,##0")', "-1,234,568"],
    ['TEXT(0.37878,"0.0000")', "0.3788"],
    ['TEXT(1234.5,"#,##0.00####")', "1,234.50"],
    ['TEXT(1234.56789,"#,##0.00####")', "1,234.56789"],
    ['TEXT(5,"0.##")', "5."],
    ['TEXT(A4,"0.00")', "0.00"],
    ['TEXT("x","0.00")', "x"],
    ['TEXT(A5,"0.00")', "5.00"],
    ['VALUE("1,234.56")', 1234.56],
    ['VALUE(" 5 ")', 5],
    ['VALUE("99.36%")', 0.9936],
    ['VALUE("1.2E+07")', 12000000],
    ['VALUE("")', "#VALUE!"],
    ['VALUE("12,34")', "#VALUE!"],
    ['VALUE("5万")', "#VALUE!"],
    ["VALUE(A4)", 0],
    ['VALUE(SUBSTITUTE(SUBSTITUTE(D5,",","")," ",""))', 1234.56],
    ['SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"],
    ['SUBSTITUTE("a-b-c","-","")', "abc"],
    ['SUBSTITUTE("abc","","x")', "abc"],
  ])("%s", (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });
});

describe("a whole book", () => {
  test("computes every cell once and shows errors as text", () => {
    const values = recalculate(book);
    expect(values.get("2020自评评分表")?.get("H5")).toBe(82);
    expect(values.get("数据")?.get("A7")).toBe("#DIV/0!");
    expect(values.get("数据")?.get("A2")).toBe("已完成");
  });

  test("a cycle is an error of the book", () => {
    const circular: Book = new Map([
      ["s", sheet({ A1: { formula: "B1+1" }, B1: { formula: "s!A1" } })],
    ]);
    expect(() => recalculate(circular)).toThrow("cycle through s!A1");
  });

  test.each(["1+", "IF(1", "2^3", "A1:A", "{1,2}", "ROUND(1)", "A1 B1", "#REF!+1", '"open'])(
    "%s is not a formula of the small language",
    (formula) => {
      expect(() => evaluate(formula)).toThrow(SyntaxError);
    }
  );

  test("an unknown number format is a fault of the test", () => {
    expect(() => evaluate('TEXT(1,"yyyy")')).toThrow("number format");
  });
});

describe("lint", () => {
  const nested = (depth: number) => `${"IF(A1,".repeat(depth)}1${",0)".repeat(depth)}`;
  test.each<[string, string]>([
    ["NUMBERVALUE(A1)", "function NUMBERVALUE is not on the list"],
    ["_xlfn.IFS(A1,1)", "_xlfn."],
    ["SUM({1,2})", "array braces"],
    ["SUM(A:A)", "whole-column reference A:A"],
    ["SUM(人员!$A:$C)", "whole-column reference $A:$C"],
    ["SUM(1:3)", "whole-row reference 1:3"],
    [`"${"字".repeat(256)}"`, "text literal of 256 characters"],
    [`SUM(${"A1,".repeat(3000)}A1)`, "at most 8192"],
    [nested(65), "IF nested 65 deep"],
    ["JX.EXECRATE(A1,B1)", "function JX.EXECRATE is not on the list"],
    ["1+", "unexpected"],
  ])("%# %.30s", (formula, part) => {
    expect(lintFormula(formula).join("\n")).toContain(part);
  });

  test.each([
    '=IF(ISNUMBER(人员!C4),ROUND(人员!C4*10000,4),"")',
    "SUM('A:A'!B1:B2)",
    '"A:A {1} _xlfn.IFS( 1:3"',
    `"${"字".repeat(255)}"`,
    nested(64),
  ])("%# good: %.30s", (formula) => {
    expect(lintFormula(formula)).toEqual([]);
  });

  test("JX.* where it is allowed", () => {
    expect(lintFormula("IFERROR(JX.EXECRATE(A1,B1),0)", { ownFunctions: true })).toEqual([]);
    expect(lintFormula("IFERROR(JY.X(A1),0)", { ownFunctions: true })).toHaveLength(1);
  });
});
