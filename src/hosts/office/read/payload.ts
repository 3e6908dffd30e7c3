import type { CellRange } from "../../../workbook/address";

/** Bytes that one answer may have: below the 5 MB of Excel on the web, with room for envelopes. */
export const answerBudget = 4_000_000;

/** Bytes of a cell in an answer that holds its value, formula and number format; measured on bureau workbooks. */
const bytesPerCell = 40;
/** Bytes of a row in the list of hidden rows. */
const bytesPerRow = 24;

/** A block of rows of one sheet that is read at once. */
export interface ReadBlock {
  readonly sheet: number;
  readonly range: CellRange;
}

/**
 * Cuts used ranges into blocks of whole rows and packs these into batches that fit the budget, in sheet order.
 * @param used each sheet's used range, null for an empty sheet
 */
export function readBatches(
  used: readonly (CellRange | null)[],
  budget = answerBudget
): readonly (readonly ReadBlock[])[] {
  const batches: ReadBlock[][] = [];
  let room = 0;
  used.forEach((range, sheet) => {
    if (range === null) return;
    const perRow = (range.right - range.left + 1) * bytesPerCell + bytesPerRow;
    let top = range.top;
    while (top <= range.bottom) {
      if (room < perRow) {
        batches.push([]);
        room = Math.max(budget, perRow);
      }
      const bottom = Math.min(range.bottom, top + Math.floor(room / perRow) - 1);
      batches.at(-1)!.push({ sheet, range: { ...range, top, bottom } });
      room -= (bottom - top + 1) * perRow;
      top = bottom + 1;
    }
  });
  return batches;
}

/** The same blocks in two halves, for an answer that was too large; null where there is nothing left to halve. */
export function halves(batch: readonly ReadBlock[]): readonly (readonly ReadBlock[])[] | null {
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const [block] = batch;
  if (block === undefined || block.range.top === block.range.bottom) return null;
  const { sheet, range } = block;
  const middle = Math.floor((range.top + range.bottom) / 2);
  return [
    [{ sheet, range: { ...range, bottom: middle } }],
    [{ sheet, range: { ...range, top: middle + 1 } }],
  ];
}
