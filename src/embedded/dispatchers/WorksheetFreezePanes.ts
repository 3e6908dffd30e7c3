import type { SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import { areaOnSheet } from "./addresses";
import type { Arguments } from "./Arguments";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { range } from "./Range";
import { CellRange, checked, rangeArgument, verifySheet } from "./ranges";
import type { Session } from "./Session";
import { lastColumn, lastRow, type Area } from "../model/area";

function freeze(sheet: SheetModel, frozen: SheetModel["frozen"], { book }: Session): void {
  book.changeSheet(sheet, "frozen", "api", () => {
    sheet.frozen = frozen;
  });
}

function location(sheet: SheetModel): RemoteObject | null {
  if (sheet.frozen === null) return null;
  const { rows, columns } = sheet.frozen;
  const area = {
    top: 0,
    left: 0,
    bottom: rows === 0 ? lastRow : rows - 1,
    right: columns === 0 ? lastColumn : columns - 1,
  };
  return remote(range, new CellRange(sheet, area));
}

function given(sheet: SheetModel, args: Arguments, { book }: Session): Area {
  const text = args.raw(0);
  if (typeof text === "string") return areaOnSheet(book, sheet, text, "freezePanes.freezeAt");
  const target = rangeArgument(args.remote(0), "freezePanes.freezeAt");
  if (target.sheet !== sheet) throw args.invalid();
  return target.area;
}

export const freezePanes: Dispatcher<SheetModel> = {
  name: "WorksheetFreezePanes",
  verify: (sheet, session) => {
    verifySheet({ sheet }, session);
  },
  objects: {
    GetLocation: (sheet) => {
      const found = location(sheet);
      if (found === null) throw new HostError("ItemNotFound", "freezePanes.getLocation");
      return found;
    },
    GetLocationOrNullObject: location,
  },
  methods: {
    FreezeAt: (sheet, args, session) => {
      const { bottom, right } = given(sheet, args, session);
      const rows = bottom === lastRow ? 0 : bottom + 1;
      const columns = right === lastColumn ? 0 : right + 1;
      freeze(sheet, { rows, columns }, session);
    },
    FreezeRows: (sheet, args, session) => {
      const rows = args.optionalInteger(0) ?? 1;
      checked({ top: 0, left: 0, bottom: rows - 1, right: 0 }, "freezePanes.freezeRows");
      freeze(sheet, { rows, columns: 0 }, session);
    },
    FreezeColumns: (sheet, args, session) => {
      const columns = args.optionalInteger(0) ?? 1;
      checked({ top: 0, left: 0, bottom: 0, right: columns - 1 }, "freezePanes.freezeColumns");
      freeze(sheet, { rows: 0, columns }, session);
    },
    Unfreeze: (sheet, _args, session) => {
      freeze(sheet, null, session);
    },
  },
};
