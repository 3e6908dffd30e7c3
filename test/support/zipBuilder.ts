import { deflateSync } from "fflate";

/** How an archive is laid out; all false or empty is the plainest form. */
export interface ZipLayout {
  /** Entries are stored instead of deflated. */
  readonly stored?: boolean;
  /** Sizes and checksum stand behind the data; the local header holds zeros. */
  readonly dataDescriptors?: boolean;
  /** Sizes and offsets stand in zip64 fields, and a zip64 end record is used. */
  readonly zip64?: boolean;
  /** Bytes before the archive that no offset counts. */
  readonly junkBefore?: number;
  readonly comment?: string;
  /** What the directory claims as uncompressed size, whatever is true. */
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
}

/** Builds an archive byte by byte, sharing no code with the container under test. */
export function buildZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  layout: ZipLayout = {}
): Uint8Array {
  const blobs: Uint8Array[] = [];
  let length = 0;
  const put = (bytes: Uint8Array): void => {
    blobs.push(bytes);
    length += bytes.length;
  };
  const directory: Uint8Array[] = [];
  const flags = (layout.dataDescriptors ? 8 : 0) | 0x0800 | (layout.encrypted ? 1 : 0);
  const method = layout.stored ? 0 : 8;
  for (const [name, file] of Object.entries(files)) {
    const content = typeof file === "string" ? new TextEncoder().encode(file) : file;
    const data = layout.stored ? content : deflateSync(content);
    const nameBytes = new TextEncoder().encode(name);
    const crc = slowCrc32(content);
    const claimed = layout.claimedSize ?? content.length;
    const offset = length;
    const sizes = layout.dataDescriptors
      ? le([0, 4], [0, 4], [0, 4])
      : le([crc, 4], [data.length, 4], [claimed, 4]);
    put(le([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 4]));
    put(sizes);
    put(le([nameBytes.length, 2], [0, 2]));
    put(nameBytes);
    put(data);
    if (layout.dataDescriptors) {
      put(le([0x08074b50, 4], [crc, 4], [data.length, 4], [claimed, 4]));
    }
    const extra = layout.zip64
      ? le([1, 2], [24, 2], [claimed, 8], [data.length, 8], [offset, 8])
      : new Uint8Array();
    const full = 0xffffffff;
    directory.push(
      le([0x02014b50, 4], [45, 2], [45, 2], [flags, 2], [method, 2], [0, 4], [crc, 4]),
      layout.zip64 ? le([full, 4], [full, 4]) : le([data.length, 4], [claimed, 4]),
      le([nameBytes.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4]),
      le([layout.zip64 ? full : offset, 4]),
      nameBytes,
      extra
    );
  }
  const start = length;
  directory.forEach(put);
  const size = length - start;
  const count = Object.keys(files).length;
  if (layout.zip64) {
    const record = length;
    put(le([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4]));
    put(le([count, 8], [count, 8], [size, 8], [start, 8]));
    put(le([0x07064b50, 4], [0, 4], [record, 8], [1, 4]));
  }
  const comment = new TextEncoder().encode(layout.comment ?? "");
  const short = layout.zip64 ? 0xffff : count;
  const long = layout.zip64 ? 0xffffffff : size;
  put(le([0x06054b50, 4], [0, 4], [short, 2], [short, 2], [long, 4]));
  put(le([layout.zip64 ? 0xffffffff : start, 4], [comment.length, 2]));
  put(comment);

  const bytes = new Uint8Array((layout.junkBefore ?? 0) + length).fill(0x2e);
  let at = layout.junkBefore ?? 0;
  for (const blob of blobs) {
    bytes.set(blob, at);
    at += blob.length;
  }
  return bytes;
}

/** Little-endian numbers, each with its width in bytes. */
function le(...numbers: readonly (readonly [number, number])[]): Uint8Array {
  const bytes: number[] = [];
  for (const [number, width] of numbers) {
    for (let i = 0, rest = number; i < width; i++, rest = Math.floor(rest / 256)) {
      bytes.push(rest % 256);
    }
  }
  return Uint8Array.from(bytes);
}

/** The checksum bit by bit, as its definition reads. */
export function slowCrc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
