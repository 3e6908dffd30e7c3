import type { CandidateReason } from "../facts/Fact";
import type { Block } from "./Block";
import type { GridCell } from "./readCell";
import { readLabel } from "./readLabel";
import type { SheetGrid } from "./SheetGrid";
import { cellRange, type Sighting } from "./Sighting";

/** What one sheet says about department and year. */
export interface HeaderFacts {
  readonly names: readonly Sighting[];
  readonly years: readonly YearSighting[];
}

export interface YearSighting {
  readonly year: number;
  readonly weight: number;
  readonly sighting: Sighting;
}

const nameLine =
  /^(?:编制单位|编制部门|部门[(（]单位[)）]名称|单位[(（]部门[)）]名称|部门名称|单位名称|填报单位|填报部门|预算单位|预算部门|预算主管部门|报送单位|部门|单位|被评价部门|被评价单位)(?:[(（](?:盖章|公章|签章|全称)[)）])?\s*[:：]\s*(.*)$/s;
const nameCell =
  /^(?:编制单位|编制部门|部门[(（]单位[)）]名称|单位[(（]部门[)）]名称|部门名称|单位名称|填报单位|填报部门|预算单位名称|被评价部门|被评价单位)(?:[(（](?:盖章|公章|签章|全称)[)）])?[:：]?$/;
/** No name or year without one of these. */
const saysWho = /单位|部门|年|２/;
const noName =
  /^(?:[xX×*_＿\s.…/—-]*|.*[xX×]{2,}.*|(?:人民币)?[亿万千]?元|人|个|项|[0-9.,]+|单位[:：].*)$/;
const titleName =
  /^(.{2,28}?(?:局|委员会|办公室|中心|厅|处|院|委|办|所|站|馆|学校|医院|支队|大队|办事处|总队|政府|协会|联合会|部))(?:关于)?(?:20[0-4]\d)年/;
const yearLine = /(?:评价|预算|会计|决算|填报|所属)?年度[:：]?\s*(20[0-4]\d)(?:年度?)?$/;
const yearCell = /^(?:评价|预算|会计|决算)?年度[:：]?$/;
/** The day a form was filled in is no evaluated year; the last day of a year is. */
const dayOfFilling =
  /(?:填报|填表|编制|编报|制表|报送)?(?:日期|时间)[:：]?20\d\d年?.*$|20\d\d年(?!12月31日)\d{1,2}月\d{1,2}日/g;
const withoutDates = (text: string): string =>
  text.normalize("NFKC").replace(/\s/g, "").replace(dayOfFilling, "");
const writtenYear = /(?<![0-9])(20[0-4]\d)年/g;

/** Looks for name and year in what stands above tables, in their headings, and in lines of label and value. */
export function headerFacts(grid: SheetGrid, blocks: readonly Block[]): HeaderFacts {
  const names: Sighting[] = [];
  const years = new Map<number, YearSighting>();
  const hidden = grid.sheet.visibility === "visible" ? 0 : 5;
  const note = (year: number, weight: number, cell: GridCell, why: CandidateReason): void => {
    const known = years.get(year);
    // Each further mention weighs a little: of 2019年决算数, 2020年预算数, 2020年决算数 the year is 2020.
    if (known !== undefined && Math.floor(known.weight) >= weight) {
      years.set(year, {
        ...known,
        weight: Math.min(known.weight + 0.01, Math.floor(known.weight) + 0.99),
      });
      return;
    }
    years.set(year, {
      year,
      weight,
      sighting: textSighting("department.year", String(year), cell, grid, why, hidden),
    });
  };
  const titles = new Set(blocks.flatMap((block) => block.titles));
  // 2020年决算数 as a row label names the year as a heading does.
  const rowLabels = new Set(
    blocks.flatMap((block) =>
      block.body
        .map((row) => row.cells[0])
        .filter((cell) => cell !== undefined && isYearLabel(cell))
    )
  );
  const headers = new Set(blocks.flatMap((block) => block.headers.flatMap((row) => row.cells)));
  for (const row of grid.rows)
    for (const [index, cell] of row.cells.entries()) {
      if (cell.role !== "text" || cell.raw.length > 80 || !saysWho.test(cell.raw)) continue;
      const text = cell.raw.trim();
      const next = row.cells[index + 1];
      const line = nameLine.exec(text);
      const value = line?.[1]?.trim();
      if (value !== undefined && value !== "" && !noName.test(value))
        names.push(
          textSighting(
            "department.name",
            value.split(/\s{2,}|　{2,}/)[0]!,
            cell,
            grid,
            "ownTable",
            hidden
          )
        );
      else if (
        (nameCell.test(text) || (line !== null && value === "")) &&
        next?.role === "text" &&
        !noName.test(next.raw.trim()) &&
        !headers.has(cell) &&
        next.raw.length <= 40
      )
        names.push(
          textSighting("department.name", next.raw.trim(), next, grid, "ownTable", hidden)
        );
      if (titles.has(cell)) {
        const titled = /[，。；,;]/.test(text) ? null : titleName.exec(text.replace(/\s/g, ""));
        if (titled !== null)
          names.push(
            textSighting("department.name", titled[1]!, cell, grid, "summary", 20 + hidden)
          );
      }
      const labelled = yearLine.exec(text.normalize("NFKC").replace(/\s/g, ""));
      if (labelled !== null) note(Number(labelled[1]), 10, cell, "ownTable");
      else if (
        yearCell.test(text) &&
        next !== undefined &&
        /^20[0-4]\d年?度?$/.test(next.raw.trim())
      )
        note(Number(next.raw.trim().slice(0, 4)), 10, next, "ownTable");
      else if (titles.has(cell) || headers.has(cell) || rowLabels.has(cell)) {
        const weight = titles.has(cell) ? 3 : 1;
        for (const match of withoutDates(text).matchAll(writtenYear))
          note(Number(match[1]), weight, cell, "ownTable");
      }
    }
  return { names, years: [...years.values()] };
}

const isYearLabel = (cell: GridCell): boolean =>
  cell.role === "text" && typeof readLabel(cell.raw).year === "number";

function textSighting(
  fact: "department.name" | "department.year",
  text: string,
  cell: GridCell,
  grid: SheetGrid,
  why: CandidateReason,
  rank: number
): Sighting {
  return {
    fact,
    value: null,
    text,
    sheet: grid.sheet.name,
    ranges: [cellRange(cell.row, cell.column)],
    reading: { form: "literal" },
    raw: cell.raw,
    scope: "",
    why,
    rank,
    unitKnown: true,
    question: null,
    table: grid.sheet.name,
    adjust: 0,
    part: false,
  };
}
