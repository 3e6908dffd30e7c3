import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { halves, readBatches } from "../../../src/hosts/office/read/payload";
import type { CellRange } from "../../../src/workbook/address";

const range = (top: number, left: number, bottom: number, right: number): CellRange => ({
  top,
  left,
  bottom,
  right,
});
const cells = ({ top, left, bottom, right }: CellRange): number =>
  (bottom - top + 1) * (right - left + 1);

describe("what is read in one answer", () => {
  test("many small sheets come in one", () => {
    const batches = readBatches(Array.from({ length: 40 }, () => range(0, 0, 49, 9)));
    expect(batches).toHaveLength(1);
    expect(batches[0]).toHaveLength(40);
  });

  test("an empty workbook takes none, an empty sheet no part of one", () => {
    expect(readBatches([null, null])).toEqual([]);
    expect(readBatches([null, range(2, 1, 3, 4)])).toEqual([
      [{ sheet: 1, range: range(2, 1, 3, 4) }],
    ]);
  });

  test("300,000 cells take as many answers as 4 MB pieces, not one per sheet", () => {
    const wide = readBatches([range(0, 0, 29_999, 9)]);
    const narrow = readBatches(Array.from({ length: 30 }, () => range(0, 0, 999, 9)));
    expect(wide).toHaveLength(4);
    expect(narrow).toHaveLength(4);
  });

  test("a row that is larger than the budget is still read, alone", () => {
    expect(readBatches([range(0, 0, 1, 16_383)], 100_000)).toEqual([
      [{ sheet: 0, range: range(0, 0, 0, 16_383) }],
      [{ sheet: 0, range: range(1, 0, 1, 16_383) }],
    ]);
  });

  test("blocks cover every used cell once, in order, and no batch is above the budget", () => {
    const used = fc
      .tuple(fc.nat(30), fc.nat(5), fc.nat(300), fc.nat(30))
      .map(([top, left, height, width]) => range(top, left, top + height, left + width));
    fc.assert(
      fc.property(fc.array(fc.option(used), { maxLength: 8 }), (sheets) => {
        const batches = readBatches(sheets, 20_000);
        sheets.forEach((sheet, index) => {
          const own = batches.flat().filter((block) => block.sheet === index);
          expect(own.reduce((sum, block) => sum + cells(block.range), 0)).toBe(
            sheet === null ? 0 : cells(sheet)
          );
          own.forEach((block, at) => {
            expect(block.range.top).toBe(at === 0 ? sheet?.top : own[at - 1]!.range.bottom + 1);
          });
        });
        for (const batch of batches) {
          const bytes = batch.reduce((sum, block) => sum + cells(block.range) * 40, 0);
          expect(bytes).toBeLessThanOrEqual(20_000);
        }
      })
    );
  });

  test("what was too large is halved: blocks first, then rows, at last it cannot be", () => {
    const one = { sheet: 0, range: range(0, 0, 4, 3) };
    const other = { sheet: 1, range: range(7, 0, 7, 3) };
    expect(halves([one, other])).toEqual([[one], [other]]);
    expect(halves([one])).toEqual([
      [{ sheet: 0, range: range(0, 0, 2, 3) }],
      [{ sheet: 0, range: range(3, 0, 4, 3) }],
    ]);
    expect(halves([other])).toBeNull();
  });
});
