import { enclose, intersect, lastColumn, type Area } from "./area";
import { defaultFormat, type CellFormat } from "./CellFormat";
import type { Scalar } from "./Scalar";

/** What stands in a cell; a cell without content has no record. */
export interface Cell {
  /** The typed value, or the last result of the formula (null until it was calculated). */
  readonly value: Scalar;
  /** Formula with its leading `=`, in English, or null. */
  readonly formula: string | null;
  /** It was typed with a leading apostrophe, so it is text whatever it looks like. */
  readonly prefixed?: boolean;
  /** The cell shows part of the array result of the formula cell at this place. */
  readonly spilledFrom?: { readonly row: number; readonly column: number };
}

export interface DataValidation {
  readonly area: Area;
  /** `DataValidationRule` of Office.js, as it travels on the wire. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>> | null;
  readonly errorAlert: Readonly<Record<string, unknown>> | null;
  readonly ignoreBlanks: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** `ConditionalFormatType` of Office.js: `Custom`, `CellValue`, … */
  readonly type: string;
  /** Formula with `=` for type `Custom`, else the rule as it travels on the wire. */
  readonly formula: string | null;
  readonly rule: Readonly<Record<string, unknown>> | null;
  readonly format: {
    readonly fill?: string;
    readonly color?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
  readonly stopIfTrue: boolean;
}

export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  /** `RangeHyperlink` of Office.js. */
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** Print set-up, by the names and values of Office.js `PageLayout`. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string | null;
  readonly blackAndWhite: boolean;
  readonly zoom: Readonly<Record<string, unknown>>;
  readonly printArea: readonly Area[];
  readonly titleRows: Area | null;
  readonly titleColumns: Area | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  /** Points. */
  readonly margins: Readonly<
    Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>
  >;
  /** For all pages, by `leftHeader`, `centerHeader`, `rightHeader`, `leftFooter`, `centerFooter`, `rightFooter`. */
  readonly headersFooters: Readonly<Record<string, string>>;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly draftMode?: boolean;
  /** Absent: numbered as it comes. */
  readonly firstPageNumber?: number;
  readonly printComments?: "NoComments" | "EndSheet" | "InPlace";
  readonly printErrors?: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  readonly printOrder?: "DownThenOver" | "OverThenDown";
}

const defaultLayout: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  blackAndWhite: false,
  zoom: { scale: 100 },
  printArea: [],
  titleRows: null,
  titleColumns: null,
  centerHorizontally: false,
  centerVertically: false,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  headersFooters: {},
};

/** Default column width and row height, in points, of a sheet in 宋体 11. */
export const defaultColumnWidth = 54;
export const defaultRowHeight = 13.5;

/**
 * One worksheet. It is a plain record: everything is read directly, and only `BookModel` changes it, because each
 * change is told to whoever watches the book.
 */
export class SheetModel {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  /** `#RRGGBB` or "". */
  tabColor = "";
  protected = false;
  protectionPassword: string | null = null;
  protectionOptions: Readonly<Record<string, unknown>> = {};
  showGridlines = true;
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  /** Characters. */
  standardWidth = 8.43;
  /** Points; the height of rows that have none of their own. */
  standardHeight = defaultRowHeight;
  merges: readonly Area[] = [];
  validations: readonly DataValidation[] = [];
  /** In the order of their priority, the first first. */
  conditionalFormats: readonly ConditionalFormat[] = [];
  links: readonly Hyperlink[] = [];
  pageLayout: PageLayout = defaultLayout;
  /** Points, by zero-based column; an absent one has the default width. */
  readonly columnWidths = new Map<number, number>();
  /** Points, by zero-based row. */
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly contents = new Map<number, Cell>();
  /** Formats of single cells, of whole rows, of whole columns and of the sheet: the first that says something wins. */
  readonly cellFormats = new Map<number, Partial<CellFormat>>();
  readonly rowFormats = new Map<number, Partial<CellFormat>>();
  readonly columnFormats = new Map<number, Partial<CellFormat>>();
  sheetFormat: Partial<CellFormat> = {};

  constructor(
    /** Stays the same when the sheet is renamed. */
    readonly id: string,
    public name: string
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.contents.get(keyOf(row, column));
  }

  /** The cells with content inside an area, in no particular order. */
  *cellsIn(
    area: Area
  ): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size <= this.contents.size) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = this.contents.get(keyOf(row, column));
          if (cell !== undefined) yield { row, column, cell };
        }
      }
      return;
    }
    for (const [key, cell] of this.contents) {
      const { row, column } = placeOf(key);
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
        yield { row, column, cell };
    }
  }

  format(row: number, column: number): CellFormat {
    return {
      ...defaultFormat,
      ...this.sheetFormat,
      ...this.columnFormats.get(column),
      ...this.rowFormats.get(row),
      ...this.cellFormats.get(keyOf(row, column)),
    };
  }

  /**
   * The smallest area with all content, formatted cells too unless `valuesOnly`.
   * @param within only what lies inside counts
   * @returns null for an empty sheet
   */
  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    let used: Area | null = null;
    const add = (key: number): void => {
      const { row, column } = placeOf(key);
      const place = { top: row, left: column, bottom: row, right: column };
      if (within === undefined || intersect(place, within)) used = enclose(used, place);
    };
    for (const key of this.contents.keys()) add(key);
    if (!valuesOnly) for (const key of this.cellFormats.keys()) add(key);
    return used;
  }
}

/** One number for a place, for the maps of a sheet. */
export function keyOf(row: number, column: number): number {
  return row * (lastColumn + 1) + column;
}

export function placeOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / (lastColumn + 1)), column: key % (lastColumn + 1) };
}
