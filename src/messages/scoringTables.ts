import type { PackFromTableProblem, TableNotice } from "../rules/read/table/packFromTable";
import type { TableProblem } from "../rules/read/table/readScoringTable";
import { fillSentence } from "./fillSentence";
import type { Language, Sentence } from "./Language";

type Problem = TableProblem | Pick<PackFromTableProblem, "code" | "data">;

const problems: Readonly<Record<Problem["code"], Sentence>> = {
  noSuchSheet: {
    zh: "文件中没有名为“{sheet}”的工作表或表格。请核对名称（空格、括号也要一致）后重试。",
    en: "There is no sheet or table named “{sheet}”. Check the name, spaces and brackets included, and try again.",
  },
  noScoringTable: {
    zh: "[[“{sheet}”中]]没有找到评分表。评分表的表头应有“分值”（或权重、标准分、满分），并有“评分标准”（或评价标准、评分细则、计分办法）或一级、二级、三级指标，表头下至少有两个指标。请核对表头，或指定评分表所在的工作表。",
    en: "No scoring table was found[[ on “{sheet}”]]. Its header must have 分值 (or 权重, 标准分, 满分) and either 评分标准 (or 评价标准, 评分细则, 计分办法) or levels of indicators (一级指标, 二级指标, 三级指标), with at least two indicators below it. Check the header, or name the sheet of the table.",
  },
  severalScoringTables: {
    zh: "找到不止一张评分表：{places}。请指定按哪一张评分。",
    en: "There is more than one scoring table: {places}. Say which one to use.",
  },
  pointsMissing: {
    zh: "「{place}」没有“{name}”的分值，或几项指标合用一格。请填入该项指标的分值（如 5）。",
    en: "{place} holds no points for “{name}”, or one cell for several indicators. Give the points of this indicator (such as 5).",
  },
  pointsUnreadable: {
    zh: "为“{name}”填写的分值“{found}”不是数字（对应「{place}」）。请改为数字（如 5 或 2.5）。",
    en: "The points “{found}” given for “{name}” ({place}) are not a number. Give a number such as 5 or 2.5.",
  },
};

const notices: Readonly<Record<TableNotice["code"], Sentence>> = {
  groupSum: {
    zh: "提醒：“{group}”印有{expected}分，所属各项指标分值合计{found}分。评分以各项指标为准，请核对评分表。",
    en: "Note: “{group}” is printed with {expected} points, its indicators add up to {found}. The indicators are what is scored; please check the table.",
  },
  printedTotal: {
    zh: "提醒：评分表合计印有{expected}分，各项指标分值合计{found}分。评分以各项指标为准，请核对是否漏读或印错。",
    en: "Note: the table prints a total of {expected} points, its indicators add up to {found}. The indicators are what is scored; please check whether one was missed or misprinted.",
  },
  outsideLines: {
    zh: "提醒：{names}属于加分项或扣分项，不在100分之内；扣分项按0分列示，不自动扣分。请核对，需要扣分的请人工核定。",
    en: "Note: {names} add or take away points outside the 100; what only takes away stands with 0 points and deducts nothing by itself. Please check, and decide deductions by hand.",
  },
  weightsInPercent: {
    zh: "提醒：评分表印的是百分比权重，已换算为分值。请核对各项分值。",
    en: "Note: the table prints weights in percent, which were turned into points. Please check the points.",
  },
};

/** Why no scoring table, or no pack of it, was read, with the next step. */
export function tableProblemSentence({ code, data }: Problem, language: Language): string {
  return fillSentence(problems[code][language], data);
}

/** What is told of a scoring table that was read. */
export function tableNoticeSentence({ code, data }: TableNotice, language: Language): string {
  return fillSentence(notices[code][language], data);
}
