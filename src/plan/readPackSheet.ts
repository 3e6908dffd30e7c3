import type { SheetSnapshot } from "../workbook/WorkbookSnapshot";
import { idColumn } from "./columns";
import { jsonOfChunks, packHeadRow, packLineRow } from "./packCells";

/**
 * The pack that is kept in a sheet 评分规则, as JSON that is still to be checked. Rows are told by their ids, so that rows
 * and columns may have been inserted and the lines sorted; what is typed into the visible columns is not read.
 * @returns null where a row of it is gone or damaged: a pack with fewer lines would score something else in silence
 */
export function readPackSheet(sheet: SheetSnapshot): unknown {
  const rows = new Map<string, string[]>();
  const ids = new Map<number, string>();
  for (const { row, column, value } of sheet.cells) {
    if (value.kind !== "text") continue;
    if (column === idColumn) {
      ids.set(row, value.text.trim());
      continue;
    }
    const id = ids.get(row);
    if (id === undefined) continue;
    // A row that was copied stands there twice: the first counts.
    const key = `${id}\n${row}`;
    rows.set(key, [...(rows.get(key) ?? []), value.text]);
  }
  const jsonOf = (id: string): unknown => {
    const texts = [...rows].find(([key]) => key.startsWith(`${id}\n`))?.[1];
    return texts === undefined ? undefined : jsonOfChunks(texts);
  };
  const kept = jsonOf(packHeadRow);
  if (!isHead(kept)) return null;
  const lines = Array.from({ length: kept.lines }, (_, index) =>
    jsonOf(`${packLineRow}:${index + 1}`)
  );
  return lines.includes(undefined) ? null : { ...kept.head, lines };
}

function isHead(json: unknown): json is { readonly head: object; readonly lines: number } {
  if (typeof json !== "object" || json === null) return false;
  const { head, lines } = json as { readonly head?: unknown; readonly lines?: unknown };
  const isCount = typeof lines === "number" && Number.isInteger(lines) && lines <= 10_000;
  return typeof head === "object" && head !== null && isCount;
}
