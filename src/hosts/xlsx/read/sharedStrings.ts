import type { CellValue } from "../../../workbook/WorkbookSnapshot";
import { ByteScanner } from "../xml/ByteScanner";
import { readRichText } from "./richText";

/** A shared string as the value that all its cells share, so that a string is held once. */
export type SharedText = Extract<CellValue, { kind: "text" }>;

/**
 * The shared strings in the order in which cells count them.
 * @param content the part's bytes
 * @param part its name
 * Errors: `brokenXml` {part, where}, `doctype` {part}.
 */
export function readSharedStrings(content: Uint8Array, part: string): readonly SharedText[] {
  const scanner = new ByteScanner(content, part);
  const strings: SharedText[] = [];
  if (!scanner.next() || !scanner.isNamed("sst")) throw scanner.broken(0);
  if (!scanner.endTag()) return strings;
  for (;;) {
    scanner.need();
    if (scanner.closing) {
      scanner.close("sst");
      return strings;
    }
    if (!scanner.isNamed("si")) {
      scanner.skip();
      continue;
    }
    strings.push({ kind: "text", text: scanner.endTag() ? readRichText(scanner, "si") : "" });
  }
}
