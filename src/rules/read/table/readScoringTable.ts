import { cellName } from "../../../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../workbook/WorkbookSnapshot";
import type { ScoringTable } from "../ScoringTable";
import { tablesWithTargets, type FoundTable } from "./findScoringTables";

/** Why no table was read; `messages/scoringTables` makes the sentence. */
export type TableProblem =
  /** The workbook has no sheet of this name. */
  | { readonly code: "noSuchSheet"; readonly data: { readonly sheet: string } }
  /** Nothing on the sheet looks like a scoring table; without a sheet, nothing in the workbook. */
  | { readonly code: "noScoringTable"; readonly data: { readonly sheet?: string } }
  /** `places` are `表!A1` of their headers, joined by 、. */
  | { readonly code: "severalScoringTables"; readonly data: { readonly places: string } };

/** Which table is meant. */
export interface TableChoice {
  readonly sheet?: string;
  /** The first cell of the table's header row or any below it, zero-based, where a sheet has several tables. */
  readonly row?: number;
  /** Names of sheets that are not looked at: our own. A sheet that is named is read all the same. */
  readonly exclude?: ReadonlySet<string>;
}

/**
 * Reads the scoring table of a workbook: that of the named sheet, else the only one there is. Hidden sheets, and forms
 * of project evaluation, which print planned values and no criteria, count only where nothing else does or where they
 * are named.
 */
export function readScoringTable(
  snapshot: WorkbookSnapshot,
  { sheet: name, row, exclude }: TableChoice = {}
): { readonly table: ScoringTable } | { readonly problem: TableProblem } {
  const sheets = snapshot.sheets.filter((sheet) =>
    name === undefined ? exclude?.has(sheet.name) !== true : sheet.name === name
  );
  if (name !== undefined && sheets.length === 0) {
    return { problem: { code: "noSuchSheet", data: { sheet: name } } };
  }
  const found = atRow(name === undefined ? preferred(sheets) : tablesOf(sheets), row);
  const [first] = found;
  if (first === undefined) {
    return { problem: { code: "noScoringTable", data: name === undefined ? {} : { sheet: name } } };
  }
  if (found.length > 1) {
    const places = found.map(({ table }) => placeOf(table)).join("、");
    return { problem: { code: "severalScoringTables", data: { places } } };
  }
  return { table: first.table };
}

function tablesOf(sheets: readonly SheetSnapshot[]): readonly FoundTable[] {
  return sheets.flatMap(tablesWithTargets);
}

function preferred(sheets: readonly SheetSnapshot[]): readonly FoundTable[] {
  const visible = tablesOf(sheets.filter(({ visibility }) => visibility === "visible"));
  const all = visible.length > 0 ? visible : tablesOf(sheets);
  const rules = all.filter(({ targets }) => !targets);
  return rules.length > 0 ? rules : all;
}

function atRow(found: readonly FoundTable[], row: number | undefined): readonly FoundTable[] {
  if (row === undefined) return found;
  const above = found.filter(({ table }) => table.header.first <= row);
  return above.slice(-1);
}

function placeOf({ sheet, header, columns }: ScoringTable): string {
  const column = Math.min(columns.level1 ?? columns.name, columns.name);
  return `${sheet}!${cellName(header.first, column)}`;
}
