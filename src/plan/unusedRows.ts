import type { MemoryField } from "../evaluation/Memory";
import { annexColumn, formColumns, idColumn, partColumns } from "./columns";
import { typedOr } from "./cells";
import { fieldsOf } from "./memoryFields";
import { annexRow, ownRow, unusedRow } from "./readMemory";
import type { Layout } from "./layout";
import type { PlanInput } from "./PlanInput";
import type { SheetBuilder } from "./SheetBuilder";
import { styles } from "./styles";

const textOnly: ReadonlySet<MemoryField> = new Set(["text"]);

/**
 * 未用的填写: what a person typed for rows that do not exist any more, such as the lines of another pack. It stays, and
 * comes back to its row when that returns.
 * @returns the last row of the sheet
 */
export function planUnused(sheet: SheetBuilder, input: PlanInput, layout: Layout): number {
  const used = usedFields(input, layout);
  const rows = [...input.memory].flatMap(([id, { name, cells }]) =>
    [...cells]
      .filter(([field]) => used.get(id)?.has(field) !== true)
      .filter(([field]) => !(field.startsWith("column:") && used.has(id)))
      .map(([field, content]) => ({ id, name, field, content }))
  );
  if (rows.length === 0) return layout.afterParts - 1;
  let row = layout.afterParts + 1;
  sheet.set(row, idColumn, `${ownRow}:unused`, styles.id);
  sheet.set(
    row++,
    partColumns.name,
    "三、未用的填写（所用评分标准中没有对应的行，保留备查）",
    styles.block
  );
  for (const { id, name, field, content } of rows) {
    sheet.set(row, idColumn, `${unusedRow}:${field}:${id}`, styles.id);
    sheet.set(row, partColumns.name, name, styles.text);
    sheet.set(row, partColumns.answer, typedOr(content, null, null), styles.typed);
    row += 1;
  }
  return row - 1;
}

/** Every cell of the new sheets in which something typed has its place. */
function usedFields(
  { findings }: PlanInput,
  layout: Layout
): ReadonlyMap<string, ReadonlySet<MemoryField>> {
  const form = Object.entries({ ...formColumns, [annexRow]: [annexColumn] }).flatMap(
    ([id, columns]) => columns.map((column) => [`${id}:${column}`, textOnly] as const)
  );
  return new Map<string, ReadonlySet<MemoryField>>([
    ...form,
    ...[...layout.lineRows.keys()].map((id) => [id, fieldsOf("scorecard", id)] as const),
    ...[...layout.partRows.keys()].map((id) => [id, fieldsOf("facts", id)] as const),
    ...[...layout.factRows.keys()].map((id) => [id, fieldsOf("facts", id)] as const),
    ...findings.map(({ id }) => [id, fieldsOf("findings", id)] as const),
  ]);
}
