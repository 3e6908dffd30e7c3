import { Inflate, inflateSync } from "fflate";
import { Refusal } from "../../../workbook/Refusal";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./ZipEntry";

/** Deflate yields at most 1032 bytes for one, so a step of this size never makes more than 17 MB at once. */
const step = 16384;
/** Entries up to this size are inflated at once: even a bomb of theirs is only 66 MB of work, and nothing is kept. */
const small = 65536;

/**
 * The uncompressed bytes of an entry, counted while they are made.
 * @param limit how many bytes may come out, whatever the directory claims
 * Errors: `tooLarge` {part} as soon as the count passes the limit; `brokenZip` {part} where the data cannot be
 * inflated, ends early or does not match its checksum.
 */
export function inflateEntry(entry: ZipEntry, limit: number): Uint8Array {
  const content =
    entry.method === 0
      ? copyStored(entry, limit)
      : (inflateSmall(entry, limit) ?? inflate(entry, limit));
  // Some streaming writers leave the checksum 0: then there is nothing to compare.
  if (entry.crc32 !== 0 && crc32(content) !== entry.crc32) throw brokenEntry(entry);
  return content;
}

function brokenEntry(entry: ZipEntry): Refusal {
  return new Refusal("brokenZip", { part: entry.name });
}

function copyStored(entry: ZipEntry, limit: number): Uint8Array {
  if (entry.compressed.length > limit) throw new Refusal("tooLarge", { part: entry.name });
  return entry.compressed;
}

/**
 * The quick way for small entries whose directory tells the truth: one buffer of the claimed size and a byte more, so
 * that a larger content shows. Null sends the caller to the counted way.
 */
function inflateSmall(entry: ZipEntry, limit: number): Uint8Array | null {
  const { compressed, uncompressedSize } = entry;
  if (compressed.length > small || uncompressedSize > limit) return null;
  if (uncompressedSize > compressed.length * 1032) return null;
  try {
    const content = inflateSync(compressed, { out: new Uint8Array(uncompressedSize + 1) });
    return content.length === uncompressedSize ? content : null;
  } catch {
    // The counted way meets the same damage and names it.
    return null;
  }
}

function inflate(entry: ZipEntry, limit: number): Uint8Array {
  const { compressed } = entry;
  // The claim is used for the first allocation only, and only as far as deflate could fulfil it.
  let out = new Uint8Array(Math.min(entry.uncompressedSize, limit, compressed.length * 1032));
  let used = 0;
  const inflater = new Inflate((chunk) => {
    if (used + chunk.length > limit) throw new Refusal("tooLarge", { part: entry.name });
    if (used + chunk.length > out.length) {
      const larger = new Uint8Array(Math.min(limit, Math.max(out.length * 2, used + chunk.length)));
      larger.set(out.subarray(0, used));
      out = larger;
    }
    out.set(chunk, used);
    used += chunk.length;
  });
  try {
    let from = 0;
    for (; from + step < compressed.length; from += step) {
      inflater.push(compressed.subarray(from, from + step), false);
    }
    inflater.push(compressed.subarray(from), true);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw brokenEntry(entry);
  }
  return used === out.length ? out : out.subarray(0, used);
}
