import { decodeEntities } from "./decodeEntities";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * UTF-8 bytes of character data as text: line ends become `\n` as XML asks, entities are decoded.
 * Short texts are decoded here, because a call of TextDecoder costs more than they do.
 */
export function decodeCharacters(bytes: Uint8Array, start: number, end: number): string {
  const text = decodeBytes(bytes, start, end);
  const unix = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return decodeEntities(unix);
}

/** UTF-8 bytes as text, nothing replaced. */
export function decodeBytes(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 60) return decoder.decode(bytes.subarray(start, end));
  let text = "";
  for (let at = start; at < end;) {
    const a = bytes[at]!;
    if (a < 0x80) {
      text += String.fromCharCode(a);
      at += 1;
    } else if (a >= 0xe0 && a < 0xf0 && at + 2 < end) {
      // Nearly all Chinese: three bytes.
      const b = bytes[at + 1]!;
      const c = bytes[at + 2]!;
      const code = ((a & 15) << 12) | ((b & 63) << 6) | (c & 63);
      if (!isContinuation(b) || !isContinuation(c) || code < 0x800 || isSurrogate(code)) {
        return decoder.decode(bytes.subarray(start, end));
      }
      text += String.fromCharCode(code);
      at += 3;
    } else return decoder.decode(bytes.subarray(start, end));
  }
  return text;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
