import { lastColumn, lastRow, cellName } from "../../../workbook/address";
import { Refusal } from "../../../workbook/Refusal";
import type { CellSnapshot, CellValue } from "../../../workbook/WorkbookSnapshot";
import type { ByteScanner } from "../xml/ByteScanner";
import { CellCollector, type FoundFormula } from "./CellCollector";
import { readCellValue } from "./cellValue";
import { readFormula } from "./formula";
import { readRichText } from "./richText";
import type { SheetContext } from "./SheetContext";

/** The used cells of a sheet and its hidden rows. */
export interface SheetData {
  readonly cells: readonly CellSnapshot[];
  /** Zero-based; only rows that hold used cells. */
  readonly hiddenRows: ReadonlySet<number>;
}

/**
 * Reads `<sheetData>` in one pass. Rows and cells without `r` follow the one before; they may come in any order.
 * @param scanner stands behind the start tag's name
 * Errors: `cellOutOfGrid` {sheet, cell}, `brokenXml` {part, where}.
 */
export function readSheetData(scanner: ByteScanner, context: SheetContext): SheetData {
  const reader = new SheetDataReader(scanner, context);
  if (scanner.endTag()) reader.readRows();
  return { cells: reader.collector.finish(), hiddenRows: reader.hiddenRows };
}

class SheetDataReader {
  readonly collector = new CellCollector();
  readonly hiddenRows = new Set<number>();
  private readonly scanner: ByteScanner;
  private readonly context: SheetContext;
  private row = -1;
  private column = -1;

  constructor(scanner: ByteScanner, context: SheetContext) {
    this.scanner = scanner;
    this.context = context;
  }

  readRows(): void {
    const { scanner } = this;
    for (;;) {
      scanner.need();
      if (scanner.closing) {
        scanner.close("sheetData");
        return;
      }
      if (scanner.isNamed("row")) this.readRow();
      else scanner.skip();
    }
  }

  private readRow(): void {
    const { scanner, collector } = this;
    let row = this.row + 1;
    let hidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.isAttribute("r")) {
        row = scanner.integer() - 1;
        if (row < 0) throw scanner.broken(scanner.valueStart);
      } else if (scanner.isAttribute("hidden")) hidden = scanner.isTrue();
    }
    this.row = row;
    this.column = -1;
    if (scanner.empty) return;
    const before = collector.count;
    for (;;) {
      scanner.need();
      if (scanner.closing) break;
      if (scanner.isNamed("c")) this.readCell(row);
      else scanner.skip();
    }
    scanner.close("row");
    if (hidden && collector.count > before) this.hiddenRows.add(row);
  }

  private readCell(rowOfParent: number): void {
    const { scanner, context } = this;
    let row = rowOfParent;
    let column = this.column + 1;
    let style = 0;
    let typeStart = 0;
    let typeEnd = 0;
    while (scanner.nextAttribute()) {
      if (scanner.isAttribute("r")) {
        const address = this.readAddress();
        column = address % 65536;
        row = Math.floor(address / 65536);
      } else if (scanner.isAttribute("s")) style = scanner.integer();
      else if (scanner.isAttribute("t")) {
        typeStart = scanner.valueStart;
        typeEnd = scanner.valueEnd;
      }
    }
    if (row > lastRow || column > lastColumn) throw this.outOfGrid(cellName(row, column));
    this.column = column;
    if (scanner.empty) return;

    let value: CellValue | null = null;
    let formula: FoundFormula | null = null;
    for (;;) {
      scanner.need();
      if (scanner.closing) break;
      if (scanner.isNamed("v")) {
        scanner.endTag();
        value = readCellValue(scanner, typeStart, typeEnd, context);
      } else if (scanner.isNamed("f")) formula = readFormula(scanner);
      else if (scanner.isNamed("is")) {
        value = { kind: "text", text: scanner.endTag() ? readRichText(scanner, "is") : "" };
      } else scanner.skip();
    }
    scanner.close("c");
    if (value === null && formula === null) return;
    this.collector.add(row, column, value, formula, context.formats[style]);
  }

  /** The last attribute's address as row × 65536 + column, both zero-based. */
  private readAddress(): number {
    const { scanner } = this;
    const { bytes, valueStart, valueEnd } = scanner;
    let at = valueStart;
    let column = 0;
    for (; at < valueEnd; at++) {
      // Small letters are the large ones plus 32.
      const letter = bytes[at]! & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    let row = 0;
    const digits = at;
    for (; at < valueEnd; at++) {
      const digit = bytes[at]! - 48;
      if (digit < 0 || digit > 9) throw scanner.broken(valueStart);
      row = row * 10 + digit;
    }
    if (digits === valueStart || digits === valueEnd) throw scanner.broken(valueStart);
    if (column > lastColumn + 1 || row > lastRow + 1) throw this.outOfGrid(scanner.value());
    if (row === 0) throw scanner.broken(valueStart);
    return (row - 1) * 65536 + column - 1;
  }

  private outOfGrid(cell: string): Refusal {
    return new Refusal("cellOutOfGrid", { sheet: this.context.sheet, cell });
  }
}
