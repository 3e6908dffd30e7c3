import type { LabelTerm } from "./labelTerms";

/** Labels that name a data item by themselves, without a basis beside them. */
export const directLabels: readonly (readonly [words: string, term: LabelTerm])[] = [
  [
    "核定编制数 编制数 编制人数 人员编制 人员编制数 核定人员编制 核定编制 核定编制人数 编制总数 核定编制总数 编制核定数 批复编制数 核定人员编制数 定编人数",
    { fact: "staff.quota" },
  ],
  [
    "行政编制 事业编制 行政编制数 事业编制数 工勤编制 工勤编制数 机关工勤编制 行政执法编制 参公编制 参公事业编制 后勤编制 行政编制人数 事业编制人数",
    { part: "staff.quota" },
  ],
  [
    "在编人数 在编人员 在编人员数 实有在职在编人员 在编在职人数 在职在编人数 在职在编人员 在编在职人员 年末在编人数 实有在编人数 在编实有人数 在编 实际在编人数 期末在编人数 年末实有在编人数 在编在岗人数 实有在职在编人数 编制内人数 编制内实有人数",
    { fact: "staff.inQuota" },
  ],
  [
    "在职人数 实际在职人数 在职人员 在职人员数 实际在职人员 年末在职人数 实有在职人数",
    { fact: "staff.inQuota", ambiguous: true },
  ],
  ["实有人数 实有人员", { fact: "staff.yearEnd", ambiguous: true }],
  ["年末实有人数 年末实有人员 年末实有人员数 期末实有人数", { fact: "staff.yearEnd" }],
  ["离退休人数 离退休人员 离退休人员数 离退休 离退休人员总数", { fact: "staff.retired" }],
  ["离休人员 退休人员 离休人数 退休人数 离休 退休", { part: "staff.retired" }],
  [
    "雇员和临聘人员 雇员和临聘人员数 劳务派遣人员数量(含直接聘用的编外人员) 使用劳务派遣人员数量(含直接聘用的编外人员) 劳务派遣人员(含直接聘用的编外人员) 劳务派遣人员数(含直接聘用的编外人员) 临聘人员(含直接聘用的编外人员) 雇员及临聘人员 编外人员 编外人数 编外人员数 编外聘用人员 编外 年末编外人数 编外用工 编外人员总数 编外实有人数 编外用工人数",
    { fact: "staff.extra" },
  ],
  [
    "人事派遣人员 临聘人员 劳务派遣人员 聘用人员 雇员 合同工 辅助人员 临聘 劳务派遣 临时聘用人员 派遣人员 劳务派遣人数 临聘人数 雇员人数 临聘人员数 劳务派遣人员数 聘用人员数 直接聘用人员 直接聘用的编外人员",
    { part: "staff.extra" },
  ],
  [
    "在职人员总数 在职人员总数(在编+编外) 在职总数 在职总人数 在职人员合计 在职人数合计 在职人员总人数 全部在职人员",
    { fact: "staff.all" },
  ],
  [
    "年初结转和结余 年初结转结余 上年结转 上年结转资金 上年结转和结余 年初结余 上年结转结余 使用上年结转 年初财政拨款结转和结余",
    { fact: "carryover.in" },
  ],
  [
    "年末结转和结余 年末结转结余 年末结余 结转下年 结转下年支出 年末财政拨款结转和结余",
    { fact: "carryover.out" },
  ],
  ["重点支出 重点项目支出 重点专项 重点专项支出", { fact: "keyProjects.actual" }],
  [
    "追加预算 本年追加预算 预算追加 预算追加数 追加预算数 调增数 追加金额",
    { fact: "adjustments.added" },
  ],
  ["追加", { fact: "adjustments.added", weak: true }],
  ["追减预算 预算追减 预算追减数 追减预算数 调减数 追减金额", { fact: "adjustments.cut" }],
  ["追减", { fact: "adjustments.cut", weak: true }],
  [
    "项目间调剂 预算调剂 调剂资金 调剂金额 预算调剂数 项目调剂",
    { fact: "adjustments.transferred" },
  ],
  ["调剂", { fact: "adjustments.transferred", weak: true }],
  ["政策性调整 政策性追加 政策性预算调整", { fact: "adjustments.policy" }],
  ["政策性", { fact: "adjustments.policy", weak: true }],
  [
    "重点工作任务数 重点工作任务总数 工作任务总数 重点任务数 重点任务总数 任务总数 重点工作任务 重点工作任务项数 重点工作数 重点工作总数",
    { fact: "tasks.total" },
  ],
  [
    "已完成重点工作任务数 已完成任务数 完成任务数 重点工作任务完成数 重点工作完成数 已完成重点工作数 任务完成数 已完成重点任务数",
    { fact: "tasks.done" },
  ],
  ["计划完成项目总数 计划完成项目数 项目总数 应完成项目数", { fact: "projects.total" }],
  [
    "已完成项目数 按期完成项目数 按时完成项目数 项目按期完成数 按期完成项目总数",
    { fact: "projects.onTime" },
  ],
  [
    "满意度 服务对象满意度 社会公众满意度 公众满意度 群众满意度 公众或服务对象满意度 社会公众或服务对象满意度 满意率 服务对象满意率",
    { fact: "satisfaction.rate" },
  ],
];
