import type { GridRow } from "./SheetGrid";
import { readLabel } from "./readLabel";

/** What a row is by itself, before its neighbours are looked at. */
export type RowKind =
  /** 栏次 1 2 3: numbers of columns. */
  | "columnNumbers"
  /** 注：…, signatures, prose. */
  | "note"
  /** 编制单位：… 单位：万元, form numbers, dates. */
  | "line"
  /** One text and nothing else: a title, or the heading of a group. */
  | "single"
  /** Texts of which some are known words of headers. */
  | "header"
  | "texts"
  | "data";

const noteStart =
  /^(?:注|备注|说明|填表说明|编制说明|附注|数据来源|资料来源|填报人|填表人|制表人?|审核人?|复核人?|负责人|单位负责人|财务负责人|联系电话|联系人|编制人|经办人|填报日期|填表日期|编报日期|制表日期|本表)(?:[:：\d１-９.、\s]|反映|$)/;
const unitLine = /^(?:金额|计量)?单位[:：]/;
const departmentLine =
  /^(?:部门|单位|编制单位|编制部门|部门[(（]单位[)）]名称|单位[(（]部门[)）]名称|部门名称|单位名称|填报单位|填报部门|预算单位|预算部门|主管部门|预算主管部门|公司名称|报送单位)(?:[(（][^)）]*[)）])?\s*[:：]/;
const formNumber =
  /^[(（]?(?:公开|财决|附表?|表|批复|预算)[附]?[0-9０-９一二三四五六七八九十]+[-0-9０-９]*表?[)）]?$/;
const dateLine =
  /^(?:(?:报告|填报|编制)?(?:日期|时间|期间|年度)[:：].*|20\d\d年\d{1,2}月(?:\d{1,2}日)?|20\d\d年度?)$/;

/** True for texts that stand above a table and describe it as a whole. */
export function isLineText(raw: string): boolean {
  const text = raw.trim();
  return (
    unitLine.test(text) || departmentLine.test(text) || formNumber.test(text) || dateLine.test(text)
  );
}

/** True for the label of a line whose value stands in the next cell: `编制单位：` | `某局`. */
const opensLine = (raw: string): boolean =>
  isLineText(raw) ||
  /^(?:编制单位|填报单位|部门[(（]单位[)）]名称|金额单位|编制部门)[:：]?$/.test(raw.trim());

export function rowKind(row: GridRow): RowKind {
  const texts = row.cells.filter((cell) => cell.role === "text");
  const values = row.cells.filter((cell) => cell.role === "value" || cell.role === "problem");
  const others = row.cells.length - texts.length - values.length;
  const first = texts[0]?.raw.trim() ?? "";
  if (texts.length > 0 && noteStart.test(first) && !isColumnOfTable(row)) return "note";
  if (isColumnNumbers(row)) return "columnNumbers";
  if (
    values.length === 0 &&
    opensLine(first) &&
    texts.every((cell, i) => i === 0 || !looksKnown(cell.raw))
  )
    return "line";
  // A title with 单位：万元 at its right.
  if (values.length === 0 && texts.length === 2 && isLineText(texts[1]!.raw)) return "line";
  if (texts.length > 0 && values.length > 0) {
    if (
      values.every((cell) => isYear(cell.raw)) &&
      texts.some((cell) => looksKnown(cell.raw)) &&
      others === 0
    )
      return texts.length + values.length > 2 && texts.length <= 2 && values.length >= 2
        ? "header"
        : "data";
    return "data";
  }
  if (values.length > 0 || others > 0) return "data";
  if (texts.length === 1) return first.length > 60 ? "note" : "single";
  const known = texts.filter((cell) => looksKnown(cell.raw)).length;
  return known >= 1 && known * 3 >= texts.length ? "header" : "texts";
}

const isYear = (raw: string): boolean => /^20[0-4]\d$/.test(raw.trim());

/** 备注 or 说明 as the heading of a column does not make its row a note. */
function isColumnOfTable(row: GridRow): boolean {
  return row.cells.length >= 3 && row.cells.filter((cell) => looksKnown(cell.raw)).length >= 2;
}

function looksKnown(raw: string): boolean {
  if (raw.length > 40) return false;
  const meaning = readLabel(raw);
  return meaning.known || (meaning.contained && meaning.fact !== null);
}

/** 栏次 and 行次 rows, or nothing but 1, 2, 3 … (甲 乙 before them). */
function isColumnNumbers(row: GridRow): boolean {
  const opening = row.cells[0]!.raw;
  if (row.cells[0]!.role === "value" ? Number(opening) > 3 : opening.length > 6) return false;
  const labels = row.cells
    .filter((cell) => cell.role === "text")
    .map((cell) => cell.raw.replace(/\s/g, ""));
  const numbers = row.cells.filter((cell) => cell.role === "value").map((cell) => cell.raw.trim());
  if (
    /^(?:栏次|行次|列次|栏目|栏号)$/.test(labels[0] ?? "") &&
    labels.slice(1).every((l) => /^(?:—|[-甲乙丙丁A-H]|[A-H1-9=÷/*×+-]+|栏次|行次)$/.test(l))
  )
    return numbers.length > 0 || labels.length > 1;
  if (labels.some((label) => !/^[甲乙丙丁A-H]$|^[A-H0-9=÷/*×+()-]+$/.test(label))) return false;
  return (
    numbers.length >= 2 &&
    numbers.every((text, index) => Number(text) === Number(numbers[0]) + index) &&
    Number(numbers[0]) <= 3
  );
}
