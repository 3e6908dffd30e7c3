import { findOurSheets, ourSheetNames } from "../plan/ourSheets";
import { findScoringTables } from "../rules/read/table/findScoringTables";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";

/** A scoring table that is not ours, as it can be chosen. */
export interface ScoringSheet {
  readonly sheet: string;
  /** Zero-based first row of its header, by which several on one sheet are told apart. */
  readonly row: number;
  /** The heading above it; null where there is none. */
  readonly title: string | null;
  /** How many indicators it has. */
  readonly lines: number;
  /** Whether it can be filled in: it has a column 自评得分 or 扣分原因, and its sheet no second table. */
  readonly fillable: boolean;
}

/** The scoring tables of a workbook or of a document's tables, in the order of the sheets. */
export function scoringSheets(snapshot: WorkbookSnapshot): readonly ScoringSheet[] {
  const ours = ourSheetNames(findOurSheets(snapshot));
  return snapshot.sheets
    .filter(({ name }) => !ours.has(name))
    .flatMap((sheet) => {
      const tables = findScoringTables(sheet);
      return tables.map(({ title, header, lines, columns }) => ({
        sheet: sheet.name,
        row: header.first,
        title,
        lines: lines.length,
        fillable: tables.length === 1 && (columns.selfScore !== null || columns.reason !== null),
      }));
    });
}
