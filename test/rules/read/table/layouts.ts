import type { SheetSnapshot } from "../../../../src/workbook/WorkbookSnapshot";
import { error, formula, percent, sheetOf } from "./sheetOf";

/** Scoring tables as bureaus print them, by what is peculiar to each. */

/** 岳阳: merged parents with their points in the label, a foot, the total. */
export function yueyang(): SheetSnapshot {
  return sheetOf(
    [
      ["附件1"],
      ["2019年度部门整体支出绩效评价评分表"],
      ["填报单位：某局", null, null, null, null, "单位：分"],
      ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "自评\n得分", "扣分原因和其他说明"],
      [
        "投 入 (15分)",
        "预算配置(15分)",
        "财政供养人员控制率",
        "在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
        5,
        null,
        null,
      ],
      [
        null,
        null,
        "“三公经费”变动率",
        "“三公经费”变动率≤0，计5分；>0，每超过一个百分点扣0.5分，扣完为止。",
        5,
        null,
        null,
      ],
      [
        null,
        null,
        "重点支出安排率",
        "≥90%，5分；80%（含）-90%，4分；低于80%，不得分。",
        5,
        null,
        null,
      ],
      [
        "过程（40分）",
        "预算执行\n（15分）",
        "预算调整率",
        "预算调整率=0，计3分；0-10%（含），计2分；大于10%不得分",
        15,
        null,
        null,
      ],
      [
        null,
        "预算管理（25分）",
        "管理制度健全性",
        "①已制定制度，10分；②有效执行，15分。",
        25,
        null,
        null,
      ],
      ["产出45", "职责履行45", "重点工作完成率", "得分=完成率×45分", 45, null, null],
      ["合  计", null, null, null, 100, null, null],
      ["填报人：张三", null, null, "联系电话：123456", null, null, null],
      ["注：1.本表一式两份。", null, null, null, null, null, null],
      ["说明", "二级", "不是指标", "得5分", 5, null, null],
    ],
    ["A2:G2", "A5:A7", "B5:B7", "A8:A9", "A11:D11", "A12:C12", "D12:G12", "A13:G13"]
  );
}

/** 湖南: explanation and formula in columns of their own, numbering, full-width figures. */
export function hunan(): SheetSnapshot {
  return sheetOf(
    [
      ["部门整体支出绩效评价指标表"],
      [
        "一级指标",
        "二级指标",
        "三级指标",
        "指标解释",
        "计算公式",
        "评价标准",
        "权重",
        "得分",
        "备注",
      ],
      [
        "一、投入",
        "（一）预算配置",
        "1.在职人员控制率",
        "部门实际在职人员数与编制数的比率。",
        "在职人员控制率=（在职人员数/编制数）×100%",
        "以100%为标准。在职人员控制率≦100%，计５分。",
        "５",
        "5",
        null,
      ],
      [
        null,
        null,
        "2、“三公经费”变动率",
        "变动比率",
        "变动率=…×100%",
        "≤0，计8分。",
        "8分",
        formula("5+2", 7),
        null,
      ],
      [
        "二、过程",
        "（一）预算执行",
        "1.预算完成率",
        "完成程度",
        null,
        "100%计满分，每低于5%扣2分，扣完为止。",
        "87 分",
        error("#DIV/0!"),
        "见附表",
      ],
      ["总分", null, null, null, null, null, 100, null, null],
    ],
    ["A1:I1", "A3:A4", "B3:B4"]
  );
}

/** 四川: points only, parents with bare figures, no criteria. */
export function dazhou(): SheetSnapshot {
  return sheetOf(
    [
      ["部门整体支出绩效评价指标体系"],
      ["一级指标", "二级指标", "三级指标", "分值", "自评得分"],
      ["部门决策25", "目标任务15", "相关性", 5, null],
      [null, null, "明确性", 5, null],
      [null, null, "合理性", 5, null],
      [null, "预算编制10", "测算依据", 5, null],
      [null, null, "目标管理", 5, null],
      ["部门绩效情况75", "部门特性指标", null, 20, null],
      [null, "可持续发展能力", "人才培养", 55, null],
      ["总计", null, null, 100, null],
    ],
    ["A3:A7", "B3:B5", "B6:B7", "A8:A9", "B8:C8"]
  );
}

/** 深圳: a two-row header, points of every level in a column of their own. */
export function shenzhen(): SheetSnapshot {
  return sheetOf(
    [
      ["评价指标", null, null, null, null, null, "指标说明", "评分标准", "自评情况", null],
      ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", null, null, "得分", "自评依据"],
      [
        "部门决策",
        25,
        "预算编制",
        10,
        "预算编制合理性",
        5,
        "是否合理",
        "共五项，每项1分",
        null,
        null,
      ],
      [
        null,
        null,
        null,
        null,
        "预算编制规范性",
        5,
        "是否规范",
        "符合的得5分；每有一项不符合扣1分",
        null,
        null,
      ],
      [null, null, "目标设置", 15, "绩效目标完整性", 15, "是否完整", "完整的得15分", null, null],
      ["部门管理", 75, "资金管理", 75, "政府采购执行情况", 75, "采购", "执行率×75分", null, null],
    ],
    ["A1:F1", "G1:G2", "H1:H2", "I1:J1", "A3:A5", "B3:B5", "C3:C4", "D3:D4"]
  );
}

/** 一级分值/二级分值/三级分值 side by side. */
export function levelPoints(): SheetSnapshot {
  return sheetOf(
    [
      ["一级指标", "一级分值", "二级指标", "二级分值", "三级指标", "三级分值", "评分细则"],
      ["投入", 40, "配置", 40, "在职人员控制率", 30, "≤100%得30分"],
      [null, null, null, null, "三公经费变动率", 10, "≤0得10分"],
      ["过程", 60, "执行", 60, "预算完成率", 60, "完成率×60分"],
    ],
    ["A2:A3", "B2:B3", "C2:C3", "D2:D3"]
  );
}

/** From Word: nothing merged, parents blank below, every criterion in rows of its own. */
export function word(): SheetSnapshot {
  return sheetOf([
    ["一级指标", "二级指标", "三级指标", "评分标准", "标准分", "自评得分", "扣分原因"],
    ["过程", "预算管理", "管理制度健全性", "①已制定制度，1分；", "3", "2", "制度不全"],
    ["", "", "", "②制度合法、合规、完整，1分；", "", "", ""],
    ["", "", "", "③制度得到有效执行，1分。", "", "", ""],
    ["", "", "资金使用合规性", "符合规定的得97分，每出现一例扣1分。", "97", "", ""],
  ]);
}

/** Weights as fractions that are shown in percent. */
export function percentWeights(): SheetSnapshot {
  return sheetOf(
    [
      ["一级指标", "二级指标", "三级指标", "评分标准", "权重"],
      ["投入", "配置", "在职人员控制率", "≤100%得满分", percent(0.05)],
      [null, null, "三公经费变动率", "≤0得满分", percent(0.1)],
      ["过程", "执行", "预算完成率", "完成率×权重", percent(0.2)],
      [null, null, "预算调整率", "=0得满分", percent(0.65)],
      ["合计", null, null, null, percent(1)],
    ],
    ["A2:A3", "B2:B3", "A4:A5", "B4:B5"]
  );
}

/** Rows in percent of their block, whose points are fixed. */
export function blockWeights(): SheetSnapshot {
  return sheetOf(
    [
      ["一级指标", "二级指标", "三级指标", "评分标准", "权重（%）"],
      ["投入（15分）", "配置", "在职人员控制率", "≤100%得满分", 40],
      [null, null, "三公经费变动率", "≤0得满分", 60],
      ["过程（85分）", "执行", "预算完成率", "完成率×权重", "25%"],
      [null, null, "预算调整率", "=0得满分", "75%"],
    ],
    ["A2:A3", "B2:B3", "A4:A5", "B4:B5"]
  );
}

/** The points of a block in one column, merged, the rows' weights in the next. */
export function blockWeightColumns(): SheetSnapshot {
  return sheetOf(
    [
      ["一级指标", "分值", "三级指标", "权重", "评分标准"],
      ["产出", 30, "数量", percent(0.5), "完成的得满分"],
      [null, null, "质量", percent(0.5), "达标的得满分"],
      ["效益", 70, "满意度", percent(0.25), "≥90%得满分"],
      [null, null, "社会效益", percent(0.75), "酌情给分"],
    ],
    ["A2:A3", "B2:B3", "A4:A5", "B4:B5"]
  );
}

/** One name over rows that each have points. */
export function subRows(): SheetSnapshot {
  return sheetOf(
    [
      ["一级指标", "二级指标", "三级指标", "评价要点", "评分标准", "分值"],
      ["过程", "预算执行", "政府采购执行率", "执行率", "执行率×1分", 1],
      [null, null, null, "政策功能", "落实不到位的酌情扣分。", 1],
      [null, null, "预算执行率", null, "年末执行率×98分", 98],
      [null, null, null, null, "超过100%的按100%计。", null],
    ],
    ["A2:A5", "B2:B5", "C2:C3", "C4:C5", "F4:F5"]
  );
}

/** Every parent in a row of its own, with its points. */
export function outline(): SheetSnapshot {
  return sheetOf([
    ["一级指标", "二级指标", "三级指标", "评分标准", "分值"],
    ["投入", null, null, null, 15],
    [null, "预算配置", null, null, 15],
    [null, null, "在职人员控制率", "≤100%得15分", 15],
    ["过程", null, null, null, 85],
    [null, "预算执行", null, null, 60],
    [null, null, "预算完成率", "完成率×60分", 60],
    [null, "预算管理", null, null, 25],
    [null, null, "管理制度健全性", "酌情给分", 25],
    ["总  分", null, null, null, "100分"],
  ]);
}

/** Headings across the table instead of columns of parents. */
export function headings(): SheetSnapshot {
  return sheetOf(
    [
      ["序号", "指标名称", "评分办法", "满分", "自评分", "备注"],
      ["一、投入（20分）"],
      [1, "在职人员控制率", "≤100%得10分", 10, null, null],
      [2, "三公经费变动率", "≤0得10分", 10, null, null],
      ["二、过程（80分）"],
      [3, "预算完成率", "完成率×80分", 80, null, null],
      ["合计", null, null, 100, null, null],
    ],
    ["A2:F2", "A5:F5"]
  );
}

/** Two levels only. */
export function twoLevels(): SheetSnapshot {
  return sheetOf(
    [
      ["一级指标", "二级指标", "指标解释", "计分标准", "分值"],
      ["预算执行（60分）", "A1预算执行率", "执行数/预算数", "执行率×20分", 20],
      [null, "A2 支付进度率", "进度", "达标得40分", 40],
      ["管理（40分）", "B1 制度健全性", "制度", "健全得40分", 40],
    ],
    ["A2:A3"]
  );
}

/** 评价指标 merged over three columns without headers of their own. */
export function mergedNames(): SheetSnapshot {
  return sheetOf(
    [
      ["评价指标", null, null, "评分标准", "分值（分）"],
      ["投入", "配置", "在职人员控制率", "≤100%得满分", 40],
      [null, null, "三公经费变动率", "≤0得满分", 10],
      ["过程", "执行", "预算完成率", "完成率×50分", 50],
    ],
    ["A1:C1", "A2:A3", "B2:B3"]
  );
}

/** Broken over two pages: title and header again, the parent without its points. */
export function twoPages(): SheetSnapshot {
  const header = ["一级指标", "二级指标", "三级指标", "评分标准", "分值"];
  return sheetOf(
    [
      ["绩效评价评分表"],
      header,
      ["过程（60分）", "预算执行（30分）", "预算完成率", "完成率×20分", 20],
      [null, null, "预算调整率", "=0得10分", 10],
      [],
      ["绩效评价评分表（续）"],
      header,
      ["过程", "预算执行", "支付进度率", "达标得0分", 0],
      [null, "预算管理", "管理制度健全性", "健全得30分", 30],
      ["产出（40分）", "职责履行", "完成率", "完成率×40分", 40],
      ["合计", null, null, null, 100],
    ],
    ["A1:E1", "A6:E6", "A3:A4", "B3:B4", "A8:A9"]
  );
}

/** 加分项 and 扣分项 after the total. */
export function bonus(): SheetSnapshot {
  return sheetOf([
    ["一级指标", "二级指标", "三级指标", "评分标准", "分值"],
    ["过程", "执行", "预算完成率", "完成率×60分", 60],
    ["产出", "履职", "完成率", "完成率×40分", 40],
    ["总分", null, null, null, 100],
    ["加分项", "创新", "获得表彰", "获得省级以上表彰的加2分，最高5分", "最高5分"],
    ["扣分项", "违规", "违反财经纪律", "每发现一起扣2分", -10],
  ]);
}

/** 二者择其一, points merged over both. */
export function eitherOf(): SheetSnapshot {
  return sheetOf(
    [
      ["一级指标", "二级指标", "三级指标", "评分标准", "分值", "备注"],
      ["过程", "执行", "预算完成率", "完成率×60分", 60, null],
      [null, null, "结转结余率", "≤5%得20分；超过的不得分", 20, "与结转结余变动率二者择其一"],
      [null, null, "结转结余变动率", "≤0得20分；>0不得分", null, null],
      ["产出", "履职", "应付账款率", "≤10%得20分", 20, null],
    ],
    ["A2:A4", "B2:B4", "E3:E4", "F3:F4"]
  );
}

/** Points blank, a word, an error, one cell for two names. */
export function missingPoints(): SheetSnapshot {
  return sheetOf(
    [
      ["一级指标", "二级指标", "三级指标", "评分标准", "分值"],
      ["过程", "执行", "预算完成率", "完成率×分值", null],
      [null, null, "预算调整率", "=0得满分", "待定"],
      [null, null, "支付进度率", "达标得满分", error("#REF!")],
      ["产出", "履职", "数量", "完成得满分", 20],
      [null, null, "质量", "达标得满分", null],
      [null, null, "时效（10分）", "及时得满分", null],
    ],
    ["A2:A4", "B2:B4", "E5:E6"]
  );
}

/** A row of column numbers below the header, wide spaces in the headers. */
export function numbered(): SheetSnapshot {
  return sheetOf([
    ["一 级\n指 标", "二 级\n指 标", "三 级\n指 标", "评 分\n标 准", "分 值", "自 评\n得 分"],
    ["1", "2", "3", "4", "5", "6"],
    ["投入", "配置", "在职人员控制率", "≤100%得满分", 40, null],
    ["投入", "配置", "三公经费变动率", "≤0得满分", 60, null],
  ]);
}

/** Groups 评价内容 before 评价指标, 考核标准, results of others beside the bureau's own. */
export function content(): SheetSnapshot {
  return sheetOf(
    [
      [
        "评价内容",
        "评价指标",
        "指标说明",
        "扣分标准",
        "权重分",
        "完成情况",
        "自评得分",
        "财政复核得分",
        "佐证材料",
        "扣分理由",
      ],
      [
        "预算管理（70分）",
        "预算完成率",
        "说明一",
        "每低1%扣1分",
        30,
        "99%",
        30,
        29,
        "决算表",
        null,
      ],
      [null, "预算调整率", "说明二", "每超1%扣1分", 40, "5%", 35, 35, "批复", "调整"],
      [
        "资产管理（30分）",
        "固定资产利用率",
        "说明三",
        "每低1%扣1分",
        30,
        "95%",
        null,
        null,
        null,
        null,
      ],
    ],
    ["A2:A3"]
  );
}

/** A two-row header of which nothing is merged; names of two levels in a table of three. */
export function unmergedHeader(): SheetSnapshot {
  return sheetOf([
    ["评价指标", null, null, "评分细则", "分值", "自评", null],
    ["一级指标及分值", "二级指标", "三级指标", null, null, "得分", "扣分原因"],
    ["投入（40分）", "在职人员控制率", null, "≤100%得40分", 40, null, null],
    ["过程（60分）", "预算执行", "预算完成率", "完成率×60分", 60, null, null],
  ]);
}

/** 名称 and 权重 below each level; every level in percent of the one above. */
export function weightsOfWeights(): SheetSnapshot {
  return sheetOf(
    [
      ["一级指标", null, "二级指标", null, "三级指标", null, "评价标准"],
      ["名称", "权重", "名称", "权重", "名称", "权重", null],
      ["投入", percent(0.4), "配置", percent(1), "在职人员控制率", percent(0.25), "≤100%得满分"],
      [null, null, null, null, "三公经费变动率", percent(0.75), "≤0得满分"],
      ["过程", percent(0.6), "执行", percent(0.5), "预算完成率", percent(1), "完成率×权重"],
      [null, null, "管理", percent(0.5), "管理制度健全性", percent(1), "酌情给分"],
    ],
    ["A1:B1", "C1:D1", "E1:F1", "G1:G2", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "A5:A6", "B5:B6"]
  );
}

/** Headings by 序号, with their points; then by nothing but the sum. */
export function numberedHeadings(): SheetSnapshot {
  return sheetOf([
    ["序号", "考核指标", "考核办法", "标准分", "自查得分"],
    ["一", "投入", null, 30, null],
    [1, "在职人员控制率", "≤100%得10分", 10, null],
    [2, "三公经费变动率", "≤0得20分", 20, null],
    [null, "过程", null, 70, null],
    [3, "预算完成率", "完成率×30分", 30, null],
    [4, "预算调整率", "=0得40分", 40, null],
    [null, "总得分", null, null, null],
  ]);
}

/** A number before each name under one header; two texts under 评分标准; the total first. */
export function numberedNames(): SheetSnapshot {
  return sheetOf(
    [
      ["一级指标", "三级指标", null, "评分标准", null, "满分值"],
      ["合计", null, null, null, null, 100],
      ["投入", 1, "在职人员控制率", "以100%为标准", "≤100%得40分", 40],
      [null, 2, "三公经费变动率", "以0为标准", "≤0得60分", 60],
      ["评价等级：优", null, null, null, null, null],
      ["单位负责人（签字）：", null, null, null, "填报日期：", null],
    ],
    ["B1:C1", "D1:E1", "A3:A4"]
  );
}

/** 二者择其一 in both names, each with the points; 结果 as the name of a parent. */
export function namedAlternatives(): SheetSnapshot {
  return sheetOf([
    ["一级指标", "二级指标", "三级指标", "分值"],
    ["结果（100分）", "效率", "结转结余率（二者择其一）", 40],
    [null, null, "结转结余变动率（二者择其一）", 40],
    [null, "评价结果", "结果应用", 60],
  ]);
}
