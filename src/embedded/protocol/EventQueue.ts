import { areaName } from "../model/area";
import type { BookChange } from "../model/BookChange";
import type { BookModel } from "../model/BookModel";
import type { SheetModel } from "../model/SheetModel";
import { wireValue, valueType } from "../dispatchers/rangeContents";
import { eventTypes, workbookTarget, type EventName } from "../dispatchers/eventTypes";
import { remote } from "../dispatchers/Dispatcher";
import { range } from "../dispatchers/Range";
import { CellRange } from "../dispatchers/ranges";
import type { EventRegister, Session } from "../dispatchers/Session";
import type { Entry } from "./wire";

const eventCategory = 65536;
/** `workbook.onSelectionChanged` is listened to without asking the host; it has a number of the older interface. */
const documentSelectionChanged = 2;

/** Turns changes of the book into the entries that the client's handlers get. */
export class EventQueue implements EventRegister {
  private readonly registered = new Map<string, number>();
  private entries: Entry[] = [];
  private readonly calculated = new Set<SheetModel>();
  private readonly names = new Map<SheetModel, string>();
  private readonly visibilities = new Map<SheetModel, string>();
  private readonly positions = new Map<SheetModel, number>();
  private active: SheetModel | null;

  /** @param session of this client, read when events arise @param changed called when there is something to send */
  constructor(
    private readonly book: BookModel,
    private readonly session: () => Session,
    private readonly changed: () => void
  ) {
    this.active = book.active;
    this.remember();
    book.watch((change) => {
      this.take(change);
      this.remember();
    });
  }

  add(messageType: number, targetId: string): void {
    const key = `${messageType} ${targetId}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  remove(messageType: number, targetId: string): void {
    const key = `${messageType} ${targetId}`;
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** A client that was loaded anew listens to nothing yet. */
  forget(): void {
    this.registered.clear();
    this.entries = [];
    this.calculated.clear();
  }

  /** Hands over what has gathered. */
  drain(): readonly Entry[] {
    for (const sheet of this.calculated) {
      this.tell("CalculatedEvent", sheet, { worksheetId: sheet.id, address: "" });
    }
    this.calculated.clear();
    const { entries } = this;
    this.entries = [];
    return entries;
  }

  private take(change: BookChange): void {
    switch (change.kind) {
      case "contents":
        if (change.origin === "calculation") {
          this.calculated.add(change.sheet);
          this.changed();
        } else this.contentsChanged(change);
        return;
      case "formats":
        this.tell("FormatChangedEvent", change.sheet, {
          worksheetId: change.sheet.id,
          address: areaName(change.area),
          source: "Local",
          referenceId: this.session().eventRanges.keep(
            remote(range, new CellRange(change.sheet, change.area))
          ),
        });
        return;
      case "sheet":
        this.sheetChanged(change);
        return;
      case "sheetAdded":
      case "sheetRemoved":
        this.tell(change.kind === "sheetAdded" ? "AddedEvent" : "DeletedEvent", change.sheet, {
          worksheetId: change.sheet.id,
          source: "Local",
        });
        return;
      case "sheetMoved":
        this.tell("EventMoved", change.sheet, {
          worksheetId: change.sheet.id,
          positionBefore: this.positions.get(change.sheet) ?? 0,
          positionAfter: this.book.sheets.indexOf(change.sheet),
          source: "Local",
        });
        return;
      case "activated":
        if (this.active !== null && this.active !== change.sheet)
          this.tell("DeactivatedEvent", this.active, { worksheetId: this.active.id });
        this.tell("ActivatedEvent", change.sheet, { worksheetId: change.sheet.id });
        return;
      case "selected":
        this.tell("SelectionChangedEvent", change.sheet, {
          worksheetId: change.sheet.id,
          address: change.areas.map(areaName).join(","),
        });
        this.push(documentSelectionChanged, "", {});
        return;
      case "reshaped":
      case "names":
        return;
    }
  }

  private contentsChanged({
    sheet,
    area,
    origin,
    before,
  }: Extract<BookChange, { readonly kind: "contents" }>): void {
    if (!this.isHeard("DataChangedEvent", sheet)) return;
    const { eventRanges } = this.session();
    const isOne = area.top === area.bottom && area.left === area.right;
    const value = isOne ? (sheet.cell(area.top, area.left)?.value ?? null) : null;
    this.tell("DataChangedEvent", sheet, {
      worksheetId: sheet.id,
      address: areaName(area),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: origin === "api" ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
      referenceId: eventRanges.keep(remote(range, new CellRange(sheet, area))),
      ...(isOne && { valueAfter: wireValue(value), valueTypeAfter: valueType(value) }),
      ...(before !== undefined && {
        valueBefore: wireValue(before),
        valueTypeBefore: valueType(before),
      }),
    });
  }

  private sheetChanged({ sheet, aspect }: Extract<BookChange, { readonly kind: "sheet" }>): void {
    const common = { worksheetId: sheet.id, source: "Local" };
    if (aspect === "protection")
      this.tell("ProtectionChangedEvent", sheet, { ...common, isProtected: sheet.protected });
    else if (aspect === "name")
      this.tell("EventNameChanged", sheet, {
        ...common,
        nameBefore: this.names.get(sheet) ?? "",
        nameAfter: sheet.name,
      });
    else if (aspect === "visibility")
      this.tell("EventVisibilityChanged", sheet, {
        ...common,
        visibilityBefore: this.visibilities.get(sheet) ?? "Visible",
        visibilityAfter: sheet.visibility,
      });
  }

  private isHeard(name: EventName, sheet: SheetModel): boolean {
    const type = eventTypes[name];
    return (
      this.registered.has(`${type} ${workbookTarget}`) || this.registered.has(`${type} ${sheet.id}`)
    );
  }

  private tell(name: EventName, sheet: SheetModel, message: object): void {
    for (const target of [workbookTarget, sheet.id])
      if (this.registered.has(`${eventTypes[name]} ${target}`))
        this.push(eventTypes[name], target, message);
  }

  private push(messageType: number, targetId: string, message: object): void {
    if (!this.session().eventsEnabled) return;
    this.entries.push({
      messageCategory: eventCategory,
      messageType,
      targetId,
      message: JSON.stringify(message),
    });
    this.changed();
  }

  /** What the next change is compared with. */
  private remember(): void {
    this.active = this.book.active;
    this.book.sheets.forEach((sheet, position) => {
      this.names.set(sheet, sheet.name);
      this.visibilities.set(sheet, sheet.visibility);
      this.positions.set(sheet, position);
    });
  }
}
