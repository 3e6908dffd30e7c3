import type { Memory, MemoryField, RememberedRow } from "../evaluation/Memory";
import type { CellSnapshot, SheetSnapshot } from "../workbook/WorkbookSnapshot";
import {
  annexColumn,
  factColumns,
  findingColumns,
  formColumns,
  idColumn,
  partColumns,
  scorecard,
} from "./columns";
import { findOurSheets, type OurSheetKind } from "./ourSheets";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";

type FieldColumns = ReadonlyMap<number, MemoryField>;

const lineFields: FieldColumns = new Map<number, MemoryField>([
  [scorecard.value, "value"],
  [scorecard.score, "score"],
  [scorecard.working, "working"],
  [scorecard.reason, "reason"],
  [scorecard.note, "note"],
]);
const factFields: FieldColumns = new Map<number, MemoryField>([
  [factColumns.entry, "entry"],
  [factColumns.choice, "choice"],
]);
/** A constant over a data item's formula is an entry too: it means the same. */
const overFactFormula = new Map<number, MemoryField>([[factColumns.value, "entry"]]);
const partFields: FieldColumns = new Map<number, MemoryField>([
  [partColumns.value, "value"],
  [partColumns.answer, "answer"],
  [partColumns.score, "score"],
  [partColumns.working, "working"],
  [partColumns.reason, "reason"],
  [partColumns.note, "note"],
]);
const findingFields: FieldColumns = new Map<number, MemoryField>([[findingColumns.note, "note"]]);

/** Stands for the id of the marker's row. */
export const annexRow = "form:annex";
/** Id of the rows that keep what no row asks for any more. */
export const unusedRow = "unused";

/** What was read back, and what could not be placed. */
export interface ReadMemory {
  readonly memory: Memory;
  /** Ids that stood on more than one row: the first was taken. */
  readonly doubles: readonly string[];
}

/** Reads what people typed into our sheets, wherever these stand now and whatever they are called. */
export function readMemory(snapshot: WorkbookSnapshot): ReadMemory {
  const { byKind } = findOurSheets(snapshot);
  const memory = new Map<string, RememberedRow>();
  const doubles: string[] = [];
  for (const [kind, sheet] of byKind) {
    for (const { id, cells } of rowsById(sheet)) {
      for (const [key, row] of rememberRow(kind, id, cells)) {
        const known = memory.get(key);
        if (known !== undefined && key === id) doubles.push(id);
        memory.set(key, known ? { ...known, cells: new Map([...row.cells, ...known.cells]) } : row);
      }
    }
  }
  return { memory, doubles };
}

interface SheetRow {
  readonly id: string;
  readonly cells: ReadonlyMap<number, CellSnapshot>;
}

/** Rows with their ids; "" where a row has none. The marker's row holds the 附件号 alone. */
function rowsById(sheet: SheetSnapshot): readonly SheetRow[] {
  const rows = new Map<number, Map<number, CellSnapshot>>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? new Map<number, CellSnapshot>();
    row.set(cell.column, cell);
    rows.set(cell.row, row);
  }
  return [...rows].map(([row, cells]) => ({
    id: row === 0 ? annexRow : textOf(cells.get(idColumn)),
    cells,
  }));
}

function nameColumn(kind: OurSheetKind): number {
  return kind === "scorecard"
    ? scorecard.name
    : kind === "facts"
      ? factColumns.name
      : findingColumns.message;
}

function rememberRow(
  kind: OurSheetKind,
  id: string,
  cells: ReadonlyMap<number, CellSnapshot>
): readonly (readonly [string, RememberedRow])[] {
  const name = textOf(cells.get(nameColumn(kind)));
  if (id.startsWith(`${unusedRow}:`)) return unusedCell(id, cells);
  if (id === annexRow || id in formColumns) {
    if (kind !== "scorecard") return [];
    return (formColumns[id] ?? [annexColumn]).flatMap((column) => {
      const typed = constantOf(cells.get(column));
      if (typed === null) return [];
      return [[`${id}:${column}`, { name, cells: new Map([["text", typed]]) }] as const];
    });
  }
  const typed = new Map<MemoryField, number | string>();
  for (const [column, field] of fieldsOf(kind, id)) {
    const constant = constantOf(cells.get(column));
    if (constant !== null && !typed.has(field)) typed.set(field, constant);
  }
  return id === "" || typed.size === 0 ? [] : [[id, { name, cells: typed }]];
}

/** Data items have dots in their ids, lines and parts never do. */
function fieldsOf(kind: OurSheetKind, id: string): FieldColumns {
  if (kind === "scorecard") return lineFields;
  if (kind === "findings") return findingFields;
  return id.includes(".") ? new Map([...factFields, ...overFactFormula]) : partFields;
}

/** A cell of the block 未用的填写: id and field of what it once was. */
function unusedCell(
  id: string,
  cells: ReadonlyMap<number, CellSnapshot>
): readonly (readonly [string, RememberedRow])[] {
  const match = /^unused:([a-z]+):(.+)$/.exec(id);
  const typed = constantOf(cells.get(partColumns.answer));
  if (match === null || typed === null) return [];
  const name = textOf(cells.get(factColumns.name));
  return [[match[2]!, { name, cells: new Map([[match[1] as MemoryField, typed]]) }]];
}

/** What a person typed: a constant, never our formula. */
function constantOf(cell: CellSnapshot | undefined): number | string | null {
  if (cell === undefined || cell.formula !== undefined) return null;
  const { value } = cell;
  if (value.kind === "number") return value.number;
  if (value.kind === "text" && value.text.trim() !== "") return value.text;
  if (value.kind === "boolean") return value.boolean ? "是" : "否";
  return null;
}

function textOf(cell: CellSnapshot | undefined): string {
  return cell?.value.kind === "text" ? cell.value.text.trim() : "";
}
