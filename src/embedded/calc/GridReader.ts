import {
  CommandType,
  ObjectMatrix,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type Nullable,
} from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../model/area";
import type { SheetAspect } from "../model/BookChange";
import type { BookModel } from "../model/BookModel";
import { firstVisibleCell } from "../model/firstVisibleCell";
import type { SheetModel } from "../model/SheetModel";
import type { Grid } from "./Grid";
import type { GridWriter } from "./GridWriter";
import { readCells } from "./readCells";
import { readSheet } from "./readSheet";
import { readStructure } from "./readStructure";
import { areaOfRange } from "./sheetSnapshot";

/** Mutations that change one aspect of a sheet. */
const aspects: Readonly<Record<string, SheetAspect>> = {
  "sheet.mutation.add-worksheet-merge": "merges",
  "sheet.mutation.remove-worksheet-merge": "merges",
  "sheet.mutation.set-frozen": "frozen",
  "sheet.mutation.set-tab-color": "tabColor",
  "sheet.mutation.toggle-gridlines": "gridlines",
  "sheet.mutation.set-worksheet-hidden": "visibility",
  "sheet.mutation.set-worksheet-col-width": "columns",
  "sheet.mutation.set-col-hidden": "columns",
  "sheet.mutation.set-col-visible": "columns",
  "sheet.mutation.set-col-data": "columns",
  "sheet.mutation.set-worksheet-row-height": "rows",
  "sheet.mutation.set-row-hidden": "rows",
  "sheet.mutation.set-row-visible": "rows",
  "sheet.mutation.set-row-data": "rows",
  "data-validation.mutation.addRule": "validations",
  "data-validation.mutation.removeRule": "validations",
  "data-validation.mutation.updateRule": "validations",
  "sheet.mutation.add-conditional-rule": "conditionalFormats",
  "sheet.mutation.delete-conditional-rule": "conditionalFormats",
  "sheet.mutation.set-conditional-rule": "conditionalFormats",
  "sheets.mutation.add-hyper-link": "links",
  "sheets.mutation.remove-hyper-link": "links",
  "sheets.mutation.update-hyper-link": "links",
};

/** Mutations that move cells about, so that the whole sheet is read back. */
const moves = new Set([
  "sheet.mutation.insert-row",
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-rows",
  "sheet.mutation.remove-col",
  "sheet.mutation.move-rows",
  "sheet.mutation.move-columns",
  "sheet.mutation.move-range",
  "sheet.mutation.reorder-range",
]);

const structure = new Set([
  "sheet.mutation.insert-sheet",
  "sheet.mutation.remove-sheet",
  "sheet.mutation.set-worksheet-name",
  "sheet.mutation.set-worksheet-order",
  "sheet.mutation.copy-worksheet-end",
]);

/** Brings what a person does in the grid into the model. */
export class GridReader {
  private moved = new Set<string>();
  private scheduled = false;
  /** True while the model is told of the grid's own changes, which need not be brought back to it. */
  reading = false;
  book: BookModel;

  constructor(
    private readonly grid: Grid,
    private readonly writer: GridWriter,
    book: BookModel
  ) {
    this.book = book;
    grid.commands.onCommandExecuted((command, options) => {
      if (grid.writing || options?.["fromFormula"] === true) return;
      // Changes of the model that the grid has not got yet come first.
      this.read(() => {
        this.heed(command, options);
      });
    });
  }

  private heed({ id, type, params }: ICommandInfo, options?: IExecutionOptions): void {
    if (options?.["applyFormulaCalculationResult"] === true) return;
    const { unitId, subUnitId = "" } = (params ?? {}) as { unitId?: string; subUnitId?: string };
    if (unitId !== this.grid.unitId) return;
    if (id === SetSelectionsOperation.id) {
      this.select(params as ISetSelectionsOperationParams);
    } else if (id === SetWorksheetActiveOperation.id) {
      const sheet = this.book.sheet(subUnitId);
      if (sheet !== undefined && this.book.active !== sheet) this.book.activate(sheet, "person");
    } else if (type !== CommandType.MUTATION) {
      return;
    } else if (structure.has(id)) {
      readStructure(this.grid, this.book);
      this.schedule();
    } else if (id === SetRangeValuesMutation.id) {
      this.readValues(subUnitId, params as ISetRangeValuesMutationParams);
    } else if (moves.has(id)) {
      this.moved.add(subUnitId);
      this.schedule();
    } else {
      const aspect = aspects[id];
      const sheet = this.book.sheet(subUnitId);
      if (aspect === undefined || sheet === undefined) return;
      readSheet.aspect(this.grid, this.book, sheet, aspect);
    }
  }

  private readValues(subUnitId: string, { cellValue }: ISetRangeValuesMutationParams): void {
    const sheet = this.book.sheet(subUnitId);
    if (sheet === undefined || this.moved.has(subUnitId)) return;
    const places: { row: number; column: number }[] = [];
    new ObjectMatrix<Nullable<ICellData>>(cellValue).forValue((row, column) => {
      places.push({ row, column });
    });
    readCells(this.grid, this.book, sheet, places, this.writer);
  }

  private select({ subUnitId, selections }: ISetSelectionsOperationParams): void {
    const sheet = this.book.sheet(subUnitId);
    // Selections of sheets in the background come while sheets are loaded.
    if (sheet === undefined || sheet !== this.book.active || selections.length === 0) return;
    const areas = selections.map(({ range }) => areaOfRange(range));
    if (JSON.stringify(areas) !== JSON.stringify(this.book.selection))
      this.book.select(sheet, areas, "person");
    if (isHidden(sheet, areas)) this.leaveHidden(sheet);
  }

  /** A sheet that comes to the front for the first time has A1 selected, which a person may not be meant to see. */
  private leaveHidden(sheet: SheetModel): void {
    setTimeout(() => {
      if (sheet === this.book.active && isHidden(sheet, this.book.selection))
        this.book.select(sheet, [firstVisibleCell(sheet)], "person");
    }, 0);
  }

  /** A command does its work with several mutations; sheets are read when all are through. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      const moved = [...this.moved];
      this.moved.clear();
      // A sheet of the grid's own goes back to the grid as one of the model's.
      for (const id of [...(this.grid.workbook?.getSheetOrders() ?? [])])
        readSheet.adopt(this.grid, this.book, id, this.writer);
      this.read(() => {
        for (const id of moved) {
          const sheet = this.book.sheet(id);
          if (sheet !== undefined) readSheet.whole(this.grid, this.book, sheet, this.writer);
        }
      });
    });
  }

  private read(work: () => void): void {
    this.reading = true;
    try {
      work();
    } finally {
      this.reading = false;
    }
  }
}

/** Whether one cell alone is selected, and cannot be seen. */
function isHidden(sheet: SheetModel, [area, ...more]: readonly Area[]): boolean {
  if (area === undefined || more.length > 0) return false;
  if (area.top !== area.bottom || area.left !== area.right) return false;
  return sheet.hiddenRows.has(area.top) || sheet.hiddenColumns.has(area.left);
}
