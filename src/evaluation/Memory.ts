/**
 * What a person decided in an earlier run, as it stands in the cells of our sheets: by the row's stable id, then by
 * what the cell is for. Constants only; a cell that still holds our formula is not in it.
 */
export type Memory = ReadonlyMap<string, RememberedRow>;

/** What a remembered cell is for. */
export type MemoryField =
  /** 人工录入: a data item's value, in its unit. */
  | "entry"
  /** 选用来源: the cell that a person chose for an item, such as `人员!C4`. */
  | "choice"
  /** 填写: 是 / 否 / 不适用 for a question, the name of an alternative, or the score of a part judged by hand. */
  | "answer"
  /** 自评得分: a score typed by hand, also over our formula. */
  | "score"
  /** 完成值 typed over our formula. */
  | "value"
  | "working"
  | "reason"
  | "note"
  /** Head and foot of the form. */
  | "text"
  /** Anything typed beside our columns or on a row of her own: it is kept, never used. */
  | `column:${number}`;

export interface RememberedRow {
  /** The row's name as it stood there, to tell what it was if its id is not used any more. */
  readonly name: string;
  readonly cells: ReadonlyMap<MemoryField, TypedCell>;
}

/** What a person typed: a constant, or a formula of her own with the result that stood there. */
export type TypedCell = number | string | TypedFormula;

export interface TypedFormula {
  /** Without `=`. */
  readonly formula: string;
  /** "" where the file held no result. */
  readonly value: number | string;
}

/** The cell as it was typed, or null: for writing it back. */
export function rememberedCell(memory: Memory, id: string, field: MemoryField): TypedCell | null {
  return memory.get(id)?.cells.get(field) ?? null;
}

/** The value that a remembered cell has, or null: for computing with it. */
export function remembered(memory: Memory, id: string, field: MemoryField): number | string | null {
  const cell = rememberedCell(memory, id, field);
  return typeof cell === "object" && cell !== null ? cell.value : cell;
}

/** Two memories as one; where both know a cell, `first` wins. */
export function mergeMemories(first: Memory, second: Memory): Memory {
  const merged = new Map(first);
  for (const [id, row] of second) {
    const own = merged.get(id);
    merged.set(
      id,
      own === undefined ? row : { name: own.name, cells: new Map([...row.cells, ...own.cells]) }
    );
  }
  return merged;
}
