/**
 * What the add-in's batches cost; bytes are UTF-8 of the messages. Custom functions and Office's own services do not
 * count.
 */
export interface Stats {
  /** Batches, without those that only release references at the end of a run. */
  readonly syncs: number;
  /** Client to host. */
  readonly bytesOut: number;
  /** Host to client. */
  readonly bytesIn: number;
  readonly largestOut: number;
  readonly largestIn: number;
}

export class StatsCounter implements Stats {
  syncs = 0;
  bytesOut = 0;
  bytesIn = 0;
  largestOut = 0;
  largestIn = 0;

  reset(): void {
    this.syncs = 0;
    this.bytesOut = 0;
    this.bytesIn = 0;
    this.largestOut = 0;
    this.largestIn = 0;
  }

  countRequest(bytes: number, isSync: boolean): void {
    if (isSync) this.syncs += 1;
    this.bytesOut += bytes;
    this.largestOut = Math.max(this.largestOut, bytes);
  }

  countAnswer(bytes: number): void {
    this.bytesIn += bytes;
    this.largestIn = Math.max(this.largestIn, bytes);
  }
}

/** Length in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4;
      at += 1;
    } else bytes += 3;
  }
  return bytes;
}
