import { type Family, factFamily } from "../facts/factFamily";
import type { ItemName } from "../facts/labelTerms";
import type { MoneyUnit } from "../number/units";
import type { Block } from "./Block";
import { blockUnit } from "./moneyUnit";
import { type LabelYear, type Period, readPeriod } from "./readPeriod";
import { type LabelMeaning, readLabel } from "./readLabel";
import type { TableColumn } from "./tableColumns";

/** What a table as a whole says about each of its values. */
export interface BlockContext {
  readonly family: Family | null;
  /** A list of figures of several families, or a sheet of general facts: goes behind the tables. */
  readonly summary: boolean;
  /** No heading names an item, a basis or a period: all is in the row labels. */
  readonly keyValue: boolean;
  /** The title says 决算 or 预算. */
  readonly titleBasis: "initial" | "actual" | null;
  readonly titlePeriod: Period | null;
  /** Whose totals the title promises: 项目支出明细表 has those of the projects, 收入情况表 and a list of some projects none. */
  readonly titleTotal: "total" | "basic" | "project" | "none";
  readonly titleCumulative: boolean;
  /** The title or a heading says 原值. */
  readonly grossNamed: boolean;
  /** The title says 固定资产 and no row is 无形资产. */
  readonly fixedAssetsOnly: boolean;
  /** A word that only budgets of public bodies use. */
  readonly strong: boolean;
  readonly hasInitial: boolean;
  readonly hasAdjusted: boolean;
  /** 调整后…: then 调整预算数 is the change. */
  readonly hasAfter: boolean;
  /** A label names a stretch of the year. */
  readonly hasPeriods: boolean;
  readonly hasRetired: boolean;
  readonly hasStaffSplit: boolean;
  readonly year: LabelYear | null;
  readonly funds: string | null;
  readonly level: string | null;
  readonly unit: MoneyUnit | null;
  readonly valueRows: number;
}

const itemFamily: Readonly<Record<ItemName, Family>> = {
  total: "spending",
  basic: "spending",
  personnel: "spending",
  office: "spending",
  project: "spending",
  threePublic: "threePublic",
  abroad: "threePublic",
  car: "threePublic",
  carPurchase: "threePublic",
  carRunning: "threePublic",
  reception: "threePublic",
  procurement: "procurement",
  fixedAssets: "assets",
  intangibleAssets: "assets",
};

const titleFamilies: readonly (readonly [pattern: RegExp, family: Family])[] = [
  [/三公/, "threePublic"],
  [/采购/, "procurement"],
  [/资产/, "assets"],
  [/人员(?!经费|支出)|编制(?!单位|部门|说明)|机构人员|基本数字/, "staff"],
  [/预算指标执行|执行进度|支出进度|预算执行(?:情况|进度)|执行情况/, "execution"],
  [/收支|支出(?:情况|决算|预算)|财政拨款|部门预算|部门决算|预算表|决算表/, "spending"],
];

const summaryTitle =
  /基本情况|概况|基础数据|汇总|摘要|简况|综合情况|主要数据|主要指标|数据汇总|填报数据/;
const fundsWords =
  /一般公共预算财政拨款|一般公共预算|政府性基金预算|政府性基金|国有资本经营预算|财政专户|全部资金|财政拨款/;

export function blockContext(
  block: Block,
  columns: ReadonlyMap<number, TableColumn>
): BlockContext {
  const titles = block.titles.map((cell) => cell.raw.replace(/[\s"“”]/g, "").normalize("NFKC"));
  const heading = [block.sheet.name.replace(/[\s"“”]/g, ""), ...titles].join("|");
  const headings = [...columns.values()].flatMap((column) => column.labels);
  const rows = knownLabels(block);
  const labels = [...headings, ...rows];
  const votes = countVotes(labels);
  const named = titleFamilies
    .filter(([pattern]) => pattern.test(heading))
    .map(([, family]) => family);
  const kinds = [...votes].filter(([, count]) => count > 0).map(([family]) => family);
  const strong =
    kinds.includes("spending") ||
    labels.some((label) => isStrong(label)) ||
    /财政拨款|部门预算|部门决算|预算执行|预算指标执行/.test(heading);
  const keyValue = !headings.some(
    (label) =>
      label.known &&
      (label.item !== null ||
        label.fact !== null ||
        label.period !== null ||
        (label.basis !== null && label.basis !== "amount"))
  );
  const summary =
    kinds.filter((kind) => kind !== "execution").length >= 3 ||
    (summaryTitle.test(heading) && (kinds.length >= 2 || keyValue)) ||
    (keyValue && kinds.length >= 2 && named.length === 0);
  const bases = new Set(labels.filter((label) => label.known).map((label) => label.basis));
  const facts = new Set(labels.map((label) => label.fact));
  const period = titlePeriod(block);
  return {
    family: mainFamily(votes, named, strong),
    summary,
    keyValue,
    titleBasis: titleBasis(titles, block.sheet.name),
    titlePeriod: period,
    titleTotal: titleTotal(titles.length > 0 ? titles : [block.sheet.name]),
    titleCumulative: heading.includes("累计"),
    grossNamed: heading.includes("原值") || headings.some((label) => label.basis === "gross"),
    fixedAssetsOnly:
      heading.includes("固定资产") &&
      !rows.some((label) => label.item === "intangibleAssets" || label.item === "fixedAssets"),
    strong,
    hasInitial: bases.has("initial"),
    hasAdjusted: bases.has("adjusted") || bases.has("adjustedOrChange") || bases.has("fullYear"),
    hasAfter: labels.some((label) => /^调整后|调整后(?:预算|数)/.test(label.text)),
    hasPeriods: labels.some((label) => label.period !== null),
    hasRetired: labels.some((label) => (label.fact ?? label.part) === "staff.retired"),
    hasStaffSplit:
      facts.has("staff.inQuota") &&
      facts.has("staff.extra") &&
      labels.some((label) => label.fact === "staff.inQuota" && !label.ambiguous),
    year: titleYear(titles, block.sheet.name),
    funds: fundsWords.exec(heading)?.[0] ?? null,
    level: heading.includes("本级")
      ? "本级"
      : /部门汇总|含下属|汇总数/.test(heading)
        ? "汇总"
        : null,
    unit: blockUnit(block),
    valueRows: block.body.filter((row) =>
      row.cells.some((cell) => cell.role === "value" || cell.role === "problem")
    ).length,
  };
}

/** The labels of the body that say something, each once; a long list of details says nothing by itself. */
function knownLabels(block: Block): readonly LabelMeaning[] {
  const seen = new Set<string>();
  const result: LabelMeaning[] = [];
  for (const row of block.body)
    for (const cell of row.cells) {
      if (cell.role !== "text" || cell.raw.length > 60 || seen.has(cell.raw)) continue;
      seen.add(cell.raw);
      const label = readLabel(cell.raw);
      if (label.known || label.contained) result.push(label);
    }
  return result;
}

function isStrong(label: LabelMeaning): boolean {
  if (!label.known || label.weak) return false;
  if (label.basis === "initial" || label.basis === "adjusted" || label.basis === "adjustedOrChange")
    return true;
  if (label.basis === "fullYear") return true;
  return label.basis === "actual" && /决算|执行数|部门预算资金|全年/.test(label.text);
}

function countVotes(labels: readonly LabelMeaning[]): ReadonlyMap<Family, number> {
  const seen = new Set<string>();
  const votes = new Map<Family, number>();
  for (const label of labels) {
    if (
      (!label.known && !label.contained) ||
      label.weak ||
      label.rate !== null ||
      seen.has(label.text)
    )
      continue;
    seen.add(label.text);
    const named = label.fact ?? label.part;
    const family =
      named !== null
        ? factFamily(named)
        : label.period !== null
          ? "execution"
          : label.item !== null
            ? itemFamily[label.item]
            : label.basis === "inUse"
              ? "assets"
              : label.income
                ? "spending"
                : null;
    if (family !== null) votes.set(family, (votes.get(family) ?? 0) + 1);
  }
  return votes;
}

function mainFamily(
  votes: ReadonlyMap<Family, number>,
  named: readonly Family[],
  strong: boolean
): Family | null {
  const first = named[0];
  let best: Family | null = null;
  let most = 0;
  for (const [family, count] of votes) {
    const weight = count + (named.includes(family) ? 1.5 : 0);
    if (weight > most) [best, most] = [family, weight];
  }
  if (first !== undefined && ["threePublic", "procurement", "assets", "staff"].includes(first)) {
    // A title names what the table is about, unless the labels are plainly about something else.
    if (best === null || (votes.get(first) ?? 0) + 2 > most) return first;
  }
  // A project that is called 人员经费 does not make an export of execution a table of spending.
  if (first === "execution" && best === "spending" && (votes.get("spending") ?? 0) < 2)
    return "execution";
  if (best !== null) return best;
  if (first === "execution") return strong ? "execution" : null;
  return strong ? "spending" : null;
}

function titleBasis(titles: readonly string[], sheetName: string): "initial" | "actual" | null {
  for (const text of [...titles.toReversed(), sheetName]) {
    if (text.includes("决算") && !/预算数?.*决算/.test(text.replaceAll("公共预算", "")))
      return "actual";
    if (
      /预算(?!执行|指标)/.test(
        text.replaceAll("公共预算财政拨款", "").replace(/公共预算(?!.*表)/, "")
      ) &&
      !/执行|支出情况|绩效|决算/.test(text)
    )
      return "initial";
  }
  return null;
}

function titleTotal(titles: readonly string[]): BlockContext["titleTotal"] {
  const text = titles.join("|");
  if (text.includes("收入") && !/支出|收支|决算总表|预算总表/.test(text)) return "none";
  const basic = /基本支出|人员经费|公用经费/.test(text);
  const project = /项目(?:支出|经费|资金|明细)/.test(text);
  if (project && !basic) return /部分|重点|专项|其他/.test(text) ? "none" : "project";
  if (text.includes("基本支出") && !project && !/人员经费|公用经费/.test(text)) return "basic";
  return "total";
}

function titlePeriod(block: Block): Period | null {
  for (const text of [...block.titles.map((cell) => cell.raw), block.sheet.name]) {
    const { period } = readPeriod(text.normalize("NFKC").replace(/\s/g, ""));
    if (period !== null) return period;
  }
  return null;
}

function titleYear(titles: readonly string[], sheetName: string): LabelYear | null {
  for (const text of [...titles, sheetName]) {
    const match = /(20[0-4]\d)年(?!\d{1,2}月\d{1,2}日)|(20[0-4]\d)年12月31日/.exec(text);
    if (match !== null && !/(?:日期|时间)[:：]/.test(text)) return Number(match[1] ?? match[2]);
    if (/^(?:上年|上年度)/.test(text)) return "previous";
  }
  return null;
}
