import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../workbook/WorkbookSnapshot";

/** The sheets that we write, by what they are for. */
export type OurSheetKind = AnsweredSheetKind | "pack";

/** Those in which people type what is remembered; a pack is read as a whole. */
export type AnsweredSheetKind = "scorecard" | "facts" | "findings";

/** Text of A1 by which a sheet of ours is known again, whatever it is called now. */
export function markerOf(kind: OurSheetKind, packId: string): string {
  return kind === "scorecard" || kind === "pack" ? `jx:${kind}:1:${packId}` : `jx:${kind}:1`;
}

/** What a marker says; null for any other text. */
export function readMarker(text: string): { kind: OurSheetKind; packId: string | null } | null {
  const match = /^jx:(scorecard|facts|findings|pack):1(?::(.+))?$/.exec(text.trim());
  if (match === null) return null;
  return { kind: match[1] as OurSheetKind, packId: match[2] ?? null };
}

/** Our sheets in a workbook; where a marked sheet was copied, the first of a kind is ours and the others are told. */
export interface OurSheets {
  readonly byKind: ReadonlyMap<OurSheetKind, SheetSnapshot>;
  /** Marked sheets beyond the first of their kind. */
  readonly copies: readonly SheetSnapshot[];
  /** The pack that was used last; null where the workbook holds no scorecard of ours. */
  readonly packId: string | null;
}

export function findOurSheets({ sheets }: WorkbookSnapshot): OurSheets {
  const byKind = new Map<OurSheetKind, SheetSnapshot>();
  const copies: SheetSnapshot[] = [];
  let packId: string | null = null;
  for (const sheet of sheets) {
    const cell = markerCell(sheet);
    const marker = cell === null ? null : readMarker(textOf(cell));
    if (marker === null) continue;
    if (byKind.has(marker.kind)) {
      copies.push(sheet);
    } else {
      byKind.set(marker.kind, sheet);
      if (marker.kind === "scorecard") packId = marker.packId;
    }
  }
  return { byKind, copies, packId };
}

/** Rows that may have been inserted above the marker. */
const markerRows = 20;

/** The cell that holds a sheet's marker: A1, or below it where rows were inserted on top. */
export function markerCell({ cells }: SheetSnapshot): CellSnapshot | null {
  for (const cell of cells) {
    if (cell.row > markerRows) return null;
    if (cell.column === 0 && readMarker(textOf(cell)) !== null) return cell;
  }
  return null;
}

function textOf({ value }: CellSnapshot): string {
  return value.kind === "text" ? value.text : "";
}

/** Names of all marked sheets, copies too: none of them is source data. */
export function ourSheetNames({ byKind, copies }: OurSheets): ReadonlySet<string> {
  return new Set([...byKind.values(), ...copies].map(({ name }) => name));
}
