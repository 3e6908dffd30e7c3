/** A place in a normalised sentence that moves over what was understood. */
export class Scanner {
  /** The farthest place that any reading came to: what stands there was not understood. */
  farthest = 0;

  constructor(
    readonly text: string,
    public at = 0
  ) {}

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The rest of the sentence. */
  get rest(): string {
    return this.text.slice(this.at);
  }

  /** Takes what matches right here; null, and no move, where it does not. */
  take(pattern: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(
      pattern.source,
      pattern.flags.includes("y") ? pattern.flags : `${pattern.flags}y`
    );
    sticky.lastIndex = this.at;
    const match = sticky.exec(this.text);
    if (match !== null) this.moveTo(this.at + match[0].length);
    return match;
  }

  /** Whether this stands right here; does not move. */
  sees(pattern: RegExp): boolean {
    const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
    sticky.lastIndex = this.at;
    return sticky.test(this.text);
  }

  /** Tries a reading; goes back where it gives null. */
  attempt<T>(reading: () => T | null): T | null {
    const before = this.at;
    const result = reading();
    if (result === null) this.at = before;
    return result;
  }

  private moveTo(at: number): void {
    this.at = at;
    this.farthest = Math.max(this.farthest, at);
  }
}

/** The first group of a match that took part in it, with its place; null where none did. */
export function firstGroup(
  match: RegExpExecArray
): { readonly text: string; readonly index: number } | null {
  const groups: readonly (string | undefined)[] = match.slice(1);
  const index = groups.findIndex((group) => group !== undefined);
  return index === -1 ? null : { text: groups[index] ?? "", index };
}
