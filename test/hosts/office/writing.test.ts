import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { literalText } from "../../../src/hosts/office/write/cellText";
import { footerParts } from "../../../src/hosts/office/write/pageLayout";
import { addressLists, rectangles, styleGroups } from "../../../src/hosts/office/write/styleGroups";
import type { PlannedCell } from "../../../src/workbook/SheetPlan";

test.each([
  ["预算执行率", "预算执行率"],
  ["「基本情况」B4", "'「基本情况」B4"],
  ["一月", "'一月"],
  ["上午九点", "'上午九点"],
  ["", ""],
  ["2020年度", "'2020年度"],
  ["12%", "'12%"],
  ["1-2", "'1-2"],
  ["=A1", "'=A1"],
  ["-", "'-"],
  ["'已引用'", "''已引用'"],
  ["TRUE", "'TRUE"],
  ["jx:facts:1", "'jx:facts:1"],
  ["\n换行", "'\n换行"],
])("the text %j is given to Excel as %j", (text, given) => {
  expect(literalText(text)).toBe(given);
});

test.each([
  ["&C第&P页 共&N页", { left: "", center: "第&P页 共&N页", right: "" }],
  ["&L左&C中&R右", { left: "左", center: "中", right: "右" }],
  ["第&P页", { left: "", center: "第&P页", right: "" }],
  ["", { left: "", center: "", right: "" }],
])("the footer %j", (code, parts) => {
  expect(footerParts(code)).toEqual(parts);
});

describe("formats in blocks", () => {
  const place = fc.record({ row: fc.nat(12), column: fc.nat(6) });

  test("the rectangles of a set of cells are exactly these cells, none twice", () => {
    const sets = fc
      .uniqueArray(place, { selector: ({ row, column }) => row * 100 + column })
      .map((list) => list.sort((a, b) => a.row - b.row || a.column - b.column));
    fc.assert(
      fc.property(sets, (list) => {
        const covered = rectangles(list).flatMap(({ top, left, bottom, right }) =>
          Array.from({ length: bottom - top + 1 }, (_row, down) =>
            Array.from({ length: right - left + 1 }, (_cell, across) => ({
              row: top + down,
              column: left + across,
            }))
          ).flat()
        );
        covered.sort((a, b) => a.row - b.row || a.column - b.column);
        expect(covered).toEqual(list);
      })
    );
  });

  test("a full block is one rectangle", () => {
    const block = Array.from({ length: 50 }, (_, index) => ({
      row: Math.floor(index / 5),
      column: index % 5,
    }));
    expect(rectangles(block)).toEqual([{ top: 0, left: 0, bottom: 9, right: 4 }]);
  });

  test("cells that look the same are one group, whatever their number format", () => {
    const cell = (column: number, numberFormat: string, bold: boolean): PlannedCell => ({
      row: 0,
      column,
      content: { kind: "blank" },
      style: bold ? { numberFormat, bold } : { numberFormat },
    });
    const groups = styleGroups([cell(0, "0.00", true), cell(1, "0%", true), cell(3, "0%", false)]);
    expect(groups.map(({ addresses }) => addresses)).toEqual([["A1:B1"], ["D1"]]);
  });

  test("lists of addresses stay below what Excel takes", () => {
    const scattered = Array.from({ length: 5000 }, (_, row) => ({
      top: row * 2,
      left: 0,
      bottom: row * 2,
      right: 3,
    }));
    const lists = addressLists(scattered);
    expect(lists.length).toBeGreaterThan(5);
    for (const list of lists) expect(list.length).toBeLessThanOrEqual(8192);
    expect(lists.join(",").split(",")).toHaveLength(5000);
  });
});
