/**
 * Knows whether every change made so far is calculated. The engine waits a moment after a change before it starts, so
 * "nothing is running" does not mean "nothing is to do": a change counts from the moment at which it was made.
 */
export class Barrier {
  /** True from the beginning: the first calculation starts only after the first paint. */
  private pending = true;
  private running = 0;
  private outstanding = 0;
  private readonly waiters = new Set<() => void>();

  /** @param patience milliseconds after which `settled` gives up and rejects */
  constructor(private readonly patience = 60_000) {}

  get idle(): boolean {
    return !this.pending && this.running === 0 && this.outstanding === 0;
  }

  /** Something was changed that the engine will calculate. */
  queue(): void {
    this.pending = true;
  }

  /** Nothing is to be calculated after all: a book without formulas, the engine gone. */
  dismiss(): void {
    this.pending = false;
    this.release();
  }

  start(): void {
    this.pending = false;
    this.running += 1;
  }

  end(): void {
    this.running = Math.max(0, this.running - 1);
    this.release();
  }

  /** @param count custom functions whose answers are missing */
  waitForFunctions(count: number): void {
    this.outstanding = count;
    this.release();
  }

  /** Resolves when idle, at once where it is idle already. */
  settled(): Promise<void> {
    if (this.idle) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiters.delete(done);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiters.delete(done);
        reject(new Error(`calculation did not end within ${this.patience} ms: ${this.state()}`));
      }, this.patience);
      this.waiters.add(done);
    });
  }

  private state(): string {
    return `pending ${this.pending}, running ${this.running}, functions ${this.outstanding}`;
  }

  private release(): void {
    if (this.idle) for (const done of [...this.waiters]) done();
  }
}
