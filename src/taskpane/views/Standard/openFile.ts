import { checkPack } from "../../../app/checkPack";
import { type ScoringSheet, scoringSheets } from "../../../app/scoringSheets";
import type { PackMistake, PackNotice } from "../../../rules/PackMistake";
import type { RulePack } from "../../../rules/RulePack";
import type { WorkbookSnapshot } from "../../../workbook/WorkbookSnapshot";

/** A workbook or a document that holds scoring tables. */
export interface OpenedFile {
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  /** At least one. */
  readonly tables: readonly ScoringSheet[];
}

/** Why a file that could be read is of no use. */
export interface UnusableFile {
  readonly name: string;
  readonly why: "noTable" | "notJson" | "badPack" | "skeleton";
  readonly mistakes: readonly PackMistake[];
}

type Opened =
  | OpenedFile
  | { readonly pack: RulePack; readonly notices: readonly PackNotice[] }
  | { readonly unusable: UnusableFile };

/**
 * Reads a file that a person chose: a pack by its ending .json, a document by .docx, else a workbook.
 * @returns rejects with a `Refusal`: the codes of `readDocxTables` and of `XlsxWorkbook.read`
 */
export async function openFile(file: Pick<File, "name" | "arrayBuffer">): Promise<Opened> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.json$/i.test(name)) return openPack(name, bytes);
  const snapshot = await (/\.docx?$/i.test(name) ? readDocument(bytes) : readBook(bytes));
  const tables = scoringSheets(snapshot);
  if (tables.length === 0) return { unusable: { name, why: "noTable", mistakes: [] } };
  return { name, snapshot, tables };
}

/** What reads Word is heavy and seldom wanted. */
async function readDocument(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const { readDocxTables } = await import("../../../hosts/docx/readDocxTables");
  return readDocxTables(bytes);
}

async function readBook(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const { XlsxWorkbook } = await import("../../../hosts/xlsx/XlsxWorkbook");
  return XlsxWorkbook.open(bytes).read();
}

function openPack(name: string, bytes: Uint8Array): Opened {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ""));
  } catch {
    return { unusable: { name, why: "notJson", mistakes: [] } };
  }
  const { pack, mistakes, notices } = checkPack(json);
  if (pack === null) return { unusable: { name, why: "badPack", mistakes } };
  if (pack.lines.every(({ points }) => points === null)) {
    return { unusable: { name, why: "skeleton", mistakes: [] } };
  }
  return { pack, notices };
}
