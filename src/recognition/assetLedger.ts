import { disposedWords, inUseWords, notInUseWords } from "../facts/statusWords";
import { type Exact, Exact as ExactNumber, plain } from "../number/exact";
import { type MoneyUnit, yuanPer } from "../number/units";
import { cellName } from "../workbook/address";
import type { Block } from "./Block";
import type { BlockContext } from "./blockContext";
import type { GridCell } from "./readCell";
import { readLabel } from "./readLabel";
import { readValue } from "./readValue";
import { cellRange, type Sighting } from "./Sighting";
import { joinRanges } from "./sumParts";
import type { TableColumn } from "./tableColumns";

const stateHeading =
  /^(?:使用状态|资产状态|使用情况|使用现状|状态|资产使用状态|资产使用状况|使用状况)$/;

interface LedgerRow {
  readonly amount: GridCell;
  readonly value: Exact | null;
  readonly state: string;
  readonly stateRaw: string;
}

/**
 * Reads a register of assets, an asset a row with its 原值 and 使用状态: gross is the sum of what is still on the books,
 * in use the sum of what is in use. Totals and 无形资产 rows are left out.
 * @returns null where the table is no such register
 */
export function assetLedger(
  block: Block,
  columns: ReadonlyMap<number, TableColumn>,
  context: BlockContext,
  options: { readonly unit: MoneyUnit | null; readonly table: string; readonly year: number | null }
): readonly Sighting[] | null {
  const entries = [...columns].filter(([, column]) => column.labels.length > 0);
  const state = entries.find(([, column]) => stateHeading.test(column.labels[0]!.text))?.[0];
  const amounts = entries.filter(([, column]) => column.labels[0]!.basis === "gross");
  const [amount] = amounts;
  const about = [block.sheet.name, ...block.titles.map((cell) => cell.raw)].some((text) =>
    text.includes("资产")
  );
  if (state === undefined || amount === undefined || amounts.length > 1 || !about) return null;
  const unit = amount[1].unit ?? context.unit ?? options.unit;
  const rows: LedgerRow[] = [];
  for (const row of block.body) {
    const cell = row.cells.find((other) => other.column === amount[0]);
    if (cell === undefined || cell.role === "text") continue;
    const texts = row.cells.filter((other) => other.role === "text");
    if (texts.some((other) => readLabel(other.raw).total > 0 || readLabel(other.raw).subtotal))
      continue;
    if (texts.some((other) => readLabel(other.raw).item === "intangibleAssets")) continue;
    const read = readValue(cell, block.sheet.name, "fixedAssets.gross", unit);
    if (read.kind === "absent") continue;
    const stateRaw = row.cells.find((other) => other.column === state)?.raw ?? "";
    const word = stateRaw.normalize("NFKC").replace(/\s/g, "");
    if (disposedWords.includes(word)) continue;
    rows.push({
      amount: cell,
      value: read.kind === "value" ? read.value : null,
      state: word,
      stateRaw,
    });
  }
  if (rows.length === 0) return null;
  const factor = plain(yuanPer[unit ?? "元"]);
  const unreadable = rows.find((row) => row.value === null);
  const unknown = rows.filter(
    (row) => !inUseWords.includes(row.state) && !notInUseWords.includes(row.state)
  );
  const used = rows.filter((row) => inUseWords.includes(row.state));
  const ranges = joinRanges(rows.map((row) => cellRange(row.amount.row, row.amount.column)));
  const common = {
    text: null,
    sheet: block.sheet.name,
    scope: [context.funds, options.year === null ? null : `${options.year}年`, context.level]
      .filter((part) => part !== null)
      .join("；"),
    why: "list",
    rank: block.sheet.visibility === "visible" ? 0 : 5,
    unitKnown: unit !== null,
    table: options.table,
    adjust: 0,
    part: false,
  } as const;
  const broken =
    unreadable === undefined ? null : ({ code: "unreadable", raw: unreadable.amount.raw } as const);
  return [
    {
      ...common,
      fact: "fixedAssets.gross",
      value: broken === null ? sum(rows) : null,
      ranges,
      reading: { form: "sum", factor },
      raw: `${rows.length}项合计`,
      question: broken,
    },
    {
      ...common,
      fact: "fixedAssets.inUse",
      value: broken === null && unknown.length === 0 ? sum(used) : null,
      ranges: ranges.map((range) => ({ ...range, left: state, right: state })),
      reading: {
        form: "sumWhere",
        factor,
        words: [...new Set(used.map((row) => row.stateRaw))],
        amounts: ranges,
      },
      raw: `${used.length}项在用合计`,
      question:
        broken ??
        (unknown.length === 0
          ? null
          : {
              code: "unknownStatuses",
              words: [...new Set(unknown.map((row) => (row.state === "" ? "（空）" : row.state)))],
              cells: unknown.map((row) => cellName(row.amount.row, state)),
            }),
    },
  ];
}

const sum = (rows: readonly LedgerRow[]): Exact =>
  rows.reduce((total, row) => total.plus(row.value!), new ExactNumber(0));
