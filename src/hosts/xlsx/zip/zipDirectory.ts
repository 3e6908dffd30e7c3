import { Refusal } from "../../../workbook/Refusal";
import { decodeEntryName } from "./entryName";
import type { ZipEntry } from "./ZipEntry";

/** Where the central directory lies; `base` is how much junk stands before the archive. */
interface DirectoryPlace {
  readonly start: number;
  readonly count: number;
  readonly base: number;
}

const endSize = 22;
const unknown32 = 0xffffffff;

/**
 * Offset of the end record, or -1 where the bytes hold none.
 * The record stands at the end, followed by a comment of up to 65,535 bytes.
 */
export function findEndRecord(bytes: Uint8Array): number {
  const lowest = Math.max(0, bytes.length - endSize - 0xffff);
  for (let at = bytes.length - endSize; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b) continue;
    if (bytes[at + 2] !== 5 || bytes[at + 3] !== 6) continue;
    const comment = bytes[at + 20]! | (bytes[at + 21]! << 8);
    if (at + endSize + comment <= bytes.length) return at;
  }
  return -1;
}

/**
 * All entries in the order of the central directory, which is believed over the local headers.
 * Errors: `notZip` without an end record, `brokenZip` {part?} where records point outside the file or a method is
 * neither stored nor deflated, `encrypted` for a password-protected archive.
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const end = findEndRecord(bytes);
  if (end < 0) {
    const beginsAsZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    throw new Refusal(beginsAsZip ? "brokenZip" : "notZip");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const place = placeDirectory(view, end);
    const entries: ZipEntry[] = [];
    let at = place.start;
    for (let index = 0; index < place.count; index++) {
      const nameLength = view.getUint16(at + 28, true);
      const length =
        46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      entries.push(readEntry(bytes, view, at, place.base));
      at += length;
    }
    return entries;
  } catch (error) {
    // DataView throws a RangeError where a record points outside the file.
    if (error instanceof RangeError) throw new Refusal("brokenZip");
    throw error;
  }
}

function placeDirectory(view: DataView, end: number): DirectoryPlace {
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let directoryEnd = end;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
    const record = findZip64End(view, locator);
    count = bigNumber(view, record + 32);
    size = bigNumber(view, record + 40);
    offset = bigNumber(view, record + 48);
    directoryEnd = record;
  }
  // Junk before the archive shifts every offset alike: the directory ends where its end record begins.
  const start = directoryEnd - size;
  const signature = 0x02014b50;
  if (count === 0) return { start, count, base: 0 };
  if (start >= 0 && view.getUint32(start, true) === signature) {
    return { start, count, base: start - offset };
  }
  if (view.getUint32(offset, true) !== signature) throw new Refusal("brokenZip");
  return { start: offset, count, base: 0 };
}

function findZip64End(view: DataView, locator: number): number {
  const signature = 0x06064b50;
  const stated = bigNumber(view, locator + 8);
  if (stated + 4 <= view.byteLength && view.getUint32(stated, true) === signature) return stated;
  // Without extensible data the record is 56 bytes and stands right before its locator.
  const usual = locator - 56;
  if (usual >= 0 && view.getUint32(usual, true) === signature) return usual;
  throw new Refusal("brokenZip");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, base: number): ZipEntry {
  if (view.getUint32(at, true) !== 0x02014b50) throw new Refusal("brokenZip");
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = decodeEntryName(nameBytes);
  if ((flags & 0x41) !== 0) throw new Refusal("encrypted");
  if (method !== 0 && method !== 8) throw new Refusal("brokenZip", { part: name });

  let uncompressedSize = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  if ([uncompressedSize, compressedSize, offset].includes(unknown32)) {
    let field = findExtra(view, at + 46 + nameLength, extraLength, 1);
    const next = (): number => {
      const number = bigNumber(view, field);
      field += 8;
      return number;
    };
    // The zip64 field holds only those numbers that did not fit, in this order.
    if (uncompressedSize === unknown32) uncompressedSize = next();
    if (compressedSize === unknown32) compressedSize = next();
    if (offset === unknown32) offset = next();
  }

  const local = base + offset;
  if (view.getUint32(local, true) !== 0x04034b50) throw new Refusal("brokenZip", { part: name });
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (data + compressedSize > bytes.length) throw new Refusal("brokenZip", { part: name });
  return {
    name,
    nameBytes,
    flags,
    method,
    crc32: view.getUint32(at + 16, true),
    compressedSize,
    uncompressedSize,
    dosTime: view.getUint16(at + 12, true),
    dosDate: view.getUint16(at + 14, true),
    externalAttributes: view.getUint32(at + 38, true),
    compressed: bytes.subarray(data, data + compressedSize),
  };
}

/** Offset of an extra field's data. */
function findExtra(view: DataView, from: number, length: number, id: number): number {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === id) return at + 4;
  }
  throw new Refusal("brokenZip");
}

function bigNumber(view: DataView, at: number): number {
  const number = view.getUint32(at, true) + view.getUint32(at + 4, true) * 4294967296;
  if (!Number.isSafeInteger(number)) throw new Refusal("brokenZip");
  return number;
}
