import type { CellValue } from "../../../workbook/WorkbookSnapshot";
import type { ByteScanner } from "../xml/ByteScanner";
import { parseDecimal, readNumber } from "./cellNumber";
import { readIsoDate } from "./isoDate";
import { decodeEscapes } from "./richText";
import type { SheetContext } from "./SheetContext";

const yes: CellValue = { kind: "boolean", boolean: true };
const no: CellValue = { kind: "boolean", boolean: false };

/**
 * The value in a `<v>` whose start tag was read; moves behind its end tag.
 * What its type cannot hold (a number cell with letters in it) is text as written, never 0.
 * @param typeStart where the cell's `t` stands in the bytes; an empty range is a number
 * @returns null for an empty `<v>`, except in a formula's text result (`t="str"`), where it is `""`
 * Errors: `brokenXml` {part, where} for a shared string that does not exist.
 */
export function readCellValue(
  scanner: ByteScanner,
  typeStart: number,
  typeEnd: number,
  context: SheetContext
): CellValue | null {
  const { bytes } = scanner;
  const letter = typeEnd > typeStart ? bytes[typeStart]! : 0x6e;
  const length = typeEnd - typeStart;
  const isString = length === 3 && letter === 0x73;
  if (scanner.empty) return isString ? { kind: "text", text: "" } : null;
  const start = scanner.position;

  // n and s are nearly all cells: read from the bytes, without a string in between.
  if (length <= 1 && (letter === 0x6e || letter === 0x73)) {
    let end = start;
    while (end < bytes.length && bytes[end] !== 0x3c) end++;
    if (bytes[end + 1] === 0x2f) {
      const number = readNumber(bytes, start, end);
      if (!Number.isNaN(number)) {
        scanner.position = end;
        scanner.need();
        scanner.close("v");
        return letter === 0x6e ? { kind: "number", number } : sharedText(scanner, number, context);
      }
    }
  }

  const raw = scanner.text("v");
  if (isString) return { kind: "text", text: decodeEscapes(raw) };
  if (raw === "") return null;
  if (length > 1) return { kind: "text", text: decodeEscapes(raw) };
  switch (String.fromCharCode(letter)) {
    case "s":
      return sharedText(scanner, Number(raw), context);
    case "b":
      return /^\s*(1|true)\s*$/i.test(raw) ? yes : no;
    case "e":
      return { kind: "error", error: raw.trim() };
    case "d": {
      const number = readIsoDate(raw, context.date1904);
      return number === null ? { kind: "text", text: raw } : { kind: "number", number };
    }
    case "n": {
      const number = parseDecimal(raw);
      return Number.isNaN(number) ? { kind: "text", text: raw } : { kind: "number", number };
    }
    default:
      return { kind: "text", text: raw };
  }
}

function sharedText(scanner: ByteScanner, index: number, context: SheetContext): CellValue {
  const text = context.strings[index];
  if (text === undefined) throw scanner.broken(scanner.tagStart);
  return text;
}
