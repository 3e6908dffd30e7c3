import type { Sync } from "../inExcel";

/** Bytes that one request may have: below the 5 MB of Excel on the web, with room for what is estimated too low. */
const requestBudget = 3_500_000;

/** Collects writing, and sends it when it is done or would grow beyond what Excel takes. */
export class WriteQueue {
  private queued = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sync: Sync
  ) {
    context.application.suspendScreenUpdatingUntilNextSync();
    this.quieten();
  }

  /** Call before queueing something of about this many bytes. */
  async make(bytes: number): Promise<void> {
    if (this.queued > 0 && this.queued + bytes > requestBudget) {
      await this.send();
      this.quieten();
    }
    this.queued += bytes;
  }

  async send(): Promise<void> {
    this.queued = 0;
    await this.sync();
  }

  /** No calculation until the next sync, and no events until somebody says otherwise. */
  private quieten(): void {
    this.context.application.suspendApiCalculationUntilNextSync();
    this.context.runtime.enableEvents = false;
  }
}
