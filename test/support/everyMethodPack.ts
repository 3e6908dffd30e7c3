import type { RulePack, RuleLine } from "../../src/rules/RulePack";

const sources = [{ document: "table", place: "测试", confidence: "S" }] as const;

function line(
  id: string,
  name: string,
  points: string,
  rest: Pick<RuleLine, "method"> & Partial<RuleLine>
): RuleLine {
  return {
    id,
    level1: "测试",
    level2: "方法",
    name,
    points,
    sources,
    basis: "our reading",
    note: "测试",
    ...rest,
  };
}

/** A pack of 100 points in which every score method stands, also inside one another. */
export const everyMethodPack: RulePack = {
  format: 1,
  id: "every-method",
  title: "各种评分方法",
  status: "unverified",
  validFrom: null,
  validTo: null,
  documents: [{ key: "table", title: "测试用评分表", address: null }],
  rounding: { stage: "asPrinted", rate: 4, score: 2 },
  grades: [
    { from: "90", name: "优" },
    { from: "0", name: "差" },
  ],
  lines: [
    line("steps-full", "在编控制率", "10", {
      expression: "staff.inQuota / staff.quota",
      method: {
        type: "steps",
        direction: "above",
        limit: "0.8",
        step: "0.01",
        deduction: "0.5",
        mode: "full",
      },
    }),
    line("steps-started", "预算完成率", "10", {
      expression: "total.actual / total.adjusted",
      method: {
        type: "steps",
        direction: "below",
        limit: "1",
        step: "0.05",
        deduction: "2",
        mode: "started",
      },
    }),
    line("steps-continuous", "预算调整率", "10", {
      expression: "abs(total.adjusted - total.initial) / total.initial",
      method: {
        type: "steps",
        direction: "above",
        limit: "0.1",
        step: "0.01",
        deduction: "0.1",
        mode: "continuous",
      },
    }),
    line("not-applicable", "楼堂馆所控制率", "10", {
      expression: "fixedAssets.inUse / fixedAssets.gross",
      method: {
        type: "notApplicable",
        question: "本单位是否没有楼堂馆所项目？",
        of: { type: "bands", bands: [{ upTo: "1", score: "10" }, { score: "0" }] },
      },
    }),
    line("either-of", "结转结余", "20", {
      method: {
        type: "eitherOf",
        alternatives: [
          {
            id: "rate",
            name: "结转结余率",
            points: "20",
            expression: "carryover.out / total.adjusted",
            method: {
              type: "bands",
              bands: [{ upTo: "0.05", score: "20" }, { upTo: "0.1", score: "10" }, { score: "0" }],
            },
          },
          { id: "judged", name: "结转结余说明", points: "20", method: { type: "range" } },
        ],
      },
    }),
    line("veto-bands", "编外控制率", "10", {
      expression: "staff.extra / (staff.inQuota + staff.extra)",
      method: {
        type: "veto",
        question: "是否存在违规用工的情形？",
        of: {
          type: "bands",
          bands: [{ below: "0.05", score: "10" }, { upTo: "0.5", score: "4.5" }, { score: "0" }],
        },
      },
    }),
    line("nested", "综合管理", "30", {
      method: {
        type: "parts",
        parts: [
          {
            id: "list",
            name: "制度",
            points: "10",
            method: {
              type: "checklist",
              items: [
                { id: "a", text: "制度健全", points: "6" },
                { id: "b", text: "执行有效", points: "4", fullWhenNotApplicable: true },
              ],
            },
          },
          {
            id: "inner",
            name: "执行",
            points: "20",
            method: {
              type: "parts",
              valueFrom: "half",
              parts: [
                {
                  id: "half",
                  name: "上半年执行率",
                  points: "10",
                  expression: "spending.q2 / total.adjusted / 0.5",
                  method: { type: "proportional", cutOff: "1.2" },
                },
                {
                  id: "whole",
                  name: "全年与上半年平均",
                  points: "10",
                  expression: "(part.half + spending.q4 / total.adjusted) / 2",
                  method: { type: "proportional" },
                },
              ],
            },
          },
        ],
      },
    }),
  ],
};
