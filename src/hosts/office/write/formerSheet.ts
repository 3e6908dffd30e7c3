import { columnName, rangeName, type CellRange } from "../../../workbook/address";
import { rangeOf } from "../read/readSheetList";

/** What of a format is put back. */
const lookOf: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    fill: { color: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};

/** The contents and formats of a sheet of ours before it is written anew, for putting them back. */
export class FormerSheet {
  private readonly used: Excel.Range;
  private readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  private readonly widths: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  private readonly heights: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  private readonly merged: Excel.RangeAreas | null;

  /** Queues the reading; everything is there after the next sync. */
  constructor(private readonly sheet: Excel.Worksheet) {
    this.used = sheet.getUsedRange();
    this.used.load("address,formulas,values,numberFormat");
    this.looks = this.used.getCellProperties(lookOf);
    this.widths = this.used.getColumnProperties({
      columnHidden: true,
      format: { columnWidth: true },
    });
    this.heights = this.used.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    this.merged = Office.context.requirements.isSetSupported("ExcelApi", "1.13")
      ? this.used.getMergedAreasOrNullObject()
      : null;
    this.merged?.load("address");
  }

  /** Queues putting everything back over whatever stands there now. */
  restore(): void {
    const { sheet, used } = this;
    emptySheet(sheet);
    const range = rangeOf(used.address)!;
    const target = sheet.getRange(rangeName(range));
    target.formulas = used.formulas.map((row: unknown[], down) =>
      row.map((formula, across) => asTyped(formula, used.values[down]?.[across]))
    );
    target.numberFormat = used.numberFormat;
    target.setCellProperties(this.looks.value);
    this.widths.value.forEach(({ columnHidden, format }, across) => {
      const name = columnName(range.left + across);
      const column = sheet.getRange(`${name}:${name}`);
      if (format?.columnWidth !== undefined) column.format.columnWidth = format.columnWidth;
      column.columnHidden = columnHidden ?? false;
    });
    this.heights.value.forEach(({ rowHidden, format }, down) => {
      const name = range.top + down + 1;
      const row = sheet.getRange(`${name}:${name}`);
      if (format?.rowHeight !== undefined) row.format.rowHeight = format.rowHeight;
      row.rowHidden = rowHidden ?? false;
    });
    for (const area of this.mergedAreas()) sheet.getRange(rangeName(area)).merge(false);
  }

  private mergedAreas(): readonly CellRange[] {
    if (this.merged === null || this.merged.isNullObject) return [];
    return this.merged.address.split(",").flatMap((text) => rangeOf(text) ?? []);
  }
}

/**
 * Queues emptying a sheet: cells, looks, links, merges, rules. Its identity, names, charts, pictures and comments stay.
 */
export function emptySheet(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear("Contents");
  all.clear("RemoveHyperlinks");
  all.clear("Formats");
}

/** Text goes back with an apostrophe, so that it is not read as something else. */
function asTyped(formula: unknown, value: unknown): unknown {
  if (typeof formula !== "string" || formula === "") return formula;
  const isFormula = formula.startsWith("=") && formula !== value;
  return isFormula ? formula : `'${formula}`;
}
