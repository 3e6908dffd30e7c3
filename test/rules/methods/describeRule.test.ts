import { expect, test } from "@jest/globals";
import { shippedPacks } from "../../../src/packs/shippedPacks";
import { describeRule } from "../../../src/rules/methods/describeRule";
import type { RulePack, ScoreMethod } from "../../../src/rules/RulePack";
import { smallPack } from "../support/smallPack";

const shenzhen = shippedPacks.get("sz-2020-a")!;
const small = smallPack() as unknown as RulePack;

test.each([
  [
    "government-procurement",
    shenzhen,
    "（1）政府采购执行率，1分：得分=完成值×1分，最高1分；高于100%的得0分。（2）政府采购政策功能的执行和落实情况，1分：在0至1分之间评分：落实到位的得满分；落实不到位的酌情扣分。",
  ],
  ["staff-control", shenzhen, "不高于100%得1分；高于100%得0分"],
  [
    "project-supervision",
    shenzhen,
    "（1）项目监管机制健全并有效运行，1分；（2）主管部门按规定对项目开展检查、监控并督促整改，1分。出现下列情形的，本项计0分：是否存在无法提供项目监管佐证材料，或者专项资金绩效评价结果为“差”的情形？",
  ],
  ["system", small, "（1）有制度，12分；（2）有执行，8分。下列情形按满分计算：是否不需要制度？"],
  [
    "either",
    small,
    "择其一评分：结转结余率、变动率。（1）结转结余率，20分：在0至20分之间评分。（2）变动率，20分：在0至20分之间评分",
  ],
])("%s", (id, pack, expected) => {
  const line = pack.lines.find((candidate) => candidate.id === id)!;
  expect(describeRule(line, pack, "full", "zh")).toBe(expected);
});

test("bands over a count have no percent, whichever line they stand in", () => {
  const line = {
    ...small.lines[0]!,
    valueKind: "count",
    method: { type: "bands", bands: [{ upTo: "2", score: "10" }, { score: "0" }] },
  } as const;
  expect(describeRule(line, small, "full", "zh")).toBe("不高于2得10分；高于2得0分");
});

test.each<[ScoreMethod, string]>([
  [{ type: "manual" }, "人工评分（0至20分）"],
  [
    {
      type: "choice",
      options: [
        { id: "a", text: "优", points: "20" },
        { id: "b", text: "差", points: "0" },
      ],
    },
    "按所属情形计分：（1）优，得20分；（2）差，得0分",
  ],
  [
    {
      type: "notApplicable",
      question: "没有结转的部门",
      of: { type: "ratioDeduction", factor: "2" },
    },
    "得分=（1－2×完成值）×20分，最低0分，最高20分。下列情形按满分计算：没有结转的部门",
  ],
])("%j", (method, expected) => {
  expect(describeRule({ ...small.lines[5]!, method }, small, "full", "zh")).toBe(expected);
});

test("in English", () => {
  const line = small.lines.find(({ id }) => id === "execution")!;
  expect(describeRule(line, small, "full", "en")).toBe(
    "(1) 第一季度, 8 points: value × 8, at most 8; 0 above 150%. (2) 平均, 8 points: value × 8, at most 8. (3) 人工, 4 points: by hand, from 0 to 4. The whole line scores 0 if: 是否截留资金？"
  );
});

test("a skeleton has nothing to describe", () => {
  const line = { ...small.lines[0]!, points: null };
  expect(describeRule(line, small, "full", "zh")).toBe("");
});
