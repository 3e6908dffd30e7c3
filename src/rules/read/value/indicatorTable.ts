import { budgetDoubts } from "./operandItems";

/** An indicator that is known by its name, and how it is usually calculated. */
export interface KnownIndicator {
  /** Ways of writing its name, normalised by `indicatorName`. */
  readonly names: string;
  /** Null where there is no data item for it: a person types the value. */
  readonly expression: string | null;
  /** Of a criterion that counts: how many were not done. */
  readonly count?: string;
  /** What operands without an item are about: an operand item's key. */
  readonly item?: string;
  /** Which budget a bare 预算数 is; 调整 where absent. */
  readonly budget?: "initial";
  /** Data items of operands that say no more than 本年度, 上年度, 实际完成数. */
  readonly own?: readonly (readonly [words: string, expression: string])[];
  /** The data item is the rate itself, however its survey reckons it. */
  readonly rate?: true;
  readonly doubts?: readonly string[];
}

const netDoubt = "调整、调剂按净额（调整预算数减年初预算数）推算；如财政部门规定按累计数，请改";
const quarterDoubt = "季度执行率以年末调整预算数为分母；如财政部门规定按时点或年初预算数，请改";
const averageDoubt = "各季度执行率先不四舍五入，也不限制在100%以内，直接求平均，请核对";
const onTimeDoubt = "已完成项目数按按期完成项目数取，请核对口径";
const surveyDoubt = "满意度取工作簿中的一项；表中有几项满意度的，请分别核对";

function quarter(names: string, id: string, share: string | null): KnownIndicator {
  const rate = `spending.${id} / total.adjusted`;
  return {
    names,
    expression: share === null ? rate : `${rate} / ${share}`,
    item: "total",
    doubts: [quarterDoubt],
  };
}

function publicControl(key: string, names: string): KnownIndicator {
  return { names, expression: `${key}.actual / ${key}.budget`, item: key };
}

function executionOf(key: string, names: string): KnownIndicator {
  return {
    names,
    expression: `${key}.actual / ${key}.adjusted`,
    item: key,
    doubts: [budgetDoubts.adjusted],
  };
}

/**
 * Indicators by name. Behind each: where its formula was read, and how sure that is (V read in an official or shared
 * form, S proved by a filed report, M+ to M recalled). 53号 is the national framework of 2013.
 */
export const indicatorTable: readonly KnownIndicator[] = [
  // 53号, V; 财政供养人员控制率 is its local name in Hunan and Shenzhen, S.
  {
    names:
      "在职人员控制率 在编人员控制率 在职人员控制 财政供养人员控制率 财政供养人员控制 财政供养人员控制情况 在职人员控制情况 财政供养控制率 在职人员控制比率",
    expression: "staff.inQuota / staff.quota",
  },
  // Shenzhen, S: the denominator is 在编 + 编外.
  {
    names: "编外人员控制率 编外人员控制情况 编外用工控制率 编外聘用人员控制率",
    expression: "staff.extra / (staff.inQuota + staff.extra)",
    own: [["在职人员总数 在职人数总数 在职总人数", "staff.inQuota + staff.extra"]],
    doubts: ["编外人数是否含劳务派遣人员，请按当地口径核对"],
  },
  // 53号, V (预算数 on both sides).
  {
    names:
      "三公经费变动率 三公经费变动 三公经费变动情况 三公经费变动比率 三公经费增减率 三公经费变化率 三公支出变动率 三公变动率",
    expression: "(threePublic.budget - threePublic.budgetPrevious) / threePublic.budgetPrevious",
    item: "threePublic",
    own: [
      ["本年度 本年 当年 本年数 本年度数", "threePublic.budget"],
      ["上年度 上年 上年数 上年度数", "threePublic.budgetPrevious"],
    ],
    doubts: ["“三公”经费变动率按预算数计算；如财政部门规定按决算数，请改"],
  },
  // 53号, M+; used so in the filed report of Shenzhen, S.
  publicControl(
    "threePublic",
    "三公经费控制率 三公经费控制情况 三公经费控制 三公控制率 三公支出控制率 三公经费支出控制率 三公经费执行率 三公经费预算执行率 三公经费预算控制率"
  ),
  // The parts of 三公 in the same way, M.
  publicControl("threePublic.reception", "公务接待费控制率 公务接待费预算执行率 公务招待费控制率"),
  publicControl(
    "threePublic.car",
    "公务用车购置及运行维护费控制率 公务用车购置及运行费控制率 公务用车购置和运行维护费控制率"
  ),
  publicControl("threePublic.carRunning", "公务用车运行维护费控制率 公务用车运行费控制率"),
  publicControl(
    "threePublic.abroad",
    "因公出国(境)费控制率 因公出国(境)费用控制率 因公出国(境)经费控制率"
  ),
  // 53号, explanation V, formula M+: it means what the budget gives; the data item is what was spent.
  {
    names: "重点支出安排率 重点项目支出安排率 重点支出安排 重点支出安排情况 重点支出安排比率",
    expression: "keyProjects.actual / project.actual",
    doubts: ["重点项目支出和项目总支出按支出数取；如财政部门规定按预算安排数，请改"],
  },
  // 53号, V in a Hunan form of 2015; 执行率 S and V (Sichuan 2023: 调整后预算数).
  executionOf(
    "total",
    "预算完成率 预算完成情况 预算完成 部门预算完成率 整体预算完成率 年度预算完成率 支出预算完成率 预算支出完成率 预算执行率 预算执行情况 部门预算执行率 整体预算执行率 整体支出预算执行率 部门整体支出预算执行率 年度预算执行率 全年预算执行率 支出预算执行率 预算支出执行率 部门整体支出执行率 整体支出执行率 部门支出预算执行率"
  ),
  // The same of one kind of spending, M.
  executionOf("project", "项目支出预算执行率 项目支出执行率 项目支出预算完成率 项目经费预算执行率"),
  executionOf("basic", "基本支出预算执行率 基本支出执行率 基本支出预算完成率"),
  executionOf("personnel", "人员经费预算执行率 人员经费执行率 人员经费控制率"),
  // 53号, explanation V; the gross sum less changes by policy and order, M+; 预算数 年初 by our packs.
  {
    names: "预算调整率 预算调整情况 预算调整 部门预算调整率 年度预算调整率 支出预算调整率",
    expression:
      "(adjustments.added + adjustments.cut + adjustments.transferred - adjustments.policy) / total.initial",
    item: "total",
    budget: "initial",
    doubts: [
      "预算调整数按追加、追减、调剂的累计数减政策性调整取；如财政部门规定按净额，请改为调整预算数减年初预算数",
      budgetDoubts.initial,
    ],
  },
  // Shenzhen, S: 20.22 % of the filed report comes out only so.
  {
    names:
      "调整指标规模比例 调整调剂资金规模比例 调整、调剂资金累计在本单位部门预算总规模 调整、调剂资金累计占本单位部门预算总规模比例 调整、调剂资金累计占本单位部门预算总规模的比例",
    expression: "(total.adjusted - total.initial) / total.initial",
    item: "total",
    budget: "initial",
    doubts: [netDoubt],
  },
  // Hunan forms of 2017 and 2018, V.
  {
    names: "预算控制率 预算控制情况 部门预算控制率 年度预算控制率",
    expression: "adjustments.added / total.initial",
    item: "total",
    budget: "initial",
  },
  // 53号, explanation V, formula M+; at which date is the bureau's to say.
  {
    names: "支付进度率 支付进度 资金支付进度 支付进度情况 预算支付进度率 支出进度率 支出进度",
    expression: null,
    item: "total",
    doubts: ["支付进度要先定时点（如9月末），请填写数值或改写算式"],
  },
  // 53号, V; 支出预算数 调整 by our packs.
  {
    names: "结转结余率 结余结转率 结转和结余率 资金结转结余率 结转结余比率",
    expression: "carryover.out / total.adjusted",
    item: "total",
    doubts: ["支出预算数按调整预算数取；如财政部门规定按年初预算数，请改"],
  },
  // 53号, M+; 上年度 is the opening figure, our reading.
  {
    names: "结转结余变动率 结余结转变动率 结转和结余变动率 结转结余变动情况",
    expression: "(carryover.out - carryover.in) / carryover.in",
    own: [
      ["本年度 本年 当年 本年数 本年度数", "carryover.out"],
      ["上年度 上年 上年数 上年度数", "carryover.in"],
    ],
    doubts: ["上年度结转结余按年初结转和结余取，请核对口径"],
  },
  // 53号, M+; which budget: 调整, R (the filed report of Shenzhen).
  executionOf(
    "office",
    "公用经费控制率 日常公用经费控制率 公用经费控制情况 公用经费控制 日常公用经费控制情况 公用经费预算执行率 日常公用经费预算执行率"
  ),
  // 53号, M+; Shenzhen, S verbatim.
  {
    names:
      "政府采购执行率 政府采购预算执行率 政府采购执行情况 政府采购计划执行率 政府采购执行 采购执行率 政府采购预算执行情况 政府采购完成率",
    expression: "procurement.actual / procurement.plan",
    item: "procurement",
  },
  // 53号, M+; Shenzhen, S.
  {
    names: "固定资产利用率 固定资产利用情况 固定资产使用率 固定资产在用率 固定资产利用",
    expression: "fixedAssets.inUse / fixedAssets.gross",
    own: [
      ["实际在用资产总额 在用资产总额", "fixedAssets.inUse"],
      ["全部资产总额 所有资产总额 资产总额", "fixedAssets.gross"],
    ],
  },
  // 53号, M+ (办结率); Shenzhen, S (完成率).
  {
    names:
      "重点工作完成率 重点工作办结率 重点工作完成情况 重点工作办结情况 重点任务完成率 重点任务完成情况 重点工作任务完成率 重点工作任务完成情况 重点工作实际完成率 年度重点工作完成率 年度重点工作完成情况 重点工作完成",
    expression: "tasks.done / tasks.total",
    count: "tasks.total - tasks.done",
    own: [
      ["实际完成数 完成数 已完成数 办结数 实际办结数 已办结数 已完成任务数", "tasks.done"],
      ["交办或下达数 下达数 交办数 计划完成数 应完成数 总数 任务总数 计划数", "tasks.total"],
    ],
  },
  // Shenzhen, names M, formula 已完成项目数/计划完成项目总数 M.
  {
    names:
      "项目完成率 项目完成情况 项目实际完成率 项目按期完成率 项目完成及时率 项目完成及时性 项目及时完成率",
    expression: "projects.onTime / projects.total",
    count: "projects.total - projects.onTime",
    own: [
      ["实际完成数 完成数 已完成数 按期完成数 及时完成数", "projects.onTime"],
      ["计划完成数 应完成数 计划数 总数 项目总数", "projects.total"],
    ],
    doubts: [onTimeDoubt],
  },
  // 53号, M+: all of the year's work, for which there is no data item.
  {
    names: "实际完成率 完成及时率 质量达标率 完成率 工作完成率",
    expression: null,
  },
  // 53号, M+: found by a survey.
  {
    names:
      "社会公众或服务对象满意度 公众或服务对象满意度 服务对象满意度 社会公众满意度 公众满意度 群众满意度 满意度 社会公众及服务对象满意度 社会公众或服务对象满意率 服务对象满意率 群众满意率 公众满意率 社会公众或服务对象满意情况 社会公众/服务对象满意度 社会公众和服务对象满意度 社会公众与服务对象满意度 服务对象或社会公众满意度 满意率 社会公众满意率",
    expression: "satisfaction.rate",
    rate: true,
    doubts: [surveyDoubt],
  },
  // Shenzhen: criterion 季度执行率 and 全年平均执行率, S.
  quarter("第一季度执行率 一季度执行率 第1季度执行率 1季度执行率 第一季度预算执行率", "q1", "0.25"),
  quarter("第二季度执行率 二季度执行率 第2季度执行率 2季度执行率 第二季度预算执行率", "q2", "0.5"),
  quarter("第三季度执行率 三季度执行率 第3季度执行率 3季度执行率 第三季度预算执行率", "q3", "0.75"),
  quarter("第四季度执行率 四季度执行率 第4季度执行率 4季度执行率 第四季度预算执行率", "q4", null),
  {
    names: "全年平均执行率 全年平均预算执行率 季度平均执行率 平均执行率",
    expression:
      "(spending.q1 / total.adjusted / 0.25 + spending.q2 / total.adjusted / 0.5 + spending.q3 / total.adjusted / 0.75 + spending.q4 / total.adjusted) / 4",
    item: "total",
    doubts: [quarterDoubt, averageDoubt],
  },
];

/** Names that say what kind of figure it is and not whose; the criterion's own name adds nothing to them. */
export const genericNames =
  "变动率 控制率 执行率 完成率 调整率 安排率 利用率 办结率 比率 比例 比值 占比 满意度 满意率 变动比率 指标值 完成值 实际值 实际完成值 得分率 数值 结果 值 计算公式 公式 计算方法 计算方式 计算办法 评分公式 指标公式 计算 算式 指标解释 指标说明 解释 说明 该指标 本指标 指标内容 内容 含义 定义 指标含义 指标定义 评价内容 评价要点 考核内容 公式说明 其中 注 备注";
