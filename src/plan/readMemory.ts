import type { Memory, MemoryField, RememberedRow, TypedCell } from "../evaluation/Memory";
import { vocabulary } from "../facts/vocabulary";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../workbook/WorkbookSnapshot";
import { annexColumn, factColumns, formColumns, idColumn, partColumns } from "./columns";
import { fieldColumns, lastColumn, nameColumn } from "./memoryFields";
import { findOurSheets, markerCell, type AnsweredSheetKind } from "./ourSheets";

/** Cells of the form in which we write no formula of ours. */
const blankFormCells: ReadonlySet<string> = new Set([
  `form:annex:${annexColumn}`,
  "form:head:10",
  ...formColumns["form:sign"]!.map((column) => `form:sign:${column}`),
]);

/** Stands for the id of the marker's row, which holds the 附件号. */
export const annexRow = "form:annex";
/** Ids of rows that hold nothing to remember: titles, heads, sums. */
export const ownRow = "row";
/** Ids of rows that keep what no row asks for any more: `unused:<field>:<id>`. */
export const unusedRow = "unused";
/** Keys of rows without an id, until their name finds one. */
const nameless = "name";

/**
 * Reads what people typed into our sheets, wherever these stand now and whatever they are called. Formulas are ours;
 * constants where we write none are hers. A row that lost its id is remembered by its name.
 */
export function readMemory(snapshot: WorkbookSnapshot): Memory {
  const memory = new Map<string, RememberedRow>();
  for (const [kind, sheet] of findOurSheets(snapshot).byKind) {
    if (kind === "pack") continue;
    for (const { id, row, cells } of rowsOf(sheet, markerCell(sheet)?.row ?? 0)) {
      for (const [key, typed] of rememberRow(kind, id, row, cells)) remember(memory, key, typed);
    }
  }
  return memory;
}

/** An id that stands on two rows keeps the first; what the second says otherwise is kept apart. */
function remember(memory: Map<string, RememberedRow>, key: string, row: RememberedRow): void {
  const first = memory.get(key);
  if (first === undefined) {
    memory.set(key, row);
    return;
  }
  const added = [...row.cells].filter(([field]) => !first.cells.has(field));
  memory.set(key, { name: first.name, cells: new Map([...first.cells, ...added]) });
  const other = [...row.cells].filter(([field, content]) => {
    const known = first.cells.get(field);
    return known !== undefined && JSON.stringify(known) !== JSON.stringify(content);
  });
  if (other.length > 0)
    remember(memory, `double/${key}`, { name: row.name, cells: new Map(other) });
}

interface SheetRow {
  readonly id: string;
  readonly row: number;
  readonly cells: ReadonlyMap<number, CellSnapshot>;
}

function rowsOf(sheet: SheetSnapshot, markerRow: number): readonly SheetRow[] {
  const rows = new Map<number, Map<number, CellSnapshot>>();
  for (const cell of sheet.cells) {
    const cells = rows.get(cell.row) ?? new Map<number, CellSnapshot>();
    rows.set(cell.row, cells.set(cell.column, cell));
  }
  return [...rows].map(([row, cells]) => ({
    id: row === markerRow ? annexRow : textOf(cells.get(idColumn)),
    row,
    cells,
  }));
}

type Remembered = readonly (readonly [string, RememberedRow])[];

function rememberRow(
  kind: AnsweredSheetKind,
  id: string,
  row: number,
  cells: SheetRow["cells"]
): Remembered {
  if (id.startsWith(`${ownRow}:`)) return [];
  if (id.startsWith(`${unusedRow}:`)) return unusedCell(id, cells);
  if (id === annexRow || Object.hasOwn(formColumns, id)) {
    return kind === "scorecard" ? formCells(id, cells) : [];
  }
  const name = textOf(cells.get(nameColumn(kind)));
  const known = id !== "" || isNameOfOurs(kind, name);
  const columns = known
    ? fieldColumns(kind, id === "" ? name : id)
    : new Map<number, MemoryField>();
  const typed = new Map<MemoryField, TypedCell>();
  for (const [column, cell] of cells) {
    const own = columns.get(column);
    const beside = !known || column > lastColumn(kind);
    const field = own ?? (beside && column !== idColumn ? (`column:${column}` as const) : null);
    const ours = field === "entry" && column === factColumns.value && cell.formula !== undefined;
    const content = field === null || ours ? null : typedContent(cell, field);
    if (field !== null && content !== null && !typed.has(field)) typed.set(field, content);
  }
  if (typed.size === 0) return [];
  const key = id !== "" ? id : known ? `${nameless}:${kind}:${name}` : `free:${kind}:${row}`;
  return [[key, { name, cells: typed }]];
}

/** Names of parts hold the line's and the part's, names of lines are checked when the pack is known. */
function isNameOfOurs(kind: AnsweredSheetKind, name: string): boolean {
  return name !== "" || kind === "findings";
}

function formCells(id: string, cells: SheetRow["cells"]): Remembered {
  return (formColumns[id] ?? [annexColumn]).flatMap((column) => {
    const typed = typedContent(
      cells.get(column),
      blankFormCells.has(`${id}:${column}`) ? "note" : "text"
    );
    if (typed === null) return [];
    return [[`${id}:${column}`, { name: "", cells: new Map([["text", typed]]) }] as const];
  });
}

/** A cell of the block 未用的填写: id and field of what it once was. */
function unusedCell(id: string, cells: SheetRow["cells"]): Remembered {
  const match = /^unused:([a-z]+(?::\d+)?):(.+)$/.exec(id);
  const typed = typedContent(cells.get(partColumns.answer), "answer");
  if (match === null || typed === null) return [];
  const name = textOf(cells.get(factColumns.name));
  return [[match[2]!, { name, cells: new Map([[match[1] as MemoryField, typed]]) }]];
}

/**
 * Gives rows that lost their id the one whose name they bear.
 * @param idsByName ids of lines, parts and items of the pack in force, by the name on their row
 */
export function resolveNames(memory: Memory, idsByName: ReadonlyMap<string, string>): Memory {
  const labels = new Map([...vocabulary.values()].map(({ id, label }) => [label, id]));
  const resolved = new Map<string, RememberedRow>();
  for (const [key, row] of memory) if (!key.startsWith(`${nameless}:`)) resolved.set(key, row);
  for (const [key, row] of memory) {
    if (!key.startsWith(`${nameless}:`)) continue;
    const id = idsByName.get(row.name) ?? labels.get(row.name) ?? key;
    remember(resolved, id, row);
  }
  return resolved;
}

/**
 * What a person typed into a cell. Where we write no formula any formula is hers; over a score or a value, whose own
 * formulas all begin with IF, any other one is. Elsewhere a formula is ours.
 */
function typedContent(cell: CellSnapshot | undefined, field: MemoryField): TypedCell | null {
  if (cell === undefined) return null;
  const { value, formula } = cell;
  if (formula !== undefined && !isHers(formula, field)) return null;
  const constant = constantOf(value);
  return formula === undefined ? constant : { formula, value: constant ?? "" };
}

function isHers(formula: string, field: MemoryField): boolean {
  // 备注 that we write is a text alone.
  if (field === "note") return !/^"(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*$/.test(formula);
  if (field === "score" || field === "value") return !/^IF\(/i.test(formula);
  return field !== "working" && field !== "reason" && field !== "text";
}

function constantOf(value: CellSnapshot["value"]): number | string | null {
  if (value.kind === "number") return value.number;
  if (value.kind === "text" && value.text.trim() !== "") return value.text;
  if (value.kind === "boolean") return value.boolean ? "是" : "否";
  return null;
}

function textOf(cell: CellSnapshot | undefined): string {
  return cell?.value.kind === "text" ? cell.value.text.trim() : "";
}
