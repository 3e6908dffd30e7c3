import { rangeName, type CellRange } from "../../../workbook/address";
import { Refusal } from "../../../workbook/Refusal";
import type { CellSnapshot, WorkbookSnapshot } from "../../../workbook/WorkbookSnapshot";
import type { Sync } from "../inExcel";
import { errorCode, isTooLarge } from "../officeRefusal";
import { halves, readBatches, type ReadBlock } from "./payload";
import { mergesInBlocks } from "./mergesInBlocks";
import { rangeOf } from "./rangeOf";
import { readSheetList, type ListedSheet } from "./readSheetList";
import { sheetCells } from "./sheetCells";
import { watchSource } from "./sourceWatch";

/** What was gathered of one sheet. */
interface SheetParts {
  readonly cells: CellSnapshot[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** The source changed while it was read, and what was read does not fit together. */
class Changed extends Error {}

/**
 * Reads the whole workbook: two syncs for sheets, sizes and merged cells, then one for every 4 MB of contents, however many sheets these come from. Where the source changed meanwhile it is read once more.
 * @throws Refusal `sourceChanging` where it changed then, too
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  sync: Sync
): Promise<WorkbookSnapshot> {
  for (let left = 1; ; left--) {
    try {
      return await readOnce(context, sync);
    } catch (failure) {
      const changed = failure instanceof Changed || errorCode(failure) === "ItemNotFound";
      if (!changed) throw failure;
      if (left === 0) throw new Refusal("sourceChanging");
    }
  }
}

async function readOnce(context: Excel.RequestContext, sync: Sync): Promise<WorkbookSnapshot> {
  const list = await readSheetList(context, sync);
  const batches = readBatches(list.sheets.map(({ used }) => used));
  const merges = list.merges ?? (await mergesBySheet(list.sheets, sync));
  const parts = list.sheets.map((): SheetParts => ({
    cells: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  }));
  const readAll = async (): Promise<void> => {
    for (const batch of batches) await readBatch(batch, list.sheets, parts, sync);
  };
  // A single answer is a single moment; only what comes in several can be torn.
  if (batches.length > 1) await watched(context, sync, readAll);
  else await readAll();
  return {
    sheets: list.sheets.map((sheet, index) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: parts[index]!.cells,
      merges: merges[index]!,
      hiddenRows: rowsWithCells(parts[index]!),
      hiddenColumns: spansOf(parts[index]!.hiddenColumns),
      protected: sheet.protected,
    })),
    definedNames: list.definedNames,
    // Office.js does not tell, and nothing here reads dates as numbers of days.
    date1904: false,
    precisionAsDisplayed: list.precisionAsDisplayed,
  };
}

async function mergesBySheet(
  sheets: readonly ListedSheet[],
  sync: Sync
): Promise<readonly (readonly CellRange[])[]> {
  const merges: (readonly CellRange[])[] = [];
  for (const sheet of sheets) merges.push(await mergesInBlocks(sheet, sync));
  return merges;
}

/** Does something while the workbook is watched, and lets go of it whatever comes. */
async function watched(
  context: Excel.RequestContext,
  sync: Sync,
  work: () => Promise<void>
): Promise<void> {
  const watch = watchSource(context);
  try {
    await work();
    await eventsArrived();
  } finally {
    watch.stop();
    await sync();
  }
  if (watch.changed()) throw new Changed();
}

/** Events come by themselves some time after the answer to which they belong. */
function eventsArrived(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

/** Reads blocks in one sync, or in several where the estimate was too small. */
async function readBatch(
  batch: readonly ReadBlock[],
  sheets: readonly ListedSheet[],
  parts: readonly SheetParts[],
  sync: Sync
): Promise<void> {
  const asked = batch.map((block) => {
    const { sheet, used } = sheets[block.sheet]!;
    const range = sheet.getRange(rangeName(block.range));
    range.load("values,formulas,numberFormat");
    const usedNow = sheet.getUsedRangeOrNullObject(true);
    usedNow.load("address");
    const isFirst = block.range.top === used?.top;
    return {
      block,
      range,
      usedNow,
      rows: range.getRowProperties({ rowHidden: true }),
      columns: isFirst ? range.getColumnProperties({ columnHidden: true }) : null,
    };
  });
  try {
    await sync();
  } catch (failure) {
    const smaller = isTooLarge(failure) ? halves(batch) : null;
    if (smaller === null) throw failure;
    for (const half of smaller) await readBatch(half, sheets, parts, sync);
    return;
  }
  for (const { block, range, usedNow, rows, columns } of asked) {
    const { used } = sheets[block.sheet]!;
    // Rows came or went since the sizes were asked.
    if (usedNow.isNullObject || !isSame(rangeOf(usedNow.address), used)) throw new Changed();
    const { cells, hiddenRows, hiddenColumns } = parts[block.sheet]!;
    // One by one: a spread of a hundred thousand arguments overflows the stack.
    for (const cell of sheetCells(range, block.range)) cells.push(cell);
    rows.value.forEach(({ rowHidden }, down) => {
      if (rowHidden === true) hiddenRows.add(block.range.top + down);
    });
    columns?.value.forEach(({ columnHidden }, across) => {
      if (columnHidden === true) hiddenColumns.add(block.range.left + across);
    });
  }
}

function isSame(a: CellRange | null, b: CellRange | null): boolean {
  return a !== null && b !== null && rangeName(a) === rangeName(b);
}

function rowsWithCells({ cells, hiddenRows }: SheetParts): ReadonlySet<number> {
  return new Set(cells.map(({ row }) => row).filter((row) => hiddenRows.has(row)));
}

function spansOf(columns: ReadonlySet<number>): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span?.last === column - 1) span.last = column;
    else spans.push({ first: column, last: column });
  }
  return spans;
}
