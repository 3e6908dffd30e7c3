import { factDefinition, type FactId } from "../facts/vocabulary";
import type { MoneyUnit } from "../number/units";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import { readCell } from "./readCell";
import { readValue } from "./readValue";
import { cellRange, type Sighting } from "./Sighting";

/** A cell as a person names it; zero-based. */
export interface NamedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The value of a cell that a person named. Where recognition saw the cell too, its unit and scope count; else the
 * sheet's unit, and 元 where that is not stated.
 * @returns null where the sheet or the cell does not exist
 */
export function namedSighting(
  id: FactId,
  named: NamedCell,
  snapshot: WorkbookSnapshot,
  seen: readonly Sighting[],
  unit: MoneyUnit | null
): Sighting | null {
  const known = seen.find(({ sheet, ranges }) => {
    const first = ranges[0]!;
    return (
      sheet === named.sheet &&
      ranges.length === 1 &&
      first.top === named.row &&
      first.left === named.column &&
      first.bottom === first.top
    );
  });
  if (known !== undefined && (known.value !== null || known.text !== null)) return known;
  const cell = snapshot.sheets
    .find((sheet) => sheet.name === named.sheet)
    ?.cells.find(({ row, column }) => row === named.row && column === named.column);
  if (cell === undefined) return null;
  const grid = readCell(cell);
  const common = {
    fact: id,
    sheet: named.sheet,
    ranges: [cellRange(named.row, named.column)],
    scope: "",
    why: "named",
    rank: 0,
    unitKnown: true,
    table: named.sheet,
    adjust: 0,
    part: false,
  } as const;
  if (factDefinition(id).kind === "text")
    return {
      ...common,
      value: null,
      text: grid.raw.trim(),
      reading: { form: "literal" },
      raw: grid.raw,
      question: null,
    };
  const read = readValue(grid, named.sheet, id, unit ?? "元");
  if (read.kind === "value")
    return {
      ...common,
      value: read.value,
      text: null,
      reading: read.reading,
      raw: read.raw,
      question: null,
    };
  const question =
    read.kind === "unusable" ? read.question : ({ code: "unreadable", raw: grid.raw } as const);
  return {
    ...common,
    value: null,
    text: null,
    reading: { form: "literal" },
    raw: grid.raw,
    question,
  };
}
