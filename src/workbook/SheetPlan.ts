import type { CellRange } from "./address";

/**
 * What is to be written: whole sheets of ours, laid out completely before the first write.
 * A plan holds no dates and no random ids, so that the same input gives the same bytes.
 */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** Cells of the user's own sheets that are filled in; each sheet once, never one that `sheets` replaces. */
  readonly fills?: readonly SheetFill[];
}

/** Cells of a sheet that is not ours: only their contents are written, looks, merges and sizes stay. */
export interface SheetFill {
  /** The tab's name. */
  readonly sheet: string;
  /** In row-major order, each address once. */
  readonly cells: readonly FilledCell[];
}

export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

export interface SheetPlan {
  /** Tab name for a new sheet (1–31 characters, without `[]:*?/\`). */
  readonly name: string;
  /**
   * Name of the existing sheet of ours whose content this plan replaces; it keeps its place, name, id and
   * visibility, and `name` is ignored. Null makes a new sheet right of the last one.
   */
  readonly replaces: string | null;
  /** Cells in row-major order, each address once. */
  readonly cells: readonly PlannedCell[];
  readonly columns: readonly {
    readonly column: number;
    readonly width: number;
    readonly hidden?: boolean;
  }[];
  readonly rows: readonly {
    readonly row: number;
    readonly height?: number;
    readonly hidden?: boolean;
  }[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Links inside the workbook. */
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly target: string;
    readonly tip?: string;
  }[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintSetup;
  /** `RRGGBB`. */
  readonly tabColor?: string;
}

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: CellStyle;
}

export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  /** Formula text without `=`, and the result that the exact engine computed. */
  | { readonly kind: "formula"; readonly formula: string; readonly cached: number | string };

export interface CellStyle {
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Text colour, `RRGGBB`. */
  readonly color?: string;
  /** Background colour, `RRGGBB`. */
  readonly fill?: string;
  readonly border?: "none" | "thin";
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Indent steps. */
  readonly indent?: number;
  /** False lets a person type here when she protects the sheet. */
  readonly locked?: boolean;
}

export type Validation = {
  readonly range: CellRange;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle?: string;
  readonly error?: string;
} & (
  | { readonly kind: "list"; readonly options: readonly string[] }
  /** Any decimal from `minimum` to `maximum`, both included, given as plain decimal text. */
  | { readonly kind: "decimal"; readonly minimum: string; readonly maximum: string }
  /** `formula` without `=`, relative to the range's first cell, true where the input is accepted. */
  | { readonly kind: "custom"; readonly formula: string }
);

export interface ConditionalFormat {
  readonly range: CellRange;
  /** Without `=`, relative to the range's first cell. */
  readonly formula: string;
  readonly style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean };
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Header rows repeated on each page, zero-based, both included. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  readonly area: CellRange | null;
  /** Excel footer code, such as `&C第&P页 共&N页`. */
  readonly footer: string;
  /** Prints without fills and colours (单色打印). */
  readonly blackAndWhite: boolean;
}
