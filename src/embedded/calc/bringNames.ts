import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/preset-sheets-core";
import type { BookModel } from "../model/BookModel";
import type { Grid } from "./Grid";

/** Gives the engine the defined names of the book. */
export function bringNames(
  grid: Grid,
  book: BookModel,
  engineFormula: (formula: string) => string
): void {
  const known = grid.injector.get(IDefinedNamesService).getDefinedNameMap(grid.unitId) ?? {};
  const wanted = book.names.map((name) => ({
    id: `${name.sheet ?? "book"}:${name.name}`,
    name: name.name,
    // The engine wants a plain reference without its equals sign, and a formula with it.
    formulaOrRefString: /^=[^"()+*/&]+![$A-Z0-9:]+$/i.test(name.formula)
      ? engineFormula(name.formula).slice(1)
      : engineFormula(name.formula),
    comment: name.comment,
    hidden: !name.visible,
    localSheetId: name.sheet ?? "AllDefaultWorkbook",
  }));
  for (const name of wanted) {
    if (known[name.id]?.formulaOrRefString === name.formulaOrRefString) continue;
    grid.run(SetDefinedNameMutation.id, name);
  }
  const ids = new Set(wanted.map(({ id }) => id));
  for (const name of Object.values(known))
    if (!ids.has(name.id)) grid.run(RemoveDefinedNameMutation.id, name);
}
