import { columnName, rangeName, type CellRange } from "../../../workbook/address";
import type { Sync } from "../inExcel";
import { answerBudget, readBatches } from "../read/payload";
import { queueMerges } from "../read/mergedAreas";
import { emptyCells } from "./emptyCells";
import type { WriteQueue } from "./WriteQueue";

/** What of a cell is put back besides its content. */
const lookOf: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    fill: { color: true, pattern: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};
/** Bytes of a cell with its look, on the wire. */
const bytesPerLook = 640;
/** What `readBatches` is told instead of 4 MB, since it reckons with 40 bytes a cell. */
const lookBudget = (answerBudget * 40) / bytesPerLook;

interface FormerBlock {
  readonly range: CellRange;
  readonly cells: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly heights: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

/** A sheet of ours, and the range around all its cells, those that it has and those that it will have. */
interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: CellRange;
}

/**
 * The contents and formats of a sheet of ours before it is written anew, kept in memory for putting them back.
 * Drop-down lists and conditional formats are not in it: they are replaced last, when everything else stands.
 */
export class FormerSheet {
  private readonly blocks: FormerBlock[] = [];
  private readonly widths: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  private readonly merged: () => readonly (readonly CellRange[])[];

  private constructor(private readonly place: UsedSheet) {
    const { sheet, used } = place;
    this.widths = sheet
      .getRange(rangeName({ ...used, bottom: used.top }))
      .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    this.merged = queueMerges([sheet.getRange(rangeName(used))]);
  }

  /** Reads sheets, in one answer as a rule and never in one above 4 MB. */
  static async readAll(places: readonly UsedSheet[], sync: Sync): Promise<readonly FormerSheet[]> {
    const sheets = places.map((place) => new FormerSheet(place));
    const batches = readBatches(
      places.map(({ used }) => used),
      lookBudget
    );
    for (const batch of batches) {
      for (const { sheet, range } of batch) sheets[sheet]!.queueBlock(range);
      await sync();
    }
    return sheets;
  }

  get area(): CellRange {
    return this.place.used;
  }

  private queueBlock(range: CellRange): void {
    const cells = this.place.sheet.getRange(rangeName(range));
    cells.load("formulas,values,numberFormat");
    this.blocks.push({
      range,
      cells,
      looks: cells.getCellProperties(lookOf),
      heights: cells.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    });
  }

  /** Queues putting everything back over whatever stands there now. */
  async restore(queue: WriteQueue): Promise<void> {
    const { sheet, used } = this.place;
    emptyCells(sheet, used);
    for (const { range, cells, looks, heights } of this.blocks) {
      const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
      await queue.make(size * bytesPerLook);
      const target = sheet.getRange(rangeName(range));
      // Links before contents, because a link may bring a text of its own.
      target.setCellProperties(looks.value.map((row) => row.map(settable)));
      target.formulas = cells.formulas.map((row: unknown[], down) =>
        row.map((formula, across) => asTyped(formula, cells.values[down]?.[across]))
      );
      target.numberFormat = cells.numberFormat;
      heights.value.forEach(({ rowHidden, format }, down) => {
        const row = sheet.getRange(`${range.top + down + 1}:${range.top + down + 1}`);
        if (format?.rowHeight !== undefined) row.format.rowHeight = format.rowHeight;
        row.rowHidden = rowHidden ?? false;
      });
    }
    this.widths.value.forEach(({ columnHidden, format }, across) => {
      const name = columnName(used.left + across);
      const column = sheet.getRange(`${name}:${name}`);
      if (format?.columnWidth !== undefined) column.format.columnWidth = format.columnWidth;
      column.columnHidden = columnHidden ?? false;
    });
    for (const area of this.merged().flat()) sheet.getRange(rangeName(area)).merge(false);
  }
}

/** Excel tells white for a cell without fill and black for an edge without line; written back they would be seen. */
function settable({ format, hyperlink }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...rest } = format ?? {};
  const lines = Object.entries(borders ?? {}).filter(
    ([, edge]) => (edge as Excel.CellBorder | undefined)?.style !== "None"
  );
  return {
    ...(isLink(hyperlink) && { hyperlink: withoutText(hyperlink) }),
    format: {
      ...rest,
      ...(fill !== undefined && fill.pattern !== "None" && { fill: { color: fill.color } }),
      ...(lines.length > 0 && { borders: Object.fromEntries(lines) }),
    },
  } as Excel.SettableCellProperties;
}

/** Cells without link have none or null, whatever the type says. */
function isLink(link: Excel.RangeHyperlink | null | undefined): link is Excel.RangeHyperlink {
  return (link?.address ?? "") !== "" || (link?.documentReference ?? "") !== "";
}

function withoutText({
  address,
  documentReference,
  screenTip,
}: Excel.RangeHyperlink): Excel.RangeHyperlink {
  return {
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
  };
}

/** Text goes back with an apostrophe, so that it is not read as something else. */
function asTyped(formula: unknown, value: unknown): unknown {
  if (typeof formula !== "string" || formula === "") return formula;
  const isFormula = formula.startsWith("=") && formula !== value;
  return isFormula ? formula : `'${formula}`;
}
