import type { BookModel } from "../model/BookModel";
import type { SheetModel } from "../model/SheetModel";
import { HostError } from "../protocol/HostError";
import { remote, type Dispatcher, type RemoteObject } from "./Dispatcher";
import { eventMethods, workbookTarget } from "./eventTypes";
import { mayChangeSheets } from "./protection";
import { checkSheetName, freeSheetName } from "./sheets";
import { worksheet } from "./Worksheet";

function found(sheet: SheetModel | undefined, member: string): RemoteObject {
  if (sheet === undefined) throw new HostError("ItemNotFound", member);
  return remote(worksheet, sheet);
}

function listed({ sheets }: BookModel, visibleOnly: boolean): readonly SheetModel[] {
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}

export const worksheetCollection: Dispatcher<BookModel> = {
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map((sheet) => remote(worksheet, sheet)),
  item: (book, args) => found(book.sheet(args.text(0)), `worksheets.getItem "${args.text(0)}"`),
  objects: {
    // A sheet that is added is not activated.
    Add: (book, args, session) => {
      const member = "WorksheetCollection.add";
      mayChangeSheets(session, member);
      const name = args.optionalText(0) ?? freeSheetName(book);
      checkSheetName(book, name, null, member);
      return remote(worksheet, book.addSheet(name, "api"));
    },
    GetActiveWorksheet: (book) => found(book.active ?? undefined, "worksheets.getActiveWorksheet"),
    GetFirst: (book, args) => found(listed(book, args.flag(0))[0], "worksheets.getFirst"),
    GetLast: (book, args) => found(listed(book, args.flag(0)).at(-1), "worksheets.getLast"),
    GetItemOrNullObject: (book, args) => {
      const sheet = book.sheet(args.text(0));
      return sheet === undefined ? null : remote(worksheet, sheet);
    },
  },
  methods: {
    GetCount: (book, args) => listed(book, args.flag(0)).length,
    ...eventMethods<BookModel>(
      [
        "ActivatedEvent",
        "AddedEvent",
        "CalculatedEvent",
        "DataChangedEvent",
        "DeactivatedEvent",
        "DeletedEvent",
        "EventMoved",
        "EventNameChanged",
        "EventVisibilityChanged",
        "FormatChangedEvent",
        "ProtectionChangedEvent",
        "SelectionChangedEvent",
      ],
      () => workbookTarget
    ),
  },
};
