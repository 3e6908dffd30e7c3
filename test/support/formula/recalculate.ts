import { writeAddress } from "./address";
import { toNumber, toText } from "./coerce";
import { compare, isComparison } from "./compare";
import { type Evaluation, functions } from "./functions";
import { type Node, parseFormula } from "./syntax";
import {
  type Area,
  type Book,
  type CellResult,
  FormulaError,
  isArea,
  type Operand,
  type Plain,
  type Value,
} from "./Value";

/**
 * Computes every formula of a book, strictly: bare IEEE doubles for + − × ÷ and comparisons, no tolerance anywhere.
 * @param book sheets and their cells; sheet names are found without regard to case
 * @returns every listed cell by sheet and address; errors as their text (`#DIV/0!`)
 * @throws Error for a cycle, SyntaxError for a formula outside the small language
 */
export function recalculate(book: Book): Map<string, Map<string, CellResult>> {
  const calculation = new Calculation(book);
  return new Map(
    [...book].map(([sheet, cells]) => [
      sheet,
      new Map([...cells.keys()].map((cell) => [cell, shown(calculation.cell(sheet, cell))])),
    ])
  );
}

/**
 * Computes one formula as if it stood on a sheet of the book, in a cell that nothing refers to.
 * @param formula with or without `=`
 * @example evaluateFormula("ROUND(A1/B1,4)", "人员", book)
 */
export function evaluateFormula(formula: string, sheetName: string, book: Book): CellResult {
  return shown(new Calculation(book).formula(parseFormula(formula), sheetName));
}

/** A formula that refers to a blank cell shows 0. */
function shown(value: Value): CellResult {
  return value instanceof FormulaError ? value.code : (value ?? 0);
}

class Calculation {
  /** Cells computed so far, and those on the way, to see cycles. */
  private readonly known = new Map<string, Value>();
  private readonly running = new Set<string>();
  private readonly sheets: ReadonlyMap<string, string>;

  constructor(private readonly book: Book) {
    this.sheets = new Map([...book.keys()].map((name) => [name.toLowerCase(), name]));
  }

  cell(sheet: string, address: string): Value {
    const content = this.book.get(sheet)?.get(address);
    if (content === undefined) return null;
    if (typeof content !== "object") return content;
    const key = `${sheet}!${address}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.running.has(key)) throw new Error(`cycle through ${key}`);
    this.running.add(key);
    // A cell that refers to a blank one is 0, not blank.
    const value = this.formula(parseFormula(content.formula), sheet) ?? 0;
    this.running.delete(key);
    this.known.set(key, value);
    return value;
  }

  formula(tree: Node, sheet: string): Value {
    try {
      return this.scalar(tree, sheet);
    } catch (error) {
      if (error instanceof FormulaError) return error;
      throw error;
    }
  }

  private scalar(node: Node, sheet: string): Plain {
    const operand = this.operand(node, sheet);
    if (!isArea(operand)) return operand;
    const [value = null, ...more] = this.cells(operand);
    // Excel would pick the cell of the same row, or spill: an emitted formula must not depend on that.
    if (more.length > 0) throw new FormulaError("#VALUE!");
    if (value instanceof FormulaError) throw value;
    return value;
  }

  private operand(node: Node, sheet: string): Operand {
    switch (node.kind) {
      case "literal":
        return node.value;
      case "missing":
        return null;
      case "name":
        throw new FormulaError("#NAME?");
      case "reference": {
        const named = this.sheets.get((node.sheet ?? sheet).toLowerCase());
        if (named === undefined) throw new FormulaError("#REF!");
        return { ...node, kind: "area", sheet: named };
      }
      case "plus":
        return this.scalar(node.of, sheet);
      case "negate":
        return 0 - toNumber(this.scalar(node.of, sheet));
      case "percent":
        return toNumber(this.scalar(node.of, sheet)) / 100;
      case "binary":
        return this.binary(node, sheet);
      case "call":
        return this.call(node, sheet);
    }
  }

  private binary(node: Node & { kind: "binary" }, sheet: string): Plain {
    const left = this.scalar(node.left, sheet);
    const right = this.scalar(node.right, sheet);
    const { operator } = node;
    if (isComparison(operator)) return compare(operator, left, right);
    switch (operator) {
      case "&":
        return toText(left) + toText(right);
      case "+":
        return finite(toNumber(left) + toNumber(right));
      case "-":
        return finite(toNumber(left) - toNumber(right));
      case "*":
        return finite(toNumber(left) * toNumber(right));
      case "/": {
        const dividend = toNumber(left);
        const divisor = toNumber(right);
        if (divisor === 0) throw new FormulaError("#DIV/0!");
        return finite(dividend / divisor);
      }
    }
  }

  private call(node: Node & { kind: "call" }, sheet: string): Plain {
    const called = functions.get(node.name);
    if (!called) throw new FormulaError("#NAME?");
    if (node.args.length < called.fewest || node.args.length > called.most)
      throw new SyntaxError(`${node.name} with ${node.args.length} arguments`);
    const evaluation: Evaluation = {
      operand: (argument) => this.operand(argument, sheet),
      scalar: (argument) => this.scalar(argument, sheet),
      cells: (area) => this.cells(area),
    };
    return called.call(node.args, evaluation);
  }

  private cells(area: Area): Value[] {
    const values: Value[] = [];
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        values.push(this.cell(area.sheet, writeAddress(row, column)));
    return values;
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new FormulaError("#NUM!");
  return value;
}
