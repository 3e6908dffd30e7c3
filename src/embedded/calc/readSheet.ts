import {
  BooleanNumber,
  type IColumnData,
  type IRowData,
  type Nullable,
  type IRange,
} from "@univerjs/core";
import { ConditionalFormattingRuleModel } from "@univerjs/preset-sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import { HyperLinkModel } from "@univerjs/preset-sheets-hyper-link";
import type { SheetAspect } from "../model/BookChange";
import type { BookModel } from "../model/BookModel";
import { defaultFormat, type CellFormat } from "../model/CellFormat";
import { keyOf, type SheetModel } from "../model/SheetModel";
import { compactStyle, formatChange, styleOf } from "./cellStyle";
import type { Grid } from "./Grid";
import type { GridNote } from "./gridCell";
import type { GridWriter } from "./GridWriter";
import { placePrefix } from "./gridLink";
import { gridContent } from "./readCells";
import { areaOfRange, toPoints } from "./sheetSnapshot";
import { modelValidation } from "./modelValidation";

/** Reads sheets back from the grid after a person changed more than cells. */
export const readSheet = { whole, aspect, adopt };

function whole(grid: Grid, book: BookModel, sheet: SheetModel, writer: GridWriter): void {
  book.reshape(sheet, "person", () => {
    readContents(grid, sheet, writer, sheet.id);
    for (const one of [
      "merges",
      "columns",
      "rows",
      "validations",
      "conditionalFormats",
      "links",
    ] as const)
      readers[one](grid, sheet, sheet.id);
  });
}

/**
 * Takes over a sheet that a person added, copied or brought back in the grid. The model gives it an id of its own; the
 * grid gets it anew under that, and loses the other.
 */
function adopt(grid: Grid, book: BookModel, gridId: string, writer: GridWriter): void {
  const worksheet = grid.worksheet(gridId);
  if (worksheet === null || book.sheet(gridId) !== undefined) return;
  const position = Math.min(grid.workbook!.getSheetOrders().indexOf(gridId), book.sheets.length);
  const sheet = book.addSheet(worksheet.getName(), "person", position);
  book.reshape(sheet, "person", () => {
    readContents(grid, sheet, writer, gridId);
    for (const read of Object.values(readers)) read(grid, sheet, gridId);
  });
  if (worksheet.isSheetHidden() !== BooleanNumber.TRUE) book.activate(sheet, "person");
}

function aspect(grid: Grid, book: BookModel, sheet: SheetModel, which: SheetAspect): void {
  if (!isReadable(which)) return;
  book.changeSheet(sheet, which, "person", () => {
    readers[which](grid, sheet, sheet.id);
  });
}

function isReadable(which: SheetAspect): which is keyof typeof readers {
  return Object.hasOwn(readers, which);
}

const readers = {
  merges: (grid: Grid, sheet: SheetModel, id: string): void => {
    const merges = grid.worksheet(id)!.getMergeData().map(areaOfRange);
    sheet.merges = grid.shown.restore(id, "merges", merges);
  },
  frozen: (grid: Grid, sheet: SheetModel, id: string): void => {
    const { xSplit, ySplit } = grid.worksheet(id)!.getFreeze();
    sheet.frozen = xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : null;
  },
  tabColor: (grid: Grid, sheet: SheetModel, id: string): void => {
    const color = grid.worksheet(id)!.getTabColor();
    sheet.tabColor = (color as string | null | undefined) ?? "";
  },
  gridlines: (grid: Grid, sheet: SheetModel, id: string): void => {
    sheet.showGridlines = grid.worksheet(id)!.getConfig().showGridlines === BooleanNumber.TRUE;
  },
  visibility: (grid: Grid, sheet: SheetModel, id: string): void => {
    const hidden = grid.worksheet(id)!.isSheetHidden() === BooleanNumber.TRUE;
    if (hidden !== (sheet.visibility !== "Visible"))
      sheet.visibility = hidden ? "Hidden" : "Visible";
  },
  columns: (grid: Grid, sheet: SheetModel, id: string): void => {
    const { columnData } = grid.worksheet(id)!.getConfig();
    sheet.columnWidths.clear();
    sheet.hiddenColumns.clear();
    sheet.columnFormats.clear();
    for (const [key, data] of Object.entries(columnData) as [
      string,
      Nullable<Partial<IColumnData>>,
    ][]) {
      const column = Number(key);
      if (data?.w != null) sheet.columnWidths.set(column, toPoints(data.w));
      if (data?.hd === BooleanNumber.TRUE) sheet.hiddenColumns.add(column);
      const format = lineFormat(grid, sheet, data);
      if (format !== null) sheet.columnFormats.set(column, format);
    }
  },
  rows: (grid: Grid, sheet: SheetModel, id: string): void => {
    const { rowData } = grid.worksheet(id)!.getConfig();
    sheet.rowHeights.clear();
    sheet.hiddenRows.clear();
    sheet.rowFormats.clear();
    for (const [key, data] of Object.entries(rowData) as [string, Nullable<Partial<IRowData>>][]) {
      const row = Number(key);
      if (data?.h != null) sheet.rowHeights.set(row, toPoints(data.h));
      if (data?.hd === BooleanNumber.TRUE) sheet.hiddenRows.add(row);
      const format = lineFormat(grid, sheet, data);
      if (format !== null) sheet.rowFormats.set(row, format);
    }
  },
  validations: (grid: Grid, sheet: SheetModel, id: string): void => {
    const before = sheet.validations;
    sheet.validations = grid.injector
      .get(SheetDataValidationModel)
      .getRules(grid.unitId, id)
      .flatMap((rule) => {
        const known = before[Number(rule.uid.slice(1))];
        const areas = grid.shown.restore(id, rule.uid, rule.ranges.map(areaOfRange));
        return areas.map((area) => ({
          ...(/^v\d+$/.test(rule.uid) && known ? known : modelValidation(rule)),
          area,
        }));
      });
  },
  conditionalFormats: (grid: Grid, sheet: SheetModel, id: string): void => {
    const rules =
      grid.injector.get(ConditionalFormattingRuleModel).getSubunitRules(grid.unitId, id) ?? [];
    // Rules that only the grid knows how to make stay there: the model has no room for them.
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
      const rule = rules.find(({ cfId }) => cfId === format.id);
      if (rule === undefined) return [];
      const areas = rule.ranges.map((range: IRange) => areaOfRange(range));
      return [{ ...format, areas: grid.shown.restore(id, format.id, areas) }];
    });
  },
  links: (grid: Grid, sheet: SheetModel, id: string): void => {
    const before = sheet.links;
    sheet.links = grid.injector
      .get(HyperLinkModel)
      .getSubUnit(grid.unitId, id)
      .map(({ id: link, row, column, payload }) => {
        const known = /^l\d+$/.test(link) ? before[Number(link.slice(1))] : undefined;
        if (known !== undefined) return { ...known, row, column };
        return payload.startsWith(placePrefix)
          ? {
              row,
              column,
              documentReference: decodeURIComponent(payload.slice(placePrefix.length)),
            }
          : { row, column, address: payload };
      });
  },
};

function readContents(grid: Grid, sheet: SheetModel, writer: GridWriter, id: string): void {
  const contents = new Map<number, NonNullable<ReturnType<typeof gridContent>>>();
  const formats = new Map<number, Partial<CellFormat>>();
  const styles = grid.workbook!.getStyles();
  grid
    .worksheet(id)!
    .getCellMatrix()
    .forValue((row, column, raw) => {
      const cell = gridContent(grid, sheet, { row, column }, writer, id);
      if (cell !== null) contents.set(keyOf(row, column), cell);
      const note = raw?.custom as GridNote | null | undefined;
      const style = styles.getStyleByCell(raw);
      if (style == null && note?.format === undefined) return;
      const known = { ...defaultFormat, ...note?.format };
      const change = formatChange(known, { ...compactStyle(styleOf(defaultFormat)), ...style });
      formats.set(keyOf(row, column), { ...note?.format, ...change });
    });
  sheet.contents.clear();
  for (const [key, cell] of contents) sheet.contents.set(key, cell);
  sheet.cellFormats.clear();
  for (const [key, format] of formats) sheet.cellFormats.set(key, format);
}

function lineFormat(
  grid: Grid,
  sheet: SheetModel,
  data: Nullable<Partial<IRowData | IColumnData>>
): Partial<CellFormat> | null {
  const { format } = (data?.custom ?? {}) as GridNote;
  const style = typeof data?.s === "string" ? grid.workbook?.getStyles().get(data.s) : data?.s;
  if (style == null) return format ?? null;
  const known = { ...defaultFormat, ...sheet.sheetFormat, ...format };
  return {
    ...format,
    ...formatChange(known, { ...compactStyle(styleOf(defaultFormat)), ...style }),
  };
}
