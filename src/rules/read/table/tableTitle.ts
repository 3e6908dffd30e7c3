import type { TableHeader } from "./findHeaders";
import type { TableCell, TableGrid } from "./TableGrid";

/** Rows above a header that may hold its title. */
const reach = 6;
const heading = /评分|评价|指标|自评|绩效|考核|表$/;
const noTitle = /^(?:附件|附表|附)[0-9一二三四五六七八九十]*[:：]?$|[:：]|^[（(]|^\d+年度?$|单位$/;

/** The heading above a table: of the lone texts over it the nearest that sounds like one; null where there is none. */
export function tableTitle(grid: TableGrid, header: TableHeader): string | null {
  const rows = grid.rows.filter((row) => row < header.first && row >= header.first - reach);
  const { hiddenColumns } = grid.sheet;
  const isHidden = ({ range }: TableCell): boolean =>
    hiddenColumns.some(({ first, last }) => first <= range.left && range.right <= last);
  const lone = rows
    .map((row) => grid.row(row, 0, grid.lastColumn).filter((cell) => !isHidden(cell)))
    .filter((cells) => cells.length === 1)
    .map(([cell]) => cell!.text.replace(/\s+/g, ""))
    .filter((text) => text.length >= 3 && text.length <= 60 && !noTitle.test(text))
    .reverse();
  return lone.find((text) => heading.test(text)) ?? lone[0] ?? null;
}
