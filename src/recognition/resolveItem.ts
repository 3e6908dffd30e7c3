import type { Basis, ItemName } from "../facts/labelTerms";
import type { FactId } from "../facts/vocabulary";
import type { BlockContext } from "./blockContext";
import type { ItemReading, ReadLabels } from "./interpretValue";
import { procurement } from "./procurementItem";
import type { TableValue } from "./tableValues";

/** 全年 below 1-9月: the fourth of the cumulative figures. */
const wholeYear = /^(?:全年|年度|本年)/;

const threePublicItems: ReadonlySet<ItemName> = new Set([
  "abroad",
  "car",
  "carPurchase",
  "carRunning",
  "reception",
]);

/** Finds the data item of a value whose labels give item and basis apart from each other. */
export function resolveItem(
  read: ReadLabels,
  block: BlockContext,
  value: TableValue
): ItemReading | null {
  const { row, column, both, rowUnknown } = read;
  if (
    both.weak &&
    both.item !== null &&
    threePublicItems.has(both.item) &&
    block.family !== "threePublic"
  )
    return null;
  if (both.subtotal && both.item === null) return null;
  // A row that nobody knows is a detail of the list, unless it is the only one.
  const detail = rowUnknown && block.valueRows > 1;
  if (both.income) return incomeReading(read, block);
  const item = both.item ?? ofTitle(impliedItem(read, block), block);
  if (item === null) return null;
  if (detail && !(both.item === null || column.item !== null)) return null;
  if (both.weak && both.basis === "actual" && !block.strong && block.family !== "procurement")
    return null;
  const period = both.period ?? block.titlePeriod;
  switch (item) {
    case "procurement":
      return procurement(both, detail);
    case "fixedAssets":
      return assets("fixedAssets", read, block, detail);
    case "intangibleAssets":
      return detail ? null : assets("intangibleAssets", read, block, false);
    case "threePublic":
    case "abroad":
    case "car":
    case "carPurchase":
    case "carRunning":
    case "reception":
      return detail || both.period !== null ? null : threePublic(item, both.basis, block);
    case "total":
      if (
        period !== null &&
        (both.basis === "actual" || both.basis === null || both.basis === "amount")
      ) {
        const cumulative = period.cumulative || both.cumulative || block.titleCumulative;
        // 进度 under a quarter is no amount; the quarter must be the heading itself, or the row.
        const bare = row.period !== null || value.column.labels[0]?.period != null;
        const spent = spending(period.quarter, cumulative, read, block, { detail, bare });
        if (spent !== undefined) return spent;
      }
      // 全年支出 below 1-9月 is the fourth of the cumulative figures.
      if (
        period === null &&
        block.hasPeriods &&
        both.basis === "actual" &&
        wholeYear.test(read.rowText)
      )
        return { fact: "spending.q4" };
      if (detail) return null;
      // A budget beside a quarter is the budget of that date; only the year's end has the year's.
      if (period !== null && period.quarter !== 4 && both.basis !== "initial") return null;
      break;
    case "basic":
    case "personnel":
    case "office":
    case "project":
      if (detail || (period !== null && period.quarter !== 4)) return null;
      break;
  }
  if (value.rowLabels.length === 0 && block.valueRows > 1 && both.item === null) return null;
  if (row.within && row.item === null) return null;
  return spendingItem(item, both.basis, block);
}

/** A total belongs to what the title names: 合计 of 项目支出明细表 is the projects'. */
function ofTitle(item: ItemName | null, { titleTotal }: BlockContext): ItemName | null {
  if (item !== "total" || titleTotal === "total") return item;
  return titleTotal === "none" ? null : titleTotal;
}

/** What a total, or a basis standing alone, is the figure of: the table's family says it. */
function impliedItem(read: ReadLabels, block: BlockContext): ItemName | null {
  const { row, column, both } = read;
  if (both.basis === "inUse")
    return block.family === "assets" || row.basis === "inUse" ? "fixedAssets" : null;
  switch (block.family) {
    case "threePublic":
      // 预算数 in a row of its own is the total's; a row that is unknown is nothing.
      return read.rowUnknown && block.valueRows > 1 ? null : hasSum(read) ? "threePublic" : null;
    case "procurement":
      return both.basis === null ? null : "procurement";
    case "assets":
      return block.fixedAssetsOnly && both.basis === "gross" ? "fixedAssets" : null;
    case "spending":
    case "execution":
      if (both.period !== null || block.titlePeriod !== null) return "total";
      if (block.hasPeriods && wholeYear.test(read.rowText)) return "total";
      if (read.rowUnknown && block.valueRows > 1) return null;
      return hasSum(read) && (block.strong || both.total > 0) ? "total" : null;
    case "staff":
    case "tasks":
    case "projects":
    case "satisfaction":
    case "department":
    case null:
      // In lists of figures a basis of public budgets by itself is the whole department's.
      if (!block.summary || row.basis === null || column.item !== null) return null;
      return ["initial", "adjusted", "adjustedOrChange", "fullYear"].includes(row.basis) ||
        (row.basis === "actual" && block.strong)
        ? "total"
        : null;
  }
}

/** Total row, total column, a basis row, or no row label at all. */
function hasSum(read: ReadLabels): boolean {
  const { row, column } = read;
  return (
    row.total > 0 ||
    column.total > 0 ||
    row.basis !== null ||
    read.rowText === "" ||
    read.rowUnknown ||
    isNeutral(read)
  );
}

/** Row labels such as 本部门, 金额, 2020年 that name no item. */
function isNeutral({ row }: ReadLabels): boolean {
  return (
    row.item === null &&
    row.fact === null &&
    row.part === null &&
    (row.funds === null || row.total > 0)
  );
}

function spending(
  quarter: 1 | 2 | 3 | 4,
  cumulative: boolean,
  read: ReadLabels,
  block: BlockContext,
  { detail, bare }: { readonly detail: boolean; readonly bare: boolean }
): ItemReading | null | undefined {
  const { both } = read;
  if (both.basis !== "actual") {
    // 1-3月 | 1,529.08 in a table of execution needs no further word.
    const plain =
      both.basis === "amount" ||
      (both.basis === null &&
        (block.keyValue ||
          /支出|执行|支付/.test(read.rowText) ||
          (bare && both.total > 0 && block.family === "execution")));
    if (
      !plain ||
      both.item !== null ||
      both.period === null ||
      (block.family !== "execution" && !block.strong)
    )
      return undefined;
  }
  const fact: FactId = `spending.q${quarter}`;
  if (both.period === null && !block.strong && block.family !== "execution") return undefined;
  if (both.total === 0 && both.period === null && detail) return { fact, part: true };
  if (detail && both.period === null) return null;
  return cumulative ? { fact } : { fact, ambiguousLabel: read.rowText };
}

function assets(
  item: "fixedAssets" | "intangibleAssets",
  read: ReadLabels,
  block: BlockContext,
  detail: boolean
): ItemReading | null {
  const { both } = read;
  const fact: FactId = `${item}.gross`;
  if (both.basis === "gross") return { fact, part: detail };
  if (both.basis === "inUse")
    return item === "fixedAssets" ? { fact: "fixedAssets.inUse", part: detail } : null;
  if ((both.basis !== null && both.basis !== "amount") || detail) return null;
  // 固定资产 alone may be 净值; the sheet has to say 原值.
  const ambiguousLabel = block.grossNamed || both.total > 0 ? null : read.rowText;
  return { fact, adjust: 1, ambiguousLabel };
}

function threePublic(item: ItemName, basis: Basis | null, block: BlockContext): ItemReading | null {
  const prefix = item === "threePublic" ? "threePublic" : `threePublic.${item}`;
  const side = sideOf(basis, block);
  if (side === null) return null;
  return { fact: `${prefix}.${side}` as FactId };
}

function sideOf(basis: Basis | null, block: BlockContext): "budget" | "actual" | null {
  switch (basis) {
    case "actual":
      return "actual";
    case "budget":
    case "initial":
    case "adjusted":
    case "fullYear":
    case "plan":
      return "budget";
    case "adjustedOrChange":
      return block.hasAfter ? null : "budget";
    case null:
    case "amount":
      return block.titleBasis === "actual"
        ? "actual"
        : block.titleBasis === "initial"
          ? "budget"
          : null;
    case "change":
    case "gross":
    case "inUse":
    case "present":
    case "approved":
    case "other":
      return null;
  }
}

function spendingItem(
  item: "total" | "basic" | "personnel" | "office" | "project",
  basis: Basis | null,
  block: BlockContext
): ItemReading | null {
  switch (basis) {
    case "initial":
    case "adjusted":
    case "actual":
      return { fact: `${item}.${basis}` };
    case "adjustedOrChange":
      return block.hasAfter ? change(item) : { fact: `${item}.adjusted` };
    case "fullYear":
      return {
        fact: `${item}.adjusted`,
        ambiguousLabel: block.hasAfter || !block.hasInitial ? "全年预算数" : null,
      };
    case "change":
      return change(item);
    case "budget": {
      const initial = !block.hasInitial && (block.hasAdjusted || block.titleBasis === "initial");
      return { fact: `${item}.${initial ? "initial" : "adjusted"}` };
    }
    case "amount":
    case null:
      return block.titleBasis === null || block.summary
        ? null
        : { fact: `${item}.${block.titleBasis}` };
    case "plan":
    case "gross":
    case "inUse":
    case "present":
    case "approved":
    case "other":
      return null;
  }
}

const change = (item: string): ItemReading | null =>
  item === "total" ? { fact: "total.delta" } : null;

/** 财政拨款收入年初预算数 in a list stands for the budget of spending; rows of income in a table are none of ours. */
function incomeReading({ row, column, both }: ReadLabels, block: BlockContext): ItemReading | null {
  if (!row.income || column.income || !block.keyValue || both.item !== null) return null;
  if (row.basis === "initial") return { fact: "total.initial" };
  if (row.basis === "adjusted" || row.basis === "adjustedOrChange")
    return { fact: "total.adjusted" };
  return null;
}
