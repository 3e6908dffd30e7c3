/** A state that parts of the pane show: who subscribes is told of each change. */
export class Store<State> {
  private readonly listeners = new Set<() => void>();
  private current: State;

  constructor(initial: State) {
    this.current = initial;
  }

  readonly state = (): State => this.current;

  /** @returns a function that ends the subscription */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
