import type { RemoteObject } from "../dispatchers/Dispatcher";
import type { ReferenceTable } from "../dispatchers/Session";

/** The table of kept objects; an id is never used twice. */
export class References implements ReferenceTable {
  private readonly kept = new Map<string, RemoteObject>();
  private last = 0;

  /** @param most of these the oldest are forgotten beyond this many */
  constructor(
    private readonly prefix: string,
    private readonly most = Infinity
  ) {}

  get size(): number {
    return this.kept.size;
  }

  keep(object: RemoteObject): string {
    this.last += 1;
    const id = `${this.prefix}${this.last}`;
    this.kept.set(id, object);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!);
    return id;
  }

  get(id: string): RemoteObject | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }
}
