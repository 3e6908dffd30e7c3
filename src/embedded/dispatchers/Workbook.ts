import { areaOf } from "../model/area";
import type { BookModel } from "../model/BookModel";
import { HostError } from "../protocol/HostError";
import { application } from "./Application";
import { asFlag } from "./Arguments";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { documentProperties } from "./DocumentProperties";
import { namedItemCollection } from "./NamedItemCollection";
import { range } from "./Range";
import { rangeAreas } from "./RangeAreas";
import { CellAreas, CellRange } from "./ranges";
import { runtime } from "./Runtime";
import { settingCollection } from "./SettingCollection";
import { workbookProtection } from "./WorkbookProtection";
import { worksheetCollection } from "./WorksheetCollection";
import type { SheetModel } from "../model/SheetModel";

function active({ active: sheet }: BookModel, member: string): SheetModel {
  if (sheet === null) throw new HostError("ItemNotFound", member);
  return sheet;
}

function referenced(id: string, kept: RemoteObject | undefined): RemoteObject {
  if (kept === undefined) throw new HostError("ItemNotFound", id);
  return kept;
}

export const workbook: Dispatcher<BookModel> = {
  name: "Workbook",
  scalars: {
    Name: ({ fileName }) => fileName,
    ReadOnly: () => false,
    UsePrecisionAsDisplayed: ({ precisionAsDisplayed }) => precisionAsDisplayed,
  },
  setters: {
    UsePrecisionAsDisplayed: (book, value) => {
      book.precisionAsDisplayed = asFlag(value, "Workbook.usePrecisionAsDisplayed");
    },
  },
  properties: {
    Application: (book) => remote(application, book),
    Names: (book) => remote(namedItemCollection, book),
    Properties: (book) => remote(documentProperties, book),
    Protection: (book) => remote(workbookProtection, book),
    Settings: (book) => remote(settingCollection, book),
    Worksheets: (book) => remote(worksheetCollection, book),
    _Runtime: (_book, session) => remote(runtime, session),
  },
  objects: {
    GetActiveCell: (book) => {
      const sheet = active(book, "Workbook.getActiveCell");
      const { top, left } = book.selection[0] ?? areaOf(0, 0);
      return remote(range, new CellRange(sheet, areaOf(top, left)));
    },
    GetSelectedRange: (book) => {
      const sheet = active(book, "Workbook.getSelectedRange");
      // Excel refuses this for several areas and points to getSelectedRanges.
      if (book.selection.length !== 1)
        throw new HostError("InvalidSelection", "Workbook.getSelectedRange");
      return remote(range, new CellRange(sheet, book.selection[0]!));
    },
    GetSelectedRanges: (book) =>
      remote(rangeAreas, new CellAreas(active(book, "Workbook.getSelectedRanges"), book.selection)),
    _GetRangeForEventByReferenceId: (_book, args, { eventRanges }) =>
      referenced(args.text(0), eventRanges.get(args.text(0))),
    _GetRangeOrNullObjectForEventByReferenceId: (_book, args, { eventRanges }) =>
      eventRanges.get(args.text(0)) ?? null,
  },
  methods: {
    _GetReferenceCount: (_book, _args, { references }) => references.size,
    _RemoveReference: (_book, args, { references }) => {
      references.release(args.text(0));
    },
    _RemoveAllReferences: (_book, _args, { references }) => {
      references.releaseAll();
    },
  },
};
