import { readFileSync } from "node:fs";
import { XlsxWorkbook } from "../../src/hosts/xlsx/XlsxWorkbook";
import type { Language } from "../../src/messages/Language";
import type { PaneHost } from "../../src/taskpane/PaneHost";
import { PaneSession } from "../../src/taskpane/PaneSession";
import { rangeName } from "../../src/workbook/address";
import type { WorkbookPlan } from "../../src/workbook/SheetPlan";

export const sampleBytes = new Uint8Array(
  readFileSync("assets/samples/大鹏新区组织人事局-2020.xlsx")
);

/** The pane's session over a file, with what it did outside of the file. */
export interface FilePane {
  readonly session: PaneSession;
  readonly book: XlsxWorkbook;
  /** Cells that were brought before the user's eyes, `人员!C4`. */
  readonly shown: string[];
  readonly settings: Map<string, string>;
}

interface FilePaneOptions {
  readonly bytes?: Uint8Array;
  readonly language?: Language;
  readonly supportsCustomFunctions?: boolean;
  readonly settings?: Map<string, string>;
  /** Called before each reading. */
  readonly beforeRead?: () => void;
  /** Called before each writing, which waits for it; throws where the file must not be written now. */
  readonly beforeWrite?: () => void | Promise<void>;
}

/** A host of its own: the port over a file, and a screen that notes what it is asked to show. */
export function paneOver({
  bytes = sampleBytes,
  language = "zh",
  supportsCustomFunctions = false,
  settings = new Map(),
  beforeRead = () => undefined,
  beforeWrite = () => undefined,
}: FilePaneOptions = {}): FilePane {
  const book = XlsxWorkbook.open(bytes);
  const shown: string[] = [];
  const host: PaneHost = {
    workbook: {
      read: () => {
        beforeRead();
        return book.read();
      },
      write: async (plan: WorkbookPlan) => {
        await beforeWrite();
        return book.write(plan);
      },
      show: (sheet, range) => {
        shown.push(`${sheet}!${rangeName(range)}`);
        return Promise.resolve();
      },
    },
    language,
    dark: false,
    supportsCustomFunctions,
    settings: {
      read: (name) => settings.get(name) ?? null,
      save: (name, value) => {
        settings.set(name, value);
        return Promise.resolve();
      },
    },
  };
  return { session: new PaneSession(host), book, shown, settings };
}
