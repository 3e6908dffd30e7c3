import type { NamedRange } from "hucre";
import { quoted } from "../../model/area";
import type { BookModel, DefinedName } from "../../model/BookModel";
import type { SheetPart } from "../packageParts";
import { fromFile, toFile } from "../formulas/formulaText";
import type { OutsideReferences } from "../formulas/OutsideReferences";
import { fixedName } from "../sheet/areas";
import { nameKey, type BookExtras } from "./bookExtras";

/** Names of the book and of its sheets, without those that Excel keeps for itself (print areas, filters). */
export function readNames(
  ranges: readonly NamedRange[],
  book: BookModel,
  tabs: readonly SheetPart[],
  { hiddenNames }: BookExtras
): readonly DefinedName[] {
  return ranges.flatMap(({ name, range, scope, comment }) => {
    if (/^_xlnm\./i.test(name)) return [];
    const sheet = scope === undefined ? undefined : book.sheet(scope);
    if (scope !== undefined && sheet === undefined) return [];
    const tab = scope === undefined ? undefined : tabs.findIndex((part) => part.name === scope);
    return {
      name,
      formula: fromFile(range),
      comment: comment ?? "",
      visible: !hiddenNames.has(nameKey(name, tab)),
      sheet: sheet?.id ?? null,
    };
  });
}

/** The names of the model, and the print areas and titles of its sheets. */
export function writeNames(book: BookModel, outside: OutsideReferences): NamedRange[] {
  const names = book.names.flatMap((name): NamedRange[] => {
    const sheet = name.sheet === null ? null : book.sheet(name.sheet);
    if (sheet === undefined || outside.isIn(name.formula)) return [];
    const range: NamedRange = { name: name.name, range: toFile(name.formula) };
    if (sheet !== null) range.scope = sheet.name;
    if (name.comment !== "") range.comment = name.comment;
    return [range];
  });
  for (const { name: scope, pageLayout } of book.sheets) {
    const { printArea, titleRows, titleColumns } = pageLayout;
    const titles = [titleColumns, titleRows].filter((area) => area !== null);
    const at = (areas: typeof printArea): string =>
      areas.map((area) => `${quoted(scope)}!${fixedName(area)}`).join(",");
    if (printArea.length > 0) names.push({ name: "_xlnm.Print_Area", range: at(printArea), scope });
    if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", range: at(titles), scope });
  }
  return names;
}
