import type { Language } from "../messages/Language";
import type { CellNavigator } from "../workbook/CellNavigator";
import type { Workbook } from "../workbook/Workbook";

/** All that the pane knows of the program around it: the port, and what the host says of itself. */
export interface PaneHost {
  readonly workbook: Workbook & CellNavigator;
  readonly language: Language;
  /** Whether the host shows itself dark. */
  readonly dark: boolean;
  /** Whether `=JX.EXECRATE(…)` works in its cells. */
  readonly supportsCustomFunctions: boolean;
  /** Texts that the host keeps with the workbook. */
  readonly settings: {
    read(name: string): string | null;
    /** Rejects with a `Refusal` where it cannot be kept. */
    save(name: string, value: string): Promise<void>;
  };
}

/** The pane speaks Chinese where the host does, else English. @param displayLanguage such as `zh-CN` */
export function paneLanguage(displayLanguage: string): Language {
  return /^zh\b/i.test(displayLanguage) ? "zh" : "en";
}
