import { cellName, parseCell } from "../../../workbook/address";
import type { XmlEdit } from "./XmlEdit";
import { attributeOf, childOf, childrenOf, nameLike, type XmlElement } from "./XmlElement";

interface Row {
  readonly row: number;
  readonly element: XmlElement;
  /** In file order. */
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly column: number;
  readonly element: XmlElement;
}

/** The rows and cells of a `sheetData` under edit, found by their place; rows and cells without `r` follow the one before. */
export class SheetRows {
  private readonly rows: readonly Row[];

  constructor(
    private readonly edit: XmlEdit,
    private readonly sheetData: XmlElement
  ) {
    let row = -1;
    this.rows = childrenOf(sheetData, "row").map((element) => {
      const given = Number(attributeOf(element, "r"));
      row = given > 0 ? given - 1 : row + 1;
      return { row, element, cells: cellsOf(element) };
    });
  }

  /** The cell's element; of two with one address the later one, which readers take. */
  find(row: number, column: number): XmlElement | undefined {
    return this.rows
      .findLast((line) => line.row === row && line.cells.some((cell) => cell.column === column))
      ?.cells.findLast((cell) => cell.column === column)?.element;
  }

  /** The `s` that holds for a cell: its own; where it is missing, its row's, else its column's; null for none. */
  formatOf(row: number, column: number): string | null {
    const cell = this.find(row, column);
    if (cell !== undefined) return attributeOf(cell, "s") ?? null;
    const line = this.rows.findLast((one) => one.row === row)?.element;
    const ofRow = line === undefined ? undefined : attributeOf(line, "s");
    return ofRow ?? this.columnFormat(column);
  }

  /**
   * The `s` that a new cell takes over: of the cell to the left, else to the right, else above, else what holds for it
   * already; null for none.
   */
  styleBeside(row: number, column: number): string | null {
    const line = this.rows.findLast((one) => one.row === row)?.cells ?? [];
    const nearest = (one: Cell, other: Cell): Cell =>
      Math.abs(one.column - column) <= Math.abs(other.column - column) ? one : other;
    const sides = [
      line.filter((cell) => cell.column < column),
      line.filter((cell) => cell.column > column),
    ];
    const beside = sides.find(({ length }) => length > 0)?.reduce(nearest).element;
    const neighbour = beside ?? this.find(row - 1, column);
    if (neighbour === undefined) return this.formatOf(row, column);
    return attributeOf(neighbour, "s") ?? null;
  }

  /**
   * Puts new cells of one row in their places; a row that is missing is made.
   * @param made the cells' XML by column, rising
   */
  insert(row: number, made: ReadonlyMap<number, string>): void {
    const line = this.rows.findLast((one) => one.row === row);
    if (line === undefined) {
      const name = nameLike(this.sheetData, "row");
      const xml = `<${name} r="${row + 1}">${[...made.values()].join("")}</${name}>`;
      this.place(
        this.sheetData,
        this.rows.find((one) => one.row > row),
        xml
      );
      return;
    }
    for (const [column, xml] of made) {
      this.place(
        line.element,
        line.cells.find((cell) => cell.column > column),
        xml
      );
    }
    this.widenSpans(line.element, [...made.keys()]);
  }

  private columnFormat(column: number): string | null {
    const list = childOf(this.edit.root, "cols");
    const span = (list === undefined ? [] : childrenOf(list, "col")).find(
      (col) =>
        Number(attributeOf(col, "min")) <= column + 1 &&
        column + 1 <= Number(attributeOf(col, "max"))
    );
    return span === undefined ? null : (attributeOf(span, "style") ?? null);
  }

  private place(
    parent: XmlElement,
    next: { readonly element: XmlElement } | undefined,
    xml: string
  ): void {
    if (next === undefined) this.edit.append(parent, xml);
    else this.edit.replace(next.element.start, next.element.start, xml);
  }

  /** `spans` is a promise of the row about its cells: where it is made, it must hold. */
  private widenSpans(row: XmlElement, columns: readonly number[]): void {
    const span = /^(\d+):(\d+)$/.exec(attributeOf(row, "spans") ?? "");
    if (span === null) return;
    const first = Math.min(Number(span[1]), ...columns.map((column) => column + 1));
    const last = Math.max(Number(span[2]), ...columns.map((column) => column + 1));
    this.edit.setAttribute(row, "spans", `${first}:${last}`);
  }
}

function cellsOf(row: XmlElement): readonly Cell[] {
  let column = -1;
  return childrenOf(row, "c").map((element) => {
    const given = parseCell(attributeOf(element, "r") ?? "");
    column = given === null ? column + 1 : given.column;
    return { column, element };
  });
}

/** A new cell. @param content `t` attribute and children as `contentXml` gives them */
export function newCell(
  name: string,
  row: number,
  column: number,
  style: string | null,
  { type, inner }: { readonly type: string; readonly inner: string }
): string {
  const start = `<${name} r="${cellName(row, column)}"${style === null ? "" : ` s="${style}"`}${type}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}
