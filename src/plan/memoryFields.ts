import type { MemoryField } from "../evaluation/Memory";
import { vocabulary } from "../facts/vocabulary";
import { factColumns, findingColumns, partColumns, scorecard } from "./columns";
import type { AnsweredSheetKind } from "./ourSheets";

type FieldColumns = ReadonlyMap<number, MemoryField>;

const lineFields: FieldColumns = new Map<number, MemoryField>([
  [scorecard.value, "value"],
  [scorecard.score, "score"],
  [scorecard.working, "working"],
  [scorecard.reason, "reason"],
  [scorecard.note, "note"],
]);
/** A constant over a data item's formula is an entry too: it means the same, and a typed entry goes before it. */
const factFields: FieldColumns = new Map<number, MemoryField>([
  [factColumns.entry, "entry"],
  [factColumns.value, "entry"],
  [factColumns.choice, "choice"],
]);
const partFields: FieldColumns = new Map<number, MemoryField>([
  [partColumns.value, "value"],
  [partColumns.answer, "answer"],
  [partColumns.score, "score"],
  [partColumns.working, "working"],
  [partColumns.reason, "reason"],
  [partColumns.note, "note"],
]);
const findingFields: FieldColumns = new Map<number, MemoryField>([[findingColumns.note, "note"]]);

/**
 * In which columns of a row people type, and what for.
 * @param idOrName the row's id, or its name where the id is lost; data items are told by either
 */
export function fieldColumns(kind: AnsweredSheetKind, idOrName: string): FieldColumns {
  if (kind === "scorecard") return lineFields;
  if (kind === "findings") return findingFields;
  return dataItems.has(idOrName) ? factFields : partFields;
}

const dataItems: ReadonlySet<string> = new Set(
  [...vocabulary.values()].flatMap(({ id, label }) => [id, label])
);

/** The field names of a row, for telling which typed cells still have a place. */
export function fieldsOf(kind: AnsweredSheetKind, id: string): ReadonlySet<MemoryField> {
  return new Set(fieldColumns(kind, id).values());
}

export function nameColumn(kind: AnsweredSheetKind): number {
  if (kind === "scorecard") return scorecard.name;
  return kind === "facts" ? factColumns.name : findingColumns.message;
}

/** Our last column; whatever stands right of it is the user's. */
export function lastColumn(kind: AnsweredSheetKind): number {
  if (kind === "scorecard") return scorecard.decided;
  return kind === "facts" ? factColumns.changed : findingColumns.note;
}
