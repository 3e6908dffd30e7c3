import { vocabulary } from "../../../facts/vocabulary";
import type { FigureBasis } from "./operandWords";
import { plainText } from "./plainText";

/** A figure that a formula may name, as an expression over data items. */
export interface Figure {
  readonly expression: string;
  /** What is not certain about it, a sentence for the confirmation. */
  readonly doubt?: string;
  /** Holds only in a formula that also names this item, or a figure of the year before. */
  readonly beside?: string;
}

/** What operands of formulas are about, and which data item each of its figures is. */
export interface OperandItem {
  readonly key: string;
  /** Ways of writing it, normalised by `plainText`. */
  readonly words: string;
  /** Figures of this year. */
  readonly figures: Partial<Record<FigureBasis, Figure | string>>;
  /** Figures of the year before. */
  readonly previous?: Partial<Record<FigureBasis, Figure | string>>;
  /** An operand that names no item may be about it: 「实际支出数/预算数」 of 公用经费控制率. */
  readonly spending?: true;
  /** A figure of the department's whole budget: beside another item's figures it may be that item's own. */
  readonly whole?: true;
}

export const budgetDoubts = {
  adjusted: "预算数按调整预算数取；如财政部门规定按年初预算数，请改",
  initial: "预算数按年初预算数取；如财政部门规定按调整预算数，请改",
} as const;

/** 53号: the sum of all changes, less those by policy and order (indicator framework of 2013). */
const grossAdjustment =
  "adjustments.added + adjustments.cut + adjustments.transferred - adjustments.policy";

const grossDoubt =
  "预算调整数按追加、追减、调剂的累计数减政策性调整取；如财政部门规定按净额，请改为调整预算数减年初预算数";
const changeDoubt = "调整预算数按调整后的预算数取；如指的是调整的数额，请改";
const onlyBudget = "三公经费预算数不分年初和调整后，按工作簿中的一项取，请核对口径";
const totalSum = "“三公”经费总额按决算数取；如财政部门规定按预算数，请改";
const planDoubt = "政府采购预算数按采购计划金额取，请核对口径";
const keyDoubt = "重点项目支出和项目总支出按支出数取；如财政部门规定按预算安排数，请改";
const carryDoubt = "上年度结转结余按年初结转和结余取，请核对口径";
const payrollDoubt = "财政供养人员数按在编人数取（不含编外和离退休人员）；如当地口径不同，请改";
const onTimeDoubt = "已完成项目数按按期完成项目数取，请核对口径";

function spendingItem(key: string, words: string): OperandItem {
  const { adjusted: doubt } = budgetDoubts;
  return {
    key,
    words,
    spending: true,
    figures: {
      initial: `${key}.initial`,
      adjusted: `${key}.adjusted`,
      adjustedOrChange: { expression: `${key}.adjusted`, doubt: changeDoubt },
      budget: { expression: `${key}.adjusted`, doubt },
      actual: `${key}.actual`,
      ...(key === "total" && { change: { expression: grossAdjustment, doubt: grossDoubt } }),
    },
  };
}

function publicItem(key: string, words: string): OperandItem {
  const budget = `${key}.budget`;
  const undivided = { expression: budget, doubt: onlyBudget };
  const figures = { budget, initial: undivided, adjusted: undivided, actual: `${key}.actual` };
  if (key !== "threePublic") return { key, words, spending: true, figures };
  return {
    key,
    words,
    spending: true,
    figures: {
      ...figures,
      none: { expression: `${key}.actual`, doubt: totalSum, beside: "previous" },
    },
    previous: {
      budget: `${key}.budgetPrevious`,
      initial: { expression: `${key}.budgetPrevious`, doubt: onlyBudget },
      actual: `${key}.actualPrevious`,
      none: { expression: `${key}.actualPrevious`, doubt: totalSum },
    },
  };
}

/** An item that is one data item, whatever word of its being actual stands by it. */
function countItem(key: string, expression: Figure | string, words: string): OperandItem {
  return { key, words, figures: { none: expression, actual: expression } };
}

function wholeItem(key: string, expression: string, words: string): OperandItem {
  return { ...countItem(key, expression, words), whole: true };
}

const listed: readonly OperandItem[] = [
  spendingItem("total", "部门整体支出 单位整体支出 整体支出 部门预算支出 部门支出 单位支出"),
  spendingItem("basic", "基本支出"),
  spendingItem("personnel", "人员经费 人员支出"),
  spendingItem("office", "公用经费 日常公用经费 公用支出 日常公用支出"),
  {
    ...spendingItem("project", "项目支出 项目经费 部门项目支出"),
    // Only beside 重点项目支出 is it said without a basis.
    figures: {
      ...spendingItem("project", "").figures,
      none: { expression: "project.actual", doubt: keyDoubt, beside: "keyProjects" },
    },
  },
  countItem(
    "projectAll",
    { expression: "project.actual", doubt: keyDoubt },
    "项目总支出 项目支出总额 部门项目总支出 项目支出总数 项目支出合计"
  ),
  countItem(
    "keyProjects",
    { expression: "keyProjects.actual", doubt: keyDoubt },
    "重点项目支出 重点支出 重点项目支出数 预算安排的重点项目支出 年度预算安排的重点项目支出 重点项目支出总额 重点专项支出"
  ),
  publicItem("threePublic", "三公经费 三公 三公费用 财政拨款三公经费 三公经费财政拨款"),
  publicItem(
    "threePublic.abroad",
    "因公出国(境)费 因公出国(境)费用 因公出国(境)经费 因公出国(境) 因公出国费 因公出国境费 出国(境)费 因公出国费用"
  ),
  publicItem(
    "threePublic.car",
    "公务用车购置及运行维护费 公务用车购置及运行费 公务用车购置和运行维护费 公务用车购置和运行费 公务用车购置运行费 公务用车购置及运行维护费用"
  ),
  publicItem("threePublic.carPurchase", "公务用车购置费 公务用车购置"),
  publicItem("threePublic.carRunning", "公务用车运行维护费 公务用车运行费 公务用车运行维护费用"),
  publicItem("threePublic.reception", "公务接待费 公务接待 公务招待费 公务接待费用 公务接待经费"),
  {
    key: "procurement",
    words: "政府采购 采购 政府采购项目",
    spending: true,
    figures: {
      actual: "procurement.actual",
      plan: "procurement.plan",
      budget: { expression: "procurement.plan", doubt: planDoubt },
      initial: { expression: "procurement.plan", doubt: planDoubt },
    },
  },
  {
    key: "fixedAssets",
    words: "固定资产",
    figures: { inUse: "fixedAssets.inUse", gross: "fixedAssets.gross", none: "fixedAssets.gross" },
  },
  countItem(
    "quota",
    "staff.quota",
    "编制 编制数 人员编制 人员编制数 核定编制 核定编制数 核定编制人数 编制人数 编制总数 批复编制数 批复的人员编制数 核定人员编制数 核定的编制数 编制部门核定编制数 定编人数 编制部门核定的编制数 核定批复的人员编制数"
  ),
  countItem(
    "inQuota",
    "staff.inQuota",
    "在职人员 在职人数 在职职工人数 在编人员 在编人数 在编在职人员 在编在职人数 在职在编人员 在职在编人数 编制内在职人数 编制内人数 在编 在编人数(不含编外) 实有在编人数 实有在职人数 年末在职人数 实有在职人员"
  ),
  countItem(
    "payroll",
    { expression: "staff.inQuota", doubt: payrollDoubt },
    "财政供养人员 财政供养人数 实有财政供养人员 财政供养在职人员 在职财政供养人员"
  ),
  countItem(
    "extra",
    "staff.extra",
    "编外人员 编外人数 编外聘用人员 编外用工人数 编外 雇员和临聘人员 雇员和临聘人员(含直接聘用的编外人员) 劳务派遣人员(含直接聘用的编外人员) 劳务派遣人员数量(含直接聘用的编外人员) 使用劳务派遣人员数量(含直接聘用的编外人员) 使用劳务派遣人员(含直接聘用的编外人员)"
  ),
  countItem(
    "allStaff",
    "staff.inQuota + staff.extra",
    "在职人员总数(在编+编外) 在职总数(在编+编外) 在职人员总数(在编人数+编外人数) 在职人数(在编+编外) 在职人员总数(在编人员+编外人员)"
  ),
  countItem("staffAll", "staff.all", "在职人员总数(含编外) 在职人员总数(含编外人员)"),
  {
    key: "carryover",
    whole: true,
    words:
      "结转结余 结转和结余 累计结转结余 结转结余资金 累计结转结余资金 结余结转 结转结余额 结余结转资金",
    figures: { none: "carryover.out" },
    previous: { none: { expression: "carryover.in", doubt: carryDoubt } },
  },
  wholeItem(
    "carriedIn",
    "carryover.in",
    "上年结转 上年度结转 上年结转资金 上年结转结余 上年结转和结余 年初结转结余 年初结转和结余 年初结转 上年结余结转 上年结转数"
  ),
  wholeItem(
    "carriedOut",
    "carryover.out",
    "年末结余 年末结转 年末结转结余 年末结转和结余 年末结转结余资金 结转下年 结转下年支出 年末结余数 期末结余"
  ),
  wholeItem(
    "added",
    "adjustments.added",
    "追加预算 追加预算数 预算追加 预算追加数 追加数 追加预算额 追加 追加金额 预算追加金额 追加预算金额"
  ),
  wholeItem("cut", "adjustments.cut", "追减预算 追减预算数 预算追减数 追减数 追减 追减金额"),
  wholeItem(
    "transferred",
    "adjustments.transferred",
    "调剂数 调剂资金 预算调剂数 项目间调剂 项目间调剂数 调剂金额 结构调整数"
  ),
  wholeItem("policy", "adjustments.policy", "政策性调整 政策性追加 政策性调整数"),
  countItem(
    "tasksTotal",
    "tasks.total",
    "重点工作总数 重点工作任务总数 重点工作任务数 重点工作数 重点任务总数 重点任务数 应完成重点工作数 计划完成重点工作数 重点工作计划数 重点工作交办或下达数 重点工作下达数 下达重点工作数 重点工作应完成数 交办或下达重点工作数"
  ),
  countItem(
    "tasksDone",
    "tasks.done",
    "重点工作实际完成数 实际完成重点工作数 完成重点工作数 已完成重点工作数 重点工作完成数 已完成的重点工作任务数 已完成重点工作任务数 完成的重点工作数 重点工作办结数 已办结重点工作数 重点任务完成数 已完成重点任务数 重点工作任务完成数"
  ),
  countItem(
    "projectsTotal",
    "projects.total",
    "计划完成项目总数 计划完成项目数 应完成项目数 应完成项目总数 计划完成的项目数 计划完成的项目总数"
  ),
  countItem(
    "projectsDone",
    { expression: "projects.onTime", doubt: onTimeDoubt },
    "已完成项目数 实际完成项目数 完成项目数 已完成的项目数 项目完成数 实际完成的项目数"
  ),
  countItem(
    "projectsOnTime",
    "projects.onTime",
    "按期完成项目数 按时完成项目数 及时完成项目数 按期完成的项目数 按期完成项目总数"
  ),
];

const listedWords = new Set(listed.flatMap(({ words }) => words.split(" ")));

/** Other data items under their own full names, as our working paper prints them; 预算调整额 is no item's alone. */
const named: readonly OperandItem[] = [...vocabulary.values()]
  .filter(({ id, kind }) => kind !== "text" && id !== "total.delta")
  .map(({ id, label }) => ({ id, words: plainText(label) }))
  .filter(({ words }) => !listedWords.has(words))
  .map(({ id, words }) => countItem(`fact:${id}`, id, words));

export const operandItems: readonly OperandItem[] = [...listed, ...named];
