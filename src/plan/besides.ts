import type { Memory } from "../evaluation/Memory";
import { typedOr } from "./cells";
import type { SheetBuilder } from "./SheetBuilder";
import { styles } from "./styles";

/** What a person wrote right of our columns stays on its row. */
export function planBesides(sheet: SheetBuilder, row: number, id: string, memory: Memory): void {
  for (const [field, content] of memory.get(id)?.cells ?? []) {
    if (field.startsWith("column:"))
      sheet.set(row, Number(field.slice(7)), typedOr(content, null, null), styles.plain);
  }
}
