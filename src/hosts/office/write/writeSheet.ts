import { rangeName } from "../../../workbook/address";
import type { SheetPlan } from "../../../workbook/SheetPlan";
import { addLinks } from "./addLinks";
import { applyStyle } from "./applyStyle";
import type { SheetContents } from "./contents";
import { setSizes } from "./sheetSizes";
import { styleGroups } from "./styleGroups";
import type { WriteQueue } from "./WriteQueue";

/** A sheet to be written: just added, or emptied. */
export interface WriteTarget {
  readonly plan: SheetPlan;
  readonly contents: SheetContents | null;
  readonly sheet: Excel.Worksheet;
  readonly isNew: boolean;
}

/** Rows that are written in one call, so that a long sheet can be split between requests. */
const rowsPerBlock = 500;
/** A call with its object paths, on the wire. */
const bytesPerCall = 400;

/** Queues a sheet: contents, links, looks, sizes, merges; rules and print set-up come when these stand. */
export async function writeSheet(target: WriteTarget, queue: WriteQueue): Promise<void> {
  const { plan, sheet, contents, isNew } = target;
  if (contents !== null) await writeContents(sheet, contents, queue);
  await queue.make(plan.links.length * bytesPerCall);
  addLinks(sheet, plan);
  for (const { style, addresses } of styleGroups(plan.cells)) {
    for (const list of addresses) {
      await queue.make(list.length + 20 * bytesPerCall);
      applyStyle(sheet.getRanges(list).format, style);
    }
  }
  if (contents !== null) {
    await queue.make(JSON.stringify(contents.numberFormats).length);
    sheet.getRange(rangeName(contents.range)).numberFormat = contents.numberFormats as string[][];
  }
  await queue.make(
    (plan.columns.length + plan.rows.length + plan.merges.length) * 2 * bytesPerCall
  );
  setSizes(sheet, plan);
  for (const merge of plan.merges) sheet.getRange(rangeName(merge)).merge(false);
  // A person's own view and colour of an earlier sheet stay.
  if (!isNew) return;
  if (plan.tabColor !== undefined) sheet.tabColor = `#${plan.tabColor}`;
  if (plan.freeze !== null) freeze(sheet, plan.freeze);
}

async function writeContents(
  sheet: Excel.Worksheet,
  { range, formulas }: SheetContents,
  queue: WriteQueue
): Promise<void> {
  for (let top = 0; top < formulas.length; top += rowsPerBlock) {
    const rows = formulas.slice(top, top + rowsPerBlock);
    await queue.make(new TextEncoder().encode(JSON.stringify(rows)).length);
    const block = { ...range, top, bottom: top + rows.length - 1 };
    sheet.getRange(rangeName(block)).formulas = rows as (string | number)[][];
  }
}

function freeze(
  sheet: Excel.Worksheet,
  { rows, columns }: { readonly rows: number; readonly columns: number }
): void {
  const { freezePanes } = sheet;
  if (rows > 0 && columns > 0) {
    freezePanes.freezeAt(rangeName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
