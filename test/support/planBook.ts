import type { Book, CellResult } from "./formula/Value";
import { cellName } from "../../src/workbook/address";
import type { WorkbookPlan } from "../../src/workbook/SheetPlan";
import type { WorkbookSnapshot } from "../../src/workbook/WorkbookSnapshot";

type Content = number | string | boolean | { readonly formula: string };

/** A workbook as the strict interpreter takes it: the source sheets' values, our planned sheets and what is filled into a form. */
export function planBook(snapshot: WorkbookSnapshot, plan: WorkbookPlan): Book {
  const book = new Map<string, Map<string, Content>>();
  for (const sheet of snapshot.sheets) {
    const cells = new Map<string, Content>();
    for (const { row, column, value } of sheet.cells) {
      if (value.kind === "number") cells.set(cellName(row, column), value.number);
      if (value.kind === "text") cells.set(cellName(row, column), value.text);
      if (value.kind === "boolean") cells.set(cellName(row, column), value.boolean);
    }
    book.set(sheet.name, cells);
  }
  for (const sheet of plan.sheets) {
    const cells = new Map<string, Content>();
    for (const { row, column, content } of sheet.cells) {
      if (content.kind === "number") cells.set(cellName(row, column), content.number);
      if (content.kind === "text") cells.set(cellName(row, column), content.text);
      if (content.kind === "formula")
        cells.set(cellName(row, column), { formula: content.formula });
    }
    book.set(sheet.replaces ?? sheet.name, cells);
  }
  for (const { sheet, cells } of plan.fills ?? []) {
    const filled = book.get(sheet)!;
    for (const { row, column, content } of cells) {
      if (content.kind === "formula")
        filled.set(cellName(row, column), { formula: content.formula });
    }
  }
  return book;
}

/** Formula cells of a plan whose result differs from the cached one: `sheet!cell: cached ≠ computed (formula)`. */
export function disagreements(
  plan: WorkbookPlan,
  results: ReadonlyMap<string, ReadonlyMap<string, CellResult>>
): readonly string[] {
  const written = [
    ...plan.sheets.map(({ name, replaces, cells }) => ({ name: replaces ?? name, cells })),
    ...(plan.fills ?? []).map(({ sheet, cells }) => ({ name: sheet, cells })),
  ];
  return written.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, content }) => {
      if (content.kind !== "formula") return [];
      const computed = results.get(name)?.get(cellName(row, column)) ?? "";
      if (same(content.cached, computed)) return [];
      return [
        `${name}!${cellName(row, column)}: ${content.cached} ≠ ${String(computed)} (${content.formula})`,
      ];
    })
  );
}

/** Numbers agree to the 15 digits that a sheet shows; texts to the letter. */
function same(cached: number | string, computed: CellResult): boolean {
  if (typeof cached === "number" && typeof computed === "number") {
    return cached.toPrecision(15) === computed.toPrecision(15);
  }
  return cached === computed;
}
