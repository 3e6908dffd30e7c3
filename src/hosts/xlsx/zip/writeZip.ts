import { deflateSync } from "fflate";
import { Refusal } from "../../../workbook/Refusal";
import { crc32 } from "./crc32";
import type { NewZipEntry, ZipEntry } from "./ZipEntry";

/** 1980-01-01, the first day that a zip archive can name: same input, same bytes. */
const firstDosDate = 0x0021;
const utf8Name = 0x0800;
/** Data descriptor: our local headers carry the sizes, so the bit is cleared on copies. */
const descriptorBit = 0x0008;

/**
 * Writes an archive in the given order. Entries that were read are copied as compressed bytes; new ones are
 * deflated. The same entries give the same bytes.
 * Errors: `tooLarge` {part?} for more than 65,534 entries or 4 GiB, which would need zip64.
 */
export function writeZip(entries: readonly (ZipEntry | NewZipEntry)[]): Uint8Array {
  if (entries.length >= 0xffff) throw new Refusal("tooLarge");
  const ready = entries.map((entry) => ("content" in entry ? compress(entry) : entry));
  const local = ready.reduce((sum, e) => sum + 30 + e.nameBytes.length + e.compressed.length, 0);
  const directory = ready.reduce((sum, e) => sum + 46 + e.nameBytes.length, 0);
  if (local + directory >= 0xffffffff) throw new Refusal("tooLarge");

  const bytes = new Uint8Array(local + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let record = local;
  for (const entry of ready) {
    if (entry.uncompressedSize >= 0xffffffff) throw new Refusal("tooLarge", { part: entry.name });
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    at += 30 + entry.nameBytes.length;
    bytes.set(entry.compressed, at);
    at += entry.compressed.length;

    view.setUint32(record, 0x02014b50, true);
    view.setUint16(record + 4, 20, true);
    writeCommon(view, record + 6, entry);
    view.setUint32(record + 38, entry.externalAttributes, true);
    view.setUint32(record + 42, offset, true);
    bytes.set(entry.nameBytes, record + 46);
    record += 46 + entry.nameBytes.length;
  }
  view.setUint32(record, 0x06054b50, true);
  view.setUint16(record + 8, ready.length, true);
  view.setUint16(record + 10, ready.length, true);
  view.setUint32(record + 12, directory, true);
  view.setUint32(record + 16, local, true);
  return bytes;
}

/** The 26 bytes that local header and directory record share, from "version needed" to "extra length" (0). */
function writeCommon(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~descriptorBit, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.dosTime, true);
  view.setUint16(at + 8, entry.dosDate, true);
  view.setUint32(at + 10, entry.crc32, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.uncompressedSize, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function compress(entry: NewZipEntry): ZipEntry {
  const nameBytes = new TextEncoder().encode(entry.name);
  const compressed = deflateSync(entry.content);
  return {
    name: entry.name,
    nameBytes,
    flags: nameBytes.length === entry.name.length ? 0 : utf8Name,
    method: 8,
    crc32: crc32(entry.content),
    compressedSize: compressed.length,
    uncompressedSize: entry.content.length,
    dosTime: 0,
    dosDate: firstDosDate,
    externalAttributes: 0,
    compressed,
  };
}
