import { Exact, plain } from "../../../number/exact";
import { labelText, parentLabel, type TableLabel } from "./labelText";
import { readPoints } from "./readPoints";
import { rowWords } from "./rowWords";
import type { ParentPoints, TableBlock, TableBody } from "./TableBlock";
import { sameRange, type TableCell, type TableGrid } from "./TableGrid";
import type { TableLayout } from "./tableLayout";

const none: TableLabel = { text: "", points: null };
/** A heading over a block is short; a longer text across the table is a remark. */
const longestHeading = 30;

/**
 * Walks the rows below a header: which are indicators, and whose; which are parents, totals, or the table's end.
 * @param rows the table's rows without headers, rising
 * @param pageEnds rows before which a header was repeated: a title may stand above it
 */
export function readBody(
  grid: TableGrid,
  layout: TableLayout,
  rows: readonly number[],
  pageEnds: readonly number[]
): TableBody {
  const walk = new BodyWalk(grid, layout, rows, pageEnds);
  for (let index = 0; index < rows.length && !walk.ended; index++) walk.row(index);
  return walk.body();
}

class BodyWalk {
  ended = false;
  private level1 = none;
  private level2 = none;
  private readonly blocks: (TableBlock & { readonly rows: number[] })[] = [];
  private readonly parents: ParentPoints[] = [];
  private total: { readonly points: string; readonly row: number } | null = null;

  constructor(
    private readonly grid: TableGrid,
    private readonly layout: TableLayout,
    private readonly rows: readonly number[],
    private readonly pageEnds: readonly number[]
  ) {}

  body(): TableBody {
    const { blocks, parents, total } = this;
    return { blocks, parents, total: total?.points ?? null, totalRow: total?.row ?? null };
  }

  row(index: number): void {
    const row = this.rows[index]!;
    const { left, right } = this.layout;
    const cells = this.grid.row(row, left, right);
    const first = cells[0];
    if (first === undefined) return;
    if (this.isSpecial(row, cells)) return;
    if (cells.length === 1 && this.isAcross(first)) this.heading(row, first);
    else this.content(row, this.rows[index + 1]);
  }

  /** Totals, results and the foot. */
  private isSpecial(row: number, cells: readonly TableCell[]): boolean {
    const { name } = this.layout.columns;
    const lead = cells.filter(({ range }) => range.top === row && range.left <= name);
    const words = lead.map(({ text }) => rowWords(text));
    if (words.includes("foot") && this.pointsOf(row) === null) this.ended = true;
    else if (words.includes("total")) this.readTotal(row, lead[words.indexOf("total")]!);
    else if (words.includes("grade")) return this.pointsOf(row) === null;
    else if (words.includes("score")) return this.readScoreRow(row, lead);
    else return words.includes("subtotal") && !this.hasCriterion(row, lead);
    return true;
  }

  /** 「总得分」: what stands below the points is their total. */
  private readScoreRow(row: number, lead: readonly TableCell[]): boolean {
    if (this.hasCriterion(row, lead)) return false;
    const points = this.pointsOf(row);
    if (points !== null) this.total ??= { points, row };
    return true;
  }

  private readTotal(row: number, label: TableCell): void {
    const cell = this.points(row);
    const printed = cell && !sameRange(cell.range, label.range) ? readPoints(cell) : null;
    const inLabel = /([0-9]+(?:\.[0-9]+)?)(?:分|%)?[）)]?$/.exec(
      label.text.normalize("NFKC").trim()
    );
    const points = printed === null ? inLabel?.[1] : plain(printed.value);
    if (points !== undefined) this.total ??= { points, row };
  }

  /** 「一、投入（15分）」 across the table. */
  private heading(row: number, cell: TableCell): void {
    if (cell.range.top < row || cell.text.length > longestHeading) return;
    if (this.pageEnds.some((end) => end > row && end - row <= 3)) return;
    this.parent(cell.text, /^\s*[（(]/.test(cell.text), null);
  }

  private parent(text: string, second: boolean, points: string | null): void {
    const label = parentLabel(text);
    const own = { text: label.text, points: points ?? label.points };
    if (second) this.level2 = own;
    else [this.level1, this.level2] = [own, none];
    if (points !== null) {
      const level2 = second ? label.text : null;
      this.parents.push({ level1: this.level1.text, level2, points });
    }
  }

  private content(row: number, next: number | undefined): void {
    const name = this.grid.at(row, this.layout.columns.name);
    if (name.text !== "" && this.isOwnRowHeading(row, name)) {
      this.parent(name.text, /^\s*[（(]/.test(this.numberOf(row) + name.text), this.pointsOf(row));
      return;
    }
    const label = this.enterParents(row, name);
    if (name.text === "") {
      if (label === null) this.continueBlock(row);
      else if (this.hasCriterion(row, []) || !this.leadsOn(row, next)) this.block(row, label.text);
      else this.recordParent(row);
      return;
    }
    if (this.isContinued(row, name)) this.continueBlock(row);
    else if (this.hasContent(row)) this.block(row, name.text);
  }

  /** Takes over the parents of this row. @returns the deepest that is new, and not the name itself */
  private enterParents(row: number, name: TableCell): TableCell | null {
    const { level1, level2 } = this.layout.columns;
    let deepest: TableCell | null = null;
    for (const [column, second] of [
      [level1, false],
      [level2, true],
    ] as const) {
      const cell = column === null ? null : this.grid.at(row, column);
      if (cell === null || cell.text === "") continue;
      const label = parentLabel(cell.text);
      const known = second ? this.level2 : this.level1;
      const isNew = label.text !== known.text;
      if (isNew && !second) this.level2 = none;
      // A continued page prints the parent again, often without its points.
      const own = isNew || known.points === null ? label : known;
      if (second) this.level2 = own;
      else this.level1 = own;
      if (isNew && !sameRange(cell.range, name.range)) deepest = cell;
    }
    return deepest;
  }

  /** A parent without indicator of its own, whose points stand in the points column. */
  private recordParent(row: number): void {
    const points = this.pointsOf(row);
    if (points === null) return;
    const level2 = this.level2.text === "" ? null : this.level2.text;
    this.parents.push({ level1: this.level1.text, level2, points });
  }

  /** Whether the next row goes on below the parent of this one. */
  private leadsOn(row: number, next: number | undefined): boolean {
    if (next === undefined) return false;
    const { level1, level2, name } = this.layout.columns;
    const chain = [level1, level2, name].filter((column) => column !== null);
    const text = (at: number, column: number): string => this.grid.at(at, column).text;
    const depth = chain.findLastIndex((column) => text(row, column) !== "");
    const above = chain.slice(0, depth + 1);
    const below = chain.slice(depth + 1);
    return (
      above.every((column) => ["", text(row, column)].includes(text(next, column))) &&
      below.some((column) => text(next, column) !== "")
    );
  }

  private block(row: number, name: string): void {
    this.blocks.push({ level1: this.level1, level2: this.level2, name, rows: [row] });
  }

  private continueBlock(row: number): void {
    if (this.hasContent(row)) this.blocks.at(-1)?.rows.push(row);
  }

  /** The name is merged from above, or printed again in each row. */
  private isContinued(row: number, name: TableCell): boolean {
    const block = this.blocks.at(-1);
    if (block === undefined) return false;
    if (name.range.top < row) return block.rows.some((own) => own >= name.range.top);
    const { level1, level2 } = block;
    return (
      labelText(block.name) === labelText(name.text) &&
      level1.text === this.level1.text &&
      level2.text === this.level2.text
    );
  }

  /** Where no column holds the first level, 「一、投入」 without criterion is one, and so is a name without anything. */
  private isOwnRowHeading(row: number, { text }: TableCell): boolean {
    const { level1, criterion } = this.layout.columns;
    if (/^[（(]?[一二三四五六七八九十]+[）)、.．]?$/.test(this.numberOf(row))) return true;
    const numbered =
      /^\s*(?:第?[一二三四五六七八九十]+(?:部分)?[、.．，]|[（(][一二三四五六七八九十]+[）)])/;
    if (level1 !== null || criterion === null || this.hasCriterion(row, [])) return false;
    return numbered.test(text) || this.points(row) === null || this.isSumBelow(row);
  }

  /** 序号 of a row. */
  private numberOf(row: number): string {
    const { number } = this.layout;
    return number === null ? "" : this.grid.at(row, number).text;
  }

  /** Whether the rows with criteria below, up to the next without, have the points of this one together. */
  private isSumBelow(row: number): boolean {
    const own: string[] = [];
    for (let index = this.rows.indexOf(row) + 1; index < this.rows.length; index++) {
      const other = this.rows[index]!;
      if (!this.hasCriterion(other, [])) break;
      own.push(this.pointsOf(other) ?? "0");
    }
    const points = this.pointsOf(row);
    return own.length > 0 && points !== null && Exact.sum(0, ...own).equals(points);
  }

  private isAcross(cell: TableCell): boolean {
    const { name, points } = this.layout.columns;
    return cell.range.left <= name && cell.range.right >= Math.min(points, name + 1);
  }

  private points(row: number): TableCell | null {
    const cell = this.grid.at(row, this.layout.columns.points);
    return cell.text === "" ? null : cell;
  }

  private pointsOf(row: number): string | null {
    const cell = this.points(row);
    const points = cell && readPoints(cell);
    return points === null ? null : plain(points.value);
  }

  /** A criterion or an explanation that is not one of the given cells. */
  private hasCriterion(row: number, except: readonly TableCell[]): boolean {
    const { criterion, explanation } = this.layout;
    return [...criterion, ...explanation].some(({ first }) => {
      const cell = this.grid.at(row, first);
      return cell.text !== "" && !except.some(({ range }) => sameRange(range, cell.range));
    });
  }

  private hasContent(row: number): boolean {
    const { level1, name, formula } = this.layout.columns;
    const more = formula !== null && this.grid.at(row, formula).text !== "";
    if (more || this.points(row) !== null || this.hasCriterion(row, [])) return true;
    // A name alone in its own column beside parents is an indicator all the same: its points are asked.
    const cell = this.grid.at(row, name);
    return (
      level1 !== null && cell.text !== "" && cell.range.left === name && cell.range.right === name
    );
  }
}
