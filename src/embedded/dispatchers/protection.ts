import { HostError } from "../protocol/HostError";
import type { CellAreas } from "./ranges";
import type { Session } from "./Session";
import { uniform } from "./uniform";

/** @throws HostError `AccessDenied` where a locked cell of a protected sheet is among them */
export function mayWriteContents(cells: CellAreas, member: string): void {
  if (!cells.sheet.protected) return;
  if (uniform(cells, ({ locked }) => locked) !== false) throw new HostError("AccessDenied", member);
}

/** @param option of `WorksheetProtectionOptions` that allows it all the same, such as `allowFormatCells` */
export function mayChange(
  cells: Pick<CellAreas, "sheet">,
  member: string,
  option: string | null = null
): void {
  if (!cells.sheet.protected) return;
  if (option !== null && cells.sheet.protectionOptions[option] === true) return;
  throw new HostError("AccessDenied", member);
}

/** @throws HostError `AccessDenied` where sheets must not be added, deleted, moved, renamed, hidden */
export function mayChangeSheets({ book }: Session, member: string): void {
  if (book.structureProtected) throw new HostError("AccessDenied", member);
}
