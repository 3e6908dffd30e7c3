import { Refusal } from "../../../workbook/Refusal";
import { decodeText, encodingOf } from "../zip/decodeText";

/** The text of an XML part together with how it was encoded, so that an edit is written back the same way. */
export interface EncodedPart {
  /** Without byte order mark. */
  readonly text: string;
  /** The bytes of an edited text, in the part's own encoding and with its byte order mark if it had one. */
  encode(text: string): Uint8Array;
}

/**
 * Reads a part that will be edited: UTF-8 or UTF-16, with or without byte order mark.
 * @param part its name, for refusals
 * Errors: `unsupportedEncoding` {part, encoding} where the XML declaration names another encoding (OPC allows none).
 */
export function decodePart(bytes: Uint8Array, part: string): EncodedPart {
  const encoding = encodingOf(bytes);
  const text = decodeText(bytes);
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  if (encoding === "utf-8" && declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared)) {
    throw new Refusal("unsupportedEncoding", { part, encoding: declared });
  }
  const first = bytes[0];
  const marked = encoding === "utf-8" ? first === 0xef : first === 0xff || first === 0xfe;
  const withMark = (edited: string): string => (marked ? `\ufeff${edited}` : edited);
  return {
    text,
    encode: (edited) =>
      encoding === "utf-8"
        ? new TextEncoder().encode(withMark(edited))
        : encodeUtf16(withMark(edited), encoding === "utf-16le"),
  };
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}
