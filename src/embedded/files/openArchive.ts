import { UnreadableFile } from "./UnreadableFile";
import { Archive } from "./zip/Archive";

/** `EncryptedPackage` in UTF-16, the stream of an encrypted .xlsx inside its outer container. */
const encryptedPackage = [...new TextEncoder().encode("EncryptedPackage")].flatMap((byte) => [
  byte,
  0,
]);

/** Opens the container of an .xlsx file. Errors: `UnreadableFile` that says what the file is instead. */
export function openArchive(bytes: Uint8Array): Archive {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new UnreadableFile(holds(bytes, encryptedPackage) ? "encrypted" : "oldExcel");
  // Excel 4 and earlier begin with a BOF record and no container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1))
    throw new UnreadableFile("oldExcel");
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new UnreadableFile("notExcel");
  return new Archive(bytes);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0]!;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}
