import type { RuleLine, RulePack } from "../../src/rules/RulePack";
import { typedMemory } from "./typedMemory";

const sources = [{ document: "table", place: "第3行", confidence: "S" }] as const;

function line(
  id: string,
  name: string,
  points: string,
  rest: Pick<RuleLine, "method"> & Partial<RuleLine>
): RuleLine {
  return {
    id,
    level1: points === "0" ? "扣分项" : "绩效",
    level2: "指标",
    name,
    points,
    sources,
    basis: "text",
    ...rest,
  };
}

const change = "(total.adjusted - total.initial) / total.initial";

/**
 * A pack as it is read from a bureau's own table: one line for each way in which a criterion is scored that the shipped
 * packs do not use. 105 points and a 扣分项.
 */
export const criterionPack: RulePack = {
  format: 1,
  id: "county-2023",
  title: "某县部门整体绩效自评表",
  status: "unverified",
  validFrom: null,
  validTo: null,
  documents: [{ key: "table", title: "评分表.xlsx", address: null }],
  rounding: { stage: "asPrinted", rate: 4, score: 2 },
  grades: [
    { from: "90", name: "优" },
    { from: "0", name: "差" },
  ],
  lines: [
    line("deviation", "预算调整偏差", "5", {
      expression: change,
      method: {
        type: "deviationBands",
        centre: "0",
        bands: [{ upTo: "0.1", score: "5" }, { upTo: "0.15", score: "3" }, { score: null }],
      },
    }),
    line("coefficient", "预算执行系数", "5", {
      expression: "total.actual / total.adjusted",
      method: {
        type: "coefficient",
        bands: [
          { below: "0.8", coefficient: "0" },
          { below: "1", coefficient: "0.7" },
          { coefficient: "1" },
        ],
      },
    }),
    line("interpolation", "预算完成率", "6", {
      expression: "total.actual / total.adjusted",
      method: {
        type: "interpolation",
        bands: [{ below: "0.6", score: "0" }, { below: "0.9", from: "0", to: "6" }, { score: "6" }],
      },
    }),
    line("ratio", "结转结余扣减", "5", {
      expression: "carryover.out / total.adjusted",
      method: { type: "ratioDeduction", factor: "10", cutOff: "0.1" },
    }),
    line("unstated", "三公经费变动率", "5", {
      expression: "(threePublic.actual - threePublic.budget) / threePublic.budget",
      method: {
        type: "bands",
        bands: [
          { below: "0", score: null },
          { upTo: "0", score: "5" },
          { upTo: "0.1", score: "4" },
          { score: "0" },
        ],
      },
    }),
    line("reverse", "单位成本", "5", {
      expression: "total.actual / total.initial",
      method: { type: "proportional", reverse: true },
    }),
    line("typed-rate", "群众满意度", "5", {
      method: { type: "bands", bands: [{ below: "0.9", score: "2" }, { score: "5" }] },
    }),
    line("typed-count", "培训场次", "4", {
      valueKind: "count",
      method: {
        type: "steps",
        direction: "below",
        limit: "12",
        step: "1",
        deduction: "0.5",
      },
    }),
    line("counted", "未完成任务数", "4", {
      valueKind: "count",
      expression: "tasks.total - tasks.done",
      method: {
        type: "bands",
        bands: [{ upTo: "0", score: "4" }, { upTo: "2", score: "2" }, { score: "0" }],
      },
    }),
    line("choice", "结转结余控制", "3", {
      method: {
        type: "choice",
        options: [
          { id: "none", text: "无结余", points: "3" },
          { id: "less", text: "有结余，但不超过上年结转", points: "2" },
          { id: "more", text: "结余超过上年结转", points: "0" },
        ],
      },
    }),
    line("choice-long", "制度建设", "4", {
      method: {
        type: "choice",
        options: [
          { id: "a", text: "100%覆盖, 且有效执行", points: "4" },
          { id: "b", text: `制度基本健全：${"内部控制有待完善".repeat(20)}`, points: "2" },
          { id: "c", text: "未建立", points: "0" },
        ],
      },
    }),
    line("yes-no", "信息公开", "2", {
      method: {
        type: "notApplicable",
        question: "本部门是否属于涉密部门？",
        of: {
          type: "choice",
          question: "在规定时限内公开预决算信息？",
          options: [
            { id: "yes", text: "是", points: "2" },
            { id: "no", text: "否", points: "0" },
          ],
        },
      },
    }),
    line("manual", "制度执行", "3", {
      method: {
        type: "manual",
        guidance: "建立制度并有效执行的得1-3分，未建立的不得分。",
        allowed: [
          ["0", "0"],
          ["1", "3"],
        ],
      },
    }),
    line("not-understood", "预算编制", "5", {
      criterion: "预算编制科学合理、符合本部门职责，酌情给分。",
      method: { type: "manual", notUnderstood: "酌情给分" },
      changes: [{ field: "分值", was: "4", now: "5", reason: "县财政局“补充通知”" }],
    }),
    line("manual-applies", "公物仓", "4", {
      method: { type: "notApplicable", question: "是否没有公物仓？", of: { type: "manual" } },
    }),
    line("count", "资金使用合规性", "5", {
      method: {
        type: "perItem",
        deduction: "1",
        conditions: ["支出符合国家财经法规", "资金拨付有完整的审批程序", "不存在截留、挤占、挪用"],
      },
    }),
    line("count-beside-rate", "重点工作", "8", {
      expression: "tasks.done / tasks.total",
      method: { type: "perItem", deduction: "4" },
    }),
    line("either-of", "产出", "5", {
      method: {
        type: "eitherOf",
        alternatives: [
          { id: "a", name: "数量,质量", points: "5", method: { type: "manual" } },
          {
            id: "b",
            name: "时效",
            points: "5",
            method: { type: "proportional", target: "0.95" },
          },
        ],
      },
    }),
    line("parts", "综合", "22", {
      method: {
        type: "parts",
        parts: [
          {
            id: "value",
            name: "办结率",
            points: "4",
            method: { type: "proportional", fullFrom: "0.98" },
          },
          {
            id: "choice",
            name: "效果",
            points: "6",
            method: {
              type: "choice",
              options: [
                { id: "up", text: "高于上年", points: "6" },
                { id: "down", text: "低于上年", points: "1.5" },
              ],
            },
          },
          {
            id: "count",
            name: "档案",
            points: "6",
            method: { type: "perItem", deduction: "0.5" },
          },
          {
            id: "hand",
            name: "创新",
            points: "6",
            method: { type: "manual", allowed: [["2", "6"]] },
          },
          {
            id: "minus",
            name: "通报批评",
            points: "0",
            method: { type: "manual", allowed: [["-2", "0"]] },
          },
        ],
      },
    }),
    line("deduction", "违规扣分", "0", {
      method: { type: "manual", allowed: [["-5", "0"]] },
    }),
  ],
};

/** Everything answered, as a person types it. */
export const criterionAnswers = typedMemory({
  unstated: { value: 0.0345 },
  "typed-rate": { value: "89.5%" },
  "typed-count": { value: 10 },
  "choice/choice": { answer: " 有结余，但不超过上年结转" },
  "choice-long/choice": { answer: "100%覆盖, 且有效执行" },
  "yes-no/not-applicable": { answer: "否" },
  "yes-no/choice": { answer: "否" },
  manual: { score: 1.25 },
  "not-understood": { score: 4.5, note: "见附件" },
  "manual-applies/not-applicable": { answer: "否" },
  "manual-applies/hand": { answer: 3 },
  "count/count": { answer: "2项" },
  "count-beside-rate/count": { answer: 1 },
  "either-of/either-of": { answer: "数量,质量" },
  "either-of/a": { answer: 4 },
  "parts/value": { value: 0.97 },
  "parts/choice/choice": { answer: "低于上年" },
  "parts/count/count": { answer: 3 },
  "parts/hand": { answer: 2 },
  "parts/minus": { answer: -1.5 },
  deduction: { score: -2 },
});

/** The other ends: nothing applies, much is breached, and a part waits. */
export const criterionWorst = typedMemory({
  deviation: { value: -0.2 },
  unstated: { score: 4 },
  "typed-rate": { value: 0.9 },
  "typed-count": { value: 3.5 },
  "choice/choice": { answer: "结余超过上年结转" },
  "choice-long/choice": { answer: "未建立" },
  "yes-no/not-applicable": { answer: "是" },
  manual: { score: 0 },
  "manual-applies/not-applicable": { answer: "是" },
  "count/count": { answer: 9 },
  "count-beside-rate": { value: 0.5 },
  "either-of/either-of": { answer: "时效" },
  "either-of/b": { value: 0.9 },
  "parts/value": { value: 0.98 },
  "parts/choice/choice": { answer: "高于上年" },
  "parts/count/count": { answer: 20 },
  "parts/hand": { answer: 6 },
});

/** What no rule allows decides nothing, and says so. */
export const criterionMistakes = typedMemory({
  "typed-rate": { value: "约九成" },
  "choice/choice": { answer: "其他" },
  "yes-no": { score: 3 },
  manual: { score: 0.5 },
  "manual-applies/hand": { answer: 5 },
  "count/count": { answer: 1.5 },
  "count-beside-rate/count": { answer: "不少" },
  "parts/hand": { answer: 1 },
  deduction: { score: 1 },
});
