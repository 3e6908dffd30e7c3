import { readZip } from "../../src/hosts/xlsx/zip/readZip";
import type { RuleLine, RulePack, ScoreMethod } from "../../src/rules/RulePack";
import { cellName, type CellRange } from "../../src/workbook/address";
import { bureauSheets } from "./bureauWorkbook";
import { zipParts } from "./richWorkbook";
import { bytesOf, type MatrixCell, type MatrixSheet } from "./sheetMatrix";

/** The tab of the form. */
export const formName = "评价评分表";

type Row = readonly [
  level1: string,
  level2: string,
  name: string,
  points: number,
  criterion: string,
  rule: Pick<RuleLine, "method"> & Partial<RuleLine>,
];

const checklist = (...texts: string[]): { readonly method: ScoreMethod } => ({
  method: {
    type: "checklist",
    items: texts.map((text, index) => ({ id: `item-${index + 1}`, text, points: "1" })),
  },
});
const byHand = { method: { type: "range" } } as const;
const above = (limit: string, step: string, deduction: string): ScoreMethod => ({
  type: "steps",
  direction: "above",
  limit,
  step,
  deduction,
  mode: "full",
});

/** A city's form as its notice prints it: three levels, 分值 behind the criterion, 自评得分 and 扣分原因 to be filled in. */
const rows: readonly Row[] = [
  [
    "投入",
    "预算配置",
    "财政供养人员控制率",
    5,
    "在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
    { expression: "staff.inQuota / staff.quota", method: above("1", "0.01", "0.5") },
  ],
  [
    "投入",
    "预算配置",
    "“三公经费”控制率",
    5,
    "≤50%，计5分；每超过一个百分点扣0.5分，扣完为止。",
    {
      expression: "threePublic.actual / threePublic.budget",
      method: above("0.5", "0.01", "0.5"),
    },
  ],
  ["投入", "预算配置", "重点支出安排率", 5, "安排合理的计5分，酌情扣分。", byHand],
  [
    "过程",
    "预算执行",
    "预算调整率",
    3,
    "0，计3分；0-10%（含），计2分；10-20%（含），计1分；大于20%不得分。",
    {
      expression: "(total.adjusted - total.initial) / total.initial",
      method: {
        type: "bands",
        bands: [
          { upTo: "0", score: "3" },
          { upTo: "0.1", score: "2" },
          { upTo: "0.2", score: "1" },
          { score: "0" },
        ],
      },
    },
  ],
  ["过程", "预算执行", "支付进度", 3, "按进度支付的计3分。", byHand],
  ["过程", "预算执行", "资金结余", 3, "无结余计3分。", byHand],
  [
    "过程",
    "预算执行",
    "公用经费控制率",
    6,
    "≤80%，计6分；每超过一个百分点扣1分，扣完为止。",
    { expression: "office.actual / office.adjusted", method: above("0.8", "0.01", "1") },
  ],
  [
    "过程",
    "预算管理",
    "管理制度健全性",
    3,
    "①1分；②1分；③1分。",
    checklist("已制定制度", "合法合规", "有效执行"),
  ],
  ["过程", "预算管理", "资金使用合规性", 6, "每出现一例不符合要求的扣1分。", byHand],
  [
    "过程",
    "资产管理",
    "固定资产利用率",
    11,
    "≥90%，计11分；否则不得分。",
    {
      expression: "fixedAssets.inUse / fixedAssets.gross",
      method: { type: "bands", bands: [{ below: "0.9", score: "0" }, { score: "11" }] },
    },
  ],
  [
    "产出",
    "职责履行",
    "重点工作完成率",
    10,
    "完成率×10分。",
    {
      expression: "tasks.done / tasks.total",
      method: { type: "proportional" },
    },
  ],
  [
    "产出",
    "职责履行",
    "预算完成率",
    10,
    "完成率×10分。",
    {
      expression: "total.actual / total.adjusted",
      method: { type: "proportional" },
    },
  ],
  ["效果", "履职效益", "经济效益", 10, "酌情给分。", byHand],
  ["效果", "履职效益", "社会效益", 10, "酌情给分。", byHand],
  ["效果", "履职效益", "满意度", 10, "酌情给分。", byHand],
];

/** First row of the lines, zero-based; the total stands below the last. */
export const firstLine = 4;
const head = [
  "一级指标",
  "二级指标",
  "三级指标",
  "评分标准",
  "分值",
  "自评得分",
  "扣分原因和其他说明",
];
/** With all columns that can be filled. */
const wideHead = [...head.slice(0, 5), "完成值", "自评得分", "自评依据", "扣分原因", "备注"];

export interface FormLayout {
  /** 完成值, 自评依据 and 备注 besides. */
  readonly wide?: boolean;
  /** What is typed into cells of the form. */
  readonly typed?: Readonly<Record<string, MatrixCell>>;
  /** Other names for indicators. */
  readonly names?: Readonly<Record<string, string>>;
  /** Other points. */
  readonly points?: Readonly<Record<string, number>>;
}

function formSheet({ wide = false, typed = {}, names = {}, points = {} }: FormLayout): MatrixSheet {
  const heads = wide ? wideHead : head;
  const line = (cells: readonly MatrixCell[], row: number): MatrixCell[] =>
    heads.map((_, column) => typed[cellName(row, column)] ?? cells[column] ?? null);
  const merges: CellRange[] = [{ top: 0, left: 0, bottom: 0, right: heads.length - 1 }];
  const body = rows.map(([level1, level2, name, own, criterion], index) => {
    const before = rows[index - 1];
    const first1 = before?.[0] !== level1;
    const first2 = first1 || before[1] !== level2;
    const span = (level: 0 | 1): number =>
      rows.slice(index).findIndex((row, at) => at > 0 && row[level] !== rows[index]![level]);
    const merge = (level: 0 | 1): void => {
      const size = span(level) < 0 ? rows.length - index : span(level);
      const top = firstLine + index;
      if (size > 1) merges.push({ top, left: level, bottom: top + size - 1, right: level });
    };
    if (first1) merge(0);
    if (first2) merge(1);
    const sum = rows.filter((row) => row[0] === level1).reduce((all, row) => all + row[3], 0);
    return line(
      [
        first1 ? `${level1}（${sum}分）` : null,
        first2 ? level2 : null,
        names[name] ?? name,
        criterion,
        points[name] ?? own,
      ],
      firstLine + index
    );
  });
  const last = firstLine + rows.length;
  const score = heads.indexOf("自评得分");
  const total: MatrixCell[] = heads.map(() => null);
  [total[0], total[4]] = ["合计", 100];
  total[score] = {
    uncalculated: `SUM(${cellName(firstLine, score)}:${cellName(last - 1, score)})`,
  };
  return {
    name: formName,
    rows: [["部门整体支出绩效评价评分表"], ["单位：南山湖区文化局"], [], heads, ...body, total],
    merges,
  };
}

/** Every second score cell is there and blank, with a border; the others are missing. */
function withLooks(bytes: Uint8Array, part: string): Uint8Array {
  const archive = readZip(bytes);
  const parts: Record<string, string | Uint8Array> = {};
  for (const entry of archive.entries) {
    const text = archive.text(entry);
    if (entry.name === part) {
      parts[entry.name] = text.replace(
        /<row r="(\d+)">((?:(?!<\/row>).)*<c r="E\1"[^>]*><v>[\d.]+<\/v><\/c>)(?=<\/row>)/g,
        (all, row: string, cells: string) =>
          Number(row) % 2 === 0
            ? `<row r="${row}" ht="40" customHeight="1">${cells}<c r="F${row}" s="2"/><c r="G${row}" s="2"/>`
            : all
      );
    } else if (entry.name === "xl/styles.xml") {
      parts[entry.name] = text
        .replace(
          "</cellXfs>",
          '<xf borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" wrapText="1"/></xf></cellXfs>'
        )
        .replace('cellXfs count="2"', 'cellXfs count="3"');
    } else parts[entry.name] = archive.content(entry);
  }
  return zipParts(parts);
}

/** A bureau's data and its city's form in one file; the form is the last sheet. */
export function formBook(layout: FormLayout = {}): Uint8Array {
  const sheets = [...bureauSheets(), formSheet(layout)];
  return withLooks(bytesOf(sheets), `xl/worksheets/sheet${sheets.length}.xml`);
}

/** The part of the form in the file. */
export const formPart = `xl/worksheets/sheet${bureauSheets().length + 1}.xml`;

/** The rules of that form, as they would be read from it. */
export const formPack: RulePack = {
  format: 1,
  id: "city-form",
  title: "部门整体支出绩效评价评分表",
  status: "unverified",
  validFrom: null,
  validTo: null,
  documents: [{ key: "table", title: "评分表.xlsx", address: null }],
  rounding: { stage: "asPrinted", rate: 4, score: 2 },
  grades: [
    { from: "90", name: "优" },
    { from: "0", name: "差" },
  ],
  lines: rows.map(([level1, level2, name, points, criterion, rule], index) => ({
    id: `line-${index + 1}`,
    level1,
    level2,
    name,
    points: String(points),
    criterion,
    sources: [
      {
        document: "table",
        place: `${formName}!${cellName(firstLine + index, 3)}`,
        confidence: "text",
      },
    ],
    basis: "text",
    ...rule,
  })),
};
