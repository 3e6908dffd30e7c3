import type { FindingCell } from "../checks/Finding";
import type { FactSource } from "../facts/Fact";
import type { Language } from "../messages/Language";
import { placeWords } from "../messages/placeWords";
import { type CellRange, parseRange, rangeName } from "../workbook/address";

/** Cells that a person can be brought to. */
export interface CellLink {
  /** `「人员」C4`. */
  readonly text: string;
  readonly sheet: string;
  readonly range: CellRange;
}

/** A link for each range that a value came from. */
export function sourceLinks(source: FactSource | null, language: Language): readonly CellLink[] {
  if (source === null) return [];
  return [source, ...(source.continued ?? [])].flatMap(({ sheet, ranges }) =>
    ranges.map((range) => cellLink(sheet, range, language))
  );
}

/** A link for each cell that a finding names. */
export function findingLinks(
  cells: readonly FindingCell[],
  language: Language
): readonly CellLink[] {
  return cells.flatMap(({ sheet, cell }) => {
    const range = parseRange(cell);
    return range === null ? [] : [cellLink(sheet, range, language)];
  });
}

/** A link to a range. */
export function cellLink(sheet: string, range: CellRange, language: Language): CellLink {
  return { text: placeWords(`${sheet}!${rangeName(range)}`, language), sheet, range };
}
