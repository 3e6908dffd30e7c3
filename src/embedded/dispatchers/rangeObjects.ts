import { enclose, intersect, lastColumn, lastRow, type Area } from "../model/area";
import { HostError } from "../protocol/HostError";
import { areaOnSheet } from "./addresses";
import type { Arguments } from "./Arguments";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { mergesIn } from "./merges";
import { range } from "./Range";
import { rangeAreas } from "./RangeAreas";
import { CellAreas, CellRange, checked, columnCount, rangeArgument, rowCount } from "./ranges";
import type { Session } from "./Session";
import { specialCells } from "./specialCells";
import { spillOf, spillParent } from "./spills";

/** The range on the same sheet. @throws HostError `InvalidArgument` where it would leave the sheet */
function at({ sheet }: CellRange, area: Area, member: string): RemoteObject {
  return remote(range, new CellRange(sheet, checked(area, member)));
}

/** Many methods take a range or an address on the same sheet. */
function rangeOrAddress(
  target: CellRange,
  args: Arguments,
  member: string,
  { book }: Session
): CellRange {
  const text = args.raw(0);
  if (typeof text !== "string") return rangeArgument(args.remote(0), member);
  return new CellRange(target.sheet, areaOnSheet(book, target.sheet, text, member));
}

function moved(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
}

function common(target: CellRange, other: CellRange): RemoteObject | null {
  const area = target.sheet === other.sheet ? intersect(target.area, other.area) : null;
  return area === null ? null : remote(range, new CellRange(target.sheet, area));
}

function used(target: CellRange, valuesOnly: boolean): RemoteObject | null {
  const area = target.sheet.usedArea(valuesOnly, target.area);
  return area === null ? null : remote(range, new CellRange(target.sheet, area));
}

/** @throws HostError `ItemNotFound` for a null object that was asked for without `OrNullObject` */
function demanded(object: RemoteObject | null, member: string): RemoteObject {
  if (object === null) throw new HostError("ItemNotFound", member);
  return object;
}

/** A count may be negative: then it is counted from the other end. */
function rowsBeside(area: Area, count: number, below: boolean): Area {
  const outward = count > 0 === below;
  const size = Math.abs(count);
  return outward
    ? { ...area, top: area.bottom + 1, bottom: area.bottom + size }
    : { ...area, top: area.top - size, bottom: area.top - 1 };
}

function columnsBeside(area: Area, count: number, after: boolean): Area {
  const outward = count > 0 === after;
  const size = Math.abs(count);
  return outward
    ? { ...area, left: area.right + 1, right: area.right + size }
    : { ...area, left: area.left - size, right: area.left - 1 };
}

function spilled(target: CellRange): RemoteObject | null {
  const { top, left } = single(target, "Range.getSpillingToRange");
  const area = spillOf(target.sheet, top, left);
  return area === null ? null : remote(range, area);
}

function parent(target: CellRange): RemoteObject | null {
  const { top, left } = single(target, "Range.getSpillParent");
  const area = spillParent(target.sheet, top, left);
  return area === null ? null : remote(range, area);
}

function single({ area }: CellRange, member: string): Area {
  if (area.top !== area.bottom || area.left !== area.right)
    throw new HostError("InvalidArgument", member);
  return area;
}

function merged(target: CellRange): RemoteObject | null {
  const found = mergesIn(target);
  return found.length === 0 ? null : remote(rangeAreas, new CellAreas(target.sheet, found));
}

/** The methods of `Range` that give a range or several. */
export const rangeObjects: NonNullable<Dispatcher<CellRange>["objects"]> = {
  GetAbsoluteResizedRange: (target, args) => {
    const { top, left } = target.area;
    const area = {
      top,
      left,
      bottom: top + args.integer(0) - 1,
      right: left + args.integer(1) - 1,
    };
    return at(target, area, "Range.getAbsoluteResizedRange");
  },
  GetBoundingRect: (target, args, session) => {
    const member = "Range.getBoundingRect";
    const other = rangeOrAddress(target, args, member, session);
    if (other.sheet !== target.sheet) throw args.invalid();
    return at(target, enclose(target.area, other.area), member);
  },
  GetCell: (target, args) => {
    const { top, left } = target.area;
    const [row, column] = [top + args.integer(0), left + args.integer(1)];
    return at(target, { top: row, left: column, bottom: row, right: column }, "Range.getCell");
  },
  GetRow: (target, args) => {
    const row = target.area.top + args.integer(0);
    return at(target, { ...target.area, top: row, bottom: row }, "Range.getRow");
  },
  GetColumn: (target, args) => {
    const column = target.area.left + args.integer(0);
    return at(target, { ...target.area, left: column, right: column }, "Range.getColumn");
  },
  GetLastCell: (target) => {
    const { bottom, right } = target.area;
    return at(target, { top: bottom, left: right, bottom, right }, "Range.getLastCell");
  },
  GetLastRow: (target) =>
    at(target, { ...target.area, top: target.area.bottom }, "Range.getLastRow"),
  GetLastColumn: (target) =>
    at(target, { ...target.area, left: target.area.right }, "Range.getLastColumn"),
  GetRowsAbove: (target, args) =>
    at(target, rowsBeside(target.area, args.optionalInteger(0) ?? 1, false), "Range.getRowsAbove"),
  GetRowsBelow: (target, args) =>
    at(target, rowsBeside(target.area, args.optionalInteger(0) ?? 1, true), "Range.getRowsBelow"),
  GetColumnsBefore: (target, args) =>
    at(
      target,
      columnsBeside(target.area, args.optionalInteger(0) ?? 1, false),
      "Range.getColumnsBefore"
    ),
  GetColumnsAfter: (target, args) =>
    at(
      target,
      columnsBeside(target.area, args.optionalInteger(0) ?? 1, true),
      "Range.getColumnsAfter"
    ),
  GetEntireRow: (target) =>
    at(target, { ...target.area, left: 0, right: lastColumn }, "Range.getEntireRow"),
  GetEntireColumn: (target) =>
    at(target, { ...target.area, top: 0, bottom: lastRow }, "Range.getEntireColumn"),
  GetOffsetRange: (target, args) =>
    at(target, moved(target.area, args.integer(0), args.integer(1)), "Range.getOffsetRange"),
  GetResizedRange: (target, args) => {
    const { top, left } = target.area;
    const bottom = top + rowCount(target.area) - 1 + args.integer(0);
    const right = left + columnCount(target.area) - 1 + args.integer(1);
    return at(target, { top, left, bottom, right }, "Range.getResizedRange");
  },
  GetIntersection: (target, args, session) =>
    demanded(
      common(target, rangeOrAddress(target, args, "Range.getIntersection", session)),
      "Range.getIntersection"
    ),
  GetIntersectionOrNullObject: (target, args, session) =>
    common(target, rangeOrAddress(target, args, "Range.getIntersectionOrNullObject", session)),
  // An empty range's used range is its first cell, as in Excel.
  GetUsedRange: (target, args) =>
    used(target, args.flag(0)) ??
    at(
      target,
      { ...target.area, bottom: target.area.top, right: target.area.left },
      "Range.getUsedRange"
    ),
  GetUsedRangeOrNullObject: (target, args) => used(target, args.flag(0)),
  GetMergedAreasOrNullObject: (target) => merged(target),
  GetSpillingToRange: (target) => demanded(spilled(target), "Range.getSpillingToRange"),
  GetSpillingToRangeOrNullObject: (target) => spilled(target),
  GetSpillParent: (target) => demanded(parent(target), "Range.getSpillParent"),
  GetSpillParentOrNullObject: (target) => parent(target),
  GetSpecialCells: (target, args) =>
    demanded(specialCells(target, args.text(0), args.optionalText(1)), "Range.getSpecialCells"),
  GetSpecialCellsOrNullObject: (target, args) =>
    specialCells(target, args.text(0), args.optionalText(1)),
};
