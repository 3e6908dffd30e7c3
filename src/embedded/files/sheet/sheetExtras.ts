import { keyOf } from "../../model/SheetModel";
import { parseArea } from "../../model/area";
import { attribute, eachTag, isOn, plainText, type Tag } from "../xml/eachTag";

/** What a worksheet part says and hucre does not hand on, or hands on changed. Indexes are zero-based. */
export interface SheetExtras {
  /** Characters as the file counts them: padding included. Null: Excel's own. */
  defaultWidth: number | null;
  /** Points. */
  defaultHeight: number | null;
  readonly columns: ColumnSpan[];
  readonly rows: Map<number, RowExtras>;
  /** Number of the style, by cell; style 0 is not listed. */
  readonly styles: Map<number, number>;
  /** The number as written in cells of which hucre makes a date or a text. */
  readonly numbers: Map<number, string>;
  /** Cells that call themselves text and hold nothing; hucre reads an empty text there. */
  readonly empty: Set<number>;
  blackAndWhite: boolean;
  /** The file's number of the paper size. */
  paperSize: number | null;
  /** All attributes of the sheet protection as written. */
  protection: string | null;
  /** Ranges of list validations that show no arrow in the cell. */
  readonly withoutArrow: Set<string>;
}

interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
}

interface RowExtras {
  readonly height: number | null;
  readonly hidden: boolean;
  /** Null where the row has no format of its own. */
  readonly style: number | null;
}

/** @param isDate tells by number which styles hucre takes for dates */
export function sheetExtras(xml: string, isDate: (style: number) => boolean): SheetExtras {
  const extras: SheetExtras = {
    defaultWidth: null,
    defaultHeight: null,
    columns: [],
    rows: new Map(),
    styles: new Map(),
    numbers: new Map(),
    empty: new Set(),
    blackAndWhite: false,
    paperSize: null,
    protection: null,
    withoutArrow: new Set(),
  };
  const cells = new CellWalk(extras, isDate);
  eachTag(xml, (tag) => {
    if (tag.closing) return;
    switch (tag.name) {
      case "row": {
        cells.row(tag);
        return;
      }
      case "c": {
        cells.cell(tag);
        return;
      }
      case "v": {
        cells.value(tag);
        return;
      }
      case "col":
        extras.columns.push(columnSpan(tag));
        return;
      case "sheetFormatPr":
        extras.defaultWidth = number(tag, "defaultColWidth");
        extras.defaultHeight = number(tag, "defaultRowHeight");
        return;
      case "pageSetup":
        extras.blackAndWhite = isOn(attribute(tag, "blackAndWhite"));
        extras.paperSize = number(tag, "paperSize");
        return;
      case "sheetProtection":
        extras.protection = tag.attributes.trim();
        return;
      case "dataValidation":
        // In spite of its name it hides the arrow.
        if (isOn(attribute(tag, "showDropDown")))
          extras.withoutArrow.add(attribute(tag, "sqref") ?? "");
        return;
    }
  });
  return extras;
}

class CellWalk {
  private rowAt = -1;
  private columnAt = -1;
  private wanted = false;

  constructor(
    private readonly extras: SheetExtras,
    private readonly isDate: (style: number) => boolean
  ) {}

  row(tag: Tag): void {
    this.rowAt = (number(tag, "r") ?? this.rowAt + 2) - 1;
    this.columnAt = -1;
    const height = number(tag, "ht");
    const hidden = isOn(attribute(tag, "hidden"));
    const own = isOn(attribute(tag, "customFormat"));
    const style = own ? (number(tag, "s") ?? 0) : null;
    this.extras.rows.set(this.rowAt, { height, hidden, style });
  }

  cell(tag: Tag): void {
    const place = parseArea(attribute(tag, "r") ?? "");
    this.columnAt = place?.left ?? this.columnAt + 1;
    if (place) this.rowAt = place.top;
    const style = number(tag, "s") ?? 0;
    if (style !== 0) this.extras.styles.set(this.key, style);
    const type = attribute(tag, "t") ?? "n";
    if (type === "str") this.extras.empty.add(this.key);
    this.wanted = type === "d" || (type === "n" && this.isDate(style));
  }

  value(tag: Tag): void {
    this.extras.empty.delete(this.key);
    if (this.wanted && tag.text.trim() !== "")
      this.extras.numbers.set(this.key, plainText(tag.text).trim());
    this.wanted = false;
  }

  private get key(): number {
    return keyOf(this.rowAt, this.columnAt);
  }
}

function columnSpan(tag: Tag): ColumnSpan {
  const first = (number(tag, "min") ?? 1) - 1;
  return {
    first,
    last: Math.min(16383, (number(tag, "max") ?? first + 1) - 1),
    width: number(tag, "width"),
    hidden: isOn(attribute(tag, "hidden")),
    style: number(tag, "style") ?? 0,
  };
}

function number(tag: Tag, name: string): number | null {
  const written = attribute(tag, name);
  if (written === undefined || written.trim() === "") return null;
  const value = Number(written);
  return Number.isFinite(value) ? value : null;
}
