import type { BookModel } from "../model/BookModel";
import type { Action, Batch } from "./wire";

/** A batch that fails on purpose. */
export interface FailingSync {
  /** The number of the batch, counted from 1 since the switch was set, or a test of it. */
  readonly when: number | ((sync: number, batch: Batch) => boolean);
  /** One of `Excel.ErrorCodes`. */
  readonly code: string;
  /** HTTP status of the answer; 200 puts the error inside of it, at the first action. */
  readonly status: number;
}

/** Called before each action of a batch. */
export type Meddler = (action: Action, index: number) => void;

/** Switches by which a test makes Excel slow, busy or unwilling. Messages of custom functions pass all but `blankAsZero`. */
export class Faults {
  /** Milliseconds by which each answer is late. */
  slow = 0;
  /** Deletes a sheet before an action of the n-th batch from now, as a person might. */
  deleteSheetDuring: {
    readonly sync: number;
    readonly action: number;
    readonly sheet: string;
  } | null = null;
  /** Custom functions are handed blank cells of ranges as 0, as by older builds for the desktop. */
  blankAsZero = false;
  private failing: FailingSync | null = null;
  private failingFrom = 0;
  private editing = false;
  private readonly waiting: (() => void)[] = [];
  private seen = 0;

  get failSync(): FailingSync | null {
    return this.failing;
  }

  set failSync(failing: FailingSync | null) {
    this.failing = failing;
    this.failingFrom = this.seen;
  }

  /** A person is editing a cell. */
  get cellEditing(): boolean {
    return this.editing;
  }

  set cellEditing(editing: boolean) {
    this.editing = editing;
    if (!editing) for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Resolves as late as answers are. */
  delay(): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, this.slow);
    });
  }

  /** Resolves when nobody edits a cell. */
  async editingEnds(): Promise<void> {
    while (this.editing) {
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
    }
  }

  /** Counts a batch. @returns how it is to fail, or null */
  next(batch: Batch): FailingSync | null {
    this.seen += 1;
    if (this.failing === null) return null;
    const { when } = this.failing;
    const sync = this.seen - this.failingFrom;
    const fails = typeof when === "number" ? when === sync : when(sync, batch);
    return fails ? this.failing : null;
  }

  /** Counts a batch in the middle of which a sheet may be to be deleted. @returns who does it, or undefined */
  meddler(book: BookModel): Meddler | undefined {
    const deletion = this.deleteSheetDuring;
    if (deletion === null) return undefined;
    const left = deletion.sync - 1;
    this.deleteSheetDuring = left === 0 ? null : { ...deletion, sync: left };
    if (left !== 0) return undefined;
    return (_action, index) => {
      const sheet = index === deletion.action ? book.sheet(deletion.sheet) : undefined;
      if (sheet !== undefined) book.removeSheet(sheet, "person");
    };
  }
}
