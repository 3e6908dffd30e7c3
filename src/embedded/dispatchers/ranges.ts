import { areaName, lastColumn, lastRow, quoted, type Area } from "../model/area";
import type { SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import type { RemoteObject } from "./Dispatcher";
import type { Session } from "./Session";

/** What a `Range` of the client stands for. */
export class CellRange {
  constructor(
    readonly sheet: SheetModel,
    readonly area: Area
  ) {}
}

/** What a `RangeAreas` stands for; also what formats, validations and conditional formats belong to. */
export class CellAreas {
  constructor(
    readonly sheet: SheetModel,
    readonly areas: readonly Area[]
  ) {}
}

export function areasOf(target: CellRange | CellAreas): CellAreas {
  return target instanceof CellAreas ? target : new CellAreas(target.sheet, [target.area]);
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isEntireColumn(area: Area): boolean {
  return area.top === 0 && area.bottom === lastRow;
}

export function isEntireRow(area: Area): boolean {
  return area.left === 0 && area.right === lastColumn;
}

/** Whole rows or columns: of these Excel tells no contents. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

/** `Sheet1!A1:B2`. */
export function addressOf(sheet: SheetModel, area: Area): string {
  return `${quoted(sheet.name)}!${areaName(area)}`;
}

/** The area, where it lies on a sheet. @throws HostError `InvalidArgument` */
export function checked(area: Area, member: string): Area {
  const fits =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom <= lastRow &&
    area.right <= lastColumn &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!fits) throw new HostError("InvalidArgument", member);
  return area;
}

/** @throws HostError `ItemNotFound` where the sheet was deleted */
export function verifySheet({ sheet }: { readonly sheet: SheetModel }, session: Session): void {
  if (!session.book.sheets.includes(sheet)) throw new HostError("ItemNotFound", sheet.name);
}

/** The range behind an argument. @throws HostError `InvalidArgument` for anything else */
export function rangeArgument(object: RemoteObject | null, member: string): CellRange {
  const target: unknown = object?.target;
  if (target instanceof CellRange) return target;
  if (target instanceof CellAreas && target.areas.length === 1)
    return new CellRange(target.sheet, target.areas[0]!);
  throw new HostError("InvalidArgument", member);
}
