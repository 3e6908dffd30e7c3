import type { BookModel } from "../../src/embedded/model/BookModel";
import type { Calculator } from "../../src/embedded/model/Calculator";
import { columnName, parseArea } from "../../src/embedded/model/area";
import { isCellError, isErrorText, type Scalar } from "../../src/embedded/model/Scalar";
import { placeOf, type SheetModel } from "../../src/embedded/model/SheetModel";
import { recalculate } from "./formula/recalculate";
import type { Book, CellContent, CellResult } from "./formula/Value";

/**
 * Computes the sheets that carry our marker with the strict interpreter, and formulas elsewhere that refer to these;
 * other formulas of source sheets keep the results that the file holds, since these may use any function of Excel's.
 */
export function strictCalculator(book: BookModel): Calculator {
  let dirty = true;
  book.watch((change) => {
    if (change.kind !== "contents" || change.origin !== "calculation") dirty = true;
  });
  const compute = (): void => {
    dirty = false;
    const ours = book.sheets.filter(isOurs);
    if (ours.length === 0) return;
    const isComputed = (sheet: SheetModel, formula: string): boolean =>
      ours.includes(sheet) || ours.some(({ name }) => formula.includes(name));
    const results = resultsOf(
      new Map(book.sheets.map((sheet) => [sheet.name, contentsOf(sheet, isComputed)]))
    );
    for (const sheet of book.sheets) {
      const computed = [...(results.get(sheet.name) ?? [])].flatMap(([cell, result]) => {
        const { top: row, left: column } = parseArea(cell)!;
        const formula = sheet.cell(row, column)?.formula ?? null;
        return formula === null || !isComputed(sheet, formula)
          ? []
          : [{ row, column, value: scalarOf(result) }];
      });
      book.setResults(sheet, computed);
    }
    dirty = false;
  };
  return {
    settled: () => {
      if (dirty) compute();
      return Promise.resolve();
    },
    recalculate: () => {
      compute();
      return Promise.resolve();
    },
  };
}

/** A reference to a sheet that is gone stands as `#REF!` in a formula, which the strict interpreter does not know. */
function resultsOf(contents: Book): ReturnType<typeof recalculate> {
  try {
    return recalculate(contents);
  } catch (failure) {
    if (failure instanceof SyntaxError && failure.message.includes("#REF!")) return new Map();
    throw failure;
  }
}

function isOurs(sheet: SheetModel): boolean {
  const marker = sheet.cell(0, 0)?.value;
  return typeof marker === "string" && marker.startsWith("jx:");
}

function contentsOf(
  sheet: SheetModel,
  isComputed: (sheet: SheetModel, formula: string) => boolean
): ReadonlyMap<string, CellContent> {
  const contents = new Map<string, CellContent>();
  for (const [key, { value, formula }] of sheet.contents) {
    const { row, column } = placeOf(key);
    const name = `${columnName(column)}${row + 1}`;
    if (formula !== null && isComputed(sheet, formula))
      contents.set(name, { formula: formula.slice(1) });
    else if (isCellError(value)) contents.set(name, value.error);
    else if (value !== null) contents.set(name, value);
  }
  return contents;
}

function scalarOf(result: CellResult): Scalar {
  return isErrorText(result) ? { error: result } : result;
}
