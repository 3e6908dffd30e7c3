import type { Basis, ItemName } from "../facts/labelTerms";
import { factDefinition, type FactId } from "../facts/vocabulary";
import type { BlockContext } from "./blockContext";
import { emptyLabels, join, type JoinedLabels } from "./joinLabels";
import type { LabelYear } from "./readPeriod";
import type { LabelMeaning } from "./readLabel";
import { resolveItem } from "./resolveItem";
import type { TableValue } from "./tableValues";

/** What a value is, by its labels. */
export interface Interpretation {
  readonly fact: FactId;
  /** One row of a list that is summed where the table gives no whole. */
  readonly part: boolean;
  /** The parts of the sum stand beside each other in one row, not below each other. */
  readonly acrossColumns: boolean;
  /** A row of its own, not introduced by 其中. */
  readonly apart: boolean;
  /** A row introduced by 其中: in the row above it. */
  readonly within: boolean;
  /** Smaller is better among values of one table. */
  readonly adjust: number;
  readonly ambiguousLabel: string | null;
  readonly contained: boolean;
  readonly year: LabelYear | null;
  readonly funds: string | null;
  /** A figure of income that stands for the budget of spending: goes behind all tables. */
  readonly summaryOnly: boolean;
}

/** A rate as printed, or nothing of ours. */
export type Interpreted =
  | { readonly kind: "fact"; readonly value: Interpretation }
  | { readonly kind: "rate"; readonly indicator: string }
  | null;

export interface ItemReading {
  readonly fact: FactId;
  readonly part?: boolean;
  readonly adjust?: number;
  readonly ambiguousLabel?: string | null;
}

/** What row and column say, separately and together. */
export interface ReadLabels {
  readonly row: JoinedLabels;
  readonly column: JoinedLabels;
  readonly both: JoinedLabels;
  /** The nearest row label has words that are not known. */
  readonly rowUnknown: boolean;
  readonly rowText: string;
}

/** Reads what one value of a table is, from its row labels, its headings and the table around it. */
export function interpretValue(
  value: TableValue,
  block: BlockContext,
  inherited: boolean
): Interpreted {
  const nearest = value.rowLabels[0];
  const bottom = value.column.labels[0];
  const rate = rateOf(nearest, bottom, block, value);
  if (rate !== undefined) return rate === null ? null : { kind: "rate", indicator: rate };
  const rowUnknown = nearest !== undefined && !nearest.known && !nearest.contained;
  if (rowUnknown && isDetail(value, block)) return null;
  const row = emptyLabels();
  for (const [index, label] of value.rowLabels.entries()) {
    if (index === 0 ? rowUnknown : !label.known || label.column !== null) continue;
    if (!join(row, index === 0 ? label : withoutTotal(label))) return null;
  }
  const column = emptyLabels();
  const useColumn = !(
    inherited &&
    (row.fact !== null || row.part !== null || (row.item !== null && row.basis !== null))
  );
  if (useColumn) {
    if (bottom !== undefined && !bottom.known && !bottom.contained && !isKeyColumn(value))
      return null;
    if (bottom?.column === "note" || (bottom?.column === "label" && !inherited && !row.fact))
      return null;
    for (const [index, label] of value.column.labels.entries()) {
      if (index > 0 && (!label.known || label.column !== null)) continue;
      if (index > 0 && label.rate !== null) continue;
      if (!join(column, index > 0 ? asGroup(label, column) : label)) return null;
    }
  }
  if (
    !useColumn &&
    value.column.labels.some(
      (label) =>
        label.basis === "other" || typeof label.year === "number" || label.year === "previous"
    )
  )
    return null;
  if ((row.subtotal && row.item === null) || row.basis === "other") return null;
  if (column.basis === "other") {
    if (!isCountedUnder(row, bottom)) return null;
    column.basis = null;
  }
  if (
    row.within &&
    row.item === null &&
    row.fact === null &&
    row.part === null &&
    row.basis === null
  )
    return null;
  const both = emptyLabels();
  if (row.part === null && column.fact === null && row.fact !== null && column.part !== null)
    return null;
  const rowForJoin = column.fact !== null && row.fact === null ? { ...row, part: null } : row;
  const factClash = row.fact !== null && column.fact !== null && row.fact !== column.fact;
  if (factClash || !join(both, rowForJoin) || !join(both, column)) return null;
  const read: ReadLabels = { row, column, both, rowUnknown, rowText: nearest?.text ?? "" };
  const reading =
    both.fact !== null || both.part !== null
      ? direct(read, block)
      : resolveItem(read, block, value);
  if (reading === null) return null;
  return {
    kind: "fact",
    value: {
      fact: reading.fact,
      part: reading.part ?? false,
      acrossColumns: column.part !== null && row.part === null && row.fact === null,
      apart: row.part !== null && !row.within,
      within: row.within || nearest?.within === true,
      adjust:
        (reading.adjust ?? 0) +
        (both.funds !== null && column.funds !== null ? 4 : 0) +
        totalAdjust(both),
      ambiguousLabel: reading.ambiguousLabel ?? both.ambiguousLabel,
      contained: both.contained,
      year: both.year,
      funds: both.funds,
      summaryOnly: row.income,
    },
  };
}

/** Rows of a long list whose family sums no lists: not one of them can be an item of ours. */
function isDetail(value: TableValue, block: BlockContext): boolean {
  if (block.valueRows <= 1 || block.titlePeriod !== null) return false;
  if (block.family === "procurement" || block.family === "assets" || block.family === "staff")
    return false;
  return value.column.labels.every(
    (label) =>
      label.fact === null &&
      label.period === null &&
      label.basis !== "plan" &&
      label.item !== "procurement"
  );
}

/** 数量 heads no amount, but it is just what a row of heads or items gives: 计划完成项目总数 | 10. */
function isCountedUnder(row: JoinedLabels, heading: LabelMeaning | undefined): boolean {
  const counts = row.fact !== null && factDefinition(row.fact).kind === "count";
  return counts && heading?.basis === "other" && heading.text.includes("数量");
}

const totalAdjust = (labels: JoinedLabels): number =>
  labels.item === null && labels.total > 0 ? (4 - labels.total) * 0.1 : 0;

/** A group's own total says nothing of its columns, nor does its item where a column names its own: 实有人数 | 在编. */
const asGroup = (label: LabelMeaning, below: JoinedLabels): LabelMeaning =>
  below.fact === null
    ? withoutTotal(label)
    : { ...withoutTotal(label), fact: null, part: null, ambiguous: false };

const withoutTotal = (label: LabelMeaning): LabelMeaning => ({
  ...label,
  total: 0,
  subtotal: false,
});

/** A list of names and figures whose one column of figures bears any heading. */
function isKeyColumn(value: TableValue): boolean {
  const nearest = value.rowLabels[0];
  return (
    nearest?.known === true &&
    (nearest.fact !== null || (nearest.item !== null && nearest.basis !== null)) &&
    value.column.labels.length === 1 &&
    !/[率数额]$/.test(value.column.labels[0]!.text)
  );
}

/** undefined: not a rate; null: a rate of something that no line is about. */
function rateOf(
  nearest: LabelMeaning | undefined,
  bottom: LabelMeaning | undefined,
  block: BlockContext,
  value: TableValue
): string | null | undefined {
  if (nearest?.rate !== undefined && nearest.rate !== null)
    return nearest.period === null ? nearest.rate : null;
  const rate = value.column.labels.find((label) => label.rate !== null)?.rate;
  if (rate === undefined || rate === null || bottom === undefined) return undefined;
  const whole =
    nearest === undefined ||
    (nearest.known &&
      nearest.period === null &&
      nearest.part === null &&
      (nearest.item === null ||
        nearest.item === "threePublic" ||
        nearest.item === "procurement" ||
        nearest.item === "fixedAssets")) ||
    block.valueRows === 1;
  if (!whole) return null;
  const generic = /^(?:执行率|控制率|完成率|利用率)$/.test(rate);
  if (!generic) return rate;
  if (block.family === "procurement" && rate === "执行率") return "政府采购执行率";
  if (block.family === "threePublic" && rate === "控制率") return "三公经费控制率";
  if (block.family === "assets" && rate === "利用率") return "固定资产利用率";
  return rate;
}

const countBases: ReadonlySet<Basis | null> = new Set([
  null,
  "amount",
  "actual",
  "present",
  "approved",
]);

/** Labels that name the item by themselves. */
function direct(read: ReadLabels, block: BlockContext): ItemReading | null {
  const { row, column, both } = read;
  const named = both.fact ?? both.part!;
  const definition = factDefinition(named);
  if (both.item !== null && both.fact === null) return null;
  if (both.weak && !block.strong) return null;
  if (definition.kind === "count") {
    if (!countBases.has(both.basis)) return null;
    return countReading(read, block);
  }
  if (definition.kind === "rate") return read.rowUnknown ? null : { fact: named };
  if (read.rowUnknown && row.fact === null) return block.valueRows === 1 ? { fact: named } : null;
  if (named.startsWith("carryover")) {
    const order: Partial<Record<Basis, number>> = {
      actual: 0,
      amount: 0,
      adjusted: 1,
      adjustedOrChange: 1,
      fullYear: 1,
      budget: 1,
      initial: 2,
    };
    const adjust = both.basis === null ? 0 : order[both.basis];
    return adjust === undefined ? null : { fact: named, adjust };
  }
  // 结余 of a row by its column: only totals say it of the whole.
  if (column.fact !== null && row.fact === null && row.item !== null && row.item !== "total")
    return null;
  return { fact: named };
}

function countReading(read: ReadLabels, block: BlockContext): ItemReading | null {
  const { row, column, both } = read;
  const named = both.fact ?? both.part;
  // 行政编制 | 核定数 | 实有数: the second are people in quota. 在编人员 that are 核定 are of a quota nobody names.
  if (both.basis === "present" && named === "staff.quota")
    return both.fact === null ? { fact: "staff.inQuota", part: true } : null;
  if (both.basis === "approved" && named !== "staff.quota") return null;
  if (column.part !== null && row.part === null && row.fact === null) {
    // 行政编制 | 事业编制 beside each other: only the row of totals, or the only row, is the whole's.
    const whole = block.valueRows === 1 || (!read.rowUnknown && row.item === null);
    return whole ? { fact: column.part, part: true } : null;
  }
  if (column.fact !== null && row.fact === null) {
    const listed = read.rowUnknown || row.part !== null || row.item !== null;
    const part = listed && block.valueRows > 1;
    if (row.within) return null;
    return { fact: column.fact, part, ...ambiguity(both, block, column.fact) };
  }
  if (both.fact === null)
    return row.within && column.fact !== null ? null : { fact: both.part!, part: true };
  if (read.rowUnknown && row.fact === null) return null;
  const resolved = ambiguity(both, block, both.fact);
  return { fact: resolved.fact ?? both.fact, ...resolved };
}

/** 在职人数 and 实有人数 mean something only beside a breakdown. */
function ambiguity(
  labels: JoinedLabels,
  block: BlockContext,
  fact: FactId
): { readonly fact?: FactId; readonly ambiguousLabel?: string | null } {
  if (labels.ambiguousLabel === null) return {};
  if (fact === "staff.yearEnd" && block.hasRetired) {
    labels.ambiguousLabel = null;
    return {};
  }
  if (block.hasStaffSplit) {
    labels.ambiguousLabel = null;
    return { fact: "staff.all" };
  }
  return { ambiguousLabel: labels.ambiguousLabel };
}

export type { ItemName };
