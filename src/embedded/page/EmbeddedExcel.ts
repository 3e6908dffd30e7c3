import { createGrid } from "../calc/createGrid";
import type { Grid } from "../calc/Grid";
import { GridReader } from "../calc/GridReader";
import { GridWriter } from "../calc/GridWriter";
import { guardProtection } from "../calc/guardProtection";
import { guardTyping } from "../calc/guardTyping";
import type { TypingRefusal } from "../calc/typedText";
import { UniverCalculator } from "../calc/UniverCalculator";
import { openBook } from "../files/openBook";
import { FunctionDesk, type FunctionAnswer } from "../functions/FunctionDesk";
import type { FunctionInfo } from "../functions/FunctionInfo";
import type { FunctionCall } from "../protocol/FunctionCalls";
import { registerFunctions } from "../functions/registerFunctions";
import { areaName, areaOf, quoted } from "../model/area";
import type { BookChange } from "../model/BookChange";
import { BookModel } from "../model/BookModel";
import type { PageLanguage } from "./texts";

interface Surroundings {
  readonly language: PageLanguage;
  readonly container: HTMLElement;
  /** Namespace of the custom functions. */
  readonly namespace: string;
  readonly functions: readonly FunctionInfo[];
  readonly invoke: (calls: readonly FunctionCall[]) => Promise<readonly FunctionAnswer[]>;
  readonly refused: (why: TypingRefusal | "protectedStructure") => void;
  /** A person begins to edit a cell, or is through with it. */
  readonly editing: (begins: boolean) => void;
  readonly followLink: (address: string) => void;
}

/** The workbook on the page: the model, the grid that shows it, the engine that computes it. */
export class EmbeddedExcel {
  readonly grid: Grid;
  readonly desk: FunctionDesk;
  readonly calculator: UniverCalculator;
  private readonly writer: GridWriter;
  private readonly reader: GridReader;
  private current = new BookModel();
  private unwatch: () => void = () => undefined;

  constructor(surroundings: Surroundings) {
    const { language, container, namespace, functions } = surroundings;
    const book = (): BookModel => this.current;
    this.grid = createGrid(container, language, surroundings.followLink);
    this.writer = new GridWriter(this.grid, this.current);
    this.calculator = new UniverCalculator(this.grid, this.writer, this.current);
    this.reader = new GridReader(this.grid, this.writer, this.current);
    this.desk = new FunctionDesk(
      surroundings.invoke,
      (askers) => {
        this.calculator.computeAgain(askers);
      },
      (count) => {
        this.calculator.barrier.waitForFunctions(count);
      }
    );
    this.calculator.messageAt = (place, error) => this.desk.messageAt(place, error);
    this.calculator.forget = () => {
      this.desk.forget();
    };
    this.grid.whenStarted(() => {
      registerFunctions(
        this.grid.injector,
        namespace,
        functions,
        this.desk,
        (sheet, row, column) => {
          const name = this.current.sheet(sheet)?.name ?? "";
          return `${quoted(name)}!${areaName(areaOf(row, column))}`;
        }
      );
      guardTyping(this.grid, book, surroundings.refused, surroundings.editing);
    });
    guardProtection(this.grid, book, surroundings.refused);
  }

  get book(): BookModel {
    return this.current;
  }

  /** Opens a file in place of the workbook that is open. Errors: `UnreadableFile`, and the old one stays. */
  async open(bytes: Uint8Array, name: string): Promise<BookModel> {
    const book = await openBook(bytes, name);
    this.unwatch();
    this.current = this.reader.book = book;
    this.calculator.open(book);
    this.writer.open(book);
    this.unwatch = book.watch((change) => {
      if (!this.reader.reading) this.writer.note(change);
      if (change.kind === "sheetRemoved") this.forgetSheet(change);
    });
    return book;
  }

  /** The grid learns what a missing sheet means for formulas and names, and everything is computed. */
  private forgetSheet(change: BookChange): void {
    this.calculator.barrier.queue();
    const compute = (): void => {
      this.writer.note(change);
      this.calculator.computeEverything();
    };
    // A sheet that a person deletes is left by the grid only a moment later.
    if (this.reader.reading) setTimeout(compute, 0);
    else queueMicrotask(compute);
  }
}
