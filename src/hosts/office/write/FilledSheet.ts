import { cellName, type CellRange } from "../../../workbook/address";
import { Refusal } from "../../../workbook/Refusal";
import type { FilledCell, SheetFill } from "../../../workbook/SheetPlan";
import type { Sync } from "../inExcel";
import { mergesInBlocks } from "../read/mergesInBlocks";
import { writtenContent } from "./contents";
import type { WriteQueue } from "./WriteQueue";

/** Merged cells may begin so many rows above the first cell that is filled, or end below the last one. */
const rowsAround = 64;
/** Writing a cell and its number format, with their object paths, on the wire. */
const bytesPerCell = 900;
/** Number format of cells in which Excel takes whatever is written for text. */
const textFormat = "@";

interface Place {
  readonly cell: FilledCell;
  /** With its content and number format from before. */
  readonly range: Excel.Range;
}

/** Cells of a user's own sheet that are filled in: checked and remembered first, then written, or put back. */
export class FilledSheet {
  private constructor(
    readonly name: string,
    private readonly sheet: Excel.Worksheet,
    private readonly isProtected: boolean,
    private readonly places: readonly Place[]
  ) {}

  /**
   * Looks at a sheet before it is filled: two syncs.
   * @param sheets with name and protection loaded
   * @throws Refusal `fillSheetMissing`, `fillMergedCell`, `fillArrayCell`, `fillLockedCell`
   */
  static async look(
    { sheet: name, cells }: SheetFill,
    sheets: readonly Excel.Worksheet[],
    sync: Sync
  ): Promise<FilledSheet> {
    const sheet = sheets.find((item) => item.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) throw new Refusal("fillSheetMissing", { sheet: name });
    const isProtected = sheet.protection.protected;
    await refuseMerged(sheet, name, cells, sync);
    const places = cells.map((cell) => {
      const range = sheet.getCell(cell.row, cell.column);
      range.load("formulas,values,numberFormat");
      if (isProtected) range.load("format/protection/locked");
      return { cell, range, spilled: range.getSpillParentOrNullObject() };
    });
    await sync();
    for (const { cell, range, spilled } of places) {
      const address = { cell: `${name}!${cellName(cell.row, cell.column)}` };
      if (!spilled.isNullObject) throw new Refusal("fillArrayCell", address);
      if (isProtected && range.format.protection.locked) {
        throw new Refusal("fillLockedCell", address);
      }
    }
    return new FilledSheet(name, sheet, isProtected, places);
  }

  /** Queues the contents. */
  async write(queue: WriteQueue): Promise<void> {
    for (const { cell, range } of this.places) {
      const written = writtenContent(cell.content);
      await queue.make(bytesPerCell + 3 * String(written).length);
      this.set(cell, written, formatOf(range), cell.content.kind === "formula");
    }
  }

  /** Queues reading the cells back. @returns after the next sync: whether each holds what was planned */
  readBack(): () => boolean {
    const read = this.places.map(({ cell }) => {
      const range = this.sheet.getCell(cell.row, cell.column);
      range.load("formulas,values");
      return { content: cell.content, range };
    });
    return () =>
      read.every(({ content, range }) => {
        const [formula, value] = [only(range.formulas), only(range.values)];
        // A formula that became text shows itself.
        if (content.kind === "formula")
          return typeof formula === "string" && formula.startsWith("=") && formula !== value;
        return (
          formula === writtenContent(content) ||
          (content.kind === "text" && formula === content.text)
        );
      });
  }

  /** Queues putting back what the cells held. */
  async restore(queue: WriteQueue): Promise<void> {
    for (const { cell, range } of this.places) {
      const [formula, value] = [only(range.formulas), only(range.values)];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      const isText = typeof formula === "string" && formula !== "" && !isFormula;
      await queue.make(bytesPerCell + 3 * String(formula).length);
      this.set(cell, isText ? `'${formula}` : formula, formatOf(range), isFormula);
    }
  }

  /**
   * Excel may change a cell's number format to suit a formula, so the old one is written behind it. On a protected
   * sheet formats must not be touched, whatever the cell.
   */
  private set(
    { row, column }: FilledCell,
    written: unknown,
    format: string,
    isFormula: boolean
  ): void {
    const range = this.sheet.getCell(row, column);
    if (!this.isProtected && isFormula && format === textFormat) range.numberFormat = [["General"]];
    range.formulas = [[written]];
    if (!this.isProtected) range.numberFormat = [[format]];
  }
}

async function refuseMerged(
  sheet: Excel.Worksheet,
  name: string,
  cells: readonly FilledCell[],
  sync: Sync
): Promise<void> {
  if (cells.length === 0) return;
  const used: CellRange = {
    top: Math.max(0, cells[0]!.row - rowsAround),
    left: 0,
    bottom: cells.at(-1)!.row + rowsAround,
    right: 0,
  };
  const merges = await mergesInBlocks({ sheet, used }, sync);
  const hidden = cells.find(({ row, column }) =>
    merges.some(
      ({ top, left, bottom, right }) =>
        top <= row &&
        row <= bottom &&
        left <= column &&
        column <= right &&
        (row !== top || column !== left)
    )
  );
  if (hidden === undefined) return;
  throw new Refusal("fillMergedCell", { cell: `${name}!${cellName(hidden.row, hidden.column)}` });
}

function formatOf({ numberFormat }: Excel.Range): string {
  return String(only(numberFormat));
}

/** The matrix of a single cell. */
function only(matrix: readonly (readonly unknown[])[]): unknown {
  return matrix[0]?.[0];
}
