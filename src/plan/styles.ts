import type { CellStyle } from "../workbook/SheetPlan";

/** Fonts that every Chinese Windows has: 宋体 for the body, 黑体 for titles and heads. */
const body: CellStyle = { fontName: "宋体", fontSize: 9, vertical: "center", wrap: true };
const boxed: CellStyle = { ...body, border: "thin" };

/** All cell styles of our sheets. Nothing is said by colour alone. */
export const styles = {
  plain: body,
  id: { ...body, wrap: false, color: "808080" },
  title: { fontName: "黑体", fontSize: 16, horizontal: "center", vertical: "center" },
  annex: { ...body, fontSize: 10, wrap: false },
  headLabel: { ...body, fontSize: 10, horizontal: "right" },
  headValue: { ...body, fontSize: 10, horizontal: "left", locked: false },
  /** A date that Excel made of 2021/3/1 stays a date. */
  headDate: {
    ...body,
    fontSize: 10,
    horizontal: "left",
    locked: false,
    numberFormat: 'yyyy"年"m"月"d"日"',
  },
  header: { ...boxed, fontName: "黑体", horizontal: "center", fill: "E7E6E6" },
  sideHeader: { ...body, fontName: "黑体", horizontal: "center", color: "404040" },
  block: { ...body, fontName: "黑体", fontSize: 11, wrap: false },
  center: { ...boxed, horizontal: "center" },
  /** At the top, since a group runs over pages and a label in its middle would be cut by the break. */
  level: { ...boxed, horizontal: "center", vertical: "top" },
  text: { ...boxed, horizontal: "left" },
  typed: { ...boxed, horizontal: "left", locked: false },
  typedCenter: { ...boxed, horizontal: "center", locked: false },
  points: { ...boxed, horizontal: "center", numberFormat: "General" },
  percent: { ...boxed, horizontal: "center", numberFormat: "0.00%" },
  /** 完成值 that a person types: a rate, or a number of things. */
  typedRate: { ...boxed, horizontal: "center", numberFormat: "0.00%", locked: false },
  typedNumber: { ...boxed, horizontal: "center", numberFormat: "General", locked: false },
  score: { ...boxed, horizontal: "center", numberFormat: "0.00" },
  typedScore: { ...boxed, horizontal: "center", numberFormat: "0.00", locked: false },
  money: { ...boxed, horizontal: "right", numberFormat: "#,##0.00" },
  count: { ...boxed, horizontal: "right", numberFormat: "#,##0" },
  typedMoney: { ...boxed, horizontal: "right", numberFormat: "#,##0.00", locked: false },
  typedCount: { ...boxed, horizontal: "right", numberFormat: "#,##0", locked: false },
  typedPercent: { ...boxed, horizontal: "right", numberFormat: "0.00%", locked: false },
  link: { ...boxed, horizontal: "left", underline: true, color: "0563C1" },
  sum: { ...boxed, fontName: "黑体", horizontal: "center" },
  sumScore: { ...boxed, fontName: "黑体", horizontal: "center", numberFormat: "0.00" },
  sumText: { ...boxed, fontName: "黑体", horizontal: "left" },
  side: { ...body, horizontal: "center", color: "404040" },
  sideLink: { ...body, underline: true, color: "0563C1" },
  foot: { ...body, fontSize: 10, wrap: false },
  note: { ...body, fontSize: 9, color: "404040" },
} as const satisfies Record<string, CellStyle>;

/** Screen mark of a cell that waits for a person; it goes when the cell is filled, so it is never on the filed paper. */
export const waitingFill = "FFF2CC";
