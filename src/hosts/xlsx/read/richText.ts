import type { ByteScanner } from "../xml/ByteScanner";

/**
 * The text of a shared or inline string whose start tag was read to its end and is not empty: its runs joined,
 * phonetic runs (`rPh`) left out, escapes decoded. Moves behind the end tag.
 * @param word the element's local name, `si` or `is`
 */
export function readRichText(scanner: ByteScanner, word: string): string {
  let joined = "";
  let inRun = false;
  for (;;) {
    scanner.need();
    if (scanner.closing) {
      if (inRun) {
        scanner.close("r");
        inRun = false;
        continue;
      }
      scanner.close(word);
      return joined.includes("_x") ? decodeEscapes(joined) : joined;
    }
    if (scanner.isNamed("t")) {
      if (scanner.endTag()) joined += scanner.text("t");
    } else if (scanner.isNamed("r") && !inRun) {
      inRun = scanner.endTag();
    } else scanner.skip();
  }
}

/**
 * Excel writes characters that XML cannot hold as `_xHHHH_`, and a literal `_x` as `_x005F_x`.
 * `a_x000D_b` → `a\rb`, `_x005F_x000D_` → `_x000D_`.
 */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16))
  );
}
