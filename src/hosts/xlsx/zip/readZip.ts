import { Refusal } from "../../../workbook/Refusal";
import { decodeText } from "./decodeText";
import { comparableName } from "./entryName";
import { inflateEntry } from "./inflateEntry";
import type { ZipEntry } from "./ZipEntry";
import { readDirectory } from "./zipDirectory";

/** How many bytes one archive may inflate to, all entries together: 1 GiB. */
export const inflateBudget = 1073741824;

/** The longest string that JavaScript engines hold, in letters. */
const longestText = 0x1fffffe8;

/** An archive that was opened; nothing of it is inflated before it is asked for. */
export interface ZipArchive {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** By name; exact first, else without regard to letter case, `\` or a leading `/`. */
  find(name: string): ZipEntry | undefined;
  /**
   * The inflated bytes. Each entry counts once against the archive's budget, however often it is read.
   * Errors: `tooLarge` {part}, `brokenZip` {part}.
   */
  content(entry: ZipEntry): Uint8Array;
  /** The content as text, UTF-8 or UTF-16, without byte order mark. Errors as `content`; `tooLarge` also past 512 MiB. */
  text(entry: ZipEntry): string;
}

/**
 * Opens a zip archive: zip64, data descriptors, stored entries, an archive comment, junk before the archive.
 * @param bytes the file; it is kept by reference and must not change
 * @param budget bytes that all entries together may inflate to
 * Errors: `notZip`, `brokenZip` {part?}, `encrypted`.
 */
export function readZip(bytes: Uint8Array, budget = inflateBudget): ZipArchive {
  const entries = readDirectory(bytes);
  const exact = new Map<string, ZipEntry>();
  const comparable = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (!exact.has(entry.name)) exact.set(entry.name, entry);
    const key = comparableName(entry.name);
    if (!comparable.has(key)) comparable.set(key, entry);
  }
  const counted = new Map<ZipEntry, number>();
  let total = 0;
  const content = (entry: ZipEntry): Uint8Array => {
    const before = counted.get(entry) ?? 0;
    const inflated = inflateEntry(entry, budget - total + before);
    total += inflated.length - before;
    counted.set(entry, inflated.length);
    return inflated;
  };
  return {
    entries,
    find: (name) => exact.get(name) ?? comparable.get(comparableName(name)),
    content,
    text: (entry) => {
      const inflated = content(entry);
      if (inflated.length > longestText) throw new Refusal("tooLarge", { part: entry.name });
      return decodeText(inflated);
    },
  };
}
