import {
  ObjectMatrix,
  type ICommandInfo,
  type IExecutionOptions,
  type IUnitRange,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/preset-sheets-core";
import type { BookModel } from "../model/BookModel";
import type { Calculator } from "../model/Calculator";
import { isCellError, type ErrorText, type Scalar } from "../model/Scalar";
import { placeOf, type SheetModel } from "../model/SheetModel";
import { Barrier } from "./Barrier";
import { FileResults } from "./FileResults";
import type { Grid } from "./Grid";
import { scalarOf } from "./gridCell";
import type { GridWriter } from "./GridWriter";

/** A cell, by the id of its sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const styleTriggers = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

/** Univer's formula engine as the calculation of the book: knows when it is done, and brings its results into the model. */
export class UniverCalculator implements Calculator {
  readonly barrier = new Barrier();
  private readonly again = new Map<string, CellPlace>();
  private everything = false;
  private running = 0;
  /** Whether the calculation that runs computes all cells. */
  private computesAll = true;
  private fileResults: FileResults;
  book: BookModel;
  /** Words of a custom function for the error that it gave to a cell. */
  messageAt: (place: CellPlace, error: ErrorText) => string | undefined = () => undefined;
  /** A full calculation begins: nothing that is remembered counts. */
  forget: () => void = () => undefined;

  constructor(
    private readonly grid: Grid,
    private readonly writer: GridWriter,
    book: BookModel
  ) {
    this.book = book;
    this.fileResults = new FileResults(book);
    // Grid and model take what is left of the results.
    grid.commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationResultMutation.id) return;
      const { unitData } = params as ISetFormulaCalculationResultMutation;
      for (const [sheetId, cells] of Object.entries(unitData[grid.unitId] ?? {}))
        this.fileResults.keep(sheetId, cells, this.computesAll);
    });
    grid.commands.onCommandExecuted((command, options) => {
      this.heed(command, options);
    });
  }

  /** Computes another book from now on. */
  open(book: BookModel): void {
    this.book = book;
    this.fileResults = new FileResults(book);
    this.barrier.queue();
  }

  async settled(): Promise<void> {
    do {
      this.writer.flush();
      await this.barrier.settled();
      // Whoever was told of a result may have changed something.
      await Promise.resolve();
    } while (!this.barrier.idle);
  }

  async recalculate(): Promise<void> {
    this.writer.flush();
    await this.settled();
    this.forget();
    this.start([], true);
    await this.settled();
  }

  /** Computes cells anew whose precedents did not change: the answers of their custom functions are there. */
  computeAgain(places: readonly CellPlace[]): void {
    for (const place of places)
      this.again.set(`${place.sheet}!${place.row},${place.column}`, place);
    // A row may have been inserted since they asked.
    for (const sheet of this.book.sheets)
      for (const [key, { formula, value }] of sheet.contents)
        if (formula !== null && isCellError(value) && value.error === "#BUSY!") {
          const { row, column } = placeOf(key);
          this.again.set(`${sheet.id}!${row},${column}`, { sheet: sheet.id, row, column });
        }
    this.startAgain();
  }

  /** Computes everything after a change that the engine does not trace: names and INDIRECT lose a sheet with it. */
  computeEverything(): void {
    this.everything = true;
    this.startAgain();
  }

  private startAgain(): void {
    if (this.running > 0) return;
    if (this.everything) {
      this.everything = false;
      this.again.clear();
      this.writer.flush();
      this.start([], true);
      return;
    }
    if (this.again.size === 0) return;
    const ranges = [...this.again.values()].map(({ sheet, row, column }) => ({
      unitId: this.grid.unitId,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    this.again.clear();
    this.start(ranges, false);
  }

  private start(dirtyRanges: IUnitRange[], forceCalculation: boolean): void {
    this.barrier.queue();
    void this.grid.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      {
        dirtyRanges,
        forceCalculation,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        options: null,
      },
      { onlyLocal: true }
    );
  }

  private heed({ id, params }: ICommandInfo, options?: IExecutionOptions): void {
    if (this.isQueued(id, params, options)) this.barrier.queue();
    if (id === SetFormulaCalculationStartMutation.id) {
      this.running += 1;
      this.computesAll = (params as { forceCalculation?: boolean }).forceCalculation ?? false;
      this.barrier.start();
    } else if (id === SetFormulaCalculationResultMutation.id) {
      this.takeResults(params as ISetFormulaCalculationResultMutation);
    } else if (id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState, stageInfo } =
        params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState === undefined || stageInfo !== undefined) return;
      this.fileResults.end();
      this.takeSpills();
      this.running = Math.max(0, this.running - 1);
      this.startAgain();
      this.barrier.end();
    }
  }

  /** Whether Univer will calculate because of this command; what it leaves out, it leaves out here too. */
  private isQueued(id: string, params: unknown, options?: IExecutionOptions): boolean {
    if (this.grid.injector.get(IActiveDirtyManagerService).get(id) == null) return false;
    if (id !== SetRangeValuesMutation.id) return true;
    const trigger = (params as { trigger?: string }).trigger ?? "";
    return options?.onlyLocal !== true && !styleTriggers.has(trigger);
  }

  private takeResults({ unitData }: ISetFormulaCalculationResultMutation): void {
    for (const [sheetId, cells] of Object.entries(unitData[this.grid.unitId] ?? {})) {
      const sheet = this.book.sheet(sheetId);
      if (sheet === undefined) continue;
      const results: { row: number; column: number; value: Scalar }[] = [];
      new ObjectMatrix(cells).forValue((row, column, cell) => {
        if (sheet.cell(row, column)?.formula == null) return;
        results.push({ row, column, value: this.withMessage(sheet, row, column, scalarOf(cell)) });
      });
      this.book.setResults(
        sheet,
        results.filter(({ row, column, value }) => !same(sheet.cell(row, column)?.value, value))
      );
    }
  }

  private withMessage(sheet: SheetModel, row: number, column: number, value: Scalar): Scalar {
    // An empty reference is 0 in a formula's cell.
    if (value === null) return "";
    if (!isCellError(value)) return value;
    const message = this.messageAt({ sheet: sheet.id, row, column }, value.error);
    return message === undefined ? value : { ...value, message };
  }

  /** Cells into which arrays spill stand beside the engine's results. */
  private takeSpills(): void {
    const model = this.grid.injector.get(FormulaDataModel);
    const ranges = model.getArrayFormulaRange()[this.grid.unitId] ?? {};
    const values = model.getArrayFormulaCellData()[this.grid.unitId] ?? {};
    for (const sheet of this.book.sheets) {
      const matrix = new ObjectMatrix(values[sheet.id] ?? {});
      const wanted = new Map<
        string,
        { row: number; column: number; value: Scalar; spilledFrom: { row: number; column: number } }
      >();
      new ObjectMatrix(ranges[sheet.id] ?? {}).forValue((row, column, range) => {
        if (sheet.cell(row, column)?.formula == null) return;
        for (let r = range.startRow; r <= range.endRow; r++)
          for (let c = range.startColumn; c <= range.endColumn; c++) {
            if (r === row && c === column) continue;
            const value = scalarOf(matrix.getValue(r, c));
            wanted.set(`${r},${c}`, {
              row: r,
              column: c,
              value: value ?? "",
              spilledFrom: { row, column },
            });
          }
      });
      const gone = [...sheet.contents]
        .filter(([, cell]) => cell.spilledFrom !== undefined)
        .map(([key]) => placeOf(key))
        .filter(({ row, column }) => !wanted.has(`${row},${column}`))
        .map((place) => ({ ...place, value: null }));
      const changed = [...wanted.values()].filter(({ row, column, value, spilledFrom }) => {
        const cell = sheet.cell(row, column);
        // What stands there of its own is in the way of the array, and the engine says #SPILL!.
        if (cell !== undefined && cell.spilledFrom === undefined) return false;
        return (
          !same(cell?.value, value) ||
          cell?.spilledFrom?.row !== spilledFrom.row ||
          cell.spilledFrom.column !== spilledFrom.column
        );
      });
      this.book.setResults(sheet, [...gone, ...changed]);
    }
  }
}

function same(a: Scalar | undefined, b: Scalar): boolean {
  return a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
