import { findEndRecord } from "./zip/zipDirectory";

/** `zip`, or the code of the refusal that the bytes deserve. */
export type FileKind = "zip" | "emptyFile" | "encrypted" | "biffWorkbook" | "csv" | "notZip";

/** How much of a file decides whether it is text, bytes. */
const textSample = 65536;
const oleMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * What a file is, judged by its content and never by its name: an OOXML file called .xls is a zip, a BIFF file called
 * .xlsx is not.
 */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "emptyFile";
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 7) return "zip";
  if (startsWith(bytes, oleMark)) return sniffOle(bytes);
  if (isRawBiff(bytes)) return "biffWorkbook";
  if (findEndRecord(bytes) >= 0) return "zip";
  return isText(bytes) ? "csv" : "notZip";
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** BIFF2 to BIFF4 (and a bare BIFF5/8 stream): a BOF record, whose length is fixed, without a container around it. */
function isRawBiff(bytes: Uint8Array): boolean {
  const lengths: Readonly<Record<number, readonly number[]>> = {
    0x00: [4],
    0x02: [6],
    0x04: [6],
    0x08: [8, 16],
  };
  return (
    bytes[0] === 0x09 &&
    bytes[3] === 0 &&
    (lengths[bytes[1] ?? -1]?.includes(bytes[2] ?? -1) ?? false)
  );
}

function sniffOle(bytes: Uint8Array): FileKind {
  const streams = oleStreams(bytes);
  if (streams.has("EncryptedPackage") || streams.has("EncryptionInfo")) return "encrypted";
  return streams.has("Workbook") || streams.has("Book") ? "biffWorkbook" : "notZip";
}

/**
 * Names of the streams in an OLE container, empty for any other file. Directory entries are 128 bytes on 128-byte
 * boundaries, so they are found without following the sector chains, in a truncated file too.
 */
export function oleStreams(bytes: Uint8Array): ReadonlySet<string> {
  const streams = new Set<string>();
  if (!startsWith(bytes, oleMark)) return streams;
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const nameLength = bytes[at + 64]! | (bytes[at + 65]! << 8);
    // 2 is a stream; the name's length counts its final zero.
    if (bytes[at + 66] !== 2 || nameLength < 4 || nameLength > 64) continue;
    let name = "";
    for (let i = 0; i < nameLength - 2; i += 2) {
      name += String.fromCharCode(bytes[at + i]! | (bytes[at + i + 1]! << 8));
    }
    streams.add(name);
  }
  return streams;
}

/** Text in UTF-16 with a mark, in UTF-8 or in GBK: no control characters but the white ones. Markup is not meant. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const sample = bytes.subarray(0, textSample);
  if (sample.some((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d))) return false;
  const head = String.fromCharCode(...sample.subarray(0, 64));
  return !/^(\u00ef\u00bb\u00bf)?\s*(<|%PDF|\{\\rtf)/.test(head);
}
