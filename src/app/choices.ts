import { remembered, type Memory } from "../evaluation/Memory";
import { isFactId, vocabulary, type FactId } from "../facts/vocabulary";
import type { RecognisedFacts } from "../facts/Fact";
import { cellName, parseCell, parseRange, type CellAddress } from "../workbook/address";
import { Refusal } from "../workbook/Refusal";
import type { WorkbookSnapshot } from "../workbook/WorkbookSnapshot";

/** A cell on a sheet of the workbook. */
export type NamedCell = CellAddress & { readonly sheet: string };

/** The cell that a person named for an item. */
export type Choices = ReadonlyMap<FactId, NamedCell>;

/**
 * Reads `staff.inQuota=人员!C4`.
 * @throws Refusal `badChoice`, `unknownFact`
 */
export function parseChoice(text: string): { readonly id: FactId; readonly cell: NamedCell } {
  const at = text.indexOf("=");
  const id = text.slice(0, at).trim();
  const cell = at > 0 ? parseNamedCell(text.slice(at + 1)) : null;
  if (cell === null) throw new Refusal("badChoice", { text });
  if (!isFactId(id)) throw new Refusal("unknownFact", { id });
  return { id, cell };
}

/** Reads `人员!C4` or `'it''s'!C4`, split at the last `!`; a range stands for its first cell. */
export function parseNamedCell(text: string): NamedCell | null {
  const at = text.lastIndexOf("!");
  if (at <= 0) return null;
  const address = text.slice(at + 1);
  const range = parseRange(address);
  const cell = parseCell(address) ?? (range && { row: range.top, column: range.left });
  const name = text.slice(0, at).trim();
  const quoted = /^'(.*)'$/s.exec(name);
  const sheet = quoted ? quoted[1]!.replaceAll("''", "'") : name;
  return cell === null || sheet === "" ? null : { sheet, ...cell };
}

/**
 * All choices in force: those given now, then those that stand in the working paper. A remembered one whose sheet is
 * gone is left out: the item is then recognised anew.
 * @throws Refusal `choiceSheetMissing` for one that was given now
 */
export function choicesOf(snapshot: WorkbookSnapshot, memory: Memory, given: Choices): Choices {
  const names = snapshot.sheets.map(({ name }) => name);
  const all = new Map<FactId, NamedCell>();
  for (const id of vocabulary.keys()) {
    const text = remembered(memory, id, "choice");
    const cell = text === null ? null : parseNamedCell(String(text));
    if (cell !== null && names.includes(cell.sheet)) all.set(id, cell);
  }
  for (const [id, cell] of given) {
    if (!names.includes(cell.sheet)) {
      throw new Refusal("choiceSheetMissing", { sheet: cell.sheet, list: names.join("、") });
    }
    all.set(id, cell);
  }
  return all;
}

/**
 * A cell that was named now must hold a value; one that is remembered may have been emptied since.
 * @throws Refusal `choiceCellUnusable`
 */
export function refuseUnusable(given: Choices, { facts }: RecognisedFacts): void {
  for (const [id, { sheet, row, column }] of given) {
    const fact = facts.get(id);
    const usable = fact?.status === "chosen" && (fact.value !== null || fact.text !== null);
    if (usable) continue;
    const raw = fact?.status === "chosen" ? fact.raw : "";
    throw new Refusal("choiceCellUnusable", { cell: `${sheet}!${cellName(row, column)}`, raw });
  }
}
