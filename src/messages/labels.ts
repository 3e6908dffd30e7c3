import type { FindingKind } from "../checks/Finding";
import type { Totals } from "../evaluation/Evaluation";
import { plain, type Exact } from "../number/exact";
import type { RulePack } from "../rules/RulePack";
import type { Language, Sentence } from "./Language";

/** Column heads of the three sheets and of the printed score table. */
export const columnLabels = {
  level1: { zh: "一级指标", en: "Level 1" },
  level2: { zh: "二级指标", en: "Level 2" },
  level3: { zh: "三级指标", en: "Indicator" },
  points: { zh: "分值", en: "Points" },
  explanation: { zh: "指标说明", en: "Explanation" },
  criterion: { zh: "评分标准", en: "Criterion" },
  value: { zh: "完成值", en: "Value" },
  score: { zh: "自评得分", en: "Score" },
  working: { zh: "自评依据（计算过程）", en: "Calculation" },
  reason: { zh: "扣分原因", en: "Points lost because" },
  note: { zh: "备注", en: "Notes" },
  status: { zh: "状态", en: "Status" },
  sources: { zh: "数据来源", en: "Sources" },
  item: { zh: "数据项", en: "Item" },
  unit: { zh: "单位", en: "Unit" },
  scope: { zh: "口径", en: "Scope" },
  source: { zh: "来源", en: "Source" },
  raw: { zh: "原文", en: "As written" },
  how: { zh: "取数方式", en: "How it was found" },
  candidates: { zh: "其他候选", en: "Other candidates" },
  entry: { zh: "人工录入", en: "Entered by hand" },
  choice: { zh: "选用来源", en: "Chosen cell" },
  answer: { zh: "填写", en: "Answer" },
  severity: { zh: "级别", en: "Severity" },
  kind: { zh: "类别", en: "Kind" },
  message: { zh: "说明", en: "What disagrees" },
  firstPlace: { zh: "位置一", en: "First cell" },
  firstValue: { zh: "原文一", en: "First value" },
  secondPlace: { zh: "位置二", en: "Second cell" },
  secondValue: { zh: "原文二", en: "Second value" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What a finding is about, for 类别. */
export const kindLabels: Readonly<Record<FindingKind, Sentence>> = {
  abovePlan: { zh: "超出计划", en: "above plan" },
  conflict: { zh: "两处不一致", en: "two values" },
  nearBound: { zh: "临界值", en: "near a bound" },
  netAdjustment: { zh: "按净额推算", en: "net adjustment" },
  precisionAsDisplayed: { zh: "以显示精度为准", en: "precision as displayed" },
  printedRate: { zh: "比率不符", en: "printed rate" },
  sourceFormula: { zh: "取数", en: "source cell" },
  staffSum: { zh: "人数勾稽", en: "staff sum" },
  stepMode: { zh: "扣分方式", en: "step mode" },
  threePublicSum: { zh: "三公经费勾稽", en: "three public sum" },
  tie: { zh: "表内勾稽", en: "sums" },
};

/** 级别 of a finding in words, so that nothing is told by colour alone. */
export const severityLabels: Readonly<Record<"error" | "warning" | "info", Sentence>> = {
  error: { zh: "错误", en: "error" },
  info: { zh: "提示", en: "info" },
  warning: { zh: "提醒", en: "warning" },
};

/** Told wherever the result of a pack stands that could not be laid beside its printed original. */
export const unverifiedNotice: Sentence = {
  zh: "评分规则未与文件原文核对，分值和标准以财政部门发的评分表为准。",
  en: "The rule pack was not verified against the printed document; the table of your finance bureau prevails.",
};

/** The notice for a pack, or "" for a verified one. */
export function packNotice(pack: Pick<RulePack, "status">, language: Language): string {
  return pack.status === "unverified" ? unverifiedNotice[language] : "";
}

/** Scores print two decimals, points as they are. */
const scoreWords = (score: Exact): string => score.toFixed(2);

/**
 * `已评指标 25 分，得 21.43 分；待评指标75分。可能总分 21.43 至 96.43 分，全部评定后确定等级。`, or the total and the grade where all
 * is decided.
 */
export function totalsSentence(totals: Totals, language: Language): string {
  const { decided, decidedPoints, open, lowest, highest, total, grade } = totals;
  if (total !== null) {
    const score = scoreWords(total);
    if (language === "zh") return `总分 ${score} 分${grade === null ? "" : `，等级：${grade}`}。`;
    return `Total ${score}${grade === null ? "" : `, grade ${grade}`}.`;
  }
  const [points, rest, score] = [plain(decidedPoints), plain(open), scoreWords(decided)];
  const [low, high] = [scoreWords(lowest), scoreWords(highest)];
  return language === "zh"
    ? `已评指标 ${points} 分，得 ${score} 分；待评指标 ${rest} 分。可能总分 ${low} 至 ${high} 分，全部评定后确定等级。`
    : `${score} of the ${points} points decided; ${rest} points open. The total can be ${low} to ${high}; there is no grade until all is decided.`;
}
