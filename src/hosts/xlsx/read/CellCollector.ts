import type { CellSnapshot, CellValue } from "../../../workbook/WorkbookSnapshot";
import { shareFormula } from "./sharedFormula";

/** Formula text as written (may be `""`), and the number of the shared formula that the cell belongs to. */
export interface FoundFormula {
  readonly text: string;
  readonly shared: string | null;
}

const uncalculated: CellValue = { kind: "uncalculated" };

/** Gathers the used cells of a sheet, translates shared formulas, and puts cells in row-major order. */
export class CellCollector {
  private readonly cells: CellSnapshot[] = [];
  private readonly shared = new Map<string, (row: number, column: number) => string>();
  /** Cells that came before the formula which they share: index into `cells` and number of the formula. */
  private readonly waiting: { index: number; shared: string }[] = [];
  private ordered = true;
  private lastKey = -1;

  /** How many cells were kept so far. */
  get count(): number {
    return this.cells.length;
  }

  /**
   * Keeps a cell if it is used: a value that is not an empty text, or a formula. Zero-based.
   * @param value null where the cell holds none
   */
  add(
    row: number,
    column: number,
    value: CellValue | null,
    formula: FoundFormula | null,
    numberFormat: string | undefined
  ): void {
    if (formula === null) {
      if (value === null || (value.kind === "text" && value.text === "")) return;
      this.push(row, column, value, undefined, numberFormat);
      return;
    }
    const text = this.formulaText(formula, row, column);
    if (text === null) this.waiting.push({ index: this.cells.length, shared: formula.shared! });
    this.push(row, column, value ?? uncalculated, text ?? undefined, numberFormat);
  }

  /** The cells in row-major order, each address once: of two with one address the later in the file stays. */
  finish(): readonly CellSnapshot[] {
    for (const { index, shared } of this.waiting) {
      const cell = this.cells[index]!;
      const formula = this.shared.get(shared)?.(cell.row, cell.column);
      // Without its first cell the formula is lost, the value stands.
      if (formula !== undefined) this.cells[index] = { ...cell, formula };
    }
    if (this.ordered) return this.cells;
    const byAddress = new Map(this.cells.map((cell) => [addressKey(cell.row, cell.column), cell]));
    return [...byAddress].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  }

  private formulaText(formula: FoundFormula, row: number, column: number): string | null {
    if (formula.shared === null) return formula.text;
    if (formula.text === "") return this.shared.get(formula.shared)?.(row, column) ?? null;
    this.shared.set(formula.shared, shareFormula(formula.text, row, column));
    return formula.text;
  }

  private push(
    row: number,
    column: number,
    value: CellValue,
    formula: string | undefined,
    numberFormat: string | undefined
  ): void {
    const key = addressKey(row, column);
    if (key <= this.lastKey) this.ordered = false;
    this.lastKey = key;
    // Four literal shapes: an absent property is absent, and no object is copied per cell.
    if (formula === undefined) {
      this.cells.push(
        numberFormat === undefined ? { row, column, value } : { row, column, value, numberFormat }
      );
    } else {
      this.cells.push(
        numberFormat === undefined
          ? { row, column, value, formula }
          : { row, column, value, formula, numberFormat }
      );
    }
  }
}

function addressKey(row: number, column: number): number {
  return row * 16384 + column;
}
