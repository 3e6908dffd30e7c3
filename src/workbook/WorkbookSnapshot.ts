import type { CellRange } from "./address";

/** What a cell holds, as the file or Excel says it; a number is the double that stands there. */
export type CellValue =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  /** An Excel error value such as `#DIV/0!`. */
  | { readonly kind: "error"; readonly error: string }
  /** A formula whose result the file does not hold. Never blank, never zero. */
  | { readonly kind: "uncalculated" };

/** One used cell. Formatted empty cells are not in a snapshot. */
export interface CellSnapshot {
  /** Zero-based. */
  readonly row: number;
  /** Zero-based. */
  readonly column: number;
  readonly value: CellValue;
  /** Formula text without the leading `=`; shared formulas are already translated to this cell. */
  readonly formula?: string;
  /** Number format code when it is not General, such as `0.00%` or `yyyy-mm-dd`. */
  readonly numberFormat?: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Used cells in row-major order, each address once. */
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly CellRange[];
  /** Zero-based indexes of hidden (also filtered) rows that hold cells. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Zero-based column spans that are hidden, both ends included. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  /** True where the sheet itself is protected. */
  readonly protected: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** The refers-to text as written, without `=`. */
  readonly refersTo: string;
  /** Index into `sheets` for a sheet-local name. */
  readonly sheet?: number;
}

/** Everything the core may know of a workbook: made by a host, never changed afterwards. */
export interface WorkbookSnapshot {
  /** Sheets in tab order, hidden ones too. */
  readonly sheets: readonly SheetSnapshot[];
  readonly definedNames: readonly DefinedName[];
  /** Dates count from 1904-01-01. */
  readonly date1904: boolean;
  /** 以显示精度为准 (`fullPrecision="0"`): stored values were cut to what is shown. */
  readonly precisionAsDisplayed: boolean;
}
