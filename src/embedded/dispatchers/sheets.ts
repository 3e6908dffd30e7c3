import type { BookModel } from "../model/BookModel";
import type { SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import { mayChangeSheets } from "./protection";
import type { Session } from "./Session";

/** @throws HostError `InvalidArgument` for a name that Excel refuses, `ItemAlreadyExists` for one that is taken */
export function checkSheetName(
  book: BookModel,
  name: string,
  own: SheetModel | null,
  member: string
): void {
  const isAllowed =
    name !== "" &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isAllowed) throw new HostError("InvalidArgument", member);
  const taken = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (taken !== undefined && taken !== own) throw new HostError("ItemAlreadyExists", member);
}

/** `Sheet3`: the first free name of a sheet that is added without one. */
export function freeSheetName({ sheets }: BookModel): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = sheets.length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** The next sheet in that direction, or null at the end. */
export function neighbour(
  { sheets }: BookModel,
  sheet: SheetModel,
  step: 1 | -1,
  visibleOnly: boolean
): SheetModel | null {
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at]!;
    if (!visibleOnly || found.visibility === "Visible") return found;
  }
  return null;
}

export function deleteSheet(sheet: SheetModel, session: Session): void {
  const member = "Worksheet.delete";
  mayChangeSheets(session, member);
  // Excel wants a very hidden sheet shown before it is deleted, and one visible sheet left.
  if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation", member);
  keepsOneVisible(sheet, session, member);
  session.book.removeSheet(sheet, "api");
}

export function setVisibility(
  sheet: SheetModel,
  visibility: SheetModel["visibility"],
  session: Session
): void {
  const member = "Worksheet.visibility";
  mayChangeSheets(session, member);
  if (visibility !== "Visible") keepsOneVisible(sheet, session, member);
  const { book } = session;
  book.changeSheet(sheet, "visibility", "api", () => {
    sheet.visibility = visibility;
  });
  if (visibility === "Visible" || book.active !== sheet) return;
  const next = neighbour(book, sheet, 1, true) ?? neighbour(book, sheet, -1, true);
  if (next !== null) book.activate(next, "api");
}

function keepsOneVisible(sheet: SheetModel, { book }: Session, member: string): void {
  const others = book.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  if (others.length === 0) throw new HostError("InvalidOperation", member);
}
