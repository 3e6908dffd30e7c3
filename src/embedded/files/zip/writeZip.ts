import { crc32 } from "./crc32";
import { pump } from "./pump";

const utf8Names = 0x0800;
/** 1 January 1980, the earliest date of the format: a saved file depends on its content only. */
const date = 0x0021;

/** Puts parts into a zip container, deflated, in the order in which they are given. */
export async function writeZip(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const encoded = new TextEncoder().encode(name);
    const packed = await pump(content, new CompressionStream("deflate-raw"));
    const common = fields([
      [2, 20],
      [2, utf8Names],
      [2, 8],
      [2, 0],
      [2, date],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, encoded.length],
      [2, 0],
    ]);
    pieces.push(fields([[4, 0x04034b50]]), common, encoded, packed);
    const rest = fields([
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ]);
    list.push(
      fields([
        [4, 0x02014b50],
        [2, 20],
      ]),
      common,
      rest,
      encoded
    );
    offset += 4 + common.length + encoded.length + packed.length;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, parts.size],
    [2, parts.size],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return joined([...pieces, ...list, end]);
}

/** Little-endian numbers, each with its width in bytes. */
function fields(numbers: readonly (readonly [width: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(numbers.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of numbers) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
