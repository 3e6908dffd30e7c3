import { areaOf } from "../model/area";
import type { SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import { areaOnSheet, splitList } from "./addresses";
import { asFlag, asNumber, asText, oneOf } from "./Arguments";
import { colorOf } from "./colors";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { eventMethods } from "./eventTypes";
import { freezePanes } from "./WorksheetFreezePanes";
import { namedItemCollection } from "./NamedItemCollection";
import { pageLayout } from "./PageLayout";
import { mayChangeSheets } from "./protection";
import { range } from "./Range";
import { rangeAreas } from "./RangeAreas";
import { CellAreas, CellRange, checked, verifySheet } from "./ranges";
import type { Session } from "./Session";
import { checkSheetName, deleteSheet, neighbour, setVisibility } from "./sheets";
import { worksheetProtection } from "./WorksheetProtection";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

function usedRange(sheet: SheetModel, valuesOnly: boolean): RemoteObject | null {
  const area = sheet.usedArea(valuesOnly);
  return area === null ? null : remote(range, new CellRange(sheet, area));
}

function demanded(object: RemoteObject | null, member: string): RemoteObject {
  if (object === null) throw new HostError("ItemNotFound", member);
  return object;
}

function beside(sheet: SheetModel, step: 1 | -1, visible: boolean, session: Session) {
  const found = neighbour(session.book, sheet, step, visible);
  return found === null ? null : remote(worksheet, found);
}

export const worksheet: Dispatcher<SheetModel> = {
  name: "Worksheet",
  verify: (sheet, session) => {
    verifySheet({ sheet }, session);
  },
  identity: ({ id }) => ({ Id: id }),
  calculated: ["GetUsedRange", "GetUsedRangeOrNullObject"],
  scalars: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    Visibility: ({ visibility }) => visibility,
    TabColor: ({ tabColor }) => tabColor,
    StandardWidth: ({ standardWidth }) => standardWidth,
    StandardHeight: ({ standardHeight }) => standardHeight,
    ShowGridlines: ({ showGridlines }) => showGridlines,
  },
  setters: {
    Name: (sheet, value, session) => {
      mayChangeSheets(session, "Worksheet.name");
      const name = asText(value, "Worksheet.name");
      checkSheetName(session.book, name, sheet, "Worksheet.name");
      session.book.renameSheet(sheet, name, "api");
    },
    Position: (sheet, value, session) => {
      mayChangeSheets(session, "Worksheet.position");
      const last = session.book.sheets.length - 1;
      session.book.moveSheet(sheet, asNumber(value, "Worksheet.position", 0, last), "api");
    },
    Visibility: (sheet, value, session) => {
      setVisibility(sheet, oneOf(value, visibilities, "Worksheet.visibility"), session);
    },
    TabColor: (sheet, value, session) => {
      mayChangeSheets(session, "Worksheet.tabColor");
      const tabColor = value === "" ? "" : colorOf(value, "Worksheet.tabColor");
      session.book.changeSheet(sheet, "tabColor", "api", () => {
        sheet.tabColor = tabColor;
      });
    },
    StandardWidth: (sheet, value, { book }) => {
      const width = asNumber(value, "Worksheet.standardWidth", 0, 255);
      book.changeSheet(sheet, "columns", "api", () => {
        sheet.standardWidth = width;
      });
    },
    // So it is called on the wire.
    Gridlines: (sheet, value, { book }) => {
      const shown = asFlag(value, "Worksheet.showGridlines");
      book.changeSheet(sheet, "gridlines", "api", () => {
        sheet.showGridlines = shown;
      });
    },
  },
  properties: {
    FreezePanes: (sheet) => remote(freezePanes, sheet),
    Names: (sheet) => remote(namedItemCollection, sheet),
    PageLayout: (sheet) => remote(pageLayout, sheet),
    Protection: (sheet) => remote(worksheetProtection, sheet),
  },
  objects: {
    GetCell: (sheet, args) => {
      const area = checked(areaOf(args.integer(0), args.integer(1)), "Worksheet.getCell");
      return remote(range, new CellRange(sheet, area));
    },
    GetRange: (sheet, args, { book }) => {
      const area = areaOnSheet(book, sheet, args.optionalText(0), "Worksheet.getRange");
      return remote(range, new CellRange(sheet, area));
    },
    GetRangeByIndexes: (sheet, args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      const area = areaOf(row, column, row + args.integer(2) - 1, column + args.integer(3) - 1);
      return remote(range, new CellRange(sheet, checked(area, "Worksheet.getRangeByIndexes")));
    },
    GetRanges: (sheet, args, { book }) => {
      const text = args.optionalText(0);
      const member = "Worksheet.getRanges";
      const list = text === null ? [null] : splitList(text);
      const areas = list.map((one) => areaOnSheet(book, sheet, one, member));
      if (areas.length === 0 || (text !== null && text.length > 8192)) throw args.invalid();
      return remote(rangeAreas, new CellAreas(sheet, areas));
    },
    // An empty sheet's used range is A1, as in Excel.
    GetUsedRange: (sheet, args) =>
      usedRange(sheet, args.flag(0)) ?? remote(range, new CellRange(sheet, areaOf(0, 0))),
    GetUsedRangeOrNullObject: (sheet, args) => usedRange(sheet, args.flag(0)),
    GetNext: (sheet, args, session) =>
      demanded(beside(sheet, 1, args.flag(0), session), "Worksheet.getNext"),
    GetNextOrNullObject: (sheet, args, session) => beside(sheet, 1, args.flag(0), session),
    GetPrevious: (sheet, args, session) =>
      demanded(beside(sheet, -1, args.flag(0), session), "Worksheet.getPrevious"),
    GetPreviousOrNullObject: (sheet, args, session) => beside(sheet, -1, args.flag(0), session),
    _GetSheetById: (_sheet, args, { book }) => {
      const found = book.sheets.find(({ id }) => id === args.text(0));
      return demanded(found === undefined ? null : remote(worksheet, found), "Worksheet");
    },
  },
  methods: {
    Activate: (sheet, _args, { book }) => {
      if (sheet.visibility !== "Visible")
        throw new HostError("InvalidOperation", "Worksheet.activate");
      if (book.active !== sheet) book.activate(sheet, "api");
    },
    Calculate: (_sheet, _args, { calculator }) => calculator.recalculate(),
    Delete: (sheet, _args, session) => {
      deleteSheet(sheet, session);
    },
    ...eventMethods<SheetModel>(
      [
        "ActivatedEvent",
        "CalculatedEvent",
        "DataChangedEvent",
        "DeactivatedEvent",
        "EventNameChanged",
        "EventVisibilityChanged",
        "FormatChangedEvent",
        "ProtectionChangedEvent",
        "SelectionChangedEvent",
      ],
      ({ id }) => id
    ),
  },
};
