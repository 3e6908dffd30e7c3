import { intersect, lastColumn, lastRow, type Area } from "../model/area";
import { HostError } from "../protocol/HostError";
import { areaOnSheet, splitList } from "./addresses";
import type { Arguments } from "./Arguments";
import { clearCells, clearKinds } from "./clearCells";
import { conditionalFormatCollection } from "./ConditionalFormatCollection";
import { dataValidation } from "./DataValidation";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { rangeCollection } from "./RangeCollection";
import { rangeFormat } from "./RangeFormat";
import {
  addressOf,
  areasOf,
  cellCount,
  CellAreas,
  CellRange,
  checked,
  isEntireColumn,
  isEntireRow,
  verifySheet,
} from "./ranges";
import type { Session } from "./Session";
import { worksheet } from "./Worksheet";

function some({ sheet }: CellAreas, areas: readonly Area[]): RemoteObject | null {
  return areas.length === 0 ? null : remote(rangeAreas, new CellAreas(sheet, areas));
}

function demanded(object: RemoteObject | null, member: string): RemoteObject {
  if (object === null) throw new HostError("ItemNotFound", member);
  return object;
}

/** The other cells are a range, several, or addresses on the same sheet. */
function given({ sheet }: CellAreas, args: Arguments, { book }: Session): CellAreas {
  const text = args.raw(0);
  if (typeof text === "string") {
    const areas = splitList(text).map((one) => areaOnSheet(book, sheet, one, "RangeAreas"));
    return new CellAreas(sheet, areas);
  }
  const target: unknown = args.remote(0)?.target;
  if (!(target instanceof CellRange) && !(target instanceof CellAreas)) throw args.invalid();
  return areasOf(target);
}

function common(cells: CellAreas, args: Arguments, session: Session): RemoteObject | null {
  const other = given(cells, args, session);
  if (other.sheet !== cells.sheet) return null;
  return some(
    cells,
    cells.areas.flatMap((area) => other.areas.flatMap((one) => intersect(area, one) ?? []))
  );
}

function used(cells: CellAreas, valuesOnly: boolean): RemoteObject | null {
  return some(
    cells,
    cells.areas.flatMap((area) => cells.sheet.usedArea(valuesOnly, area) ?? [])
  );
}

export const rangeAreas: Dispatcher<CellAreas> = {
  name: "RangeAreas",
  verify: verifySheet,
  scalars: {
    Address: ({ sheet, areas }) => areas.map((area) => addressOf(sheet, area)).join(","),
    AddressLocal: ({ sheet, areas }) => areas.map((area) => addressOf(sheet, area)).join(","),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => {
      const count = areas.reduce((sum, area) => sum + cellCount(area), 0);
      return count > 2 ** 31 - 1 ? -1 : count;
    },
    IsEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    IsEntireRow: ({ areas }) => areas.every(isEntireRow),
  },
  properties: {
    Areas: (cells) => remote(rangeCollection, cells),
    Worksheet: ({ sheet }) => remote(worksheet, sheet),
    Format: (cells) => remote(rangeFormat, cells),
    ConditionalFormats: (cells) => remote(conditionalFormatCollection, cells),
    DataValidation: (cells) => remote(dataValidation, cells),
  },
  objects: {
    GetEntireRow: (cells) =>
      some(
        cells,
        cells.areas.map((area) => ({ ...area, left: 0, right: lastColumn }))
      ),
    GetEntireColumn: (cells) =>
      some(
        cells,
        cells.areas.map((area) => ({ ...area, top: 0, bottom: lastRow }))
      ),
    GetIntersection: (cells, args, session) =>
      demanded(common(cells, args, session), "RangeAreas.getIntersection"),
    GetIntersectionOrNullObject: common,
    GetOffsetRangeAreas: (cells, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      const areas = cells.areas.map(({ top, left, bottom, right }) =>
        checked(
          { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns },
          "RangeAreas.getOffsetRangeAreas"
        )
      );
      return some(cells, areas);
    },
    GetUsedRangeAreas: (cells, args) =>
      demanded(used(cells, args.flag(0)), "RangeAreas.getUsedRangeAreas"),
    GetUsedRangeAreasOrNullObject: (cells, args) => used(cells, args.flag(0)),
  },
  methods: {
    Calculate: (_cells, _args, { calculator }) => calculator.recalculate(),
    SetDirty: (_cells, _args, { calculator }) => calculator.recalculate(),
    Clear: (cells, args, session) => {
      clearCells(cells, args.choice(0, clearKinds), session);
    },
  },
};
