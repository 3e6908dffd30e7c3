import type { Memory, MemoryField, TypedCell } from "../../src/evaluation/Memory";

/** What a person typed, by row and field, as it would be read back. */
export type TypedRows = Readonly<Record<string, Partial<Record<MemoryField, TypedCell>>>>;

export function typedMemory(rows: TypedRows): Memory {
  return new Map(
    Object.entries(rows).map(([id, cells]) => [
      id,
      { name: id, cells: new Map(Object.entries(cells) as [MemoryField, TypedCell][]) },
    ])
  );
}
