import type { Cell as FileCell, CellValue, Sheet } from "hucre";
import { parseArea } from "../../model/area";
import type { Scalar } from "../../model/Scalar";
import { isErrorText } from "../../model/Scalar";
import { keyOf, placeOf, type Cell, type SheetModel } from "../../model/SheetModel";
import type { FileStyle } from "../formats/fileStyles";
import { fromFile } from "../formulas/formulaText";
import { moveFormula } from "../formulas/moveFormula";
import type { SheetExtras } from "./sheetExtras";

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Puts the contents of a sheet into the model: values, last results, formulas, spilled cells. */
export function readCells(
  sheet: SheetModel,
  file: Sheet,
  extras: SheetExtras,
  styles: readonly FileStyle[],
  date1904: boolean
): void {
  const details = file.cells ?? new Map<string, FileCell>();
  const shared = sharedFormulas(details);
  file.rows.forEach((values, row) => {
    values.forEach((plain, column) => {
      const detail = details.get(`${row},${column}`);
      const text = formulaOf(detail, row, column, shared);
      const key = keyOf(row, column);
      const value = extras.empty.has(key)
        ? null
        : scalar(detail?.value ?? plain, detail, extras.numbers.get(key), date1904);
      if (value === null && text === null) return;
      const prefixed = text === null && (styles[extras.styles.get(key) ?? 0]?.prefixed ?? false);
      const formula = text === null ? null : fromFile(text);
      sheet.contents.set(key, prefixed ? { value, formula, prefixed } : { value, formula });
    });
  });
  markSpills(sheet, details);
}

function sharedFormulas(details: ReadonlyMap<string, FileCell>): Map<number, SharedFormula> {
  const found = new Map<number, SharedFormula>();
  for (const [key, { formula, formulaType, formulaSharedIndex }] of details) {
    if (formulaType !== "shared" || !formula || formulaSharedIndex === undefined) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (!found.has(formulaSharedIndex))
      found.set(formulaSharedIndex, { text: formula, row, column });
  }
  return found;
}

function formulaOf(
  detail: FileCell | undefined,
  row: number,
  column: number,
  shared: ReadonlyMap<number, SharedFormula>
): string | null {
  if (detail?.formula === undefined) return null;
  if (detail.formula !== "") return detail.formula;
  const first = shared.get(detail.formulaSharedIndex ?? -1);
  return first ? moveFormula(first.text, row - first.row, column - first.column) : null;
}

/** @param raw the number as written, where hucre did not leave it a number */
function scalar(
  value: CellValue,
  detail: FileCell | undefined,
  raw: string | undefined,
  date1904: boolean
): Scalar {
  if (raw !== undefined) {
    const number = Number(raw);
    if (Number.isFinite(number)) return number;
    return isoSerial(raw, date1904) ?? raw;
  }
  if (value instanceof Date) return null;
  const isError = typeof value === "string" && detail?.type === "error";
  // Errors of later Excels, such as #FIELD!, are shown as the one that says "not available".
  if (isError) return { error: isErrorText(value) ? value : "#N/A" };
  return value;
}

/** Day number of an ISO date in a cell of type `d`. */
function isoSerial(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const days = Date.UTC(year, month - 1, day) / 86400000 + 25569;
  const serial = date1904 ? days - 1462 : days < 61 ? days - 1 : days;
  return serial + (hour * 3600 + minute * 60 + second) / 86400;
}

/** Cells inside the range of an array formula show its result and have nothing of their own. */
function markSpills(sheet: SheetModel, details: ReadonlyMap<string, FileCell>): void {
  for (const [key, { formula, formulaType, formulaRef }] of details) {
    const area = formulaType === "array" && formula ? parseArea(formulaRef ?? "") : null;
    if (area === null) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    for (const found of [...sheet.cellsIn(area)]) {
      if (found.cell.formula !== null) continue;
      const spilled: Cell = {
        value: found.cell.value,
        formula: null,
        spilledFrom: { row, column },
      };
      sheet.contents.set(keyOf(found.row, found.column), spilled);
    }
  }
}

/** The last column with content, zero-based; -1 for none. */
export function lastContentColumn(sheet: SheetModel): number {
  let last = -1;
  for (const key of sheet.contents.keys()) last = Math.max(last, placeOf(key).column);
  return last;
}
