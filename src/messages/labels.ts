import type { Totals } from "../evaluation/Evaluation";
import { plain, type Exact } from "../number/exact";
import type { RulePack } from "../rules/RulePack";
import type { Language, Sentence } from "./Language";

/** Column heads of the form and of the printed score table. */
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
  decided: { zh: "已评分值", en: "Points decided" },
} as const satisfies Readonly<Record<string, Sentence>>;

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

/** Told of a pack without points. */
export const skeletonNotice: Sentence = {
  zh: "只有框架，没有分值，不能直接评分；补上分值和评分方法后使用。",
  en: "A framework without points, which cannot be scored by; add points and methods first.",
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
  const decided = decidedSentence(totals, language);
  if (totals.total !== null) return decided;
  const [low, high] = [scoreWords(totals.lowest), scoreWords(totals.highest)];
  return language === "zh"
    ? `${decided}可能总分 ${low} 至 ${high} 分，全部评定后确定等级。`
    : `${decided} The total can be ${low} to ${high}; there is no grade until all is decided.`;
}

/** The first half of {@link totalsSentence}, for where room is short: what is decided, or the total and the grade. */
export function decidedSentence(
  { decided, decidedPoints, open, total, grade }: Totals,
  language: Language
): string {
  if (total !== null) {
    const score = scoreWords(total);
    if (language === "zh") return `总分 ${score} 分${grade === null ? "" : `，等级：${grade}`}。`;
    return `Total ${score}${grade === null ? "" : `, grade ${grade}`}.`;
  }
  const [points, rest, score] = [plain(decidedPoints), plain(open), scoreWords(decided)];
  return language === "zh"
    ? `已评指标 ${points} 分，得 ${score} 分；待评指标 ${rest} 分。`
    : `${score} of the ${points} points decided; ${rest} points open.`;
}
