import { remote } from "../dispatchers/Dispatcher";
import type { PaneState, Session } from "../dispatchers/Session";
import { workbook } from "../dispatchers/Workbook";
import type { BookModel } from "../model/BookModel";
import { noCalculator, type Calculator } from "../model/Calculator";
import { EventQueue } from "./EventQueue";
import { Faults, type FailingSync, type Meddler } from "./Faults";
import { FunctionCalls, type FunctionCall, type FunctionResult } from "./FunctionCalls";
import { batchOf, failedAtOnce, isServiceBatch, isHousekeeping } from "./batches";
import { hostMessage } from "./HostError";
import { processBatch } from "./processBatch";
import { References } from "./References";
import { serviceObject, type ServiceHost } from "./services";
import { StatsCounter, utf8Length } from "./Stats";
import {
  askMessage,
  delayForCellEditFlag,
  tellMessage,
  type Batch,
  type BatchAnswer,
  type Entry,
  type Envelope,
} from "./wire";

/** Excel on the web takes and gives no more at once. */
export const payloadLimit = 5 * 1024 * 1024;

const mostEventRanges = 1000;

/** `AppRuntimeService.onVisibilityChanged`. */
const visibilityCategory = 65536;
const visibilityChanged = 65539;

export interface HostOptions {
  /** Computes the formulas; without one nobody does. */
  readonly calculator?: Calculator;
  /** Display language, zh-CN by default. */
  readonly locale?: string;
}

/** What a loaded add-in offers for its ribbon buttons. */
export interface ActionPort {
  /** Runs a function of `Office.actions.associate`; resolves with its `event.completed()`. */
  invoke(name: string): Promise<void>;
}

/**
 * Our Excel on the other side of the Office.js client: takes the client's JSON, works on a book, answers with JSON.
 * Batches run one after the other; messages of custom functions and of Office's own services pass them by, because a
 * batch may wait for the results of custom functions.
 */
export class ExcelHost implements ServiceHost {
  readonly faults = new Faults();
  readonly stats = new StatsCounter();
  /** Sends text to the client; set by whoever connects it. */
  onMessage: (message: string) => void = () => undefined;
  /** The add-in asks for its pane to be shown or hidden. */
  onPaneVisibility: (visible: boolean) => void = () => undefined;
  /** The library says that it is ready; by default the runtime is then used at once. */
  onActionHandlerReady: () => void = () => {
    this.runtimeReady();
  };
  private readonly session: Session;
  private readonly events: EventQueue;
  private readonly functions = new FunctionCalls();
  private queue: Promise<void> = Promise.resolve();
  private running = 0;
  private flushing = false;
  private isReady = false;
  private actions: ActionPort | null = null;
  private readonly whenReady: (() => void)[] = [];

  constructor(
    readonly book: BookModel,
    { calculator = noCalculator, locale = "zh-CN" }: HostOptions = {}
  ) {
    this.events = new EventQueue(
      book,
      () => this.session,
      () => {
        if (this.running === 0) this.flushSoon();
      }
    );
    this.session = {
      book,
      calculator,
      locale,
      events: this.events,
      eventsEnabled: true,
      references: new References("r"),
      eventRanges: new References("event", mostEventRanges),
      paneState: "Visible",
    };
  }

  get locale(): string {
    return this.session.locale;
  }

  /** References that the client holds. */
  get referenceCount(): number {
    return this.session.references.size;
  }

  get paneState(): PaneState {
    return this.session.paneState;
  }

  /** Takes text from the client. */
  receive(text: string): void {
    const envelope = JSON.parse(text) as Envelope;
    if (envelope.type !== askMessage) return;
    const batch = batchOf(envelope);
    if (batch === null) this.fail(envelope, 404, "ApiNotFound", "ProcessQuery");
    else if (isServiceBatch(batch)) void this.answer(envelope, batch);
    else {
      const isSync = !isHousekeeping(batch);
      this.enqueue(() => this.admit(envelope, batch, text, isSync));
    }
  }

  /** A client was loaded anew: what the former one held and listened to is forgotten. */
  clientLoaded(actions: ActionPort | null = null): void {
    this.session.references.releaseAll();
    this.session.eventsEnabled = true;
    this.events.forget();
    this.functions.loading();
    this.isReady = false;
    this.actions = actions;
  }

  /** The add-in is loaded: its actions are associated. */
  runtimeReady(): void {
    this.isReady = true;
    for (const resolve of this.whenReady.splice(0)) resolve();
  }

  /** Calls custom functions, all in one message; the results come in the order of the calls. */
  invokeFunctions(calls: readonly FunctionCall[]): Promise<readonly FunctionResult[]> {
    const { entries, results } = this.functions.start(calls, this.faults.blankAsZero);
    this.tell(entries);
    return results;
  }

  /** Presses a ribbon button: runs what `Office.actions.associate` registered. @throws Error where nothing was */
  async invokeAction(name: string): Promise<void> {
    if (!this.isReady) {
      await new Promise<void>((resolve) => {
        this.whenReady.push(resolve);
      });
    }
    if (this.actions === null) throw new Error(`No add-in is there to run ${name}`);
    await this.actions.invoke(name);
  }

  /** A person opened or closed the pane. */
  setPaneVisible(visible: boolean): void {
    this.changePane(visible ? "Visible" : "Background");
  }

  paneShouldBe(state: PaneState): void {
    this.onPaneVisibility(state === "Visible");
    this.changePane(state);
  }

  /** The library says that custom functions may be called; an add-in can make it wait until they are registered. */
  functionsAreReady(): void {
    this.tell(this.functions.ready());
  }

  functionsAnswered(results: unknown): void {
    this.functions.finish(results);
  }

  actionHandlerIsReady(): void {
    this.onActionHandlerReady();
  }

  private changePane(state: PaneState): void {
    if (this.session.paneState === state) return;
    this.session.paneState = state;
    const visibility = state === "Visible" ? "Visible" : "Hidden";
    this.tell([
      {
        messageCategory: visibilityCategory,
        messageType: visibilityChanged,
        targetId: "",
        message: JSON.stringify({ visibility }),
      },
    ]);
  }

  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue.then(work);
  }

  /** Refuses a batch or carries it out; one that waits for the end of editing lets others pass. */
  private async admit(
    envelope: Envelope,
    batch: Batch,
    text: string,
    isSync: boolean
  ): Promise<void> {
    const size = utf8Length(text);
    this.stats.countRequest(size, isSync);
    // The batch that releases references at the end of a run passes, so that tests of faults count syncs only.
    const fault = isSync ? this.faults.next(batch) : null;
    if (this.faults.slow > 0) await this.faults.delay();
    if (this.faults.cellEditing && isSync) {
      const waits = ((envelope.flags ?? 0) & delayForCellEditFlag) !== 0;
      if (!waits) this.fail(envelope, 400, "InvalidOperationInCellEditMode");
      else
        void this.faults.editingEnds().then(() => {
          this.enqueue(() => this.process(envelope, batch, size, fault, isSync));
        });
      return;
    }
    await this.process(envelope, batch, size, fault, isSync);
  }

  private async process(
    envelope: Envelope,
    batch: Batch,
    size: number,
    fault: FailingSync | null,
    isSync: boolean
  ): Promise<void> {
    if (size > payloadLimit) this.fail(envelope, 400, "RequestPayloadSizeLimitExceeded");
    else if (fault !== null && fault.status !== 200) this.fail(envelope, fault.status, fault.code);
    else if (fault !== null) this.send(envelope, failedAtOnce(fault.code, this.locale));
    else await this.answer(envelope, batch, isSync ? this.faults.meddler(this.book) : undefined);
  }

  private async answer(envelope: Envelope, batch: Batch, before?: Meddler): Promise<void> {
    const roots = {
      workbook: remote(workbook, this.book),
      service: (name: string) => serviceObject(name, this),
    };
    this.running += 1;
    try {
      this.send(envelope, await processBatch(batch, roots, this.session, before), batch);
    } catch (failure) {
      // A bug of ours must not leave the client waiting without end.
      this.fail(envelope, 500, "GeneralException", String(failure));
      console.error(failure);
    } finally {
      this.running -= 1;
      this.flushSoon();
    }
  }

  private send(envelope: Envelope, body: BatchAnswer, batch?: Batch): void {
    const text = JSON.stringify({
      id: envelope.id,
      type: askMessage,
      message: { statusCode: 200, headers: {}, body },
    });
    const counts = batch === undefined || !isServiceBatch(batch);
    const size = counts ? utf8Length(text) : 0;
    if (size > payloadLimit) {
      this.fail(envelope, 400, "ResponsePayloadSizeLimitExceeded");
      return;
    }
    if (counts) this.stats.countAnswer(size);
    this.onMessage(text);
  }

  private fail(envelope: Envelope, statusCode: number, code: string, detail = ""): void {
    const message = hostMessage(code, this.locale, detail);
    const text = JSON.stringify({
      id: envelope.id,
      type: askMessage,
      message: { statusCode, headers: {}, body: { error: { code, message } } },
    });
    this.stats.countAnswer(utf8Length(text));
    this.onMessage(text);
  }

  /** Events go out after the answer to the batch from which they came. */
  private flushSoon(): void {
    if (this.flushing) return;
    this.flushing = true;
    setTimeout(() => {
      this.flushing = false;
      if (this.running === 0) this.tell(this.events.drain());
    }, 0);
  }

  private tell(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    this.onMessage(JSON.stringify({ type: tellMessage, controlId: "", message: { entries } }));
  }
}
