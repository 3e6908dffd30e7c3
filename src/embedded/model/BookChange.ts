import type { Area } from "./area";
import type { Scalar } from "./Scalar";
import type { SheetModel } from "./SheetModel";

/** Who changed something: an add-in through Office.js, a person in the grid, the calculation, or opening a file. */
export type Origin = "api" | "person" | "calculation";

/** What of a sheet changed, besides contents and formats; the watcher reads the new state from the sheet. */
export type SheetAspect =
  | "name"
  | "visibility"
  | "tabColor"
  | "protection"
  | "gridlines"
  | "frozen"
  | "merges"
  | "validations"
  | "conditionalFormats"
  | "links"
  | "pageLayout"
  | "columns"
  | "rows";

/** One change of a book, told after it was made. */
export type BookChange =
  | {
      readonly kind: "contents";
      readonly sheet: SheetModel;
      readonly area: Area;
      readonly origin: Origin;
      /** What a single cell held, where it was put by `setContents`. */
      readonly before?: Scalar;
    }
  | {
      readonly kind: "formats";
      readonly sheet: SheetModel;
      readonly area: Area;
      readonly origin: Origin;
    }
  | {
      readonly kind: "sheet";
      readonly sheet: SheetModel;
      readonly aspect: SheetAspect;
      readonly origin: Origin;
    }
  /** Contents, formats and aspects of a sheet all at once: rows inserted, a sheet read back from the grid. */
  | { readonly kind: "reshaped"; readonly sheet: SheetModel; readonly origin: Origin }
  | { readonly kind: "sheetAdded"; readonly sheet: SheetModel; readonly origin: Origin }
  | { readonly kind: "sheetRemoved"; readonly sheet: SheetModel; readonly origin: Origin }
  | { readonly kind: "sheetMoved"; readonly sheet: SheetModel; readonly origin: Origin }
  | { readonly kind: "activated"; readonly sheet: SheetModel; readonly origin: Origin }
  | {
      readonly kind: "selected";
      readonly sheet: SheetModel;
      readonly areas: readonly Area[];
      readonly origin: Origin;
    }
  | { readonly kind: "names"; readonly origin: Origin };
