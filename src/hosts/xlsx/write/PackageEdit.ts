import { Refusal } from "../../../workbook/Refusal";
import { comparableName } from "../zip/entryName";
import type { ZipArchive } from "../zip/readZip";
import { writeZip } from "../zip/writeZip";
import type { NewZipEntry, ZipEntry } from "../zip/ZipEntry";
import { decodePart, type EncodedPart } from "./EncodedPart";

/**
 * An archive under edit: parts are replaced in their place, removed, or added at the end; all others are copied as
 * compressed bytes in their order, so that `[Content_Types].xml` stays first.
 */
export class PackageEdit {
  private readonly archive: ZipArchive;
  private readonly replaced = new Map<ZipEntry, NewZipEntry | null>();
  private readonly added: NewZipEntry[] = [];

  constructor(archive: ZipArchive) {
    this.archive = archive;
  }

  /** Names of all entries, as written. */
  get names(): readonly string[] {
    return this.archive.entries.map(({ name }) => name);
  }

  has(part: string): boolean {
    return this.archive.find(part) !== undefined;
  }

  /**
   * A part's text with the way back to bytes.
   * Errors: `brokenZip` {part}; those of `ZipArchive.content` and `decodePart`.
   */
  read(part: string): EncodedPart {
    const entry = this.archive.find(part);
    if (entry === undefined) throw new Refusal("brokenZip", { part });
    return decodePart(this.archive.content(entry), entry.name);
  }

  /** Gives a part a new text; an equal text leaves its compressed bytes as they are. A new part goes to the end. */
  write(part: string, text: string): void {
    const entry = this.archive.find(part);
    if (entry === undefined) {
      this.added.push({ name: part, content: new TextEncoder().encode(text) });
      return;
    }
    const before = this.read(part);
    if (before.text !== text) {
      this.replaced.set(entry, { name: entry.name, content: before.encode(text) });
    }
  }

  /** Takes a part out of the archive; nothing where it is not there. */
  remove(part: string): void {
    for (const entry of this.archive.entries) {
      if (comparableName(entry.name) === comparableName(part)) this.replaced.set(entry, null);
    }
  }

  result(): Uint8Array {
    const kept = this.archive.entries.map((entry) => {
      const replacement = this.replaced.get(entry);
      return replacement === undefined ? entry : replacement;
    });
    return writeZip([...kept.filter((entry) => entry !== null), ...this.added]);
  }
}
