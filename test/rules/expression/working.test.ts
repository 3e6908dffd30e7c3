import { describe, expect, test } from "@jest/globals";
import { Exact } from "../../../src/number/exact";
import type { DisplayUnit } from "../../../src/rules/expression/displayNumber";
import { parsedExpression } from "../../../src/rules/expression/parsedExpression";
import { joinTextPieces, textLiteral } from "../../../src/rules/expression/textFormula";
import { workingFormula, workingOf } from "../../../src/rules/expression/workingOf";
import { lintFormula } from "../../support/formula/lintFormula";
import { evaluateFormula } from "../../support/formula/recalculate";

type Operand = readonly [label: string, unit: DisplayUnit, value: string];

const operands: Readonly<Record<string, Operand>> = {
  "total.actual": ["决算数", "万元", "80297000"],
  "total.adjusted": ["调整预算数", "万元", "80815600"],
  "total.initial": ["年初预算数", "万元", "67225600"],
  "office.actual": ["日常公用经费决算数", "元", "914300.5"],
  "spending.q1": ["1-3月累计支出", "万元", "15290800"],
  "staff.extra": ["编外人数", "人", "25"],
  "staff.inQuota": ["在编人数", "人", "41"],
  "tasks.done": ["已完成任务数", "项", "1051"],
  "satisfaction.rate": ["满意度", "percent", "0.925"],
  "part.q1": ["第一季度执行率", "percent", "0.7568"],
  "part.q2": ["第二季度执行率", "percent", "1.2"],
  small: ["余额", "万元", "-20.00"],
};

const cases: readonly (readonly [expression: string, value: string, expected: string])[] = [
  [
    "total.actual / total.adjusted",
    "0.9936",
    "决算数8,029.70万元÷调整预算数8,081.56万元×100%=99.36%",
  ],
  [
    "staff.extra / (staff.inQuota + staff.extra)",
    "0.3788",
    "编外人数25人÷（在编人数41人＋编外人数25人）×100%=37.88%",
  ],
  [
    "(total.adjusted - total.initial) / total.initial",
    "0.2022",
    "（调整预算数8,081.56万元－年初预算数6,722.56万元）÷年初预算数6,722.56万元×100%=20.22%",
  ],
  [
    "spending.q1 / total.adjusted / 0.25",
    "0.7568",
    "1-3月累计支出1,529.08万元÷调整预算数8,081.56万元÷25%×100%=75.68%",
  ],
  ["(part.q1 + part.q2) / 2", "0.9784", "（第一季度执行率75.68%＋第二季度执行率120.00%）÷2=97.84%"],
  [
    "(min(part.q1, 1) + min(part.q2, 1)) / 2",
    "0.8784",
    "（第一季度执行率75.68%（最高100%）＋第二季度执行率120.00%（最高100%））÷2=87.84%",
  ],
  ["satisfaction.rate", "0.925", "满意度92.50%"],
  ["1 - staff.extra / staff.inQuota", "0.3902", "（1－编外人数25人÷在编人数41人）×100%=39.02%"],
  ["office.actual / small", "-1.5", "日常公用经费决算数914,300.50元÷余额0.00万元×100%=-150.00%"],
  ["tasks.done / 2", "525.5", "已完成任务数1,051项÷2×100%=52550.00%"],
  [
    "max(tasks.done, staff.extra) / abs(-staff.extra)",
    "42.04",
    "较大值（已完成任务数1,051项，编外人数25人）÷绝对值（－编外人数25人）×100%=4204.00%",
  ],
];

describe("the calculation in words, as text and live", () => {
  test.each(cases)("%s", (text, value, expected) => {
    const tree = parsedExpression(text);
    const ids = Object.keys(operands);
    const cellOf = (id: string): string => `C${ids.indexOf(id) + 1}`;
    const nameOf = (id: string): { label: string; unit: DisplayUnit } => {
      const [label, unit] = operands[id]!;
      return { label, unit };
    };
    const exact = workingOf(tree, (id) => ({ ...nameOf(id), value: new Exact(operands[id]![2]) }), {
      value: new Exact(value),
      kind: "percent",
    });
    expect(exact).toBe(expected);

    const formula = workingFormula(tree, (id) => ({ ...nameOf(id), cell: cellOf(id) }), {
      cell: "H5",
      kind: "percent",
    });
    expect(lintFormula(formula)).toEqual([]);
    const cells = new Map(ids.map((id) => [cellOf(id), Number(operands[id]![2])]));
    const book = new Map([["S", new Map([...cells, ["H5", Number(value)]])]]);
    expect(evaluateFormula(formula, "S", book)).toBe(expected);
    const blank = new Map([["S", new Map<string, number | string>([...cells, ["H5", ""]])]]);
    expect(evaluateFormula(formula, "S", blank)).toBe("");
  });

  test("nothing is told while an operand or the value is missing", () => {
    const tree = parsedExpression("total.actual / total.adjusted");
    const half = (id: string) => ({
      label: id,
      unit: "元" as const,
      value: id === "total.actual" ? new Exact(1) : null,
    });
    const all = (id: string) => ({ ...half(id), value: new Exact(1) });
    expect(workingOf(tree, half, { value: new Exact(1), kind: "percent" })).toBe("");
    expect(workingOf(tree, all, { value: null, kind: "percent" })).toBe("");
  });
});

describe("texts in formulas", () => {
  test("quotes are doubled", () => {
    expect(textLiteral('说"是"')).toBe('"说""是"""');
  });

  test("a long text is cut into literals that Excel takes, and is the same text", () => {
    const long = '长"'.repeat(400);
    const formula = textLiteral(long);
    expect(lintFormula(formula)).toEqual([]);
    expect(evaluateFormula(formula, "S", new Map([["S", new Map()]]))).toBe(long);
  });

  test("no piece at all is an empty text", () => {
    expect(joinTextPieces([])).toBe('""');
  });
});
