import { saveBook } from "../files/saveBook";
import type { ExcelHost } from "../protocol/ExcelHost";
import type { Stats } from "../protocol/Stats";
import type { EmbeddedExcel } from "./EmbeddedExcel";
import { readArea, typeInto, type ReadCells } from "./sheetAccess";
import type { PageTexts } from "./texts";

/** What the page offers to whoever tests the add-in in it: `window.excel`. */
export interface WindowExcel {
  /** Resolves when the sample is open and computed, and the add-in is loaded or known to be absent. */
  readonly ready: Promise<void>;
  readonly open: (bytes: Uint8Array, name: string) => Promise<void>;
  readonly sheets: () => string[];
  readonly read: (sheet: string, address: string) => Promise<ReadCells>;
  /** As a person would: coerced, refused where protected or malformed (rejects with the sentence). */
  readonly type: (sheet: string, cell: string, text: string) => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly stats: () => Stats;
  readonly save: () => Promise<Uint8Array>;
  readonly faults: ExcelHost["faults"];
}

/** Builds `window.excel`. @param host of the book that is open at the moment */
export function windowExcel(
  excel: EmbeddedExcel,
  host: () => ExcelHost,
  texts: PageTexts,
  ready: Promise<void>,
  open: (bytes: Uint8Array, name: string) => Promise<void>
): WindowExcel {
  const settled = (): Promise<void> => excel.calculator.settled();
  return {
    ready,
    open: async (bytes, name) => {
      await open(bytes, name);
      await settled();
    },
    sheets: () => excel.book.sheets.map(({ name }) => name),
    read: async (sheet, address) => {
      await settled();
      return readArea(excel.book, sheet, address);
    },
    type: async (sheet, cell, text) => {
      const refusal = typeInto(excel.book, sheet, cell, text);
      if (refusal !== null) throw new Error(texts[refusal]);
      await settled();
    },
    settled,
    stats: () => {
      const { syncs, bytesOut, bytesIn, largestOut, largestIn } = host().stats;
      return { syncs, bytesOut, bytesIn, largestOut, largestIn };
    },
    save: async () => {
      await settled();
      return saveBook(excel.book);
    },
    get faults() {
      return host().faults;
    },
  };
}
