import type { WorkbookPlan } from "../../workbook/SheetPlan";
import type { Workbook } from "../../workbook/Workbook";
import type { WorkbookSnapshot } from "../../workbook/WorkbookSnapshot";
import { openPackage } from "./package/openPackage";
import { readWorkbook } from "./read/readWorkbook";
import { writePlan } from "./write/writePlan";

/** The port over the bytes of an .xlsx or .xlsm file, in Node and in a browser. */
export class XlsxWorkbook implements Workbook {
  private current: Uint8Array;
  /** Of the current bytes, once they were read. */
  private snapshot: WorkbookSnapshot | null = null;

  private constructor(bytes: Uint8Array) {
    this.current = bytes;
  }

  /** @param bytes the whole file; they are kept by reference and never changed */
  static open(bytes: Uint8Array): XlsxWorkbook {
    return new XlsxWorkbook(bytes);
  }

  /** The file as it stands now: what was opened, or what the last `write` made of it. */
  bytes(): Uint8Array {
    return this.current;
  }

  /** Whether it is a workbook with macros (.xlsm), whatever it is called. Throws the refusals of `openPackage`. */
  get hasMacros(): boolean {
    return openPackage(this.current).macroEnabled;
  }

  /** Rejects with a `Refusal`: the codes of `readWorkbook`. */
  read(): Promise<WorkbookSnapshot> {
    return Promise.resolve().then(() => (this.snapshot ??= readWorkbook(this.current)));
  }

  /** Rejects with a `Refusal`, and `bytes()` stays as it was: the codes of `writePlan`. */
  write(plan: WorkbookPlan): Promise<void> {
    return Promise.resolve().then(() => {
      this.current = writePlan(this.current, plan);
      this.snapshot = null;
    });
  }
}
