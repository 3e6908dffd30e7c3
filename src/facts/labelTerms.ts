import type { FactId } from "./vocabulary";

/** What a row or column is about, before its basis is known. */
export type ItemName =
  | "total"
  | "basic"
  | "personnel"
  | "office"
  | "project"
  | "threePublic"
  | "abroad"
  | "car"
  | "carPurchase"
  | "carRunning"
  | "reception"
  | "procurement"
  | "fixedAssets"
  | "intangibleAssets";

/** Which of several figures of an item a label names. */
export type Basis =
  | "initial"
  | "adjusted"
  /** 调整预算数: after the change, or the change itself beside 调整后…. */
  | "adjustedOrChange"
  /** 全年预算数: adjusted beside 年初预算数, else asked. */
  | "fullYear"
  | "change"
  | "actual"
  /** 预算数 alone: means what the family of the sheet means. */
  | "budget"
  | "plan"
  | "gross"
  | "inUse"
  /** 实有数: of a kind of staff, those who are there. */
  | "present"
  /** 核定数: of a kind of staff, those who are approved. */
  | "approved"
  /** A heading of values without a basis of its own: 金额, 人数, 数值. */
  | "amount"
  /** A figure that no item is made of: 净值, 差额, 在途金额, 年初数 of a balance. */
  | "other";

/** What a word in a label says; a label is read as a chain of such words. */
export interface LabelTerm {
  readonly item?: ItemName;
  readonly basis?: Basis;
  /** The label alone names this data item. */
  readonly fact?: FactId;
  /** The label names one part of this data item; parts are summed where no whole is given. */
  readonly part?: FactId;
  /** The label has several meanings and must be asked. */
  readonly ambiguous?: true;
  /** Counts only in a table whose other labels name the family. */
  readonly weak?: true;
  /** A row of totals; higher goes before lower within a table. */
  readonly total?: number;
  readonly subtotal?: true;
  /** 资金口径. */
  readonly funds?: string;
  readonly income?: true;
  readonly cumulative?: true;
  /** What a column under this heading holds, where that is no amount. */
  readonly column?: "label" | "number" | "code" | "unit" | "note" | "task" | "status";
}

/** Each term with its ways of writing, normalised (half-width brackets, no quotes, no spaces). */
export const labelTerms: readonly (readonly [words: string, term: LabelTerm])[] = [
  ["部门预算支出 部门整体支出 部门支出 预算支出 财政支出 支出预算总额", { item: "total" }],
  ["基本支出 基本支出合计 基本支出小计", { item: "basic" }],
  ["人员经费 人员经费合计 人员经费小计 人员支出 人员经费支出", { item: "personnel" }],
  [
    "日常公用经费 日常公用经费合计 公用经费 公用经费合计 公用经费小计 日常公用支出 公用支出 公用经费支出 日常公用经费支出",
    { item: "office" },
  ],
  ["项目支出 项目经费 部门预算项目 项目支出合计 项目支出小计 项目经费支出", { item: "project" }],
  [
    "三公经费 三公经费合计 三公经费支出 三公支出 三公支出合计 三公经费支出合计 三公经费总额 三公 三公经费财政拨款支出",
    { item: "threePublic" },
  ],
  [
    "因公出国(境)费 因公出国(境)费用 因公出国(境) 因公出国(境)经费 因公出国费 因公出国费用 因公出国境费 因公出国经费 因公出国支出 因公出国(境)支出",
    { item: "abroad" },
  ],
  ["出国经费 出国(境)费 出国(境)费用 出国费", { item: "abroad", weak: true }],
  [
    "公务用车购置及运行维护费 公务用车购置及运行费 公务用车购置和运行费 公务用车购置和运行维护费 公务用车购置和维护经费 公务用车购置及运行维护费用 公务用车购置及运行费用 公务用车购置及运行维护经费 公务用车费 公务用车费用 公务用车经费 公务用车 公务车购置及运行维护费 公务车购置及运行费 公务用车购置与运行维护费 公务用车购置及维护费",
    { item: "car" },
  ],
  [
    "公务用车购置费 公务用车购置 公车购置 公务用车购置支出 公车购置费 公务用车购置费用 公务车购置费",
    { item: "carPurchase" },
  ],
  ["购置费 购置", { item: "carPurchase", weak: true }],
  [
    "公务用车运行维护费 公务用车运行费 公车运行维护 公车运行维护费 公务用车运行维护支出 公务用车运行 公务用车运行维护 公务用车运行费用 公务用车维护费 公务车运行维护费 公务用车运行维护费用",
    { item: "carRunning" },
  ],
  ["运行费 运行维护费 运行维护", { item: "carRunning", weak: true }],
  ["公务接待费 公务接待 公务招待费 公务接待费用 公务接待支出 公务接待经费", { item: "reception" }],
  ["接待费", { item: "reception", weak: true }],
  ["政府采购 采购 政府采购项目", { item: "procurement" }],
  [
    "实际采购金额 采购金额 政府采购金额 实际采购总额 实际采购额 实际政府采购金额 政府采购实际金额 采购合同金额 实际采购 采购支出 实际采购支出",
    { item: "procurement", basis: "actual" },
  ],
  ["固定资产", { item: "fixedAssets" }],
  ["固定资产总额 所有固定资产总额 固定资产原价", { item: "fixedAssets", basis: "gross" }],
  [
    "实际在用固定资产 实际在用固定资产总额 年末实际在用固定资产 年末实际在用固定资产总额 年末在用固定资产 在用固定资产总额 在用固定资产原值 实际在用固定资产原值 实际在用固定资产合计",
    { item: "fixedAssets", basis: "inUse" },
  ],
  ["无形资产", { item: "intangibleAssets" }],
  ["无形资产总额 无形资产原价", { item: "intangibleAssets", basis: "gross" }],

  [
    "年初预算数 年初预算 年初预算额 年初预算金额 年初批复预算 年初批复预算数 年初批复数 年初预算批复数 年初部门预算批复数 年初部门预算 年初部门预算数 年初支出预算数 年初支出预算 批复预算数 年初预算安排数 年初安排数 年初安排预算数",
    { basis: "initial" },
  ],
  [
    "调整后预算数 调整后预算 调整后预算额 调整后预算金额 调整后数 调整后金额 预算调整后数 可执行指标 可执行指标数 调整指标 调整后指标 调整后指标数 调整后年度预算 调整后全年预算数 调整后部门预算数 年度预算数 年度预算 年末预算数 预算指标数 预算指标金额",
    { basis: "adjusted" },
  ],
  // Short forms under a group heading: 预算 | 年初, 调整后.
  ["年初 年初批复", { basis: "initial", weak: true }],
  ["调整后 调整后的", { basis: "adjusted", weak: true }],
  ["调整预算数 调整预算 调整预算额 调整预算金额 调整部门预算数", { basis: "adjustedOrChange" }],
  ["全年预算数 全年预算 全年预算额 全年预算金额", { basis: "fullYear" }],
  [
    "年度预算调整 预算调整额 预算调整数 预算调整金额 调整额 调整金额 调整数 调增调减数 调增(减)数 预算调整 调整变动数",
    { basis: "change" },
  ],
  [
    "决算数 部门决算数 决算 决算金额 决算额 决算支出 支出决算 支出决算数 部门决算 实际支出 实际支出数 实际支出金额 实际支出额 全年执行数 执行数 预算执行数 执行金额 预算执行金额 全年支出数 全年支出 支出数 支出金额 支出额 实际执行数 实际数 实际支付金额 实际支付数 支付金额 支付数 实际完成数 实际发生数 部门预算资金支出 部门预算资金支出数 资金支出 实际支出总额",
    { basis: "actual" },
  ],
  [
    "累计支出 累计支出数 累计支出金额 累计支出额 累计执行数 累计执行 累计执行金额 累计实际支出 累计支付 累计支付数 累计支付金额 累计实际支出数",
    { basis: "actual", cumulative: true },
  ],
  [
    "预算数 预算 预算安排数 预算金额 预算额 预算安排 预算安排金额 部门预算数 部门预算 支出预算 支出预算数 预算经费 预算批复数",
    { basis: "budget" },
  ],
  ["计划金额 计划数 计划 计划额", { basis: "plan" }],
  ["采购计划金额 计划采购金额 采购计划 政府采购计划金额", { item: "procurement", basis: "plan" }],
  ["实际 实际金额 完成数 完成金额 成交金额 合同金额 中标金额", { basis: "actual", weak: true }],
  [
    "原值 账面原值 资产原值 资产账面原值 原价 账面原价 资产总额 账面原值合计数 原值合计",
    { basis: "gross" },
  ],
  [
    "在用 在用原值 在用资产 在用资产原值 实际在用 实际在用原值 年末实际在用 年末在用 在用金额 正在使用 使用中 年末在用资产 实际使用 年末实际在用原值 在用账面原值 在用固定资产",
    { basis: "inUse" },
  ],
  ["年末实际在用资产 实际在用资产 年末实际在用资产原值", { basis: "inUse" }],
  [
    "金额 数值 数额 人数 个数 项数 值 本年数 期末数 期末余额 期末金额 年末数 年末余额 数据 结果 统计数 指标值 完成值 实际值 人员数 年末人数 年末实有",
    { basis: "amount" },
  ],
  ["实有数 实有 现有数 现有人数 实际人数 实有在岗 在岗人数", { basis: "present" }],
  ["核定数 核定人数 核定", { basis: "approved" }],
  [
    "净值 净额 账面价值 账面净值 累计折旧 折旧 减值准备 累计摊销 净残值 年初数 期初数 年初余额 期初余额 差额 差异 差异额 增减额 增减金额 增减 增减数 增减变化 增减变动 比上年增减 剩余 余额 结余 结余数 剩余金额 计划剩余金额 支付申请金额 在途 在途金额 未支出金额 数量 单价 面积 件数 分值 得分 权重 闲置 出租 出借 出租出借 待处置 处置",
    { basis: "other" },
  ],

  ["合计 合计数 合计金额 共计", { total: 3 }],
  ["总计 总计数 总额 总数 总量", { total: 2 }],
  ["本年支出合计 支出合计 本年支出", { total: 4 }],
  ["支出总计 总支出", { total: 1 }],
  ["小计", { subtotal: true }],
  ["累计 季末 季度末 期末累计 年初至今 自年初累计 截至季末 截至季度末", { cumulative: true }],
  ["财政拨款 财政拨款资金", { funds: "财政拨款" }],
  ["一般公共预算财政拨款 公共预算财政拨款", { funds: "一般公共预算财政拨款" }],
  ["一般公共预算 一般公共预算拨款 公共预算", { funds: "一般公共预算" }],
  ["政府性基金 政府性基金预算 政府性基金预算财政拨款", { funds: "政府性基金预算" }],
  ["国有资本经营预算 国有资本经营预算财政拨款", { funds: "国有资本经营预算" }],
  ["财政专户 财政专户管理资金", { funds: "财政专户管理资金" }],
  ["其他资金 单位资金 非财政拨款 自有资金", { funds: "单位资金" }],
  ["全部资金", { funds: "全部资金" }],
  ["收入 本年收入 收入合计 收入总计 本年收入合计", { income: true }],

  [
    "项目 指标 指标名称 项目名称 名称 科目 科目名称 内容 类别 分类 性质 支出性质 支出性质分类 支出功能分类科目名称 功能分类科目名称 经济分类科目名称 资产类别 资产名称 采购项目 采购项目名称 采购内容 人员类别 期间 季度 时间 时段 支出项目 预算项目 项 数据项 统计项目 事项 指标项 部门 部门名称 单位名称 预算单位 支出内容 支出类别 费用项目 编制类型 经费类别 月份 项目类别 项目内容 支出分类 支出类型 时点",
    { column: "label" },
  ],
  ["序号 行次 栏次 栏目 编号 次序", { column: "number" }],
  ["编码 科目编码 类 款 功能分类科目编码 代码 项目编码 支出功能分类科目编码", { column: "code" }],
  ["单位 计量单位 金额单位", { column: "unit" }],
  [
    "工作任务 重点工作任务 重点任务 任务名称 任务内容 工作内容 重点工作 工作事项 任务 目标任务 重点工作事项 工作任务名称 重点工作内容 重点任务名称 主要任务 任务事项 重点工作任务名称",
    { column: "task" },
  ],
  [
    "进度评价 全年完成情况 全年进度评价 年度完成情况 年终完成情况 年末完成情况 完成情况 状态 完成状态 是否完成 完成进度 办理情况 办结情况 进展情况 工作进展 落实情况 完成状况 任务状态 完成评价 进度 办理状态 完成结果",
    { column: "status" },
  ],
  [
    "责任部门 责任单位 牵头单位 牵头部门 责任人 负责人 完成时限 计划完成时间 完成时间 时限 实际完成时间 规格型号 使用部门 取得日期 使用状态 资产状态 资产编号 姓名 职务 职级 学历 性别",
    { column: "note" },
  ],
  ["备注 说明 注 情况说明 数据来源 资料来源 来源 备注说明 依据", { column: "note" }],
];

/** Words that may stand between the others and say nothing by themselves. */
export const fillerWords =
  "部门 单位 本部门 本单位 全局 本级 资金 情况 数 额 金额 的 支出 经费 及 其中 费用 财政 指标 资产 - / :";
