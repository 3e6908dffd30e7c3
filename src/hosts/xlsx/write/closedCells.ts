import { cellName, parseRange, type CellRange } from "../../../workbook/address";
import { Refusal } from "../../../workbook/Refusal";
import type { SheetRows } from "./SheetRows";
import { attributeOf, childOf, childrenOf, type XmlElement } from "./XmlElement";

/**
 * What keeps a cell of a sheet from being filled.
 * @param root the `worksheet`
 * @param isUnlocked whether a cell format (number of the `cellXfs`) may be typed into on a protected sheet
 * @returns a check that throws for a cell (zero-based) the refusals `fillMergedCell`, `fillArrayCell`,
 *   `fillLockedCell` {cell}
 */
export function closedCells(
  sheet: string,
  root: XmlElement,
  rows: SheetRows,
  isUnlocked: (format: number) => boolean
): (row: number, column: number) => void {
  const merges = rangesOf(childOf(root, "mergeCells"), "mergeCell");
  const arrays = formulas(root).flatMap((formula) =>
    ["array", "dataTable"].includes(attributeOf(formula, "t") ?? "")
      ? (parseRange(attributeOf(formula, "ref") ?? "") ?? [])
      : []
  );
  const protection = childOf(root, "sheetProtection");
  const isProtected = protection !== undefined && isTrue(attributeOf(protection, "sheet"));

  return (row, column) => {
    const cell = `${sheet}!${cellName(row, column)}`;
    const merge = merges.find((range) => holds(range, row, column));
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
      throw new Refusal("fillMergedCell", { cell });
    }
    const element = rows.find(row, column);
    const formula = element === undefined ? undefined : childOf(element, "f");
    const inArray = arrays.some((range) => holds(range, row, column));
    const isShared = formula !== undefined && attributeOf(formula, "t") === "shared";
    if (isShared || inArray) {
      throw new Refusal("fillArrayCell", { cell });
    }
    if (isProtected && !isUnlocked(Number(rows.formatOf(row, column) ?? "0"))) {
      throw new Refusal("fillLockedCell", { cell });
    }
  };
}

function rangesOf(list: XmlElement | undefined, name: string): readonly CellRange[] {
  if (list === undefined) return [];
  return childrenOf(list, name).flatMap(
    (element) => parseRange(attributeOf(element, "ref") ?? "") ?? []
  );
}

function formulas(root: XmlElement): readonly XmlElement[] {
  const data = childOf(root, "sheetData");
  if (data === undefined) return [];
  return childrenOf(data, "row").flatMap((row) =>
    childrenOf(row, "c").flatMap((cell) => childrenOf(cell, "f"))
  );
}

function holds({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
