import { coerce, type Coerced } from "../coercion/coerce";
import { displayText } from "../coercion/displayText";
import { formulaIsWellFormed } from "../coercion/formulaIsWellFormed";
import { intersect } from "../model/area";
import type { NewCell } from "../model/BookModel";
import { isCellError, type Scalar } from "../model/Scalar";
import { keyOf } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import { mayWriteContents } from "./protection";
import { areasOf, cellCount, columnCount, isUnbounded, rowCount, type CellRange } from "./ranges";
import type { Session } from "./Session";

/** Excel's limit on the cells of a range whose contents are told. */
const mostCells = 5_000_000;
const longestText = 32_767;

/** A matrix of something per cell; null for whole rows and columns, as Excel answers. */
export function matrixOf<V>(
  { area }: CellRange,
  member: string,
  of: (row: number, column: number) => V
): V[][] | null {
  if (isUnbounded(area)) return null;
  if (cellCount(area) > mostCells) throw new HostError("RangeExceedsLimit", member);
  const matrix: V[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: V[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(of(row, column));
    matrix.push(line);
  }
  return matrix;
}

/** A value as it travels: errors are their text, empty cells are "". */
export function wireValue(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

export function readValues(range: CellRange): unknown {
  return matrixOf(range, "Range.values", (row, column) =>
    wireValue(range.sheet.cell(row, column)?.value ?? null)
  );
}

export function readFormulas(range: CellRange): unknown {
  return matrixOf(range, "Range.formulas", (row, column) => {
    const cell = range.sheet.cell(row, column);
    return cell?.formula ?? wireValue(cell?.value ?? null);
  });
}

export function readText(range: CellRange, { locale }: Session): unknown {
  return matrixOf(range, "Range.text", (row, column) => {
    const value = range.sheet.cell(row, column)?.value ?? null;
    return value === null
      ? ""
      : displayText(value, range.sheet.format(row, column).numberFormat, locale);
  });
}

export function readValueTypes(range: CellRange): unknown {
  return matrixOf(range, "Range.valueTypes", (row, column) =>
    valueType(range.sheet.cell(row, column)?.value ?? null)
  );
}

/** `RangeValueType`. */
export function valueType(value: Scalar): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
}

/** Sets `values` or `formulas`: a matrix of the range's shape, or one value for all cells. */
export function writeContents(
  range: CellRange,
  written: unknown,
  member: string,
  { book }: Session
): void {
  const { sheet, area } = range;
  if (isUnbounded(area) || cellCount(area) > mostCells)
    throw new HostError("InvalidArgument", member);
  const at = shaped(range, written, member);
  mayWriteContents(areasOf(range), member);
  const hidden = hiddenByMerges(range);
  const formats: { row: number; column: number; numberFormat: string }[] = [];
  const cells: NewCell[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: NewCell[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const value = at(row - area.top, column - area.left);
      if (value === null || value === undefined || hidden.has(keyOf(row, column))) {
        line.push(undefined);
        continue;
      }
      const result = coerceWritten(value, sheet.format(row, column).numberFormat, member);
      line.push(cellOf(result));
      if (result.numberFormat !== undefined)
        formats.push({ row, column, numberFormat: result.numberFormat });
    }
    cells.push(line);
  }
  book.setContents(sheet, area, cells, "api");
  for (const { row, column, numberFormat } of formats) {
    const place = { top: row, left: column, bottom: row, right: column };
    book.setFormat(sheet, place, { numberFormat }, "api");
  }
}

/** Reads `written` by row and column within the range. @throws HostError `InvalidArgument` for a wrong shape */
export function shaped(
  { area }: CellRange,
  written: unknown,
  member: string
): (row: number, column: number) => unknown {
  if (!Array.isArray(written)) {
    if (written === null || written === undefined || typeof written === "object")
      throw new HostError("InvalidArgument", member);
    return () => written;
  }
  const rows = written as unknown[];
  const fits =
    rows.length === rowCount(area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) throw new HostError("InvalidArgument", member);
  return (row, column) => (rows[row] as unknown[])[column];
}

function coerceWritten(value: unknown, numberFormat: string, member: string): Coerced {
  if (typeof value === "number" || typeof value === "boolean") return { value };
  if (typeof value !== "string" || value.length > longestText)
    throw new HostError("InvalidArgument", member);
  const result = coerce(value, numberFormat);
  if (result.formula !== undefined && !formulaIsWellFormed(result.formula))
    throw new HostError("InvalidArgument", member);
  return result;
}

function cellOf({ value, formula, prefixed }: Coerced): NewCell {
  if (formula !== undefined) return { value: null, formula };
  if (value === null) return null;
  return { value, formula: null, ...(prefixed && { prefixed }) };
}

/** Cells under a merged cell other than its first: Excel keeps nothing in them. */
function hiddenByMerges({ sheet, area }: CellRange): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const merge of sheet.merges) {
    const common = intersect(merge, area);
    if (common === null) continue;
    for (let row = common.top; row <= common.bottom; row++)
      for (let column = common.left; column <= common.right; column++)
        if (row !== merge.top || column !== merge.left) hidden.add(keyOf(row, column));
  }
  return hidden;
}
