// Builds assets/samples/大鹏新区组织人事局-2020.xlsx from the figures of the bureau's 2020 report.
// Amounts, counts and the report's own slips (6,772.56, 92.76, 31.33 %) are the report's; layout and task titles are ours.
// Usage: node scripts/buildSample.mjs. The same input gives the same bytes.
import { mkdir, writeFile } from "node:fs/promises";
import { unzipSync, zipSync, strToU8, strFromU8 } from "fflate";
import { writeXlsx } from "hucre";

const department = "深圳市大鹏新区组织人事局";
const target = new URL("../assets/samples/大鹏新区组织人事局-2020.xlsx", import.meta.url);

const thin = { style: "thin", color: { rgb: "FF808080" } };
const box = { top: thin, right: thin, bottom: thin, left: thin };
const song = { name: "宋体", size: 11 };
const styles = {
  title: {
    font: { name: "黑体", size: 16 },
    alignment: { horizontal: "center", vertical: "center" },
  },
  line: { font: { ...song, size: 10 } },
  lineRight: { font: { ...song, size: 10 }, alignment: { horizontal: "right" } },
  head: {
    font: { ...song, bold: true },
    border: box,
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFDDEBF7" } },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  label: { font: song, border: box, alignment: { vertical: "center", wrapText: true } },
  center: { font: song, border: box, alignment: { horizontal: "center", vertical: "center" } },
  amount: { font: song, border: box, numFmt: "#,##0.00", alignment: { horizontal: "right" } },
  count: { font: song, border: box, numFmt: "0", alignment: { horizontal: "right" } },
  rate: { font: song, border: box, numFmt: "0.00%", alignment: { horizontal: "right" } },
};

/** A cell with its style's name; plain values in a table body are styled by kind. */
const as = (style, value) => ({ style, value });
const rate = (value) => as("rate", value);
const count = (value) => as("count", value);
const center = (value) => as("center", value);

/**
 * A sheet with a merged title, the line of department and unit, and one table.
 * @param widths column widths in characters; @param rows the first is the header
 */
function tableSheet(name, title, unit, widths, rows) {
  const last = widths.length - 1;
  const cells = new Map();
  const put = (row, column, value, style) => {
    cells.set(`${row},${column}`, { value, style: styles[style] });
  };
  put(0, 0, title, "title");
  put(1, 0, `编制单位：${department}`, "line");
  if (unit) put(1, last, unit, "lineRight");
  rows.forEach((row, index) => {
    row.forEach((entry, column) => {
      const cell = entry !== null && typeof entry === "object" ? entry : as("", entry);
      const kind = typeof cell.value === "number" ? "amount" : "label";
      put(index + 2, column, cell.value, index === 0 ? "head" : cell.style || kind);
    });
  });
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: Array.from({ length: rows.length + 2 }, () => widths.map(() => null)),
    cells,
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }],
    rowDefs: new Map([[0, { height: 30 }]]),
    pageSetup: {
      paperSize: "a4",
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** One task list in the sheet of lists: its own heading, header and numbering. */
function taskBlock(heading, titles) {
  return [
    [as("head", heading), as("head", null), as("head", null)],
    [as("head", "序号"), as("head", "工作任务"), as("head", "进度评价")],
    ...titles.map((title, index) => [
      as("center", index + 1),
      as("label", title),
      center("已完成"),
    ]),
  ];
}

const taskLists = [
  [
    "大鹏新区党工委重点工作",
    `编制滨海生态旅游度假区总体规划
党的政治建设统领各项建设
落实两大督查
智慧党建与组织生活质量督导
基层党组织政治能力训练
学习贯彻重要指示精神
主题教育长效制度
迎接建党一百周年党史学习教育
学习教育常态化机制与社区党校试点
红色教育发展三年规划
党建先锋任务攻坚与典型遴选
基层党建三年行动收官
书记相约话党建活动
头雁工程与雏雁计划
党支部标准化规范化建设
软弱涣散和后进党组织整顿
党群服务阵地星级评定
模范机关创建
两新党建凝聚力工程
各领域党组织融入驻地党建
末梢单元党建质量提升
党建文化街区和公园建设
党建引领基层治理三年行动
深化开放式党建大考场成果
街道管理体制改革与四室合一试点
普直联工作机制与民意畅达
高素质干部人才队伍建设
选人用人政治把关
领导班子和干部队伍专项调研
干部信息化系统建设
在基层一线锻炼使用干部
受组织处理干部回访
干部教育培训规划落实
党管人才工作机制
精准人才政策体系与服务平台
急需紧缺岗位目录与招录
编外人员队伍管理指导意见
党工委班子自身建设`,
  ],
  [
    "大鹏新区管委会重点工作",
    `领导挂点服务企业机制
引才渠道拓宽与机制完善
全面从严治党向纵深发展
模范机关职责清单体系
社会治理体系与普直联机制`,
  ],
  [
    "高质量“美丽大鹏”建设重点项目",
    `党委联系专家制度
鹏程计划人才政策更新
人才引进手段创新与评估
人才资助扶持
基层治理体系升级
居民小组党建带动集体经济
社区党群服务中心平台建设
新区管理条例与体制机制优化`,
  ],
];
const taskRows = taskLists.flatMap(([heading, lines]) => taskBlock(heading, lines.split("\n")));

const sheets = [
  tableSheet(
    "财政拨款支出情况",
    "2020年度财政拨款支出情况表（按支出性质）",
    "单位：万元",
    [26, 20, 20, 20],
    [
      ["支出性质分类", "年初预算数（万元）", "调整预算数（万元）", "部门决算数（万元）"],
      ["一、基本支出", 1460.16, 1488.27, 1439.05],
      ["　　人员经费", 1357.96, 1395.66, 1347.61],
      ["　　日常公用经费", 102.2, 92.61, 91.43],
      ["二、项目支出", 5262.4, 6593.29, 6590.66],
      ["总计", 6722.56, 8081.56, 8029.7],
    ]
  ),
  tableSheet(
    "预算指标执行情况",
    "2020年预算指标执行情况表",
    "单位：万元",
    [16, 18, 26, 26, 18],
    [
      ["期间", "调整预算数", "部门预算资金支出（累计）", "部门预算资金支出进度", "季度执行率"],
      ["1-3月", 8081.56, 1529.08, rate(0.1892), rate(0.7568)],
      ["1-6月", 8081.56, 3572.03, rate(0.442), rate(0.884)],
      ["1-9月", 8081.56, 5994.16, rate(0.7417), rate(0.9889)],
      ["1-12月", 8081.56, 8029.7, rate(0.9936), rate(0.9936)],
    ]
  ),
  tableSheet(
    "政府采购",
    "2020年政府采购预算执行情况表",
    "单位：万元",
    [26, 20, 20, 16],
    [
      ["项目", "采购计划金额", "实际采购金额", "政府采购执行率"],
      ["合计", 5.88, 5.88, rate(1)],
    ]
  ),
  tableSheet(
    "资产",
    "2020年12月31日资产情况表",
    "单位：万元",
    [22, 20, 20, 16],
    [
      ["资产类别", "账面原值合计", "年末实际在用", "固定资产利用率"],
      ["固定资产", 330.37, 330.37, rate(1)],
      ["无形资产", 1.5, as("center", "—"), as("center", "—")],
    ]
  ),
  tableSheet(
    "人员",
    "2020年度人员情况表",
    "单位：人",
    [40, 14],
    [
      ["项目", "人数"],
      ["核定编制数", count(49)],
      ["在编人数", count(41)],
      ["雇员和临聘人员（含直接聘用的编外人员）", count(25)],
      ["在职人员总数（在编+编外）", count(66)],
    ]
  ),
  tableSheet(
    "三公经费",
    "2020年度“三公”经费支出情况表",
    "单位：万元",
    [34, 18, 18],
    [
      ["项目", "预算数", "决算数"],
      ["1.因公出国（境）费", as("center", "—"), 0],
      ["2.公务用车购置及运行维护费", 9, 3],
      ["3.公务接待费", 0.9, 0.1],
      ["合计", 9.9, 3.1],
    ]
  ),
  tableSheet("重点工作任务", "2020年重点工作任务完成情况", null, [8, 52, 14], taskRows),
  tableSheet(
    "基本情况",
    "2020年度部门整体支出基本情况",
    "单位：万元",
    [44, 18],
    [
      ["项目", "数值"],
      ["财政拨款收入年初预算数", 6772.56],
      ["调整指标", 8081.56],
      ["调整指标规模比例", rate(0.2022)],
      ["三公经费预算数", 9.9],
      ["三公经费实际支出数", 3.1],
      ["三公经费控制率", rate(0.3133)],
      ["日常公用经费预算数", 92.76],
      ["日常公用经费决算数", 91.43],
      ["日常公用经费控制率", rate(0.9857)],
      ["固定资产账面原值合计", 330.37],
      ["年末实际在用资产", 330.37],
      ["核定编制数", as("count", 49)],
      ["在编人数", as("count", 41)],
      ["财政供养人员控制率", rate(0.8367)],
      ["编外人员控制率", rate(0.3788)],
      ["全年平均执行率", rate(0.9058)],
      ["重点工作任务数", count(51)],
      ["重点工作完成率", rate(1)],
    ]
  ),
];

/** The headings of the task lists run over the table's width. */
function mergeHeadings(sheet) {
  taskRows.forEach((row, index) => {
    if (row[1].value === null) {
      const at = index + 2;
      sheet.merges.push({ startRow: at, startCol: 0, endRow: at, endCol: 2 });
    }
  });
}
mergeHeadings(sheets.find((sheet) => sheet.name === "重点工作任务"));

/** Fixed times everywhere, so that two builds are the same bytes. */
function withoutTimes(bytes) {
  const instant = "2021-01-01T00:00:00Z";
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const fixed = name.startsWith("docProps/")
      ? strToU8(strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, instant))
      : content;
    return [name, [fixed, { mtime: "2021-01-01T00:00:00" }]];
  });
  return zipSync(Object.fromEntries(entries), { level: 9 });
}

const bytes = await writeXlsx({
  sheets,
  defaultFont: song,
  properties: { title: "2020年度部门整体支出自评数据" },
});
await mkdir(new URL(".", target), { recursive: true });
await writeFile(target, withoutTimes(bytes));
