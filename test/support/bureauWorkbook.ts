import type { FactId } from "../../src/facts/vocabulary";
import type { CellRange } from "../../src/workbook/address";
import type { WorkbookSnapshot } from "../../src/workbook/WorkbookSnapshot";
import { type MatrixCell, type MatrixSheet, snapshotOf } from "./sheetMatrix";

/** How a bureau laid its figures out; every choice holds the same figures. */
export interface BureauLayout {
  /** Money on all sheets. */
  readonly unit?: "万元" | "元";
  /** Money on the sheet of procurement and assets, where it differs from the others. */
  readonly otherUnit?: "万元" | "元";
  /** Where the unit stands. */
  readonly unitIn?: "line" | "header" | "cell" | "nowhere";
  readonly names?: "usual" | "codes";
  readonly rowOrder?: "usual" | "reversed";
  readonly columnOrder?: "usual" | "reversed";
  readonly textNumbers?: boolean;
  /** Empty rows and columns in between. */
  readonly gaps?: boolean;
  readonly withinRows?: boolean;
  readonly notes?: boolean;
  readonly spending?: "items in rows" | "items in columns" | "change column" | "列入栏次";
  readonly quarters?: "rows" | "columns" | "list" | "sheets";
  readonly threePublic?: "rows" | "two header rows" | "three header rows" | "with previous year";
  readonly staff?: "list" | "columns" | "by kind";
  readonly assets?: "by column" | "list" | "ledger";
  readonly procurement?: "total" | "items" | "list";
  readonly tasks?: "one sheet" | "three sheets" | "narrative beside status";
  readonly blocks?: "a sheet each" | "one sheet" | "side by side";
}

/** The facts that every layout holds, in 元 and heads. */
export const bureauFacts: Readonly<Partial<Record<FactId, string>>> = {
  "department.name": "南山湖区文化局",
  "department.year": "2021",
  "total.initial": "32105000",
  "total.adjusted": "35400000",
  "total.actual": "34012000",
  "basic.initial": "12105000",
  "basic.adjusted": "12400000",
  "basic.actual": "12012000",
  "personnel.initial": "11000000",
  "personnel.adjusted": "11350000",
  "personnel.actual": "11100000",
  "office.initial": "1105000",
  "office.adjusted": "1050000",
  "office.actual": "912000",
  "project.initial": "20000000",
  "project.adjusted": "23000000",
  "project.actual": "22000000",
  "spending.q1": "7080000",
  "spending.q2": "15930000",
  "spending.q3": "26550000",
  "spending.q4": "34012000",
  "threePublic.budget": "285000",
  "threePublic.actual": "176000",
  "threePublic.abroad.budget": "50000",
  "threePublic.abroad.actual": "0",
  "threePublic.car.budget": "200000",
  "threePublic.car.actual": "161000",
  "threePublic.reception.budget": "35000",
  "threePublic.reception.actual": "15000",
  "procurement.plan": "860000",
  "procurement.actual": "795000",
  "fixedAssets.gross": "5204000",
  "fixedAssets.inUse": "4890000",
  "staff.quota": "60",
  "staff.inQuota": "54",
  "staff.extra": "12",
  "tasks.total": "9",
  "tasks.done": "8",
};

const spendingRows = [
  ["基本支出", 1210.5, 1240, 1201.2],
  ["人员经费", 1100, 1135, 1110],
  ["日常公用经费", 110.5, 105, 91.2],
  ["项目支出", 2000, 2300, 2200],
  ["总计", 3210.5, 3540, 3401.2],
] as const;
const quarters = [708, 1593, 2655, 3401.2] as const;
const threePublicRows = [
  ["因公出国（境）费", 5, 0],
  ["公务用车购置及运行维护费", 20, 16.1],
  ["公务接待费", 3.5, 1.5],
] as const;
const taskTitles = [
  ["修订公共文化服务目录", "举办社区艺术节", "图书馆总分馆建设", "非遗名录申报"],
  ["文物巡查", "演出市场检查"],
  ["旅游厕所改造", "景区标识更新", "乡村旅游示范点"],
] as const;

interface Draft {
  readonly name: string;
  readonly title: string;
  rows: MatrixCell[][];
  merges?: CellRange[];
  readonly money: boolean;
  readonly unit?: "万元" | "元";
}

/** A workbook of a bureau that does not exist, laid out as asked. */
export function bureauWorkbook(layout: BureauLayout = {}): WorkbookSnapshot {
  return snapshotOf(bureauSheets(layout));
}

/** The same as sheets of cells, for whoever wants a file. */
export function bureauSheets(layout: BureauLayout = {}): readonly MatrixSheet[] {
  const write = writer(layout);
  const drafts = [
    spendingSheet(layout, write),
    ...quarterSheets(layout, write),
    threePublicSheet(layout, write),
    procurementSheet(layout, write),
    assetSheet(layout, write),
    staffSheet(layout),
    ...taskSheets(layout),
  ];
  if (layout.blocks === "one sheet") return oneSheet(drafts, layout);
  if (layout.blocks === "side by side") return sideBySide(drafts, layout);
  return drafts.map((draft, index) => finish(draft, index, layout));
}

/** Writes 万元 as the layout wants money on that sheet. */
function writer(layout: BureauLayout) {
  return (amount: number, other = false): MatrixCell => {
    const unit = (other ? layout.otherUnit : undefined) ?? layout.unit ?? "万元";
    const number = unit === "元" ? Math.round(amount * 10000) : amount;
    if (layout.unitIn === "cell") return `${number.toLocaleString("en-US")}${unit}`;
    return layout.textNumbers
      ? number.toLocaleString("en-US", { minimumFractionDigits: 2 })
      : number;
  };
}

function spendingSheet(layout: BureauLayout, write: ReturnType<typeof writer>): Draft {
  const unit = layout.unitIn === "header" ? `（${layout.unit ?? "万元"}）` : "";
  const prefixes: Readonly<Record<string, string>> = { 基本支出: "一、", 项目支出: "二、" };
  const heads = ["年初预算数", "调整预算数", "决算数"].map((head) => head + unit);
  let rows = spendingRows.map(([label, ...values]): MatrixCell[] => [
    (prefixes[label] ?? "　　") + label,
    ...values.map((v) => write(v)),
  ]);
  const draft = { name: "支出决算", title: "2021年度部门支出预算执行和决算表", money: true };
  if (layout.spending === "items in columns") {
    const labels = spendingRows.map(([label]) => (label === "总计" ? "合计" : label));
    const bases = heads.map((head, i): MatrixCell[] => [
      head,
      ...spendingRows.map((row) => write(row[(i + 1) as 1 | 2 | 3])),
    ]);
    return { ...draft, rows: [["项目", ...labels], ...bases] };
  }
  if (layout.spending === "change column") {
    rows = spendingRows.map(([label, initial, adjusted, actual]): MatrixCell[] => [
      label,
      write(initial),
      write(Math.round((adjusted - initial) * 100) / 100),
      write(adjusted),
      write(actual),
    ]);
    return {
      ...draft,
      rows: ordered(
        [["项目", "年初预算数", "调整预算数", "调整后预算数", "执行数"], ...rows],
        layout
      ),
    };
  }
  if (layout.spending === "列入栏次") {
    const numbered = rows.map((row, index): MatrixCell[] => [row[0]!, index + 1, ...row.slice(1)]);
    return { ...draft, rows: [["支出", "行次", ...heads], ["栏次", null, 1, 2, 3], ...numbered] };
  }
  if (layout.withinRows)
    rows.splice(
      4,
      0,
      ["其中：中央转移支付", write(120), write(130), write(128)],
      ["　其中：基本建设类", write(10), write(12), write(11)]
    );
  return { ...draft, rows: ordered([["支出性质", ...heads], ...rows], layout) };
}

function quarterSheets(layout: BureauLayout, write: ReturnType<typeof writer>): Draft[] {
  const names = ["1-3月", "1-6月", "1-9月", "1-12月"];
  const draft = { name: "预算执行进度", title: "2021年部门预算执行情况表", money: true };
  switch (layout.quarters ?? "rows") {
    case "columns":
      return [
        {
          ...draft,
          rows: [
            ["项目", ...names],
            ["累计支出", ...quarters.map((value) => write(value))],
          ],
        },
      ];
    case "list":
      return [
        {
          ...draft,
          rows: [
            ["指标", "数额"],
            ...[
              "一季度末累计支出",
              "截至6月底累计支出",
              "1—9月部门预算资金支出",
              "第1-12月部门预算资金支出",
            ].map((label, i): MatrixCell[] => [label, write(quarters[i]!)]),
          ],
        },
      ];
    case "sheets":
      return names.map((name, i) => ({
        name: `${name}执行`,
        title: `2021年${name}预算指标执行情况表`,
        money: true,
        rows: [
          ["项目名称", "调整预算数", "在途金额", "实际支出金额"],
          ["文化活动经费", write(2000), write(3), write(quarters[i]! - 100)],
          ["人员经费项目", write(1540), write(2), write(100)],
          ["合计", write(3540), write(5), write(quarters[i]!)],
        ],
      }));
    case "rows":
      return [
        {
          ...draft,
          rows: ordered(
            [
              ["期间", "调整预算数", "累计支出数", "支出进度"],
              ...names.map((name, i): MatrixCell[] => [
                name,
                write(3540),
                write(quarters[i]!),
                { percent: quarters[i]! / 3540 },
              ]),
            ],
            layout
          ),
        },
      ];
  }
}

function threePublicSheet(layout: BureauLayout, write: ReturnType<typeof writer>): Draft {
  const draft = { name: "三公", title: "2021年“三公”经费决算表", money: true };
  switch (layout.threePublic ?? "rows") {
    case "two header rows":
      return {
        ...draft,
        rows: [
          [
            "单位名称",
            "合计",
            null,
            "因公出国（境）费用",
            null,
            "公务用车购置及运行费",
            null,
            "公务接待费",
            null,
          ],
          [null, ...Array.from({ length: 4 }, () => ["预算数", "决算数"]).flat()],
          [
            "本部门",
            write(28.5),
            write(17.6),
            write(5),
            write(0),
            write(20),
            write(16.1),
            write(3.5),
            write(1.5),
          ],
        ],
        merges: [1, 3, 5, 7].map((left) => ({ top: 0, bottom: 0, left, right: left + 1 })),
      };
    case "three header rows":
      return {
        ...draft,
        rows: [
          [
            "合计",
            null,
            "因公出国（境）费",
            null,
            "公务用车购置及运行费",
            null,
            null,
            null,
            null,
            null,
            "公务接待费",
            null,
            "机关运行经费决算数",
          ],
          [null, null, null, null, "小计", null, "购置费", null, "运行费", null, null, null, null],
          [...Array.from({ length: 6 }, () => ["预算数", "决算数"]).flat(), null],
          [
            write(28.5),
            write(17.6),
            write(5),
            write(0),
            write(20),
            write(16.1),
            write(0),
            write(0),
            write(20),
            write(16.1),
            write(3.5),
            write(1.5),
            write(91.2),
          ],
        ],
        merges: [
          ...[0, 2, 10].map((left) => ({ top: 0, bottom: 1, left, right: left + 1 })),
          { top: 0, bottom: 0, left: 4, right: 9 },
          ...[4, 6, 8].map((left) => ({ top: 1, bottom: 1, left, right: left + 1 })),
          { top: 0, bottom: 2, left: 12, right: 12 },
        ],
      };
    case "with previous year": {
      const rows = threePublicRows.map(([label, budget, actual]): MatrixCell[] => [
        label,
        write(budget + 2),
        write(actual + 3),
        write(budget),
        write(actual),
      ]);
      return {
        ...draft,
        rows: [
          ["项目", "2020年预算数", "2020年决算数", "2021年预算数", "2021年决算数"],
          ["“三公”经费合计", write(34.5), write(26.6), write(28.5), write(17.6)],
          ...rows,
        ],
      };
    }
    case "rows": {
      const rows = threePublicRows.map(([label, ...values], i): MatrixCell[] => [
        `${i + 1}.${label}`,
        ...values.map((v) => write(v)),
      ]);
      if (layout.withinRows)
        rows.splice(
          2,
          0,
          ["其中：公务用车购置费", "—", "—"],
          ["公务用车运行维护费", write(20), write(16.1)]
        );
      return {
        ...draft,
        rows: ordered(
          [["项目", "预算数", "决算数"], ...rows, ["合计", write(28.5), write(17.6)]],
          layout
        ),
      };
    }
  }
}

function procurementSheet(layout: BureauLayout, write: ReturnType<typeof writer>): Draft {
  const draft = {
    name: "采购",
    title: "2021年政府采购执行情况",
    money: true,
    ...(layout.otherUnit ? { unit: layout.otherUnit } : {}),
  };
  const w = (value: number) => write(value, true);
  switch (layout.procurement ?? "total") {
    case "items":
      return {
        ...draft,
        rows: [
          ["采购项目", "采购计划金额", "实际采购金额"],
          ["办公设备", w(46), w(45.5)],
          ["物业服务", w(40), w(34)],
        ],
      };
    case "list":
      return {
        ...draft,
        rows: [
          ["指标", "金额"],
          ["采购计划金额合计数", w(86)],
          ["实际采购金额合计数", w(79.5)],
        ],
      };
    case "total":
      return {
        ...draft,
        rows: ordered(
          [
            ["采购项目", "采购预算", "实际采购金额", "执行率"],
            ["办公设备", w(46), w(45.5), { percent: 0.9891 }],
            ["物业服务", w(40), w(34), { percent: 0.85 }],
            ["合计", w(86), w(79.5), { percent: 0.9244 }],
          ],
          layout
        ),
      };
  }
}

function assetSheet(layout: BureauLayout, write: ReturnType<typeof writer>): Draft {
  const draft = {
    name: "资产",
    title: "2021年末固定资产情况表",
    money: true,
    ...(layout.otherUnit ? { unit: layout.otherUnit } : {}),
  };
  const w = (value: number) => write(value, true);
  switch (layout.assets ?? "by column") {
    case "list":
      return {
        ...draft,
        title: "2021年末资产情况",
        rows: [
          ["指标", "金额"],
          ["固定资产账面原值合计", w(520.4)],
          ["其中：年末实际在用资产", w(489)],
        ],
      };
    case "ledger":
      return {
        ...draft,
        title: "固定资产台账",
        rows: [
          ["资产编号", "资产名称", "原值", "使用状态"],
          ["G-1", "办公用房", w(400), "在用"],
          ["G-2", "服务器", w(89), "在用"],
          ["G-3", "旧电脑", w(31.4), "闲置"],
          ["G-4", "旧车", w(15), "已处置"],
          ["合计", null, w(535.4), null],
        ],
      };
    case "by column":
      return {
        ...draft,
        rows: [
          ["类别", "账面原值", "在用原值", "闲置"],
          ["房屋", w(400), w(400), w(0)],
          ["通用设备", w(120.4), w(89), w(31.4)],
          ["合计", w(520.4), w(489), w(31.4)],
        ],
      };
  }
}

function staffSheet(layout: BureauLayout): Draft {
  const draft = { name: "编制", title: "2021年末机构人员情况表", money: false };
  switch (layout.staff ?? "list") {
    case "columns":
      return {
        ...draft,
        rows: [
          ["单位名称", "核定编制数", "在编人数", "编外人员"],
          ["局本级", 40, 36, 8],
          ["下属中心", 20, 18, 4],
          ["合计", 60, 54, 12],
        ],
      };
    case "by kind":
      return {
        ...draft,
        rows: [
          ["编制类型", "核定编制数", "实有在职在编人员"],
          ["行政编制", 40, 36],
          ["事业编制", 20, 18],
          ["编外人员", null, null],
          ["劳务派遣人员", null, null],
        ]
          .slice(0, 3)
          .concat([]),
        ...extraList(),
      };
    case "list":
      return {
        ...draft,
        rows: ordered(
          [
            ["项目", "人数"],
            ["编制数", 60],
            ["在编人数（不含编外）", 54],
            ["编外人员", 12],
            ["其中：劳务派遣人员", 5],
          ],
          layout
        ),
      };
  }
}

/** The kinds of staff outside the quota below the table of quotas, with a header of their own. */
function extraList(): Partial<Draft> {
  return {
    rows: [
      ["编制类型", "核定编制数", "实有在职在编人员"],
      ["行政编制", 40, 36],
      ["事业编制", 20, 18],
      ["编外用工情况", null, null],
      ["人员类别", "人数", null],
      ["雇员", 7, null],
      ["劳务派遣人员", 5, null],
    ],
  };
}

function taskSheets(layout: BureauLayout): Draft[] {
  const status = (list: number, index: number): string =>
    list === 2 && index === 2 ? "未完成" : index % 2 === 0 ? "已完成" : "办结";
  const listRows = (list: number): MatrixCell[][] =>
    taskTitles[list]!.map((title, index): MatrixCell[] =>
      layout.tasks === "narrative beside status"
        ? [index + 1, title, `已开展${title}相关工作，完成阶段目标。`, status(list, index)]
        : [index + 1, title, status(list, index)]
    );
  const header =
    layout.tasks === "narrative beside status"
      ? ["序号", "重点工作任务", "完成情况", "进度评价"]
      : ["序号", "工作任务", "完成情况"];
  if (layout.tasks === "three sheets")
    return [0, 1, 2].map((list) => ({
      name: `任务${"甲乙丙"[list]!}`,
      title: "2021年重点工作任务完成情况",
      money: false,
      rows: [header, ...listRows(list)],
    }));
  return [
    {
      name: "重点任务",
      title: "2021年重点工作任务完成情况",
      money: false,
      rows: [header, ...listRows(0), ...listRows(1), header, ...listRows(2)],
    },
  ];
}

/** Applies the order of rows and columns; the header stays first, the labels stay left. */
function ordered(rows: readonly MatrixCell[][], layout: BureauLayout): MatrixCell[][] {
  const [head, ...body] = rows;
  const turned = layout.rowOrder === "reversed" ? [head!, ...body.reverse()] : [head!, ...body];
  if (layout.columnOrder !== "reversed") return turned;
  return turned.map(([label, ...values]) => [label!, ...values.reverse()]);
}

/** Title, lines, table, notes, gaps. */
function finish(draft: Draft, index: number, layout: BureauLayout): MatrixSheet {
  const unit = draft.unit ?? layout.unit ?? "万元";
  const line: MatrixCell[] = ["编制单位：南山湖区文化局"];
  if (draft.money && (layout.unitIn ?? "line") === "line") line.push(null, `金额单位：${unit}`);
  const head: MatrixCell[][] = [[draft.title], line];
  const notes: MatrixCell[][] = layout.notes
    ? [
        ["注：本表决算数为2021年执行数，预算执行率=决算数÷调整预算数，共 3 项。"],
        ["填报人：", null, "2022年3月1日"],
      ]
    : [];
  const rows = [...head, ...draft.rows, ...notes];
  const merges = (draft.merges ?? []).map((merge) => ({
    ...merge,
    top: merge.top + 2,
    bottom: merge.bottom + 2,
  }));
  const name = layout.names === "codes" ? `表${index + 1}` : draft.name;
  return layout.gaps && merges.length === 0 ? { name, rows: spread(rows) } : { name, rows, merges };
}

/** An empty row after each second row, an empty column before the first and after each. */
function spread(rows: readonly (readonly MatrixCell[])[]): MatrixCell[][] {
  return rows.flatMap((row, index) => {
    const wide = [null, ...row.flatMap((cell): MatrixCell[] => [cell, null])];
    return index % 2 === 0 ? [wide, []] : [wide];
  });
}

/** All tables below each other, each with its title. */
function oneSheet(drafts: readonly Draft[], layout: BureauLayout): readonly MatrixSheet[] {
  const rows: MatrixCell[][] = [];
  const merges: CellRange[] = [];
  for (const [index, draft] of drafts.entries()) {
    const sheet = finish(draft, index, layout);
    for (const merge of sheet.merges ?? [])
      merges.push({ ...merge, top: merge.top + rows.length, bottom: merge.bottom + rows.length });
    rows.push(...sheet.rows.map((row) => [...row]), []);
  }
  return [{ name: "数据", rows, merges }];
}

/** Two tables beside each other with an empty column between, as many sheets as that needs. */
function sideBySide(drafts: readonly Draft[], layout: BureauLayout): readonly MatrixSheet[] {
  const sheets = drafts.map((draft, index) => finish(draft, index, layout));
  const result: MatrixSheet[] = [];
  for (let at = 0; at < sheets.length; at += 2) {
    const [left, right] = [sheets[at]!, sheets[at + 1]];
    const width = Math.max(...left.rows.map((row) => row.length)) + 1;
    const height = Math.max(left.rows.length, right?.rows.length ?? 0);
    const rows = Array.from({ length: height }, (_, index): MatrixCell[] => {
      const own = [...(left.rows[index] ?? [])];
      while (own.length < width) own.push(null);
      return [...own, ...(right?.rows[index] ?? [])];
    });
    const shifted = (right?.merges ?? []).map((merge) => ({
      ...merge,
      left: merge.left + width,
      right: merge.right + width,
    }));
    result.push({ name: `页${at}`, rows, merges: [...(left.merges ?? []), ...shifted] });
  }
  return result;
}
