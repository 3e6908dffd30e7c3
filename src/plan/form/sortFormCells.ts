import type { Evaluation, LineResult } from "../../evaluation/Evaluation";
import type { Memory } from "../../evaluation/Memory";
import { plain } from "../../number/exact";
import type { ScoringTable, TableColumns, TableLine } from "../../rules/read/ScoringTable";
import type { CellAddress } from "../../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/WorkbookSnapshot";
import { isFormFormula, type FormField } from "./formFormula";
import type { FilledFormCell, FormCell, FormState, KeptFormCell } from "./FormState";
import { matchLines } from "./matchLines";
import { ownText, sameText, scoreNumber } from "./ownText";
import { typedCell } from "./typedCell";

/** A bureau's own form that is to be filled in. */
export interface FormRequest {
  readonly table: ScoringTable;
  /** The sheet on which the table stands. */
  readonly sheet: SheetSnapshot;
  /** Overwrites what a person filled in. */
  readonly replaceFilled: boolean;
  /** Whether a sheet of this name is, or was, our 评分表: formulas on it are ours. */
  readonly isOurs: (sheet: string) => boolean;
  /** The same form in an earlier output of ours: what a person typed there counts where this one is blank. */
  readonly earlier?: Pick<FormRequest, "sheet" | "isOurs">;
}

/** Columns that are filled; 备注 stays hers. */
const fields: readonly (readonly [FormField, keyof TableColumns])[] = [
  ["value", "value"],
  ["score", "selfScore"],
  ["working", "basis"],
  ["reason", "reason"],
];

/**
 * Looks at each cell of a form that belongs to a line: blank ones and those with a formula of ours are filled, what a
 * person typed is kept unless she wants it replaced. Totals and all other cells are left alone.
 */
export function sortFormCells(
  { table, sheet, replaceFilled, isOurs, earlier }: FormRequest,
  evaluation: Evaluation,
  memory: Memory
): FormState {
  const match = matchLines(table, evaluation);
  const contents = contentsOf(sheet);
  const before = earlier === undefined ? null : contentsOf(earlier.sheet);
  const filled: FilledFormCell[] = [];
  const kept: KeptFormCell[] = [];
  const shared: FormCell[] = [];
  const taken = new Set<string>();
  for (const { line, row } of match.matched) {
    for (const cell of cellsOf(line, row, table, sheet)) {
      if (taken.has(keyOf(cell))) {
        shared.push(cell);
        continue;
      }
      taken.add(keyOf(cell));
      const hers = typedCell(contents.get(keyOf(cell)), isOurs);
      const carried =
        hers === null && before !== null && earlier !== undefined && sameLine(row)
          ? typedCell(before.get(keyOf(cell)), earlier.isOurs)
          : null;
      const text = (hers ?? carried)?.text ?? null;
      if (text === null || replaceFilled) filled.push({ ...cell, replaced: hers?.text ?? null });
      else kept.push({ ...keptCell(cell, text, memory), carried: carried?.content ?? null });
    }
  }
  return {
    sheet: sheet.name,
    filled,
    kept,
    emptied: staleCells(table, sheet, (cell) => {
      const formula = contents.get(keyOf(cell))?.formula;
      return !taken.has(keyOf(cell)) && formula !== undefined && isFormFormula(formula, isOurs);
    }),
    shared,
    match,
  };

  /** Rows may have moved since: the same cell must still belong to the same name. */
  function sameLine({ rows }: TableLine): boolean {
    const key = keyOf({ row: rows.first, column: table.columns.name });
    return JSON.stringify(before?.get(key)?.value) === JSON.stringify(contents.get(key)?.value);
  }
}

function cellsOf(
  line: LineResult,
  row: TableLine,
  table: ScoringTable,
  sheet: SheetSnapshot
): readonly FormCell[] {
  return fields.flatMap(([field, name]) => {
    const column = table.columns[name];
    if (column === null || (field === "working" && isEvidence(table, column, sheet))) return [];
    return [{ field, line, ...firstCell(row.rows.first, column, sheet) }];
  });
}

/** 佐证材料 and 数据来源 want documents, not a calculation. */
function isEvidence({ header }: ScoringTable, column: number, { cells }: SheetSnapshot): boolean {
  return cells.some(
    (cell) =>
      cell.column === column &&
      cell.row >= header.first &&
      cell.row <= header.last &&
      cell.value.kind === "text" &&
      /材料|资料|来源/.test(cell.value.text)
  );
}

/** Cells of the table's lines that are picked, each once. */
function staleCells(
  table: ScoringTable,
  sheet: SheetSnapshot,
  isStale: (cell: CellAddress) => boolean
): readonly CellAddress[] {
  const all = table.lines.flatMap(({ rows }) =>
    fields.flatMap(([, name]) => {
      const column = table.columns[name];
      return column === null ? [] : [firstCell(rows.first, column, sheet)];
    })
  );
  return [...new Map(all.map((cell) => [keyOf(cell), cell])).values()].filter(isStale);
}

/** A cell merged with others of its column stands for their first one; across columns it does not. */
function firstCell(row: number, column: number, { merges }: SheetSnapshot): CellAddress {
  const merge = merges.find(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left === column && right >= column
  );
  return { row: merge?.top ?? row, column };
}

function keptCell(cell: FormCell, filled: string, memory: Memory): Omit<KeptFormCell, "carried"> {
  const own = ownText(cell.line, cell.field, memory);
  const isScore = cell.field === "score";
  const hers = isScore ? scoreNumber(filled) : null;
  const difference = hers === null || cell.line.score === null ? null : hers.minus(cell.line.score);
  return {
    ...cell,
    filled,
    own,
    agrees: sameText(cell.field, filled, own),
    difference: difference === null ? null : plain(difference),
  };
}

function contentsOf({ cells }: SheetSnapshot): ReadonlyMap<string, CellSnapshot> {
  return new Map(cells.map((cell) => [keyOf(cell), cell]));
}

function keyOf({ row, column }: CellAddress): string {
  return `${row},${column}`;
}
