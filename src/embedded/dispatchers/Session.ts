import type { BookModel } from "../model/BookModel";
import type { Calculator } from "../model/Calculator";
import type { RemoteObject } from "./Dispatcher";

/** Which events the add-in listens to: `10 Workbook`, `10 {sheet id}`. */
export interface EventRegister {
  add(messageType: number, targetId: string): void;
  remove(messageType: number, targetId: string): void;
}

/** What the members of all classes work with. */
export interface Session {
  readonly book: BookModel;
  readonly calculator: Calculator;
  /** Display language, `zh-CN`. */
  readonly locale: string;
  readonly events: EventRegister;
  /** Runtime.enableEvents. */
  eventsEnabled: boolean;
  readonly references: ReferenceTable;
  /** Where events took place, for `event.getRange`; only the last ones are kept. */
  readonly eventRanges: ReferenceTable;
  /** Pane visible, hidden, or only loaded in the background, as Office names it. */
  paneState: PaneState;
}

export type PaneState = "Visible" | "Background" | "Inactive";

/** Objects that the client keeps across batches. */
export interface ReferenceTable {
  readonly size: number;
  keep(object: RemoteObject): string;
  get(id: string): RemoteObject | undefined;
  release(id: string): void;
  releaseAll(): void;
}
