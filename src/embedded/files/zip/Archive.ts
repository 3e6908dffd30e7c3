import { UnreadableFile } from "../UnreadableFile";
import { pump } from "./pump";

interface Entry {
  readonly start: number;
  readonly packed: number;
  readonly method: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const stored = 0;
const deflated = 8;

/** The parts of a zip container, for what hucre does not tell of a workbook. Names are found whatever their case. */
export class Archive {
  readonly names: readonly string[];
  private readonly entries = new Map<string, Entry>();

  /** Errors: `UnreadableFile` "broken" where the container has no whole list of parts. */
  constructor(private readonly bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const names: string[] = [];
    try {
      const end = findEnd(view);
      let at = view.getUint32(end + 16, true);
      for (let count = view.getUint16(end + 10, true); count > 0; count--) {
        if (view.getUint32(at, true) !== entrySignature) throw new UnreadableFile("broken");
        const nameLength = view.getUint16(at + 28, true);
        const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
        names.push(name);
        this.entries.set(name.toLowerCase(), {
          method: view.getUint16(at + 10, true),
          packed: view.getUint32(at + 20, true),
          start: view.getUint32(at + 42, true),
        });
        at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      }
    } catch (error) {
      throw error instanceof UnreadableFile ? error : new UnreadableFile("broken", error);
    }
    this.names = names;
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** @returns null for a part that is not there. Errors: `UnreadableFile` "broken" */
  async part(name: string): Promise<Uint8Array | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    const { bytes } = this;
    try {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const { start } = entry;
      const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      const content = bytes.subarray(from, from + entry.packed);
      if (entry.method === stored) return content;
      if (entry.method === deflated)
        return await pump(content, new DecompressionStream("deflate-raw"));
    } catch (error) {
      throw new UnreadableFile("broken", error);
    }
    throw new UnreadableFile("broken");
  }

  /** A part as text; empty where it is not there. */
  async text(name: string): Promise<string> {
    const content = await this.part(name);
    return content === null ? "" : new TextDecoder().decode(content);
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new UnreadableFile("broken");
}
