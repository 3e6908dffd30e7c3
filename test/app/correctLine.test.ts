import { describe, expect, test } from "@jest/globals";
import { correctLine, type LineCorrection } from "../../src/app/correctLine";
import type { RuleLine, RulePack, ScoreMethod } from "../../src/rules/RulePack";
import { formPack } from "../support/bureauForm";

const reason = "县财政局通知";
const line = (id: string, pack: RulePack | null): RuleLine =>
  pack!.lines.find((one) => one.id === id)!;
const correct = (id: string, ...corrections: LineCorrection[]): ReturnType<typeof correctLine> =>
  correctLine(formPack, id, corrections);

const bands = (score: string): ScoreMethod => ({
  type: "bands",
  bands: [{ below: "0.9", score: "0" }, { score }],
});

describe("a corrected line keeps the old and the new value in words, with the reason", () => {
  test("its method", () => {
    const { pack, mistakes } = correct("line-1", { field: "method", value: bands("5"), reason });
    expect(mistakes).toEqual([]);
    expect(line("line-1", pack)).toEqual({
      ...formPack.lines[0],
      method: bands("5"),
      changes: [
        {
          field: "评分方法",
          was: "不高于100%得5分；每超出1个百分点扣0.5分，不足1个百分点的不扣，扣完为止",
          now: "低于90%得0分；不低于90%得5分",
          reason,
        },
      ],
    });
    expect(pack!.lines.slice(1)).toEqual(formPack.lines.slice(1));
  });

  test.each<[LineCorrection, string, string, string]>([
    [{ field: "points", value: "8", reason }, "分值", "5", "8"],
    [
      { field: "name", value: "在职人员控制率", reason },
      "指标名称",
      "财政供养人员控制率",
      "在职人员控制率",
    ],
    [{ field: "explanation", value: "在职人员与编制", reason }, "指标说明", "无", "在职人员与编制"],
    [{ field: "valueKind", value: "count", reason }, "完成值类型", "比率", "数量"],
    [
      { field: "expression", value: "(staff.inQuota + staff.extra) / staff.quota", reason },
      "完成值计算式",
      "在编人数（不含编外）÷核定编制数×100%",
      "（在编人数（不含编外）＋编外人数）÷核定编制数×100%",
    ],
    [
      { field: "expression", value: null, reason },
      "完成值计算式",
      "在编人数（不含编外）÷核定编制数×100%",
      "无",
    ],
  ])("%j", (correction, field, was, now) => {
    const { pack, mistakes } = correct("line-1", correction);
    expect(mistakes).toEqual([]);
    expect(line("line-1", pack).changes).toEqual([{ field, was, now, reason }]);
    expect(line("line-1", pack)[correction.field]).toEqual(correction.value ?? undefined);
  });

  test("what is counted stands in the method", () => {
    const method: ScoreMethod = { type: "perItem", deduction: "1", conditions: ["合规"] };
    const first = correct("line-9", { field: "method", value: method, reason });
    const { pack, mistakes } = correctLine(first.pack!, "line-9", [
      { field: "expression", value: "tasks.total - tasks.done", reason },
    ]);
    expect(mistakes).toEqual([]);
    expect(line("line-9", pack).method).toEqual({ ...method, count: "tasks.total - tasks.done" });
    expect(line("line-9", pack).expression).toBeUndefined();
    expect(line("line-9", pack).changes).toHaveLength(2);
    expect(line("line-9", pack).changes?.[1]).toMatchObject({ field: "完成值计算式", was: "无" });
  });
});

test("points and method are corrected together, since bands must be worth the points", () => {
  const points = { field: "points", value: "12", reason } as const;
  const alone = correct("line-10", points);
  expect([alone.pack, alone.mistakes.map(({ code }) => code)]).toEqual([null, ["bestScore"]]);
  const both = correct("line-10", points, { field: "method", value: bands("12"), reason });
  expect(both.mistakes).toEqual([]);
  expect(line("line-10", both.pack).changes?.map(({ field }) => field)).toEqual([
    "分值",
    "评分方法",
  ]);
  // 101 points together are told and refuse nothing.
  expect(both.notices.map(({ code }) => code)).toEqual(["totalSum"]);
});

test("what stays as it was is no change", () => {
  const { pack } = correct("line-1", { field: "points", value: "5", reason });
  expect(pack).toEqual(formPack);
});

describe("what is wrong is told, and no pack comes back", () => {
  test.each<[string, LineCorrection, string]>([
    ["points that are no number", { field: "points", value: "八", reason }, "wrongFormat"],
    ["a blank name", { field: "name", value: " ", reason }, "wrongFormat"],
    [
      "an unknown item",
      { field: "expression", value: "staff.inQuotas / 2", reason },
      "unknownFact",
    ],
    ["no expression", { field: "expression", value: "a /", reason }, "expressionSyntax"],
    ["a method that is worth less", { field: "method", value: bands("4"), reason }, "bestScore"],
    ["no reason", { field: "points", value: "6", reason: " " }, "wrongFormat"],
  ])("%s", (_name, correction, code) => {
    const { pack, mistakes } = correct("line-1", correction);
    expect([pack, mistakes.map((one) => one.code)]).toEqual([null, [code]]);
  });

  test("a line that the pack does not have is a bug", () => {
    expect(() => correct("line-99", { field: "points", value: "5", reason })).toThrow("line-99");
  });
});
