import { cellName, lastColumn, rangeName, type CellRange } from "../../../workbook/address";
import type { SheetPlan } from "../../../workbook/SheetPlan";
import { conditionalFormatting } from "./conditionalFormatting";
import { dataValidations } from "./dataValidations";
import type { Flavour } from "./flavour";
import { pageSetup } from "./pageSetup";
import { sheetData } from "./sheetData";
import { sheetViews } from "./sheetViews";
import type { Styles } from "./styles";
import { longestTip, truncate } from "../../../workbook/textLimits";
import { escapeAttribute, xstring } from "./xmlText";

/** What of an earlier sheet stays when its content is replaced, as written there; `""` where it has none. */
export interface KeptElements {
  /** Zoom, selection, frozen panes. */
  readonly sheetViews: string;
  /** Sheet protection and the ranges that stay open in it. */
  readonly protection: string;
  /** Drawings, comments' shapes, background picture: they hang on the part's own relationships. */
  readonly drawings: string;
}

/** A whole worksheet part for a new sheet. @param prefix of the workbook's own elements, `""` for none */
export function newSheetPart(
  plan: SheetPlan,
  styles: Styles,
  flavour: Flavour,
  prefix: string
): string {
  const declaration = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  const root = tagged(prefix)("worksheet");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<${root} ${declaration}="${flavour.main}">${sheetContent(plan, styles, prefix)}</${root}>`
  );
}

/** Everything inside `worksheet`, in schema order. */
export function sheetContent(
  plan: SheetPlan,
  styles: Styles,
  prefix: string,
  kept: KeptElements = { sheetViews: "", protection: "", drawings: "" }
): string {
  const tag = tagged(prefix);
  return [
    sheetProperties(plan.tabColor, tag),
    `<${tag("dimension")} ref="${rangeName(usedRange(plan))}"/>`,
    kept.sheetViews === "" ? sheetViews(plan.freeze, tag) : kept.sheetViews,
    `<${tag("sheetFormatPr")} defaultRowHeight="15"/>`,
    columns(plan.columns, tag),
    sheetData(plan, tag, (cell) => styles.cellFormat(cell.style)),
    kept.protection,
    mergeCells(plan.merges, tag),
    conditionalFormatting(plan.conditionalFormats, tag, (style) =>
      styles.differentialFormat(style)
    ),
    dataValidations(plan.validations, tag),
    hyperlinks(plan.links, tag),
    pageSetup(plan.print, tag),
    kept.drawings,
  ].join("");
}

function tagged(prefix: string): (localName: string) => string {
  return (localName) => (prefix === "" ? localName : `${prefix}:${localName}`);
}

function sheetProperties(tabColor: string | undefined, tag: (localName: string) => string): string {
  const name = tag("sheetPr");
  const color =
    tabColor === undefined ? "" : `<${tag("tabColor")} rgb="FF${tabColor.toUpperCase()}"/>`;
  return `<${name}>${color}<${tag("pageSetUpPr")} fitToPage="1"/></${name}>`;
}

function usedRange({ cells }: SheetPlan): CellRange {
  const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  return cells.length === 0 ? { top: 0, left: 0, bottom: 0, right: 0 } : range;
}

function columns(planned: SheetPlan["columns"], tag: (localName: string) => string): string {
  if (planned.length === 0) return "";
  const sorted = [...planned].sort((a, b) => a.column - b.column);
  const items = sorted.map(({ column, width, hidden }, index) => {
    if (column < 0 || column > lastColumn || sorted[index - 1]?.column === column) {
      throw new Error(`column ${column} of the plan is given twice or outside the grid`);
    }
    const hide = hidden === true ? ' hidden="1"' : "";
    const place = column + 1;
    return `<${tag("col")} min="${place}" max="${place}" width="${width}"${hide} customWidth="1"/>`;
  });
  return `<${tag("cols")}>${items.join("")}</${tag("cols")}>`;
}

function mergeCells(merges: readonly CellRange[], tag: (localName: string) => string): string {
  // Excel repairs (that is, damages) a file whose merges overlap, and a merge of one cell is none.
  const real = merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  if (real.length === 0) return "";
  real.forEach((range, index) => {
    const other = real.slice(0, index).find((earlier) => overlap(earlier, range));
    if (other !== undefined) {
      throw new Error(`merges ${rangeName(other)} and ${rangeName(range)} of the plan overlap`);
    }
  });
  const items = real.map((range) => `<${tag("mergeCell")} ref="${rangeName(range)}"/>`).join("");
  return `<${tag("mergeCells")} count="${real.length}">${items}</${tag("mergeCells")}>`;
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function hyperlinks(links: SheetPlan["links"], tag: (localName: string) => string): string {
  if (links.length === 0) return "";
  const items = links.map(({ row, column, target, tip }) => {
    const location = escapeAttribute(xstring(target.replace(/^#/, "")));
    const tooltip =
      tip === undefined ? "" : ` tooltip="${escapeAttribute(xstring(truncate(tip, longestTip)))}"`;
    return `<${tag("hyperlink")} ref="${cellName(row, column)}" location="${location}"${tooltip}/>`;
  });
  return `<${tag("hyperlinks")}>${items.join("")}</${tag("hyperlinks")}>`;
}
