import { expect, test } from "@jest/globals";
import { knownPackMistakes, packMistakeSentence } from "../../src/messages/packMistakes";
import type { PackMistake } from "../../src/rules/PackMistake";

const data: Readonly<Record<string, string>> = {
  allowed: "verified、unverified",
  below: "0.05",
  best: "2",
  bound: "0.1",
  document: "table",
  error: "unexpected",
  expected: "3",
  expression: "a / b",
  field: "points",
  found: "2.5",
  from: "80",
  group: "部门管理/人员管理",
  id: "staff.extras",
  least: "1",
  lower: "0.4",
  most: "4",
  name: "三公经费控制率",
  one: "cutOff",
  option: "initial",
  other: "cutOffFrom",
  part: "q5",
  points: "1",
  position: "2",
  previous: "0.2",
  setting: "step-mode",
  to: "70",
  upTo: "0.1",
  upper: "0.3",
};

function mistake(code: PackMistake["code"]): PackMistake {
  const own = code === "wrongFormat" ? { ...data, expected: "amount" } : data;
  return {
    code,
    data: own,
    line: "编外人员控制率",
    path: "/lines/12/method",
  } as unknown as PackMistake;
}

test.each(knownPackMistakes)("%s names the line, what is wrong and what to do", (code) => {
  const chinese = packMistakeSentence(mistake(code), "zh");
  expect(chinese).toMatch(/^编外人员控制率：.*请.+。（\/lines\/12\/method）$/);
  const english = packMistakeSentence(mistake(code), "en");
  expect(english).toMatch(/^编外人员控制率: .+[;,] .+\. \(\/lines\/12\/method\)$/);
  expect(chinese + english).not.toMatch(/[{}]|undefined/);
});

test("the Chinese text of every mistake", () => {
  const lines = knownPackMistakes.map((code) => packMistakeSentence(mistake(code), "zh"));
  expect(lines.join("\n")).toMatchSnapshot();
});

test("types, formats and syntax errors are told in words", () => {
  const of = (code: string, more: object): PackMistake =>
    ({ code, data: more, line: null, path: "" }) as unknown as PackMistake;
  expect(
    packMistakeSentence(
      of("wrongType", { field: "lines", expected: "array", found: "object" }),
      "zh"
    )
  ).toBe("规则文件：“lines”应为列表，现为对象。请改正。");
  expect(
    packMistakeSentence(
      of("expressionSyntax", {
        expression: "a +",
        error: "unexpectedEnd",
        position: "4",
        found: "",
      }),
      "zh"
    )
  ).toBe("规则文件：计算式“a +”第4个字符处有误：到此不完整。请改正计算式。");
});
